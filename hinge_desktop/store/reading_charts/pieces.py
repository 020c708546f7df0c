"""Cuts a stretch of days into pieces that are quick to read, each of whole weeks."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Final, TypeVar

from hinge_desktop.core.charts.sums import ChartScope, Progress
from hinge_desktop.store.database import Database
from hinge_desktop.store.reading_charts.kept_pieces import KeptPieces

T = TypeVar("T")

SESSIONS_A_PIECE: Final = 120
"""How many sessions are read before a commit that waits may go first; a few milliseconds."""
ENTRIES_A_PIECE: Final = 4 * SESSIONS_A_PIECE
"""The same where no sets are looked at: a session holds few exercises."""
_WEEK: Final = timedelta(days=7)


def read_in_pieces(
    database: Database,
    scope: ChartScope,
    read: Callable[[sqlite3.Connection, ChartScope], Iterable[T]],
    progress: Progress,
    kept: KeptPieces | None = None,
    sessions: int = SESSIONS_A_PIECE,
) -> list[T]:
    """Read a scope piece by piece, oldest first, each piece in a transaction of its own.

    Pieces that were `kept` are not read again; then `read` must be one function for all reads, and
    be given one number of sessions a piece.
    """
    with database.reading() as connection:
        days = _days_with_sessions(connection, scope)
    found: list[T] = []
    if days is None:
        return found
    day, last = days
    in_all = (last - day).days + 1
    while day <= last:
        with database.reading_piece() as connection:
            until = _end_of_piece(connection, day, last, sessions)
            found += _rows(connection, replace(scope, first=day, last=until), read, kept)
        day = until + timedelta(days=1)
        progress(1 - ((last - until).days / in_all))
    return found


def _rows(
    connection: sqlite3.Connection,
    piece: ChartScope,
    read: Callable[[sqlite3.Connection, ChartScope], Iterable[T]],
    kept: KeptPieces | None,
) -> Iterable[T]:
    if kept is None:
        return read(connection, piece)
    rows = kept.rows(read, piece)
    if rows is None:
        rows = list(read(connection, piece))
        kept.keep(read, piece, rows)
    return rows


def _days_with_sessions(
    connection: sqlite3.Connection, scope: ChartScope
) -> tuple[date, date] | None:
    """Return the first and the last day of a scope with sessions; None where it has none."""
    first, last = connection.execute(
        "SELECT (SELECT min(start_date) FROM sessions WHERE start_date >= :first), "
        "(SELECT max(start_date) FROM sessions WHERE start_date <= :last)",
        {"first": (scope.first or date.min).isoformat(), "last": scope.last.isoformat()},
    ).fetchone()
    if first is None or last is None or first > last:
        return None
    return date.fromisoformat(first), date.fromisoformat(last)


def _end_of_piece(connection: sqlite3.Connection, first: date, last: date, sessions: int) -> date:
    """Return the last day of the next piece: a Sunday, or the very last day."""
    row = connection.execute(
        "SELECT start_date FROM sessions WHERE start_date BETWEEN ? AND ? "
        "ORDER BY start_date LIMIT 1 OFFSET ?",
        (first.isoformat(), last.isoformat(), sessions),
    ).fetchone()
    if row is None:
        return last
    # A single week may hold more sessions than that.
    end = max(_monday(date.fromisoformat(row[0])), _monday(first) + _WEEK)
    return min(end - timedelta(days=1), last)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
