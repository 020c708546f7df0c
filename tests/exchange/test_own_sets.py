"""Our own table of sets comes back: every number, and every text whole, formula or not."""

from __future__ import annotations

import csv
from datetime import date
from decimal import Decimal
from io import StringIO
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.imports.file_log import FileAnswers, FileLog, FileSet, SkipReason
from hinge_desktop.core.training import LoggedExercise, LoggedSession, RepsLeft, SetKind, Side
from hinge_desktop.exchange.formula_guard import guarded, unguarded
from hinge_desktop.exchange.readers.recognition import read_log
from hinge_desktop.exchange.writers.sets_csv import COLUMNS, sets_csv
from tests.builders import at, kg, lb, logged, make_entry, make_session, make_set
from tests.generated_journals import TEXTS

OWN = ExerciseId("own-1")
DAY = date(2026, 3, 2)


def read(*sessions: LoggedSession, names: dict[ExerciseId, str] | None = None) -> FileLog:
    named = {ExerciseId("romanian_deadlift"): "Bar RDL"} if names is None else names
    return read_log(b"".join(sets_csv(sessions, named)), FileAnswers())


def rows_of(log: list[dict[str, str]]) -> bytes:
    text = StringIO(newline="")
    writer = csv.DictWriter(text, COLUMNS)
    writer.writeheader()
    writer.writerows(log)
    return text.getvalue().encode()


def written(*sessions: LoggedSession) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(b"".join(sets_csv(sessions, {})).decode(), newline="")))


def one_set(**fields: Any) -> FileSet:
    (found,) = read(logged(sets=(fields,))).sets
    return found


def test_a_workout_comes_back_with_its_key_and_times() -> None:
    session = logged(DAY, title="Heavy", note="two\nlines", sets=({}, {"reps": 10}))
    log = read(session)
    assert (log.app, log.dialect, log.skipped, log.questions) == ("hinge", "sets_table", (), ())
    (workout,) = log.workouts
    assert workout.key == session.session.id
    assert (workout.start, workout.end) == (at(DAY, 18), at(DAY, 19))
    assert (workout.title, workout.note) == ("Heavy", "two\nlines")
    (block,) = workout.blocks
    assert block.name == "romanian_deadlift"
    assert [one.key for one in block.sets] == [one.id for one in session.sets]
    assert [one.row for one in block.sets] == [2, 3]


def test_every_value_of_a_set_comes_back() -> None:
    found = one_set(
        kind=SetKind.TIMED,
        side=Side.LEFT,
        load=lb(135.125),
        is_assisted=True,
        reps=0,
        reps_left=RepsLeft(25),
        duration_ms=30_500,
        distance_mm=12_345,
        superset_group=3,
        rest_planned_seconds=90,
        note="slow",
    )
    assert (found.kind, found.side, found.amount) == (SetKind.TIMED, Side.LEFT, Decimal("135.125"))
    assert (found.unit, found.is_assisted, found.reps) == ("lb", True, 0)
    assert (found.reps_left, found.duration_ms, found.distance_mm) == (RepsLeft(25), 30_500, 12_345)
    assert (found.superset_group, found.rest_planned_seconds, found.note) == (3, 90, "slow")


def test_what_was_not_given_is_missing_and_four_or_more_stays_that() -> None:
    found = one_set(load=None, reps=3, reps_left=RepsLeft.of(4))
    assert (found.amount, found.unit, found.duration_ms, found.note) == (None, None, None, None)
    assert found.reps_left == RepsLeft(40, or_more=True)


def test_a_start_west_of_greenwich_and_one_without_time() -> None:
    west = LocalMoment(DAY, at(DAY).time, -300)
    log = read(logged(start=west, end=None), logged(start=LocalMoment(DAY), end=None))
    assert {one.start for one in log.workouts} == {west, LocalMoment(DAY)}
    assert [one.end for one in log.workouts] == [None, None]


