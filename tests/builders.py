"""Sessions and sets with good defaults: a test names only what it is about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from itertools import count
from typing import Any

from hinge_desktop.core.changes import Act, Change, Record, added
from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.training import (
    LoggedExercise,
    LoggedSession,
    RepsLeft,
    Session,
    SessionExercise,
    SessionExerciseId,
    SessionId,
    SetId,
    SetKind,
    SetState,
    WorkSet,
)
from hinge_desktop.core.weights import Unit, Weight

_numbers = count(1)


def kg(amount: float) -> Weight:
    """Return a weight in kilograms."""
    return Weight(round(amount * 1000), Unit.KG)


def lb(amount: float) -> Weight:
    """Return a weight in pounds."""
    return Weight(round(amount * 1000), Unit.LB)


def at(day: date, hour: int = 18, minute: int = 0) -> LocalMoment:
    """Return a moment of a day, two hours east of Greenwich."""
    return LocalMoment(day, time(hour, minute), 120)


def make_session(day: date = date(2026, 3, 2), **fields: Any) -> Session:
    """Return a session that ended an hour after its start at six in the evening."""
    number = next(_numbers)
    values: dict[str, Any] = {
        "id": SessionId(f"session-{number}"),
        "sequence": number,
        "start": at(day, 18),
        "end": at(day, 19),
    }
    return Session(**(values | fields))


def make_entry(
    session: Session, exercise: str = "romanian_deadlift", **fields: Any
) -> SessionExercise:
    """Return an exercise of a session, with nothing planned."""
    values: dict[str, Any] = {
        "id": SessionExerciseId(f"entry-{next(_numbers)}"),
        "session_id": session.id,
        "position": 0,
        "exercise_id": ExerciseId(exercise),
    }
    return SessionExercise(**(values | fields))


def make_set(entry: SessionExercise, **fields: Any) -> WorkSet:
    """Return a saved work set of 8 reps at 60 kg with 2 left."""
    values: dict[str, Any] = {
        "id": SetId(f"set-{next(_numbers)}"),
        "session_exercise_id": entry.id,
        "position": 0,
        "kind": SetKind.WORK,
        "state": SetState.SAVED,
        "load": kg(60),
        "reps": 8,
        "reps_left": RepsLeft.of(2),
    }
    return WorkSet(**(values | fields))


def logged(
    day: date = date(2026, 3, 2),
    *,
    exercise: str = "romanian_deadlift",
    sets: Sequence[dict[str, Any]] = ({}, {}, {}),
    **session_fields: Any,
) -> LoggedSession:
    """Return a session of one exercise; each of `sets` names what differs from a usual one."""
    session = make_session(day, **session_fields)
    entry = make_entry(session, exercise)
    made = [make_set(entry, **({"position": place} | one)) for place, one in enumerate(sets)]
    return LoggedSession(session, (LoggedExercise(entry, tuple(made)),))


def log_change(*sessions: LoggedSession) -> Change:
    """Return the change that writes whole sessions."""
    records: list[Record] = []
    for one in sessions:
        records.append(one.session)
        records.extend(exercise.entry for exercise in one.exercises)
        records.extend(one.sets)
    return Change(Act.FILL_DEMO, added(*records))
