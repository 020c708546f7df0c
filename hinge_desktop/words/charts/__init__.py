"""Charts in words: names, values, headlines, what is said about a point, and the reason."""
