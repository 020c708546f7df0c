"""Sound heard by a real server, and the arithmetic below it."""
