"""What of another journal is new: its copy is cut down to just that, and counted on the way.

Runs on the copy, with the present journal attached to read. Everything goes by keys. What is
there already stays as it is, with its parts; of settings those of the present journal stand.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from hinge_desktop.core.exercises import BUILT_IN_EXERCISES
from hinge_desktop.core.merging import MergeCounts, SetTotals
from hinge_desktop.store.merge_order import put_in_order
from hinge_desktop.store.table_shapes import Link, key_columns, links, table_shapes

HOUSEKEEPING: Final = ("meta", "schema_revision")
"""Facts about a file, which another one has of its own."""
_SETTINGS: Final = (("profiles",), ("plans", "plan_days", "plan_overrides"), ("thresholds",))
"""Tables that only make sense together: taken as a whole where the present journal has none."""
_NUMBERED_BY_THE_JOURNAL: Final = ("sequence",)
_OPEN: Final = "end_date IS NULL AND import_source_id IS NULL"


@dataclass(frozen=True, slots=True)
class MergedTable:
    """A table and what tells its rows apart."""

    name: str
    columns: tuple[str, ...]
    keys: tuple[str, ...]
    links: tuple[Link, ...]

    @property
    def listed(self) -> str:
        """The columns as they stand in a statement."""
        return ", ".join(self.columns)

    @property
    def compared(self) -> str:
        """The columns that say whether two rows are the same."""
        return ", ".join(one for one in self.columns if one not in _NUMBERED_BY_THE_JOURNAL)

    @property
    def key(self) -> str:
        """The key as it stands in a statement."""
        return f"({', '.join(self.keys)})"

    def is_in(self, schema: str) -> str:
        """Return the condition that a row's key is also in another file."""
        return f"{self.key} IN (SELECT {', '.join(self.keys)} FROM {schema}.{self.name})"


def merged_tables(connection: sqlite3.Connection) -> tuple[MergedTable, ...]:
    """Return all tables of the main file."""
    return tuple(
        MergedTable(
            shape.name,
            shape.column_names,
            key_columns(connection, "main", shape.name),
            links(connection, shape.name),
        )
        for shape in table_shapes(connection)
    )


def is_empty(connection: sqlite3.Connection, schema: str) -> bool:
    """Whether a journal holds nothing but what a fresh one does."""
    built_in = ", ".join(f"'{one.id}'" for one in BUILT_IN_EXERCISES)
    for shape in table_shapes(connection, schema):
        if shape.name in HOUSEKEEPING:
            continue
        own = f"WHERE id NOT IN ({built_in})" if shape.name == "exercises" else ""
        if connection.execute(f"SELECT 1 FROM {schema}.{shape.name} {own} LIMIT 1").fetchone():
            return False
    return True


def cut_to_what_is_new(connection: sqlite3.Connection) -> MergeCounts:
    """Remove from `main` what `present` has, or must not have; return what there was and is."""
    tables = merged_tables(connection)
    found = _totals(connection)
    sets_there = _count(connection, "sets", f"state = 'saved' AND {_has_key('sets')}")
    counts = MergeCounts(found, found, sets_there)
    if is_empty(connection, "present"):
        return replace(counts, sets_there=0, is_whole=True, rows_added=_rows(connection, tables))
    for name in HOUSEKEEPING:
        connection.execute(f"DELETE FROM main.{name}")
    open_left_out = _leave_out_open_session(connection, tables)
    deleted_left_out = _leave_out_deleted(connection, tables)
    kept_settings = tuple(one for group in _SETTINGS for one in _keep_settings(connection, group))
    differing = tuple(
        (table.name, count) for table in tables if (count := _cut_table(connection, table))
    )
    put_in_order(connection)
    return replace(
        counts,
        added=_totals(connection),
        open_left_out=open_left_out,
        deleted_left_out=deleted_left_out,
        rows_added=_rows(connection, tables),
        differing=differing,
        kept_settings=kept_settings,
    )


def _has_key(table: str) -> str:
    return f"id IN (SELECT id FROM present.{table})"


def _totals(connection: sqlite3.Connection) -> SetTotals:
    workouts, first, last = connection.execute(
        "SELECT count(DISTINCT session_id), min(day.start_date), max(day.start_date) "
        "FROM main.sets AS s "
        "JOIN (SELECT id AS entry_id, session_id FROM main.session_exercises UNION "
        "SELECT id, session_id FROM present.session_exercises) "
        "ON entry_id = s.session_exercise_id "
        "JOIN main.sessions AS day ON day.id = session_id WHERE s.state = 'saved'"
    ).fetchone()
    sets, reps, kg, lb = connection.execute(
        "SELECT count(*), coalesce(sum(reps), 0), "
        "coalesce(sum(reps * load_thousandths) FILTER (WHERE load_unit = 'kg'), 0), "
        "coalesce(sum(reps * load_thousandths) FILTER (WHERE load_unit = 'lb'), 0) "
        "FROM main.sets WHERE state = 'saved'"
    ).fetchone()
    days = (date.fromisoformat(first), date.fromisoformat(last)) if first else None
    return SetTotals(workouts, sets, reps, kg, lb, days)


