"""Hevy: one row a set, dates in the app's language, newest workout first."""
