"""Strong: every dialect of its CSV file, in the languages whose headers are known."""
