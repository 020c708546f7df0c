"""The history page and its parts."""
