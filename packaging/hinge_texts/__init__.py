"""Gathers the texts of the program for translators; no part of the program itself."""
