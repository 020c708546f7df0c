"""The whole check of a journal that is in use: on a copy, so that no save waits behind it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Final

from hinge_desktop.core.journal import Finding
from hinge_desktop.safe_files import make_folder
from hinge_desktop.store.database import connect
from hinge_desktop.store.errors import storage_errors
from hinge_desktop.store.opening import check_journal

PAGES_AT_A_TIME: Final = 128
"""How many pages are copied under one lock; a commit waits for half a megabyte at most."""


def check_a_copy(path: Path, scratch: Path, report: Callable[[float], None]) -> tuple[Finding, ...]:
    """Copy a journal page by page, damage and all, to the file `scratch`, and check the copy.

    The copy is removed; one that a killed program left behind is replaced. `report` is told
    the share that is copied; what it raises ends the work. Raise `JournalError` where the journal
    or the place for the copy is in trouble.
    """
    make_folder(scratch.parent)
    scratch.unlink(missing_ok=True)
    try:
        with storage_errors(path):
            _copy(path, scratch, report)
        return check_journal(scratch)
    finally:
        scratch.unlink(missing_ok=True)


def _copy(path: Path, copy: Path, report: Callable[[float], None]) -> None:
    def tell(_status: int, left: int, total: int) -> None:
        report(1 - left / total if total else 1.0)

    source = connect(path, is_writable=False)
    target = sqlite3.connect(copy, isolation_level=None)
    try:
        # The copy is thrown away: it need not survive anything.
        target.execute("PRAGMA synchronous = OFF")
        source.backup(target, pages=PAGES_AT_A_TIME, progress=tell, sleep=0)
    finally:
        target.close()
        source.close()
