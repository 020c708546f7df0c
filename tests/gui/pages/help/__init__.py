"""Tests of what helps."""
