"""Liftosaur's backup: one JSON object, read as the table that the same app writes of its history.

So a backup and a table of one log bring the same workouts, and whichever comes second adds nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from hinge_desktop.core.imports.file_log import FileAnswers, FileLog
from hinge_desktop.exchange.readers.cells import LONGEST_CELL, MOST_ROWS, Table, TableRow
from hinge_desktop.exchange.readers.headers import Header
from hinge_desktop.exchange.readers.mapped.prepared import LIFTOSAUR
from hinge_desktop.exchange.readers.trouble import FileProblem, FileRefusedError

HEADER: Final = (
    *("Workout DateTime", "Program", "Day Name", "Workout Notes", "Exercise", "Is Warmup Set?"),
    *("Required Reps", "Completed Reps", "Completed Reps Left", "Completed Set Time"),
    *("Required RPE", "Completed RPE", "Required Weight Value", "Required Weight Unit"),
    *("Completed Weight Value", "Completed Weight Unit", "Notes"),
)
"""What a row says of a set; rows count from 2, in the order of the file."""
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_LAST_MS: Final = 7_000_000_000_000
_JOINED: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|[_-]+")


def is_json(text: str) -> bool:
    """Whether a text begins as a JSON object or list, which no table does."""
    return text.lstrip()[:1] in {"{", "["}


def read_json(text: str, answers: FileAnswers) -> FileLog:
    """Read a backup; raise `FileRefusedError` for JSON of any other kind."""
    document = _parsed(text)
    if not isinstance(document, dict) or not isinstance(document.get("history"), list):
        raise FileRefusedError(FileProblem.OTHER_JSON)
    if not isinstance(document.get("settings"), dict):
        raise FileRefusedError(FileProblem.OTHER_JSON)
    rows = []
    for number, cells in enumerate(_rows(document), start=2):
        if number > MOST_ROWS:
            raise FileRefusedError(FileProblem.TOO_MANY_ROWS, str(MOST_ROWS))
        if any(len(cell) > LONGEST_CELL for cell in cells):
            raise FileRefusedError(FileProblem.CELL_TOO_LONG, str(number))
        rows.append(TableRow(number, cells))
    return LIFTOSAUR.read(Table(Header(HEADER), rows, ",", text), answers, "json")


def _parsed(text: str) -> object:
    try:
        # Numbers stay as they are written; what they mean is for the reader of the cells.
        return json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
    except (ValueError, RecursionError) as error:
        raise FileRefusedError(FileProblem.OTHER_JSON) from error


def _rows(document: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    own = _object(_object(document.get("settings")).get("exercises"))
    for workout in map(_object, _list(document.get("history"))):
        begin = (
            _start(workout),
            _text(workout.get("programName")),
            _text(workout.get("dayName")),
            _text(workout.get("notes")),
        )
        for entry in map(_object, _list(workout.get("entries"))):
            name, notes = _name(_object(entry.get("exercise")), own), _text(entry.get("notes"))
            for key, is_warm_up in (("warmupSets", "1"), ("sets", "0")):
                for one in map(_object, _list(entry.get(key))):
                    yield (*begin, name, is_warm_up, *_set(one), notes)


def _set(one: dict[str, Any]) -> tuple[str, ...]:
    planned, done = _object(one.get("weight")), _object(one.get("completedWeight"))
    return (
        _text(one.get("reps")),
        _text(one.get("completedReps")),
        _text(one.get("completedRepsLeft")),
        _text(one.get("completedSetTimer")),
        _text(one.get("rpe")),
        _text(one.get("completedRpe")),
        _text(planned.get("value")),
        _text(planned.get("unit")),
        _text(done.get("value")),
        _text(done.get("unit")),
    )


def _start(workout: dict[str, Any]) -> str:
    """Return when a workout began, which older backups tell in milliseconds alone."""
    told, clock = _text(workout.get("date")), _text(workout.get("startTime"))
    if told or not clock.isdecimal() or len(clock) > len(str(_LAST_MS)):
        return told
    begun = _EPOCH + timedelta(milliseconds=min(int(clock), _LAST_MS))
    return begun.strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _name(exercise: dict[str, Any], own: dict[str, Any]) -> str:
    """Return a name as the app shows it: "Romanian Deadlift, Barbell" of romanianDeadlift."""
    key = _text(exercise.get("id"))
    named = _text(_object(own.get(key)).get("name")) or _shown(key)
    gear = _shown(_text(exercise.get("equipment")))
    return f"{named}, {gear}" if named and gear else named


def _shown(key: str) -> str:
    words = _JOINED.sub(" ", key).split()
    return " ".join(word[:1].upper() + word[1:] for word in words)


def _text(value: object) -> str:
    """Return a text or number as written; nothing for what is neither."""
    return value if isinstance(value, str) else ""


def _object(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> Iterable[object]:
    return value if isinstance(value, list) else ()
