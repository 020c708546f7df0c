"""Find or do: what can be found, and how it is found by a few letters."""
