"""Logs of other programs: what is in a file, what of it is new, and what it becomes."""