def _rows(connection: sqlite3.Connection, tables: tuple[MergedTable, ...]) -> int:
    return sum(_count(connection, table.name, "1") for table in tables)


def _count(connection: sqlite3.Connection, table: str, condition: str) -> int:
    statement = f"SELECT count(*) FROM main.{table} WHERE {condition}"
    return int(connection.execute(statement).fetchone()[0])


def _new_sets(connection: sqlite3.Connection) -> int:
    return _count(connection, "sets", f"state = 'saved' AND NOT {_has_key('sets')}")


def _leave_out_open_session(connection: sqlite3.Connection, tables: tuple[MergedTable, ...]) -> int:
    """Only one session can run at a time; the one of the present journal goes on."""
    if not connection.execute(f"SELECT 1 FROM present.sessions WHERE {_OPEN}").fetchone():
        return 0
    before = _new_sets(connection)
    connection.execute(f"DELETE FROM main.sessions WHERE {_OPEN} AND NOT {_has_key('sessions')}")
    _remove_orphans(connection, tables)
    return before - _new_sets(connection)


def _leave_out_deleted(connection: sqlite3.Connection, tables: tuple[MergedTable, ...]) -> int:
    """Keep deleted what was deleted here, and out of the trash that comes in what is here."""
    before = _new_sets(connection)
    kinds = [table for table in tables if table.keys == ("id",)]
    for table in kinds:
        connection.execute(
            f"DELETE FROM main.{table.name} WHERE NOT {_has_key(table.name)} "
            "AND id IN (SELECT json_extract(one.value, '$.row.id') "
            "FROM present.trash, json_each(payload, '$.records') AS one "
            "WHERE json_extract(one.value, '$.table') = ?)",
            (table.name,),
        )
        connection.execute(
            "DELETE FROM main.trash WHERE EXISTS (SELECT 1 "
            "FROM json_each(payload, '$.records') AS one "
            "WHERE json_extract(one.value, '$.table') = ? AND json_extract(one.value, '$.row.id') "
            f"IN (SELECT id FROM present.{table.name}))",
            (table.name,),
        )
    _remove_orphans(connection, tables)
    return before - _new_sets(connection)


def _remove_orphans(connection: sqlite3.Connection, tables: tuple[MergedTable, ...]) -> None:
    """Remove, or unlink, rows whose parents are in neither file, until there are none."""
    all_links = [link for table in tables for link in table.links]
    while sum(_remove_orphans_of(connection, link) for link in all_links):
        pass


def _remove_orphans_of(connection: sqlite3.Connection, link: Link) -> int:
    orphaned = (
        f"{link.column} IS NOT NULL "
        f"AND {link.column} NOT IN (SELECT {link.parent_column} FROM main.{link.parent}) "
        f"AND {link.column} NOT IN (SELECT {link.parent_column} FROM present.{link.parent})"
    )
    (is_needed,) = connection.execute(
        'SELECT "notnull" OR pk FROM pragma_table_info(?) WHERE name = ?', (link.table, link.column)
    ).fetchone()
    if is_needed:
        return connection.execute(f"DELETE FROM main.{link.table} WHERE {orphaned}").rowcount
    return connection.execute(
        f"UPDATE main.{link.table} SET {link.column} = NULL WHERE {orphaned}"
    ).rowcount


def _keep_settings(connection: sqlite3.Connection, group: tuple[str, ...]) -> list[str]:
    """Cut a group of settings where the present journal has any; return what was different."""
    present = [f"SELECT 1 FROM present.{name}" for name in group]
    if not connection.execute(" UNION ALL ".join(present)).fetchone():
        return []
    different = [
        name
        for name in group
        if connection.execute(
            f"SELECT * FROM main.{name} EXCEPT SELECT * FROM present.{name} LIMIT 1"
        ).fetchone()
    ]
    for name in group:
        connection.execute(f"DELETE FROM main.{name}")
    return different


def _cut_table(connection: sqlite3.Connection, table: MergedTable) -> int:
    """Remove the rows that are there, with all parts of theirs; return how many differ."""
    there = " OR ".join(
        [table.is_in("present")]
        + [
            f"{link.column} IN (SELECT {link.parent_column} FROM present.{link.parent})"
            for link in table.links
            if link.is_part
        ]
    )
    (differing,) = connection.execute(
        f"SELECT count(*) FROM (SELECT {table.compared} FROM main.{table.name} WHERE {there} "
        f"EXCEPT SELECT {table.compared} FROM present.{table.name})"
    ).fetchone()
    connection.execute(f"DELETE FROM main.{table.name} WHERE {there}")
    return int(differing)
