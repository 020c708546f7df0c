"""Tests of the words of charts."""
