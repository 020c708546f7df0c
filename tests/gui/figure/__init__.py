"""Tests of the drawn lifter."""
