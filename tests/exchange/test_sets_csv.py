"""One row per set: exact kilograms, plain numbers, and no formula from anybody's note."""

from __future__ import annotations

import csv
from io import StringIO
from typing import Any

import pytest

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.training import (
    Contacts,
    Felt,
    LoggedExercise,
    LoggedSession,
    RepsLeft,
    SetKind,
    SetState,
    Side,
)
from hinge_desktop.core.weights import Weight
from hinge_desktop.exchange.writers.sets_csv import COLUMNS, exact_kilograms, sets_csv
from tests.builders import kg, lb, logged, make_entry, make_session, make_set

NAMES = {ExerciseId("romanian_deadlift"): "Bar RDL"}


def written(*sessions: LoggedSession) -> list[dict[str, str]]:
    text = b"".join(sets_csv(sessions, NAMES)).decode("utf-8")
    return list(csv.DictReader(StringIO(text, newline="")))


def row_of(**fields: Any) -> dict[str, str]:
    (row,) = written(logged(sets=(fields,)))
    return row


def test_the_header_stands_even_alone() -> None:
    assert b"".join(sets_csv([], NAMES)) == (",".join(COLUMNS) + "\r\n").encode()


def test_header_names_are_plain_and_unique() -> None:
    assert len(set(COLUMNS)) == len(COLUMNS)
    assert all(name == name.lower() and name.isidentifier() for name in COLUMNS)


@pytest.mark.parametrize(
    ("weight", "entered", "kilograms"),
    [
        (kg(62.5), "62.5", "62.5"),
        (kg(100), "100", "100"),
        (lb(135), "135", "61.23496995"),
        (lb(0.001), "0.001", "0.00045359237"),
        (kg(0), "0", "0"),
    ],
)
def test_weights_are_exact(weight: Weight, entered: str, kilograms: str) -> None:
    row = row_of(load=weight)
    assert (row["weight"], row["weight_unit"]) == (entered, weight.unit)
    assert row["weight_kg"] == exact_kilograms(weight) == kilograms


def test_what_was_not_given_is_empty_and_zero_is_zero() -> None:
    row = row_of(load=None, reps=0, reps_left=None)
    assert [row[name] for name in ("weight", "weight_unit", "weight_kg", "reps_left")] == [""] * 4
    assert (row["reps"], row["quality"], row["tempo_answer"]) == ("0", "", "")


def test_answers_are_written_as_codes() -> None:
    row = row_of(
        reps_left=RepsLeft.of(4),
        side=Side.LEFT,
        faults=(RepFault(Fault.BAR_DRIFTED, 5), RepFault(Fault.TOO_DEEP)),
        contacts=Contacts(head=True, tailbone=False),
        wall_distance_mm=195,
        duration_ms=30_500,
        kind=SetKind.DRILL,
    )
    assert row["reps_left"] == "4+"
    assert row["side"] == "left"
    assert row["faults"] == "bar_drifted:5 too_deep"
    assert row["contacts"] == "head:yes tailbone:no"
    assert (row["wall_distance_cm"], row["duration_s"]) == ("19.5", "30.5")
    assert row["set_kind"] == "drill"


def test_sets_that_were_not_saved_are_left_out() -> None:
    session = logged(sets=({"state": SetState.PLANNED, "reps": None}, {"reps": 5}))
    assert [row["reps"] for row in written(session)] == ["5"]


@pytest.mark.parametrize("text", ["=1+1", "+49 30", "-5 kg next time", "@home", "\t=1", "\r=1"])
def test_texts_cannot_run_as_formulas(text: str) -> None:
    session = make_session(title=text, note=text)
    entry = make_entry(session, note=text)
    one = make_set(entry, note=text)
    (row,) = written(LoggedSession(session, (LoggedExercise(entry, (one,)),)))
    texts = [row[name] for name in ("session_title", "session_note", "exercise_note", "set_note")]
    assert texts == [f"'{text}"] * 4


def test_other_texts_come_back_whole() -> None:
    note = 'say "hips, back"\r\nzwei Zeilen; Gewölbe 深い'
    assert row_of(note=note)["set_note"] == note


def test_names_fall_back_to_the_key() -> None:
    (row,) = written(logged(exercise="of_a_newer_hinge", sets=({},)))
    assert (row["exercise"], row["exercise_id"]) == ("of_a_newer_hinge", "of_a_newer_hinge")
    assert row_of()["exercise"] == "Bar RDL"


def test_felt_places_share_a_cell() -> None:
    session = make_session()
    entry = make_entry(session, felt=(Felt.HAMSTRINGS, Felt.GLUTES))
    row = written(LoggedSession(session, (LoggedExercise(entry, (make_set(entry),)),)))[0]
    assert row["felt"] == "hamstrings glutes"
