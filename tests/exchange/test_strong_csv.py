"""The table for phone apps: the dialect they take, never empty where they mind, losses counted."""

from __future__ import annotations

import csv
from datetime import date
from decimal import Decimal
from io import StringIO
from typing import Any

import pytest

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.imports.file_log import FileAnswers
from hinge_desktop.core.imports.file_totals import file_totals
from hinge_desktop.core.strong_losses import StrongLoss
from hinge_desktop.core.tempo import Tempo
from hinge_desktop.core.training import (
    BackAnswer,
    Felt,
    LoggedExercise,
    LoggedSession,
    RepsLeft,
    SetKind,
    SetState,
    Side,
)
from hinge_desktop.exchange.readers.recognition import read_log
from hinge_desktop.exchange.writers.strong_csv import COLUMNS, StrongTable
from hinge_desktop.words.strong_losses import strong_loss_lines
from tests.builders import at, kg, lb, logged, make_entry, make_session, make_set

DAY = date(2026, 3, 2)
NAMES = {ExerciseId("romanian_deadlift"): "Romanian Deadlift (Barbell)"}


def table_of(*sessions: LoggedSession) -> tuple[list[dict[str, str]], StrongTable, bytes]:
    table = StrongTable(sessions, NAMES, "Hinge")
    content = b"".join(table)
    rows = csv.DictReader(StringIO(content.decode(), newline=""), delimiter=";")
    return list(rows), table, content


def row_of(**fields: Any) -> dict[str, str]:
    (row,) = table_of(logged(sets=(fields,)))[0]
    return row


def lost_by(**fields: Any) -> set[StrongLoss]:
    return set(table_of(logged(sets=(fields,)))[1].losses)


ALWAYS_LOST = {StrongLoss.JOURNAL, StrongLoss.ZONES}


def test_the_header_is_that_of_the_dialect_with_units() -> None:
    assert table_of()[2].decode() == ";".join(COLUMNS) + "\n"


def test_a_set_as_phone_apps_take_it() -> None:
    assert row_of(load=lb(135.5), reps=8, reps_left=RepsLeft(15), duration_ms=30_000) == {
        "Date": "2026-03-02 18:00:00",
        "Workout Name": "Hinge",
        "Exercise Name": "Romanian Deadlift (Barbell)",
        "Set Order": "1",
        "Weight": "135.5",
        "Weight Unit": "lbs",
        "Reps": "8",
        "RPE": "8.5",
        "Distance": "",
        "Distance Unit": "",
        "Seconds": "30",
        "Notes": ".",
        "Workout Notes": ".",
        "Workout Duration": "1h 0m",
    }


def test_what_was_not_given_is_empty_but_where_apps_mind() -> None:
    row = row_of(load=None, reps=None, distance_mm=1_234_567)
    assert (row["Weight"], row["Weight Unit"], row["Reps"], row["RPE"]) == ("", "", "", "8")
    assert (row["Distance"], row["Distance Unit"]) == ("1.234567", "km")
    assert all(row[name] for name in ("Notes", "Workout Notes", "Seconds", "Workout Duration"))


def test_set_order_says_the_kind_and_only_warm_ups_and_drop_sets_take_no_number() -> None:
    kinds = (SetKind.WARM_UP, SetKind.WORK, SetKind.FAILURE, SetKind.DROP, SetKind.WORK)
    rows = table_of(logged(sets=tuple({"kind": kind} for kind in kinds)))[0]
    assert [row["Set Order"] for row in rows] == ["W", "1", "F", "D", "3"]


def test_help_from_a_machine_is_said_by_the_name() -> None:
    assert row_of(is_assisted=True)["Exercise Name"].endswith("(Barbell) (Assisted)")


def test_notes_stand_with_their_sets_and_cannot_run() -> None:
    session = make_session(title="=Day", note="-3 kg")
    entry = make_entry(session, note="@home")
    sets = (make_set(entry, note="first"), make_set(entry, position=1, note="+1"))
    rows = table_of(LoggedSession(session, (LoggedExercise(entry, sets),)))[0]
    assert [row["Notes"] for row in rows] == ["'@home\nfirst", "'+1"]
    assert {row["Workout Name"] for row in rows} == {"'=Day"}
    assert {row["Workout Notes"] for row in rows} == {"'-3 kg"}


@pytest.mark.parametrize(
    ("end", "text"),
    [
        (at(DAY, 18, 0), "0m"),
        (at(DAY, 18, 35), "35m"),
        (at(DAY, 20, 5), "2h 5m"),
        (at(DAY, 17), "0m"),
        (at(date(2026, 3, 4)), "0m"),
        (None, "0m"),
        (LocalMoment(DAY), "0m"),
    ],
)
def test_the_duration(end: LocalMoment | None, text: str) -> None:
    assert table_of(logged(DAY, end=end))[0][0]["Workout Duration"] == text


