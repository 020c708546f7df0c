"""One row per saved set as CSV (RFC 4180), for spreadsheets and other programs.

The header, dates and decimal points are the same in every language. What this table cannot hold
(plans, equipment, the ladder) is in the JSON export.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from datetime import time
from io import StringIO
from typing import Final

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.training import (
    Contacts,
    LoggedExercise,
    LoggedSession,
    RepsLeft,
    WorkSet,
)
from hinge_desktop.core.weights import Weight
from hinge_desktop.exchange.formula_guard import guarded

_KG_DIGITS: Final = 11
"""Decimals of the exact kilograms: a thousandth of a pound has eleven."""

_Row = dict[str, str]


def sets_csv(sessions: Iterable[LoggedSession], names: Mapping[ExerciseId, str]) -> Iterator[bytes]:
    """Yield the header and then the rows, in the order of sessions, exercises and sets."""
    yield _line(COLUMNS)
    for session in sessions:
        for exercise in session.exercises:
            for one in exercise.saved():
                row = _row(session, exercise, one, names)
                yield _line([row[column] for column in COLUMNS])


def _row(
    session: LoggedSession,
    exercise: LoggedExercise,
    one: WorkSet,
    names: Mapping[ExerciseId, str],
) -> _Row:
    return (
        _session_cells(session)
        | _exercise_cells(exercise, names)
        | _work_cells(one)
        | _answer_cells(one)
    )


def _session_cells(logged: LoggedSession) -> _Row:
    session = logged.session
    return {
        "session_id": guarded(session.id),
        "date": session.start.date.isoformat(),
        "start_time": _clock(session.start.time),
        "start_utc_offset_minutes": _number(session.start.offset_minutes),
        "end_date": "" if session.end is None else session.end.date.isoformat(),
        "end_time": "" if session.end is None else _clock(session.end.time),
        "session_title": _free_text(session.title),
        "day_kind": session.day_kind or "",
        "back": session.back or "",
        "soreness": _number(session.soreness),
        "session_note": _free_text(session.note),
    }


def _exercise_cells(exercise: LoggedExercise, names: Mapping[ExerciseId, str]) -> _Row:
    entry = exercise.entry
    return {
        "exercise_position": _number(entry.position + 1),
        "exercise_id": _free_text(entry.exercise_id),
        "exercise": _free_text(names.get(entry.exercise_id, entry.exercise_id)),
        "rung": entry.rung or "",
        "stage": entry.stage or "",
        "felt": " ".join(entry.felt),
        "depth": entry.depth or "",
        "straps": entry.straps or "",
        "exercise_note": _free_text(entry.note),
    }


def _work_cells(one: WorkSet) -> _Row:
    return {
        "set_id": guarded(one.id),
        "set_position": _number(one.position + 1),
        "set_kind": one.kind,
        "side": one.side or "",
        "weight": "" if one.load is None else one.load.plain(),
        "weight_unit": "" if one.load is None else one.load.unit,
        "weight_kg": "" if one.load is None else exact_kilograms(one.load),
        "is_assisted": "yes" if one.is_assisted else "no",
        "planned_weight": "" if one.planned_load is None else one.planned_load.plain(),
        "planned_weight_unit": "" if one.planned_load is None else one.planned_load.unit,
        "planned_reps": _number(one.planned_reps),
        "reps": _number(one.reps),
        "reps_left": _reps_left(one.reps_left),
        "duration_s": _thousandths(one.duration_ms),
        "distance_m": _thousandths(one.distance_mm),
        "superset_group": _number(one.superset_group),
    }


def _answer_cells(one: WorkSet) -> _Row:
    return {
        # A tempo such as 3-1-1-1 would be taken for a date by some programs, but never run.
        "tempo": "" if one.tempo is None else str(one.tempo),
        "tempo_answer": one.tempo_answer or "",
        "quality": one.quality or "",
        "faults": " ".join(
            fault.fault if fault.rep is None else f"{fault.fault}:{fault.rep}"
            for fault in one.faults
        ),
        "contacts": _contacts(one.contacts),
        "wall_distance_cm": "" if one.wall_distance_mm is None else _tenths(one.wall_distance_mm),
        "rest_planned_s": _number(one.rest_planned_seconds),
        "rest_taken_s": _number(one.rest_taken_seconds),
        "set_note": _free_text(one.note),
    }


COLUMNS: Final = (
    *("session_id", "date", "start_time", "start_utc_offset_minutes", "end_date", "end_time"),
    *("session_title", "day_kind", "back", "soreness", "session_note"),
    *("exercise_position", "exercise_id", "exercise", "rung", "stage", "felt", "depth", "straps"),
    "exercise_note",
    *("set_id", "set_position", "set_kind", "side", "weight", "weight_unit", "weight_kg"),
    *("is_assisted", "planned_weight", "planned_weight_unit", "planned_reps", "reps"),
    *("reps_left", "duration_s", "distance_m", "superset_group"),
    *("tempo", "tempo_answer", "quality", "faults", "contacts", "wall_distance_cm"),
    *("rest_planned_s", "rest_taken_s", "set_note"),
)
"""The header; new columns may only be added at its end."""


def exact_kilograms(weight: Weight) -> str:
    """Return kilograms with every decimal: 135 lb is 61.23496995."""
    return _decimal(weight.exact, _KG_DIGITS)


def _line(cells: Iterable[str]) -> bytes:
    text = StringIO(newline="")
    csv.writer(text).writerow(cells)
    return text.getvalue().encode()


def _decimal(whole: int, digits: int) -> str:
    return f"{whole // 10**digits}.{whole % 10**digits:0{digits}}".rstrip("0").rstrip(".")


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


def _thousandths(value: int | None) -> str:
    return "" if value is None else _decimal(value, 3)


def _tenths(value: int) -> str:
    return _decimal(value, 1)


def _reps_left(left: RepsLeft | None) -> str:
    if left is None:
        return ""
    return f"{_tenths(left.tenths)}{'+' if left.or_more else ''}"


def _contacts(on: Contacts) -> str:
    given = {"head": on.head, "mid_back": on.mid_back, "tailbone": on.tailbone}
    return " ".join(f"{name}:{_yes(kept)}" for name, kept in given.items() if kept is not None)


def _yes(kept: bool) -> str:  # noqa: FBT001 - the value itself
    return "yes" if kept else "no"


def _clock(clock: time | None) -> str:
    return "" if clock is None else clock.isoformat()


def _free_text(text: str | None) -> str:
    """Keep a spreadsheet from running what a person, or another app, wrote as a formula."""
    return "" if text is None else guarded(text)
