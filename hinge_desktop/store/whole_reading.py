"""Tells a disk that cannot be read from a file with nonsense in it: SQLite calls both damage."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path


def require_read_whole(path: Path) -> None:
    """Read every page of a file; call it before anything is called damaged.

    Raise `sqlite3.OperationalError` where the disk refuses. The pages are not judged. SQLite does
    the reading, so that no lock on the file is let go of.
    """
    try:
        with (
            closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as source,
            closing(sqlite3.connect(":memory:")) as nowhere,
        ):
            source.backup(nowhere)
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_IOERR:
            raise