def test_workouts_of_one_name_never_share_a_moment() -> None:
    dated = LocalMoment(DAY)
    sessions = [logged(start=dated, end=None), logged(start=dated, end=None), logged(DAY)]
    rows, table, content = table_of(*sessions)
    days = sorted({row["Date"] for row in rows})
    assert days == ["2026-03-02 00:00:00", "2026-03-02 00:01:00", "2026-03-02 18:00:00"]
    assert table.losses[StrongLoss.TIMES_OF_DAY] == 2
    assert len(read_log(content, FileAnswers()).workouts) == 3


@pytest.mark.parametrize(
    ("loss", "fields"),
    [
        (StrongLoss.SET_ANSWERS, {"tempo": Tempo.parse("3-1-1-1")}),
        (StrongLoss.SET_ANSWERS, {"wall_distance_mm": 0}),
        (StrongLoss.PLANNED, {"planned_load": kg(60)}),
        (StrongLoss.SIDES, {"side": Side.LEFT}),
        (StrongLoss.SUPERSETS, {"superset_group": 0}),
        (StrongLoss.RESTS, {"rest_taken_seconds": 90}),
        (StrongLoss.REPS_LEFT, {"reps_left": RepsLeft.of(4)}),
        (StrongLoss.REPS_LEFT, {"reps_left": RepsLeft(45)}),
        (StrongLoss.REPS_LEFT, {"reps_left": RepsLeft(12)}),
        (StrongLoss.SET_KINDS, {"kind": SetKind.DRILL}),
        (StrongLoss.FRACTIONS, {"duration_ms": 1500}),
    ],
)
def test_what_has_no_place_is_counted(loss: StrongLoss, fields: dict[str, Any]) -> None:
    assert lost_by(**fields) == ALWAYS_LOST | {loss}


def test_answers_about_sessions_and_exercises_are_counted_too() -> None:
    session = make_session(back=BackAnswer.STIFF, start=LocalMoment(DAY), end=None)
    entry = make_entry(session, felt=(Felt.GLUTES,))
    table = table_of(LoggedSession(session, (LoggedExercise(entry, (make_set(entry),)),)))[1]
    expected = {StrongLoss.SESSION_ANSWERS, StrongLoss.SET_ANSWERS, StrongLoss.TIMES_OF_DAY}
    assert set(table.losses) == expected | {StrongLoss.JOURNAL}


def test_every_loss_has_words_and_what_is_not_lost_none() -> None:
    lines = strong_loss_lines(dict.fromkeys(StrongLoss, 7))
    assert len(lines) == len(set(lines)) == len(StrongLoss)
    assert all("%1" not in line for line in lines)
    assert len(strong_loss_lines({StrongLoss.JOURNAL: 1})) == 1


def test_what_is_written_is_read_again_with_the_same_totals() -> None:
    sessions = [
        logged(date(2026, 1, day), sets=({"kind": SetKind.WARM_UP}, {"load": lb(45.25)}, {}))
        for day in range(1, 20)
    ]
    planned = logged(sets=({"state": SetState.PLANNED, "reps": None},))
    content = table_of(*sessions, planned)[2]
    log = read_log(content, FileAnswers())
    assert (log.app, log.skipped, log.questions) == ("strong", (), ())
    assert len(log.workouts) == 19
    totals = file_totals(log.sets)
    assert (totals.sets, totals.reps) == (57, 456)
    kilograms = 19 * 8 * (2 * Decimal(60) + Decimal("45.25") * Decimal("0.45359237"))
    assert totals.volume_kg is not None
    assert abs(totals.volume_kg - kilograms) < Decimal("0.01")
    assert [one.kind for one in log.sets][:3] == [SetKind.WARM_UP, SetKind.WORK, SetKind.WORK]
    assert all(len(workout.blocks) == 1 for workout in log.workouts)


def test_texts_come_back_without_their_guard() -> None:
    session = make_session(title="=Day", note="-3 kg")
    entry = make_entry(session, note="@home", exercise_id=ExerciseId("own"))
    logged_entry = LoggedExercise(entry, (make_set(entry, load=kg(60)),))
    other = make_session(title="Plain", start=at(DAY, 20))
    plain = make_entry(other, exercise_id=ExerciseId("own"))
    table = StrongTable(
        (
            LoggedSession(session, (logged_entry,)),
            LoggedSession(other, (LoggedExercise(plain, (make_set(plain),)),)),
        ),
        {ExerciseId("own"): "=SUM(A1)"},
        "Hinge",
    )
    log = read_log(b"".join(table), FileAnswers())
    first, second = log.workouts
    assert (first.title, first.note, first.blocks[0].note) == ("=Day", "-3 kg", "@home")
    assert (second.title, second.note, second.blocks[0].note) == ("Plain", None, None)
    assert {block.name for one in log.workouts for block in one.blocks} == {"=SUM(A1)"}
