"""What is owned: the page, and its parts for the first run."""
