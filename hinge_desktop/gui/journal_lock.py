"""The lock that keeps two windows from writing one journal; taken before the window is built."""

from pathlib import Path

from PySide6.QtCore import QLockFile


class JournalLock:
    """The lock beside the journal. It goes with its process, also when that is killed."""

    def __init__(self, journal_file: Path) -> None:
        self._lock = QLockFile(f"{journal_file}.lock")
        # Never stale by age: a set may take long, and a dead process is noticed by its number.
        self._lock.setStaleLockTime(0)

    def take(self) -> bool:
        """Take the lock if nobody has it; a folder that cannot be written locks nobody out."""
        if self._lock.tryLock(0):
            return True
        return self._lock.error() is not QLockFile.LockError.LockFailedError

    def release(self) -> None:
        """Give the lock back."""
        self._lock.unlock()
