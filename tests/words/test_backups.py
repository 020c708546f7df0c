"""Sentences about backups: every problem has its words, and they name the place."""

from __future__ import annotations

import pytest

from hinge_desktop.core.backups.problems import BackupError, BackupProblem
from hinge_desktop.core.journal import JournalProblem, StorageEnvironmentError
from hinge_desktop.words.backups import backup_words, failure_line


@pytest.mark.parametrize("problem", BackupProblem)
def test_every_problem_is_said_with_its_place(problem: BackupProblem) -> None:
    words = backup_words(BackupError(problem, "/stick/backups"))
    assert "/stick/backups" in words.title
    assert words.advice.endswith(".")
    assert failure_line(BackupError(problem, "/stick/backups")).endswith(words.title)


def test_trouble_with_the_journal_is_said_as_such() -> None:
    error = StorageEnvironmentError(JournalProblem.MISSING, "/data/journal.hinge")
    assert failure_line(error) == (
        "No backup could be made. There is no journal at /data/journal.hinge."
    )
