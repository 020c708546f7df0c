"""What charts have read already, kept until a change touches its days.

A chart of many years is drawn again with every set that is saved: only the weeks of that set are
read then. While the window is open no other program writes to the journal.
"""

from __future__ import annotations

import sqlite3
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from threading import Lock
from typing import Any, Final, TypeAlias

from hinge_desktop.core.changes import Change, Record
from hinge_desktop.core.charts.sums import ChartScope
from hinge_desktop.core.exercises import Exercise
from hinge_desktop.core.training import Session, SessionExercise, SessionExerciseId, WorkSet

MOST_ROWS: Final = 150_000
"""About 30 MB; what was not asked for the longest goes first."""
MOST_EDITS: Final = 200
"""A change of more edits, an import say, lets go of everything."""

Read: TypeAlias = Callable[[sqlite3.Connection, ChartScope], Iterable[Any]]
Rows: TypeAlias = Sequence[Any]


@dataclass
class KeptPieces:
    """Rows by what read them and of which days; usable from any thread."""

    _rows: OrderedDict[tuple[Read, ChartScope], Rows] = field(default_factory=OrderedDict)
    _count: int = 0
    _touched: list[tuple[date, ...] | None] = field(default_factory=list)
    _lock: Lock = field(default_factory=Lock)

    @property
    def is_empty(self) -> bool:
        """Whether no chart was read yet."""
        return not self._rows

    def rows(self, read: Read, piece: ChartScope) -> Rows | None:
        """Return the rows of a piece, None where they must be read."""
        with self._lock:
            self._let_go()
            rows = self._rows.get((read, piece))
            if rows is not None:
                self._rows.move_to_end((read, piece))
            return rows

    def keep(self, read: Read, piece: ChartScope, rows: Rows) -> None:
        """Keep what was read, from inside the transaction that read it.

        A commit waits for that one to end, so what it changes is forgotten after it was kept.
        """
        with self._lock:
            self._count += len(rows) - len(self._rows.get((read, piece), ()))
            self._rows[read, piece] = rows
            while self._count > MOST_ROWS:
                self._count -= len(self._rows.popitem(last=False)[1])

    def forget(self, days: Iterable[date] | None) -> None:
        """Let go of the pieces that hold one of these days, of all where they are not known.

        Whoever reads next does the work: a save has no time for it.
        """
        with self._lock:
            self._touched.append(None if days is None else tuple(days))

    def _let_go(self) -> None:
        if not self._touched:
            return
        touched, self._touched = self._touched, []
        if None in touched:
            self._rows.clear()
            self._count = 0
        days = {day for some in touched if some for day in some}
        for key in [key for key in self._rows if any(_holds(key[1], day) for day in days)]:
            self._count -= len(self._rows.pop(key))


def days_touched(connection: sqlite3.Connection, change: Change) -> set[date] | None:
    """Return the days whose sums a change touches, also those of what is gone; None for any."""
    records = [one for edit in change.edits for one in (edit.before, edit.after) if one is not None]
    if len(change.edits) > MOST_EDITS or any(isinstance(one, Exercise) for one in records):
        return None
    days = {one.start.date for one in records if isinstance(one, Session)}
    for session_id in _sessions_of(connection, records):
        row = connection.execute("SELECT start_date FROM sessions WHERE id = ?", (session_id,))
        days.update(date.fromisoformat(day) for (day,) in row)
    return days


def _sessions_of(connection: sqlite3.Connection, records: Sequence[Record]) -> set[str]:
    """Return the sessions of changed entries and sets; one that is gone is among the records."""
    entries = {one.id: one.session_id for one in records if isinstance(one, SessionExercise)}
    sessions: set[str] = set(entries.values())
    wanted = {one.session_exercise_id for one in records if isinstance(one, WorkSet)}
    for entry_id in wanted - entries.keys():
        sessions.update(_session_of_entry(connection, entry_id))
    return sessions


def _session_of_entry(connection: sqlite3.Connection, entry_id: SessionExerciseId) -> list[str]:
    rows = connection.execute("SELECT session_id FROM session_exercises WHERE id = ?", (entry_id,))
    return [session_id for (session_id,) in rows]


def _holds(piece: ChartScope, day: date) -> bool:
    return (piece.first is None or piece.first <= day) and day <= piece.last
