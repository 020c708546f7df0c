"""Your build: the form of lengths, and the figure that changes with it."""
