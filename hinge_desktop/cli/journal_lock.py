"""The lock beside a journal that a window holds as long as it is open."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QLockFile

from hinge_desktop.cli.output import RefusalError


@contextmanager
def no_window_on(journal: Path) -> Iterator[None]:
    """Hold the journal's lock; raise `RefusalError` where a window has it.

    A folder that takes no lock is left to the command, which says itself what it cannot write.
    """
    lock = QLockFile(f"{journal}.lock")
    # As the window takes it: never stale by age, only where its program is gone.
    lock.setStaleLockTime(0)
    if not lock.tryLock(0) and lock.error() is QLockFile.LockError.LockFailedError:
        raise RefusalError(f"Hinge is open with {journal}. Close its window, then try again.")
    try:
        yield
    finally:
        lock.unlock()
