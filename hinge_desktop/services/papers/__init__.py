"""Gathers from the journal what goes on paper."""
