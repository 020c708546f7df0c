"""Tests of what charts ask and answer."""
