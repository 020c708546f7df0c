"""What the lifter can do: pure Python, built with a journal, clocks and an id source."""
