"""Tests of the settings and their sheets."""
