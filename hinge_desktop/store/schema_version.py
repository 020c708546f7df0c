"""The version of the schema this program writes, and the least that can read its files."""

from __future__ import annotations

from typing import Final

SCHEMA_VERSION: Final = 3
"""Kept in the file's `user_version`."""

LEAST_READABLE_VERSION: Final = 3
"""A program that knows this version can still read our files; older ones must refuse them.

Earlier versions take any version but their own for damage; version 2 would plan the full load in
an easy week, and the lightest where a placement or a return says what to begin with.
"""
