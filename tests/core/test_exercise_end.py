"""When an exercise is over, and which answers of a session are missing."""

from dataclasses import replace
from typing import Any

import pytest

from hinge_desktop.core.exercise_end import ended_exercise, gaps_of, lacks_felt
from hinge_desktop.core.training import (
    Felt,
    LoggedExercise,
    LoggedSession,
    Quality,
    SetKind,
    SetState,
    TempoAnswer,
)
from tests.builders import make_entry, make_session, make_set

FULL = {"quality": Quality.CLEAN, "tempo_answer": TempoAnswer.KEPT}
PLANNED = {"state": SetState.PLANNED, "reps": None}


def session(*sets: dict[str, Any], **entry_fields: Any) -> LoggedSession:
    """Return an open session of one counted exercise."""
    head = make_session(end=None)
    entry = make_entry(head, is_paced=True, **entry_fields)
    made = [make_set(entry, **({"position": n} | one)) for n, one in enumerate(sets)]
    return LoggedSession(head, (LoggedExercise(entry, tuple(made)),))


def test_an_exercise_ends_with_its_last_saved_set() -> None:
    over = session(FULL, FULL)
    assert ended_exercise(over) == over.exercises[0]
    assert ended_exercise(session(FULL, PLANNED)) is None
    assert ended_exercise(session(FULL, {"state": SetState.DRAFT})) is None
    assert ended_exercise(session(PLANNED)) is None


def test_warm_ups_alone_and_what_was_answered_are_not_asked_about() -> None:
    assert ended_exercise(session({"kind": SetKind.WARM_UP})) is None
    assert ended_exercise(session(FULL, felt=(Felt.GLUTES,))) is None
    assert ended_exercise(session(FULL, note="grip")) is None


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        (FULL, None),
        (FULL | {"reps_left": None}, (True, False, False)),
        (FULL | {"quality": None}, (False, True, False)),
        (FULL | {"tempo_answer": None}, (False, False, True)),
        (FULL | {"kind": SetKind.WARM_UP, "quality": None}, None),
        (FULL | {"kind": SetKind.DRILL, "reps_left": None}, None),
        (FULL | {"kind": SetKind.DRILL, "quality": None}, (False, True, False)),
        (FULL | {"reps": 0, "quality": None, "tempo_answer": None}, None),
        (PLANNED, None),
    ],
)
def test_each_missing_answer_is_a_gap(
    fields: dict[str, Any], missing: tuple[bool, bool, bool] | None
) -> None:
    found = [
        (gap.lacks_reps_left, gap.lacks_quality, gap.lacks_tempo)
        for gap in gaps_of(session(fields))
    ]
    assert found == ([] if missing is None else [missing])


def test_nothing_is_asked_about_the_tempo_of_what_nobody_counted() -> None:
    logged = session(FULL | {"tempo_answer": None})
    exercise = logged.exercises[0]
    uncounted = replace(exercise, entry=replace(exercise.entry, is_paced=False))
    assert gaps_of(replace(logged, exercises=(uncounted,))) == ()


def test_felt_is_missing_where_work_was_done() -> None:
    logged = session(FULL)
    assert lacks_felt(logged) == logged.exercises
    assert lacks_felt(session(FULL, felt=(Felt.QUADS,))) == ()
    assert lacks_felt(session({"kind": SetKind.DRILL})) == ()
    assert lacks_felt(session(FULL | {"reps": 0})) == ()
