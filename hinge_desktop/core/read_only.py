"""Why a journal is only read: said beside the pages, and by every act that would write."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hinge_desktop.core.journal import JournalError, JournalProblem, StorageEnvironmentError


class ReadOnlyReason(StrEnum):
    """What keeps the program from writing."""

    FILE = "file"
    """The file itself may not be written to."""
    FOLDER = "folder"
    """Nothing may be written beside the file, which every transaction needs."""
    DISK = "disk"
    """The disk is write-protected."""
    NEWER = "newer"
    """A newer Hinge wrote the file; this one may read it."""
    OPEN_HERE = "open_here"
    """Another window on this computer has it and does not answer."""
    OPEN_ELSEWHERE = "open_elsewhere"
    """A window on another computer has it."""
    BACKUP = "backup"
    """It is what a backup holds, taken out to be looked at."""
    DAMAGED = "damaged"
    """The check of the whole file found damage."""


@dataclass(frozen=True, slots=True)
class ReadOnly:
    """Why nothing is written, and who or what is behind it."""

    reason: ReadOnlyReason
    who: str = ""
    """The other computer; "" for all other reasons, or where it is not known."""


class ReadOnlyError(StorageEnvironmentError):
    """A change met a journal that is only read; nothing was written."""

    def __init__(self, path: str, why: ReadOnly) -> None:
        super().__init__(JournalProblem.READ_ONLY, path, why.reason.value)
        self.why = why


def is_stranded(error: JournalError) -> bool:
    """Whether nothing can be stored in this file any more: it was swapped, or is damaged."""
    if isinstance(error, ReadOnlyError):
        return error.why.reason is ReadOnlyReason.DAMAGED
    return error.problem in (JournalProblem.MOVED, JournalProblem.CONFLICT)
