"""Tests of the charts: what is drawn where, and how it is walked and read."""
