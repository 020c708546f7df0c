"""Numbers of sessions and moves when two journals that counted apart come together.

The numbers of one journal stay. Where both gave the same ones, those that come in follow after;
moves on the ladder, whose last one says where the lifter stands, are numbered by their moments.
"""

from __future__ import annotations

import sqlite3
from typing import Final

ORDER_TABLE: Final = "merge_order"
"""In the copy: moves of the present journal that get another number (`id`, `before`, `after`)."""

_HIGHEST_BELIEVED: Final = 100_000_000
"""Above it nobody has counted, and little room is left to count on."""
_NUMBERS: Final = (
    "SELECT id, sequence FROM {0}.sessions UNION ALL SELECT id, sequence FROM {0}.ladder_moves"
)


def put_in_order(connection: sqlite3.Connection) -> None:
    """Give what is new in `main` numbers that `present` has not given."""
    connection.execute(
        f"CREATE TABLE main.{ORDER_TABLE} (id TEXT PRIMARY KEY, before INTEGER, after INTEGER)"
    )
    last_there = _last(connection, "present")
    if _last(connection, "main") > _HIGHEST_BELIEVED or _collides(connection):
        _number_moves(connection, _number_sessions(connection, last_there))


def _last(connection: sqlite3.Connection, schema: str) -> int:
    (last,) = connection.execute(
        f"SELECT coalesce(max(sequence), 0) FROM ({_NUMBERS.format(schema)})"
    ).fetchone()
    return int(last)


def _collides(connection: sqlite3.Connection) -> bool:
    found = connection.execute(
        f"SELECT 1 FROM ({_NUMBERS.format('main')}) AS one "
        f"JOIN ({_NUMBERS.format('present')}) AS other USING (sequence) "
        "WHERE one.id <> other.id LIMIT 1"
    ).fetchone()
    return found is not None


def _number_sessions(connection: sqlite3.Connection, last: int) -> int:
    """Count on from `last` through what is new, in its own order; return the last number."""
    ids = connection.execute("SELECT id FROM main.sessions ORDER BY sequence, id").fetchall()
    connection.executemany(
        "UPDATE main.sessions SET sequence = ? WHERE id = ?",
        ((number, key) for number, (key,) in enumerate(ids, start=last + 1)),
    )
    return last + len(ids)


def _number_moves(connection: sqlite3.Connection, last: int) -> None:
    if not connection.execute("SELECT 1 FROM main.ladder_moves").fetchone():
        return
    moves = connection.execute(
        "SELECT 'main', id, sequence, made_date, coalesce(made_time, '') FROM main.ladder_moves "
        "UNION ALL SELECT 'present', id, sequence, made_date, coalesce(made_time, '') "
        "FROM present.ladder_moves"
    ).fetchall()
    moves.sort(key=lambda move: (move[3], move[4], move[2]))
    for number, (schema, move_id, before, _, _) in enumerate(moves, start=last + 1):
        if schema == "main":
            connection.execute(
                "UPDATE main.ladder_moves SET sequence = ? WHERE id = ?", (number, move_id)
            )
        else:
            connection.execute(
                f"INSERT INTO main.{ORDER_TABLE} VALUES (?, ?, ?)", (move_id, before, number)
            )
