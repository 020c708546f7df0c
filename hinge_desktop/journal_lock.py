"""The lock beside a journal: one window or command at a time writes it."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile, QSysInfo

if sys.platform != "win32":
    import fcntl


@dataclass(frozen=True, slots=True)
class LockHolder:
    """Who has the lock, as far as its file tells."""

    process_id: int
    computer: str

    @property
    def is_on_this_computer(self) -> bool:
        """Whether the program of the lock can be asked about here."""
        return self.computer in ("", QSysInfo.machineHostName())


class JournalLock:
    """The lock beside the journal. It goes with its process, also when that is killed."""

    def __init__(self, journal_file: Path) -> None:
        # What a link leads to is locked, not the link.
        self._file = Path(f"{_resolved(journal_file)}.lock")
        self._lock = QLockFile(str(self._file))
        # Never stale by age: a set may take long, and a dead process is noticed in other ways.
        self._lock.setStaleLockTime(0)

    def take(self) -> bool:
        """Take the lock if nobody has it; a folder that cannot be written locks nobody out."""
        if self._try() or self._lock.error() is not QLockFile.LockError.LockFailedError:
            return True
        holder = self.holder()
        if holder is None or holder.is_on_this_computer:
            # Its number may belong to another program by now, which Qt takes for its holder.
            self._remove_what_nobody_holds()
            return self._try()
        return False

    def take_over(self) -> bool:
        """Take the lock of another computer, whose window the lifter says is closed."""
        holder = self.holder()
        if holder is not None and not holder.is_on_this_computer:
            with suppress(OSError):
                self._file.unlink(missing_ok=True)
        return self.take()

    def holder(self) -> LockHolder | None:
        """Return who has the lock; None where its file does not tell."""
        told: object = self._lock.getLockInfo()
        if not isinstance(told, tuple) or len(told) < 2:
            return None
        process_id, computer = told[0], told[1]
        return LockHolder(int(process_id), str(computer))

    def release(self) -> None:
        """Give the lock back."""
        self._lock.unlock()

    def _try(self) -> bool:
        return self._lock.tryLock(0)

    def _remove_what_nobody_holds(self) -> None:
        """Remove the file of a program that is gone: the system let go of its lock."""
        if sys.platform == "win32":
            # A file that somebody has open cannot be removed there.
            with suppress(OSError):
                self._file.unlink()
            return
        with suppress(OSError):
            descriptor = os.open(self._file, os.O_RDWR)
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                # Another start may have removed it and made its own meanwhile.
                if os.fstat(descriptor).st_ino == self._file.stat().st_ino:
                    self._file.unlink()
            finally:
                os.close(descriptor)


def _resolved(file: Path) -> Path:
    try:
        return file.resolve()
    except (OSError, RuntimeError):
        return file.absolute()
