"""Tests, laid out like the packages they look at."""
