"""The window in made-up languages: longer than English, and from right to left."""
