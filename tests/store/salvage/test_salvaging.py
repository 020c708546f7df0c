"""Salvage as a whole: whose files it takes, what it leaves when it ends early, what it reports."""

from __future__ import annotations

import errno
import os
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from hinge_desktop.core.journal import (
    JournalProblem,
    StorageEnvironmentError,
    WrongFileError,
)
from hinge_desktop.core.salvage import SalvageRemark, SalvageReport
from hinge_desktop.store import surviving_bytes
from hinge_desktop.store.meta import Fact, read_fact
from hinge_desktop.store.opening import check_journal, open_journal
from hinge_desktop.store.salvage.salvaging import salvage_journal
from hinge_desktop.store.schema_version import LEAST_READABLE_VERSION, SCHEMA_VERSION
from tests.faults.damage import dice, noise_over
from tests.needs import needs
from tests.store.old_journals import OLD_VERSIONS, place_old_journal
from tests.store.salvage.samples import NOW, Sample, all_rows, salvaged
from tests.system_parts import ROOT


def _salvage(damaged: Path, target: Path) -> SalvageReport:
    return salvage_journal(damaged, target, app_version="0.1.0", now=NOW)


@pytest.mark.parametrize("version", OLD_VERSIONS)
@pytest.mark.parametrize("is_header_lost", [False, True])
def test_older_journals_are_saved_into_todays_version(
    tmp_path: Path, version: int, is_header_lost: bool
) -> None:
    damaged, target = tmp_path / "old.hinge", tmp_path / "saved.hinge"
    place_old_journal(version, damaged)
    before = all_rows(damaged)
    if is_header_lost:
        damaged.write_bytes(dice(1).randbytes(100) + damaged.read_bytes()[100:])
    report = _salvage(damaged, target)
    assert report.is_complete
    saved = all_rows(target)
    for table in ("sessions", "session_exercises", "sets", "exercises"):
        assert saved[table] == before[table], table
    for table in ("profiles", "ladder_moves"):
        assert len(saved[table]) == len(before[table]) > 0
    with closing(sqlite3.connect(target)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
        least = read_fact(connection, Fact.LEAST_READABLE_VERSION)
    assert least == str(LEAST_READABLE_VERSION)
    open_journal(target).close()


def test_it_stays_the_same_journal(weeks: Sample, tmp_path: Path) -> None:
    outcome = salvaged(weeks, tmp_path, weeks.content)
    with closing(sqlite3.connect(outcome.target)) as connection:
        assert read_fact(connection, Fact.JOURNAL_ID) == "journal-1"
    (page,) = weeks.pages["meta"]
    outcome = salvaged(weeks, tmp_path, noise_over(weeks.content, page, dice(1)))
    with closing(sqlite3.connect(outcome.target)) as connection:
        assert read_fact(connection, Fact.JOURNAL_ID) not in (None, "journal-1")
        assert read_fact(connection, Fact.CREATED) == NOW.isoformat(timespec="seconds")
    assert SalvageRemark.NEW_IDENTITY in outcome.report.remarks


def _foreign(path: Path, *statements: str) -> Path:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    return path


def test_files_of_other_programs_are_refused(tmp_path: Path) -> None:
    notes = _foreign(
        tmp_path / "notes.hinge",
        "CREATE TABLE notes (title TEXT, body TEXT)",
        "INSERT INTO notes VALUES ('created', 'a note')",
    )
    like_ours = _foreign(
        tmp_path / "other.hinge",
        "CREATE TABLE sessions (id TEXT PRIMARY KEY, day TEXT)",
        "CREATE TABLE sets (id TEXT PRIMARY KEY, reps INTEGER)",
        "INSERT INTO sessions VALUES ('1', '2026-11-21')",
        "INSERT INTO sets VALUES ('1', 8)",
    )
    nothing = _foreign(tmp_path / "nothing.hinge", "CREATE TABLE x (y)", "DROP TABLE x")
    target = tmp_path / "saved.hinge"
    for file in (notes, like_ours, nothing, tmp_path):
        with pytest.raises(WrongFileError) as caught:
            _salvage(file, target)
        assert (caught.value.problem, caught.value.path) == (
            JournalProblem.NOT_A_JOURNAL,
            str(file),
        )
    assert not target.exists()


def test_a_foreign_file_without_its_first_page_is_refused(tmp_path: Path) -> None:
    rows = ", ".join(f"('title {number}', 'body {number}')" for number in range(500))
    notes = _foreign(
        tmp_path / "notes.hinge",
        "CREATE TABLE notes (title TEXT, body TEXT)",
        f"INSERT INTO notes VALUES {rows}",
    )
    notes.write_bytes(noise_over(notes.read_bytes(), 1, dice(1)))
    with pytest.raises(WrongFileError):
        _salvage(notes, tmp_path / "saved.hinge")


def test_a_newer_journal_is_left_to_a_newer_hinge(weeks: Sample, tmp_path: Path) -> None:
    damaged = tmp_path / "newer.hinge"
    damaged.write_bytes(weeks.content)
    with closing(sqlite3.connect(damaged)) as connection:
        connection.execute("UPDATE schema_revision SET version_num = '0009'")
        connection.execute("PRAGMA user_version = 9")
        connection.commit()
    with pytest.raises(WrongFileError) as caught:
        _salvage(damaged, tmp_path / "saved.hinge")
    assert (caught.value.problem, caught.value.path) == (JournalProblem.NEWER, str(damaged))


def test_a_damaged_version_number_is_not_a_newer_version(weeks: Sample, tmp_path: Path) -> None:
    for version in (0, 1, 2, 7, 0x10000003):
        content = weeks.content[:60] + version.to_bytes(4, "big") + weeks.content[64:]
        outcome = salvaged(weeks, tmp_path, content)
        assert outcome.counts(outcome.missing) == outcome.counts(outcome.strange) == {}, version


def test_no_file_is_written_over(weeks: Sample, tmp_path: Path) -> None:
    damaged, target = tmp_path / "damaged.hinge", tmp_path / "saved.hinge"
    damaged.write_bytes(weeks.content)
    target.write_text("Dear diary")
    with pytest.raises(FileExistsError):
        _salvage(damaged, target)
    assert target.read_text() == "Dear diary"


def test_a_missing_file_is_the_machines_trouble(tmp_path: Path) -> None:
    with pytest.raises(StorageEnvironmentError) as caught:
        _salvage(tmp_path / "gone.hinge", tmp_path / "saved.hinge")
    assert caught.value.problem is JournalProblem.MISSING
    assert caught.value.path == str(tmp_path / "gone.hinge")
    assert list(tmp_path.iterdir()) == []


@needs(ROOT)
def test_a_full_disk_is_the_machines_trouble_and_leaves_nothing(
    weeks: Sample, tmp_path: Path
) -> None:
    damaged, folder = tmp_path / "damaged.hinge", tmp_path / "disk"
    damaged.write_bytes(weeks.content)
    folder.mkdir()
    for kilobytes in (64, 700, 900):
        subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder)], check=True
        )
        try:
            with pytest.raises(StorageEnvironmentError) as caught:
                _salvage(damaged, folder / "saved.hinge")
            assert caught.value.problem is JournalProblem.FULL, kilobytes
            assert list(folder.iterdir()) == []
        finally:
            subprocess.run(["umount", str(folder)], check=True)


