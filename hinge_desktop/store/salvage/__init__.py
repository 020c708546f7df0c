"""Saving the rows of a damaged journal, page by page, into a new file."""
