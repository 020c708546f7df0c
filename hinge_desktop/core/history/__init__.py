"""Temp."""
