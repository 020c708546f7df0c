"""The session editor by keys through the real window."""
