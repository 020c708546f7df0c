"""The command line: commands that need no window, and what the window is started with."""
