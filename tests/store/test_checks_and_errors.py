"""Bad values are refused, impossible ones found, and every error is called what it is."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from hinge_desktop.core.changes import Act, Change, added
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.journal import JournalError, JournalProblem, StorageEnvironmentError
from hinge_desktop.core.profile import Profile
from hinge_desktop.core.training import SetState, Side
from hinge_desktop.store.errors import explain, storage_errors
from hinge_desktop.store.opening import check_journal, open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import at, log_change, logged

LEFT_HALF: dict[str, object] = {"state": SetState.DRAFT, "side": Side.LEFT}
RIGHT_HALF: dict[str, object] = {"state": SetState.DRAFT, "side": Side.RIGHT}

_BAD_VALUES = [
    ("sets", "reps", 1001),
    ("sets", "reps", -1),
    ("sets", "reps", "many"),
    ("sets", "load_thousandths", 5_000_001),
    ("sets", "load_thousandths", None),
    ("sets", "load_unit", "stone"),
    ("sets", "reps_left_or_more", None),
    ("sets", "kind", "heavy"),
    ("sets", "tempo", "3-1-1"),
    ("sets", "tempo", "3-1-1-1-1"),
    ("sets", "tempo", "a-b-c-d"),
    ("sets", "start_offset_minutes", 0),
    ("sets", "start_time", "10:00:00"),
    ("sets", "is_assisted", 2),
    ("sets", "session_exercise_id", "nobody"),
    ("profiles", "length_unit", "ft"),
    ("profiles", "thigh_mm", 49),
    ("profiles", "torso_mm", 2001),
    ("profiles", "arm_mm", "long"),
    ("sessions", "start_date", "2026-02-30"),
    ("sessions", "start_date", "today"),
    ("sessions", "start_date", "2026-13-01"),
    ("sessions", "start_time", "10:00"),
    ("sessions", "start_date", "26-02-03"),
    ("sessions", "start_date", None),
    ("sessions", "start_time", "24:00:00"),
    ("sessions", "start_offset_minutes", 2000),
    ("sessions", "end_date", None),
    ("sessions", "soreness", 11),
    ("session_exercises", "felt_second", "glutes"),
    ("set_faults", "fault", "unlucky"),
    ("set_faults", "rep", 0),
]


@pytest.mark.parametrize(("table", "column", "value"), _BAD_VALUES)
def test_the_schema_refuses(
    journal: SqlJournal, table: str, column: str, value: int | str | None
) -> None:
    journal.apply(log_change(logged(sets=[{"faults": (RepFault(Fault.TOO_DEEP, 1),)}])))
    journal.apply(Change(Act.CHANGE_PROFILE, added(Profile())))
    with pytest.raises(sqlite3.IntegrityError), journal._database.writing() as connection:
        connection.execute(f"UPDATE {table} SET {column} = ?", (value,))


def test_a_sound_journal_has_no_findings(journal: SqlJournal) -> None:
    journal.apply(log_change(logged(), logged(end=None)))
    assert journal.check() == ()


@pytest.mark.parametrize("reps", [None, 8])
def test_the_halves_of_a_set_may_wait_for_their_logs_together(
    journal: SqlJournal, reps: int | None
) -> None:
    journal.apply(log_change(logged(sets=[LEFT_HALF, RIGHT_HALF | {"reps": reps}])))
    assert journal.check() == ()


@pytest.mark.parametrize(
    ("sessions", "kind"),
    [
        ([{"end": None}, {"end": None}], "two_open_sessions"),
        ([{"end": at(date(2026, 3, 2), 17)}], "ends_before_it_starts"),
        ([{"sets": [{"state": SetState.DRAFT}] * 2}], "two_drafts"),
        ([{"sets": [LEFT_HALF | {"reps": None}, RIGHT_HALF | {"reps": None}]}], "two_drafts"),
        ([{"sets": [{"reps": None}]}], "saved_without_result"),
        ([{"sets": [{"faults": (RepFault(Fault.TOO_DEEP, 9),)}]}], "fault_after_last_rep"),
    ],
)
def test_impossible_values_are_found(
    journal: SqlJournal, sessions: list[dict[str, object]], kind: str
) -> None:
    journal.apply(log_change(*(logged(**one) for one in sessions)))  # type: ignore[arg-type]
    assert {finding.kind for finding in journal.check()} == {kind}


def test_broken_links_and_a_wrong_version_are_found(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO set_faults VALUES ('no-such-set', 0, 'too_deep', NULL)")
    connection.execute("UPDATE schema_revision SET version_num = '0009'")
    connection.commit()
    connection.close()
    journal = open_journal(path)
    assert {finding.kind for finding in journal.check()} == {"broken_link", "schema_version"}
    journal.close()


def test_a_newer_version_that_may_be_read_is_no_finding(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE schema_revision SET version_num = '0007'")
        connection.execute("PRAGMA user_version = 7")
    assert check_journal(path) == ()


def _overwrite(path: Path, first_share: float) -> None:
    content = bytearray(path.read_bytes())
    pages = len(content) // 4096
    for page in range(int(pages * first_share) + 1, pages):
        content[page * 4096 : (page + 1) * 4096] = b"\x5a" * 4096
    path.write_bytes(content)


def test_noise_among_the_rows_is_found_and_only_the_check_calls_it_damage(path: Path) -> None:
    journal = open_journal(path)
    journal.apply(log_change(*(logged() for _ in range(300))))
    journal.close()
    _overwrite(path, 0.8)
    journal = open_journal(path)
    assert {finding.kind for finding in journal.check()} == {"damage"}
    with pytest.raises(StorageEnvironmentError) as caught:
        journal.set_sums(None, None, None)
    assert caught.value.problem is JournalProblem.UNREADABLE
    journal.close()


def test_a_file_too_damaged_to_open_can_still_be_checked(path: Path) -> None:
    assert check_journal(path) == ()
    _overwrite(path, 0)
    before = path.read_bytes()
    with pytest.raises(StorageEnvironmentError) as caught:
        open_journal(path)
    assert caught.value.problem is JournalProblem.UNREADABLE
    assert {finding.kind for finding in check_journal(path)} == {"damage"}
    assert path.read_bytes() == before


def _error(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("as SQLite puts it")
    error.sqlite_errorcode = code
    return error


_ENOUGH, _NOTHING = 10**9, 1000


@pytest.mark.parametrize(
    ("code", "free", "problem"),
    [
        (sqlite3.SQLITE_FULL, _ENOUGH, JournalProblem.FULL),
        (sqlite3.SQLITE_IOERR_WRITE, _ENOUGH, JournalProblem.INPUT_OUTPUT),
        (sqlite3.SQLITE_IOERR_WRITE, _NOTHING, JournalProblem.FULL),
        (sqlite3.SQLITE_CANTOPEN, _NOTHING, JournalProblem.FULL),
        (sqlite3.SQLITE_CANTOPEN, _ENOUGH, JournalProblem.INPUT_OUTPUT),
        (sqlite3.SQLITE_READONLY, _ENOUGH, JournalProblem.READ_ONLY),
        (sqlite3.SQLITE_READONLY_DIRECTORY, _ENOUGH, JournalProblem.READ_ONLY),
        (sqlite3.SQLITE_READONLY_DBMOVED, _ENOUGH, JournalProblem.MOVED),
        (sqlite3.SQLITE_BUSY, _ENOUGH, JournalProblem.BUSY),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, _ENOUGH, JournalProblem.BUSY),
        (sqlite3.SQLITE_CORRUPT, _ENOUGH, JournalProblem.UNREADABLE),
        (sqlite3.SQLITE_CONSTRAINT_CHECK, _ENOUGH, None),
        (sqlite3.SQLITE_ERROR, _ENOUGH, None),
    ],
)
def test_each_error_has_one_kind(
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    code: int,
    free: int,
    problem: JournalProblem | None,
) -> None:
    class Usage:
        def __init__(self) -> None:
            self.free = free

    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage())
    explained = explain(_error(code), path)
    assert (explained and explained.problem) == problem


def test_our_own_mistakes_pass_as_they_are(journal: SqlJournal, path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError), journal._database.reading() as connection:
        connection.execute("SELECT nothing FROM nowhere")
    with pytest.raises(ZeroDivisionError), storage_errors(path):
        raise ZeroDivisionError
    with pytest.raises(JournalError), storage_errors(path):
        raise StorageEnvironmentError(JournalProblem.BUSY, str(path))
    assert journal.check() == ()
