"""Bringing logs of other programs into the journal."""
