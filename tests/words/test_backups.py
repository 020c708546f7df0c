"""Sentences about backups: every problem has its words, and they name the place."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from hinge_desktop.core.backups.problems import BackupError, BackupProblem
from hinge_desktop.core.journal import JournalProblem, StorageEnvironmentError
from hinge_desktop.words.backups import backup_words, failure_line, proven_line

NOW = datetime(2026, 11, 22, 18, 42, tzinfo=UTC)


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


def test_when_the_last_one_was_proven() -> None:
    assert proven_line(NOW, NOW) == "Last proven backup: today 18:42"
    assert proven_line(NOW - timedelta(days=1), NOW) == "Last proven backup: 2026-11-21 18:42"
