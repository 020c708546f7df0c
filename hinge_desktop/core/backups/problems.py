"""What can go wrong with a backup itself; trouble with the journal is a `JournalError`."""

from __future__ import annotations

from enum import StrEnum


class BackupProblem(StrEnum):
    """What is wrong with a backup or with the folder it lies in."""

    FULL = "full"
    NO_ACCESS = "no_access"
    """The folder takes no files, or the file may not be read."""
    BUSY = "busy"
    INPUT_OUTPUT = "input_output"
    MISSING = "missing"
    AWAY = "away"
    """The second place is not there, such as a disk that is not connected."""
    NOT_A_BACKUP = "not_a_backup"
    BROKEN = "broken"
    """It is not any more what was proven when it was made."""
    NEWER = "newer"
    NOT_EQUAL = "not_equal"
    """The copy was not like the journal, so it was thrown away."""


class BackupError(Exception):
    """A backup that could not be made, read or restored; the journal is as it was."""

    def __init__(self, problem: BackupProblem, path: str, detail: str = "") -> None:
        super().__init__(f"{problem.value}: {path} {detail}".strip())
        self.problem = problem
        self.path = path
        self.detail = detail
