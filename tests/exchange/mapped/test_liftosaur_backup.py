"""Liftosaur's backup in JSON says the same as its table, and whatever else comes is refused."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hinge_desktop.core.imports.file_log import FileAnswers, FileLog, SkipReason
from hinge_desktop.core.imports.file_trouble import FileProblem, FileRefusedError
from hinge_desktop.core.imports.identities import session_keys
from hinge_desktop.core.training import RepsLeft, SetKind
from hinge_desktop.core.weights import Unit
from hinge_desktop.exchange.readers.recognition import read_log
from tests.exchange.phone_log_totals import SAMPLES

Value = dict[str, object]


def pounds(value: float) -> Value:
    return {"value": value, "unit": "lb"}


BACKUP: Value = {
    "settings": {"units": "lb", "exercises": {"xyz": {"id": "xyz", "name": "My Swing"}}},
    "history": [
        {
            "id": 2,
            "date": "2026-03-05T17:30:00.000Z",
            "dayName": "Day B",
            "entries": [
                {
                    "exercise": {"id": "xyz"},
                    "sets": [{"completedReps": 10, "weight": {"value": 24, "unit": "kg"}}],
                }
            ],
        },
        {
            "id": 1,
            "date": "2026-03-02T17:04:11.120Z",
            "programName": "Hinges",
            "dayName": "Day A",
            "notes": "windy",
            "entries": [
                {
                    "exercise": {"id": "romanianDeadlift", "equipment": "barbell"},
                    "notes": "hips, not knees",
                    "warmupSets": [
                        {"reps": 5, "completedReps": 5, "weight": pounds(60)},
                        {"reps": 5, "weight": pounds(95)},
                    ],
                    "sets": [
                        {
                            "reps": 8,
                            "completedReps": 7,
                            "weight": pounds(135),
                            "completedWeight": pounds(137.5),
                            "rpe": 8,
                            "completedRpe": 8.5,
                        },
                        {"reps": 8, "weight": pounds(135), "isCompleted": False},
                    ],
                }
            ],
        },
    ],
}


def read(document: object, app: str | None = None) -> FileLog:
    return read_log(json.dumps(document).encode(), FileAnswers(), app)


def test_sets_warm_ups_units_and_names_are_read() -> None:
    log = read(BACKUP)
    assert (log.app, log.dialect, log.questions) == ("liftosaur", "json", ())
    first, second = log.workouts
    (deadlift,) = first.blocks
    assert (first.title, first.note, deadlift.note) == ("Day A", "windy", "hips, not knees")
    assert deadlift.name == "Romanian Deadlift, Barbell"
    assert [(one.kind, one.amount, one.unit, one.reps) for one in deadlift.sets] == [
        (SetKind.WARM_UP, Decimal(60), Unit.LB, 5),
        (SetKind.WORK, Decimal("137.5"), Unit.LB, 7),
    ]
    assert deadlift.sets[1].reps_left == RepsLeft(15)
    assert [(block.name, one.amount) for block in second.blocks for one in block.sets] == [
        ("My Swing", Decimal(24))
    ]
    assert [(one.row, one.reason) for one in log.skipped] == [
        (4, SkipReason.NOT_DONE),
        (6, SkipReason.NOT_DONE),
    ]


def test_a_backup_and_a_table_of_one_log_are_the_same_workouts() -> None:
    table = read_log((SAMPLES / "liftosaur" / "program.csv").read_bytes(), FileAnswers())
    backup = read(BACKUP)
    keys = [[key for key, _ in session_keys(log.app, log.workouts)] for log in (table, backup)]
    assert keys[0] == keys[1]


def test_a_start_in_milliseconds_alone() -> None:
    entry = {"exercise": {"id": "squat"}, "sets": [{"completedReps": 5}]}
    history = [{"startTime": 1772471051120, "entries": [entry]}]
    (workout,) = read({"settings": {}, "history": history}).workouts
    assert (str(workout.start.date), str(workout.start.time)) == ("2026-03-02", "17:04:11")
    assert workout.start.offset_minutes == 0


@pytest.mark.parametrize(
    "text",
    [
        *("{}", "[]", "{", '{"history": []}', '{"settings": {}, "history": {}}', "[" * 100_000),
        '{"settings": 1, "history": []}',
    ],
)
def test_other_json_is_refused_by_name(text: str) -> None:
    with pytest.raises(FileRefusedError) as refused:
        read_log(text.encode(), FileAnswers())
    assert refused.value.problem is FileProblem.OTHER_JSON


def test_a_backup_is_not_read_for_another_app() -> None:
    with pytest.raises(FileRefusedError) as refused:
        read(BACKUP, "strong")
    assert refused.value.problem is FileProblem.OTHER_APP


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["exercise", "sets", "warmupSets", "id", "completedReps", "weight", "value", "unit"]
            )
            | st.sampled_from(["date", "entries", "startTime", "notes", "completedRpe", "dayName"]),
            inner,
            max_size=5,
        )
    ),
    max_leaves=25,
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(history=st.lists(JSON, max_size=4))
def test_whatever_a_history_holds_every_set_is_read_or_told(history: list[object]) -> None:
    log = read({"settings": {}, "history": history})
    rows = {row.number for row in log.rows}
    assert {one.row for one in log.sets} | {one.row for one in log.skipped} == rows