@pytest.mark.parametrize(
    "text", [*TEXTS, "=1", "-5", "'", "''", "'-", "\uff1d1", "+", "\t", "plain'"]
)
@pytest.mark.parametrize("column", ["title", "session note", "name", "exercise note", "set note"])
def test_every_text_in_every_column_comes_back_and_no_cell_is_a_formula(
    text: str, column: str
) -> None:
    if column == "name" and not text.strip():
        return
    fields = dict.fromkeys(("title", "session note", "name", "exercise note", "set note"), "x")
    fields[column] = text
    session = make_session(title=fields["title"], note=fields["session note"])
    entry = make_entry(session, OWN, note=fields["exercise note"])
    one = make_set(entry, note=fields["set note"])
    content = LoggedSession(session, (LoggedExercise(entry, (one,)),))
    names = {OWN: fields["name"]}
    (workout,) = read(content, names=names).workouts
    (block,) = workout.blocks
    found = (workout.title, workout.note, block.name, block.note, block.sets[0].note)
    assert found == tuple(value or None for value in fields.values())
    (row,) = csv.DictReader(StringIO(b"".join(sets_csv([content], names)).decode(), newline=""))
    texts = ("session_title", "session_note", "exercise", "exercise_note", "set_note")
    assert not any(row[name].startswith(("=", "+", "-", "@", "\t", "\r")) for name in texts)


@given(st.text())
def test_a_guard_is_always_undone(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(st.text(alphabet="'=+-@\t\rx", max_size=6))
def test_a_guard_is_always_undone_where_it_matters(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r"))


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(minutes=st.integers(-1080, 1080), thousandths=st.integers(0, 5_000_000))
def test_numbers_are_never_guarded(minutes: int, thousandths: int) -> None:
    start = LocalMoment(DAY, at(DAY).time, minutes)
    (row,) = written(logged(start=start, end=None, sets=({"load": kg(thousandths / 1000)},)))
    assert row["start_utc_offset_minutes"] == str(minutes)
    (workout,) = read_log(rows_of([row]), FileAnswers()).workouts
    assert workout.start.offset_minutes == minutes
    assert workout.blocks[0].sets[0].amount == Decimal(thousandths) / 1000


@pytest.mark.parametrize(
    ("column", "cell", "reason"),
    [
        ("reps", "eight", SkipReason.BAD_NUMBER),
        ("reps", "1001", SkipReason.OUT_OF_RANGE),
        ("reps", "", SkipReason.NO_RESULT),
        ("weight", "1e999", SkipReason.BAD_NUMBER),
        ("weight", "nan", SkipReason.BAD_NUMBER),
        ("weight", "-5", SkipReason.NEGATIVE_WEIGHT),
        ("weight_unit", "stone", SkipReason.UNKNOWN_WORD),
        ("set_kind", "easy", SkipReason.UNKNOWN_WORD),
        ("side", "middle", SkipReason.UNKNOWN_WORD),
        ("date", "02.03.2026", SkipReason.BAD_DATE),
        ("date", "", SkipReason.BAD_DATE),
        ("start_time", "25:00:00", SkipReason.BAD_DATE),
        ("start_utc_offset_minutes", "9999", SkipReason.OUT_OF_RANGE),
        ("reps_left", "many", SkipReason.BAD_NUMBER),
        ("reps_left", "31", SkipReason.OUT_OF_RANGE),
        ("superset_group", "-1", SkipReason.OUT_OF_RANGE),
        ("exercise_id", "", SkipReason.NO_EXERCISE),
    ],
)
def test_a_row_that_cannot_be_read_is_told(column: str, cell: str, reason: SkipReason) -> None:
    rows = written(logged(), logged())
    rows[3][column] = cell
    if column == "exercise_id":
        rows[3]["exercise"] = ""
    log = read_log(rows_of(rows), FileAnswers())
    assert [(one.row, one.reason) for one in log.skipped] == [(5, reason)]
    assert len(log.sets) == len(rows) - 1


def test_a_row_of_another_width_and_a_key_that_was_copied() -> None:
    session = logged()
    content = b"".join(sets_csv([session], {})) + b"a,b\r\n"
    content += content.splitlines(keepends=True)[1]
    log = read_log(content, FileAnswers())
    assert [(one.row, one.reason) for one in log.skipped] == [(5, SkipReason.WRONG_COLUMNS)]
    assert [one.key for one in log.sets] == [*(one.id for one in session.sets), None]


def test_workouts_come_oldest_first_and_a_spreadsheet_may_part_cells_its_own_way() -> None:
    sessions = [logged(date(2026, 3, 9)), logged(date(2026, 3, 2))]
    content = b"".join(sets_csv(sessions, {})).replace(b",", b";")
    log = read_log(content, FileAnswers())
    assert [one.key for one in log.workouts] == [sessions[1].session.id, sessions[0].session.id]
