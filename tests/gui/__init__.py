"""Tests of theme, widgets, models and views."""
