"""Draws every page and state of the program; `python -m tests.shots DIR` starts it.

Stops stand by subject in files of their own; `albums.py` says which of them are walked to in
one start of the program, on which journal.
"""
