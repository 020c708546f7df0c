"""What a new lifter is led through before the first day."""
