"""Telling our own files, a journal and a complete export, from all others by how they begin."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from hinge_desktop.exchange.writers.archive_json import FORMAT_NAME

BYTES_TO_TELL: Final = 512
"""How much of a file is needed."""
_SQLITE: Final = b"SQLite format 3\0"
_ARCHIVE: Final = re.compile(
    rb'^(\xef\xbb\xbf)?\s*\{.*"format"\s*:\s*"%b"' % FORMAT_NAME.encode(), re.S
)


class OwnFile(StrEnum):
    """A file that Hinge wrote."""

    JOURNAL = "journal"
    ARCHIVE = "archive"


def own_file(start: bytes) -> OwnFile | None:
    """Return what begins like this, None for files of others; SQLite files are told apart later."""
    if start.startswith(_SQLITE):
        return OwnFile.JOURNAL
    return OwnFile.ARCHIVE if _ARCHIVE.match(start) else None
