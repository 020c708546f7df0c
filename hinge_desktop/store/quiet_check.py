"""The whole check of a journal that is in use: on a copy, so that no save waits behind it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from hinge_desktop.core.journal import Finding
from hinge_desktop.safe_files import make_folder
from hinge_desktop.store.database import connect
from hinge_desktop.store.errors import storage_errors
from hinge_desktop.store.opening import check_journal
from hinge_desktop.store.page_copy import copy_pages


def check_a_copy(path: Path, scratch: Path, report: Callable[[float], None]) -> tuple[Finding, ...]:
    """Copy a journal page by page, damage and all, to the file `scratch`, and check the copy.

    The copy is removed; one that a killed program left behind is replaced. `report` is told
    the share that is copied; what it raises ends the work. Raise `JournalError` where the journal
    or the place for the copy is in trouble.
    """
    make_folder(scratch.parent)
    scratch.unlink(missing_ok=True)
    try:
        with storage_errors(path), closing(connect(path, is_writable=False)) as source:
            copy_pages(source, scratch, report)
        return check_journal(scratch)
    finally:
        scratch.unlink(missing_ok=True)
