"""Pages of the history that a filter narrows down, in pieces that no commit waits behind."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.history.filters import PAIN_REPLIES, HistoryFilter, folded
from hinge_desktop.core.journal import SessionLine
from hinge_desktop.core.training import SessionId
from hinge_desktop.store.database import Database

SESSIONS_LOOKED_AT: Final = 200
FAULTS_LOOKED_AT: Final = 300
"""How many are looked at before a commit that waits may go first."""
_CONTAINS: Final = "hinge_contains"

_EXERCISE: Final = (
    "EXISTS (SELECT 1 FROM session_exercises "
    "WHERE exercise_id = :exercise_id AND session_id = sessions.id)"
)
_RUNG: Final = (
    "EXISTS (SELECT 1 FROM session_exercises WHERE session_id = sessions.id AND rung = :rung)"
)
_FAULTY: Final = (
    "SELECT set_faults.set_id, sessions.start_date, sessions.sequence, sessions.id FROM set_faults "
    "CROSS JOIN sets ON sets.id = set_faults.set_id "
    "CROSS JOIN session_exercises ON session_exercises.id = sets.session_exercise_id "
    "CROSS JOIN sessions ON sessions.id = session_exercises.session_id "
    "WHERE set_faults.set_id > :last AND set_faults.fault = :fault AND sets.state = 'saved' "
    # A set that has the same fault in several reps is one row, so that a piece ends between sets.
    f"GROUP BY set_faults.set_id ORDER BY set_faults.set_id LIMIT {FAULTS_LOOKED_AT}"
)
_PAIN_CODES: Final = ", ".join(f"'{reply.value}'" for reply in sorted(PAIN_REPLIES))
_PAIN: Final = (
    "(back IS 'painful' OR EXISTS (SELECT 1 FROM safety_answers "
    f"WHERE session_id = sessions.id AND answer IN ({_PAIN_CODES})))"
)


def _says(column: str) -> str:
    # Most notes are missing, and calling Python for each would cost more than reading it.
    # Only CASE keeps SQLite from working out the second part first.
    return f"CASE WHEN {column} IS NULL THEN 0 ELSE {_CONTAINS}({column}) END"


_TEXT: Final = (
    f"({_says('sessions.note')} OR {_says('sessions.title')} "
    "OR EXISTS (SELECT 1 FROM session_exercises WHERE session_id = sessions.id "
    f"AND ({_says('session_exercises.note')} OR EXISTS (SELECT 1 FROM sets "
    f"WHERE session_exercise_id = session_exercises.id AND {_says('sets.note')} "
    "AND state = 'saved'))))"
)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a session stands in the order of the history."""

    day: str
    sequence: int

    @classmethod
    def of(cls, line: SessionLine | None) -> Place | None:
        """Return the place of a line; None is the newest end."""
        return None if line is None else cls(line.day.isoformat(), line.sequence)


def filtered_sessions(
    database: Database, wanted: HistoryFilter, limit: int, before: SessionLine | None
) -> list[SessionId]:
    """Return the newest sessions that fit and are older than `before`, looked for in pieces."""
    place = Place.of(before)
    if wanted.fault is None:
        pieces = _all_in_pieces(database, wanted, place)
    else:
        faulty = _with_fault(database, wanted.fault)
        older = [one for one in faulty if place is None or one[0] < place]
        pieces = _some_in_pieces(database, wanted, [key for _, key in sorted(older, reverse=True)])
    found: list[SessionId] = []
    for piece in pieces:
        found += piece
        if len(found) >= limit:
            break
    return found[:limit]


def _all_in_pieces(
    database: Database, wanted: HistoryFilter, place: Place | None
) -> Iterator[list[SessionId]]:
    is_last = False
    while not is_last:
        with database.reading() as connection:
            rows = look_at_next(connection, wanted, place)
        yield [SessionId(key) for key, _, _, fits in rows if fits]
        is_last = len(rows) < SESSIONS_LOOKED_AT
        place = None if is_last else Place(rows[-1][1], rows[-1][2])


def look_at_next(
    connection: sqlite3.Connection, wanted: HistoryFilter, place: Place | None
) -> list[tuple[str, str, int, int]]:
    """Return the next older sessions: key, day, sequence, and whether all of `wanted` applies."""
    older = "" if place is None else "WHERE (start_date, sequence) < (:day, :sequence) "
    return connection.execute(
        f"SELECT id, start_date, sequence, {_condition(connection, wanted)} FROM sessions "
        f"{older}ORDER BY start_date DESC, sequence DESC LIMIT {SESSIONS_LOOKED_AT}",
        _parameters(wanted) | {"day": place and place.day, "sequence": place and place.sequence},
    ).fetchall()


def _some_in_pieces(
    database: Database, wanted: HistoryFilter, keys: Sequence[SessionId]
) -> Iterator[list[SessionId]]:
    for start in range(0, len(keys), SESSIONS_LOOKED_AT):
        piece = keys[start : start + SESSIONS_LOOKED_AT]
        with database.reading() as connection:
            rows = connection.execute(
                "SELECT sessions.id FROM json_each(:keys) AS asked "
                "CROSS JOIN sessions ON sessions.id = asked.value "
                f"WHERE {_condition(connection, wanted)} ORDER BY asked.key",
                _parameters(wanted) | {"keys": json.dumps(piece)},
            ).fetchall()
        yield [SessionId(key) for (key,) in rows]


def _with_fault(database: Database, fault: Fault) -> set[tuple[Place, SessionId]]:
    """Return all sessions with a fault: faults are few, so it is they that are gone through."""
    found: set[tuple[Place, SessionId]] = set()
    last: str | None = ""
    while last is not None:
        with database.reading() as connection:
            rows = connection.execute(_FAULTY, {"last": last, "fault": fault.value}).fetchall()
        found.update((Place(day, sequence), SessionId(key)) for _, day, sequence, key in rows)
        last = rows[-1][0] if len(rows) == FAULTS_LOOKED_AT else None
    return found


def find_days_around(connection: sqlite3.Connection, day: date) -> tuple[date | None, date | None]:
    """Return the last day with a session up to this one, and the first from it on."""
    last, first = connection.execute(
        "SELECT (SELECT max(start_date) FROM sessions WHERE start_date <= :day), "
        "(SELECT min(start_date) FROM sessions WHERE start_date >= :day)",
        {"day": day.isoformat()},
    ).fetchone()
    return _date(last), _date(first)


def _condition(connection: sqlite3.Connection, wanted: HistoryFilter) -> str:
    """Return what narrows sessions down, but for the fault, and bring along what it calls."""
    sought = folded(wanted.text)
    if sought:
        _bring_along(connection, sought)
    asked = {
        _EXERCISE: wanted.exercise_id is not None,
        _RUNG: wanted.rung is not None,
        _PAIN: wanted.has_pain,
        _TEXT: bool(sought),
    }
    return " AND ".join(sql for sql, is_asked in asked.items() if is_asked) or "1"


def _parameters(wanted: HistoryFilter) -> dict[str, str | int | None]:
    return {"exercise_id": wanted.exercise_id, "rung": wanted.rung and wanted.rung.value}


def _bring_along(connection: sqlite3.Connection, sought: str) -> None:
    """Teach SQLite to compare texts as people do: its own LIKE knows no umlauts."""

    def contains(text: str) -> bool:
        return sought in folded(text)

    connection.create_function(_CONTAINS, 1, contains, deterministic=True)


def _date(stored: str | None) -> date | None:
    return None if stored is None else date.fromisoformat(stored)
