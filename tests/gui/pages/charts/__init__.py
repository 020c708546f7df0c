"""Tests of the charts page."""
