"""Revisions, numbered like the versions of the schema and never edited after a release."""