class _StoppedError(Exception):
    """What the one who watches raises to end the work."""


def test_progress_is_told_and_the_work_can_be_stopped(weeks: Sample, tmp_path: Path) -> None:
    damaged, target = tmp_path / "damaged.hinge", tmp_path / "saved.hinge"
    damaged.write_bytes(weeks.content)
    told: list[tuple[int, int]] = []

    def report(done: int, total: int) -> None:
        told.append((done, total))

    salvage_journal(damaged, target, app_version="0.1.0", now=NOW, report=report)
    assert len(told) > 30
    assert told == sorted(told)
    assert told[-1] == (len(weeks.content) // 4096,) * 2
    target.unlink()

    def stop(_done: int, _total: int) -> None:
        raise _StoppedError

    with pytest.raises(_StoppedError):
        salvage_journal(damaged, target, app_version="0.1.0", now=NOW, report=stop)
    assert list(tmp_path.iterdir()) == [damaged]


def test_what_a_killed_run_left_is_cleared_away(weeks: Sample, tmp_path: Path) -> None:
    left = tmp_path / ".saved.hinge.salvaging"
    left.mkdir()
    (left / "new").write_bytes(b"half")
    damaged = tmp_path / "damaged.hinge"
    damaged.write_bytes(weeks.content)
    _salvage(damaged, tmp_path / "saved.hinge")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["damaged.hinge", "saved.hinge"]


def test_impossible_values_are_put_right(weeks: Sample, tmp_path: Path) -> None:
    damaged, target = tmp_path / "damaged.hinge", tmp_path / "saved.hinge"
    damaged.write_bytes(weeks.content)
    with closing(sqlite3.connect(damaged)) as connection:
        connection.execute(
            "UPDATE sessions SET end_date = NULL, end_time = NULL, "
            "end_offset_minutes = NULL WHERE sequence IN (2, 5)"
        )
        connection.execute("UPDATE sessions SET end_date = '2001-01-01' WHERE sequence = 3")
        connection.execute("UPDATE sets SET tempo = '9999-0-0-0' WHERE rowid = 9")
        connection.execute(
            "UPDATE sets SET reps = NULL, duration_ms = NULL, distance_mm = NULL WHERE rowid = 12"
        )
        connection.execute("UPDATE set_faults SET rep = 999")
        connection.commit()
    assert len(check_journal(damaged)) > 3
    report = _salvage(damaged, target)
    assert check_journal(target) == ()
    assert SalvageRemark.ENDS_CORRECTED in report.remarks
    saved = all_rows(target)
    assert len(saved["sessions"]) == len(weeks.rows["sessions"])
    assert len(saved["sets"]) == len(weeks.rows["sets"]) - 2
    assert sum(dict(row)["end_date"] is None for row in saved["sessions"]) == 1


def test_what_the_disk_does_not_return_costs_the_rest_nothing(
    weeks: Sample, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = (weeks.pages["sets"][4] - 1) * 4096 + 1024

    class Failing(surviving_bytes.SurvivingBytes):
        """A disk with one bad sector."""

        def __init__(self, read_at: surviving_bytes.ReadAt, size: int) -> None:
            def read(place: int, length: int) -> bytes:
                if place <= bad < place + length:
                    raise OSError(errno.EIO, os.strerror(errno.EIO))
                return read_at(place, length)

            super().__init__(read, size)

    monkeypatch.setattr(surviving_bytes, "SurvivingBytes", Failing)
    outcome = salvaged(weeks, tmp_path, weeks.content)
    assert SalvageRemark.UNREADABLE_SECTORS in outcome.report.remarks
    assert outcome.counts(outcome.strange) == {}
    assert 1 <= len(outcome.missing["sets"]) <= 5
