"""The lock beside a journal that a window holds as long as it is open."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hinge_desktop.cli.output import RefusalError
from hinge_desktop.journal_lock import JournalLock


@contextmanager
def no_window_on(journal: Path) -> Iterator[None]:
    """Hold the journal's lock; raise `RefusalError` where a window has it.

    A folder that takes no lock is left to the command, which says itself what it cannot write.
    """
    lock = JournalLock(journal)
    if not lock.take():
        raise RefusalError(f"Hinge is open with {journal}. Close its window, then try again.")
    try:
        yield
    finally:
        lock.release()
