"""Tables of any program, read by a map of their columns."""
