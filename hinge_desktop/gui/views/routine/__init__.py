"""The guide's warm-ups and mobility checks as timed play: choose, be led through, read, done."""
