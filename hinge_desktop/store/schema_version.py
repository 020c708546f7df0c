"""The version of the schema this program writes, and the least that can read its files."""

from __future__ import annotations

from typing import Final

SCHEMA_VERSION: Final = 2
"""Kept in the file's `user_version`."""

LEAST_READABLE_VERSION: Final = 2
"""A program that knows this version can still read our files; older ones must refuse them.

Version 1 could read the tables, but takes any version but its own for damage, and would draw a
lifter of average build where a tape has measured.
"""
