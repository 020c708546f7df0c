"""The charts page and its parts."""
