"""Pages of the history that a filter narrows down, in pieces that no commit waits behind."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from hinge_desktop.core.history.filters import PAIN_REPLIES, HistoryFilter, folded
from hinge_desktop.core.journal import SessionLine
from hinge_desktop.core.training import SessionId

SESSIONS_LOOKED_AT: Final = 400
"""How many sessions are looked at before a commit that waits may go first."""
_CONTAINS: Final = "hinge_contains"

_EXERCISE: Final = (
    "EXISTS (SELECT 1 FROM session_exercises "
    "WHERE exercise_id = :exercise_id AND session_id = sessions.id)"
)
_RUNG: Final = (
    "EXISTS (SELECT 1 FROM session_exercises WHERE session_id = sessions.id AND rung = :rung)"
)
_FAULT: Final = (
    "EXISTS (SELECT 1 FROM session_exercises "
    "CROSS JOIN sets ON sets.session_exercise_id = session_exercises.id "
    "CROSS JOIN set_faults ON set_faults.set_id = sets.id "
    "WHERE session_exercises.session_id = sessions.id AND sets.state = 'saved' "
    "AND set_faults.fault = :fault)"
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


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the order of the history a look has come to."""

    day: str
    sequence: int

    @classmethod
    def of(cls, line: SessionLine | None) -> Place | None:
        """Return the place of a line; None is the newest end."""
        return None if line is None else cls(line.day.isoformat(), line.sequence)


def find_sessions(
    connection: sqlite3.Connection, wanted: HistoryFilter, before: Place | None
) -> tuple[list[SessionId], Place | None]:
    """Look at the next sessions older than `before`: those that fit, and where to go on.

    The place is None once the oldest session was looked at.
    """
    conditions = list(_conditions(wanted))
    if folded(wanted.text):
        _bring_along(connection, folded(wanted.text))
    older = "" if before is None else "WHERE (start_date, sequence) < (:day, :sequence) "
    rows = connection.execute(
        f"SELECT id, start_date, sequence, {' AND '.join(conditions) or 1} FROM sessions "
        f"{older}ORDER BY start_date DESC, sequence DESC LIMIT {SESSIONS_LOOKED_AT}",
        {
            "exercise_id": wanted.exercise_id,
            "rung": wanted.rung and wanted.rung.value,
            "fault": wanted.fault and wanted.fault.value,
            "day": before and before.day,
            "sequence": before and before.sequence,
        },
    ).fetchall()
    is_last = len(rows) < SESSIONS_LOOKED_AT
    found = [SessionId(key) for key, _, _, fits in rows if fits]
    return found, None if is_last else Place(rows[-1][1], rows[-1][2])


def find_days_around(connection: sqlite3.Connection, day: date) -> tuple[date | None, date | None]:
    """Return the last day with a session up to this one, and the first from it on."""
    last, first = connection.execute(
        "SELECT (SELECT max(start_date) FROM sessions WHERE start_date <= :day), "
        "(SELECT min(start_date) FROM sessions WHERE start_date >= :day)",
        {"day": day.isoformat()},
    ).fetchone()
    return _date(last), _date(first)


def _conditions(wanted: HistoryFilter) -> Iterator[str]:
    if wanted.exercise_id is not None:
        yield _EXERCISE
    if wanted.rung is not None:
        yield _RUNG
    if wanted.fault is not None:
        yield _FAULT
    if wanted.has_pain:
        yield _PAIN
    if folded(wanted.text):
        yield _TEXT


def _bring_along(connection: sqlite3.Connection, sought: str) -> None:
    """Teach SQLite to compare texts as people do: its own LIKE knows no umlauts."""

    def contains(text: str) -> bool:
        return sought in folded(text)

    connection.create_function(_CONTAINS, 1, contains, deterministic=True)


def _date(stored: str | None) -> date | None:
    return None if stored is None else date.fromisoformat(stored)
