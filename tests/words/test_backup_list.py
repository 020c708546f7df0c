"""Sentences about the backups that there are, and about files that go out."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from hinge_desktop.core.backups.backup_store import Restored
from hinge_desktop.core.backups.losses import Difference, Work
from hinge_desktop.core.backups.manifest import BackupReason, JournalSummary, Manifest
from hinge_desktop.core.backups.places import PlaceProblem, looks_synced
from hinge_desktop.core.backups.problems import BackupError, BackupProblem
from hinge_desktop.core.backups.restore_outcome import RestoreOutcome
from hinge_desktop.core.export_format import ExportFormat
from hinge_desktop.words import backup_list as words
from hinge_desktop.words import exports

NOW = datetime(2026, 11, 22, 18, 42, tzinfo=UTC)
SUMMARY = JournalSummary(1204, 3612, date(2024, 1, 2), date(2026, 11, 21))
NOTHING = Work(0, 0, None, None)


@pytest.fixture(autouse=True)
def _in_britain() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def manifest(made: datetime) -> Manifest:
    return Manifest(7, made, BackupReason.CLOSE, "j", 3, SUMMARY, "d", "f", 1000, "0.1.0")


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "Last proven backup: today 18:42, 1,204 sessions"),
        (1, "Last proven backup: yesterday 18:42, 1,204 sessions"),
        (4, "Last proven backup: 18 Nov 2026 18:42, 4 days old, 1,204 sessions"),
    ],
)
def test_the_last_one_is_told_with_its_age(days: int, said: str) -> None:
    assert words.last_line(manifest(NOW - timedelta(days=days)), NOW) == said


def test_beside_the_pages_a_few_words_are_enough() -> None:
    assert words.backed_up_line(manifest(NOW), NOW) == "Backed up today."
    assert words.backed_up_line(manifest(NOW - timedelta(3)), NOW) == "Backed up on 19 Nov."
    assert words.backed_up_line(None, NOW) == ""


@pytest.mark.parametrize("reason", BackupReason)
def test_every_reason_has_its_words(reason: BackupReason) -> None:
    assert " " in words.reason_words(reason)


def test_what_restoring_would_mean() -> None:
    lost = Work(2, 5, date(2026, 11, 20), date(2026, 11, 22))
    back = Work(1, 1, date(2026, 1, 3), date(2026, 1, 3))
    assert words.difference_lines(Difference(lost, back)) == (
        "Restoring it would lose 5 sets of 2 sessions (20 Nov to 22 Nov 2026).",
        "It would bring back 1 set of 1 session (3 Jan 2026).",
    )
    assert words.difference_lines(Difference(NOTHING, back))[0] == (
        "Restoring it would lose no set."
    )
    assert words.difference_lines(Difference(NOTHING, NOTHING)) == (
        "It holds the same saved sets as the journal.",
    )


def test_what_came_of_restoring() -> None:
    kept = Path("/backups/kept.zip")
    lines = words.outcome_lines(RestoreOutcome(Restored(SUMMARY, SUMMARY, kept)))
    assert lines[0] == "Before: 1,204 sessions, 3,612 sets, last 21 Nov 2026."
    assert lines[2].endswith("kept as a backup: kept.zip.")
    damaged = words.restored_lines(Restored(None, SUMMARY, kept))
    assert damaged[1].endswith("It is kept as kept.zip.")
    assert len(words.restored_lines(Restored(None, SUMMARY, None))) == 1
    error = BackupError(BackupProblem.FULL, "/backups")
    assert words.outcome_lines(RestoreOutcome(trouble=error))[-1] == "Your journal is as it was."


@pytest.mark.parametrize("problem", PlaceProblem)
def test_a_place_that_is_none_is_told_with_what_to_do(problem: PlaceProblem) -> None:
    assert words.place_words(problem).endswith("Choose a folder on another disk.")


@pytest.mark.parametrize(
    ("folder", "is_synced"),
    [
        ("/home/me/Dropbox/hinge", True),
        ("/home/me/Nextcloud", True),
        ("/home/me/OneDrive - Home/b", True),
        ("/media/stick/backups", False),
    ],
)
def test_a_folder_that_another_program_copies_is_known_by_its_name(
    folder: str, *, is_synced: bool
) -> None:
    assert looks_synced(Path(folder)) is is_synced


@pytest.mark.parametrize(("code", "said"), [(errno.ENOSPC, "no room"), (errno.EACCES, "no files")])
def test_a_file_that_cannot_be_written(code: int, said: str) -> None:
    text = exports.failure_line(OSError(code, "x"), Path("/stick/out.json"))
    assert said in text
    assert "/stick/out.json" in text
    assert text.endswith("Nothing was written.")


@pytest.mark.parametrize("chosen", ExportFormat)
def test_every_format_is_named_and_explained(chosen: ExportFormat) -> None:
    assert exports.format_name(chosen)
    assert exports.format_note(chosen)
    assert exports.suggested_file(chosen).endswith(f".{chosen.ending}")
