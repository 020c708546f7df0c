"""Copies an open database page by page: no save waits behind it for longer than a few pages."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from hinge_desktop.core.backups.backup_store import Report

PAGES_AT_A_TIME: Final = 128
"""How many pages are copied under one lock; a commit waits for half a megabyte at most."""


def copy_pages(
    source: sqlite3.Connection, copy: Path, report: Report, *, must_last: bool = False
) -> None:
    """Copy what a connection reads, damage and all, into a file; errors of SQLite pass as they are.

    `report` is told the share that is copied; what it raises ends the work. With `must_last` the
    copy survives a power cut once this returns; without, it is there to be read and thrown away.
    """

    def tell(_status: int, left: int, total: int) -> None:
        report(1 - left / total if total else 1.0)

    with closing(sqlite3.connect(copy, isolation_level=None)) as target:
        target.execute(f"PRAGMA synchronous = {'EXTRA' if must_last else 'OFF'}")
        source.backup(target, pages=PAGES_AT_A_TIME, progress=tell, sleep=0)
