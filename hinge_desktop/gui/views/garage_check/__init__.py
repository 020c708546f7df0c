"""The walk through sound, clicker, sight and lead-in, before the first set."""
