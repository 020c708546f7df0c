"""A journal of its own made from an archive of any version: checked whole before it is used.

The tables of the archive's version are made anew, filled, and only then brought up to date, so
that their own rules judge every row.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from hinge_desktop.core.archives import (
    Archive,
    ArchivedRow,
    ArchivedTable,
    ArchiveError,
    ArchiveProblem,
    TableShape,
)
from hinge_desktop.core.exercises import BUILT_IN_EXERCISES
from hinge_desktop.store.database import connect
from hinge_desktop.store.errors import storage_errors
from hinge_desktop.store.file_placing import place_new_file
from hinge_desktop.store.readable_rows import unreadable_rows
from hinge_desktop.store.schema_version import SCHEMA_VERSION
from hinge_desktop.store.table_shapes import table_shapes


def journal_from_archive(archive: Archive, path: Path, *, file_id: str) -> None:
    """Make a journal that holds exactly what an archive holds; it appears once it is complete.

    `file_id` names the unfinished file. Raise `ArchiveError` where the archive is not sound,
    `FileExistsError` where a file has that name already.
    """
    with storage_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            raise FileExistsError(str(path))
        unfinished = path.with_name(f"{path.name}.{file_id}.new")
        try:
            stage(archive, unfinished)
            place_new_file(unfinished, path)
        finally:
            unfinished.unlink(missing_ok=True)


def stage(archive: Archive, path: Path) -> None:
    """Fill a new file of today's tables with an archive; raise `ArchiveError`."""
    # Alembic is slow to import, so it is only where something is taken in.
    from hinge_desktop.store.migration import upgrade  # noqa: PLC0415

    version = archive.schema_version
    if version > SCHEMA_VERSION:
        raise ArchiveError(ArchiveProblem.NEWER, detail=str(version))
    path.touch(exist_ok=False)
    upgrade(path, to_version=version)
    _fill(path, archive)
    if version < SCHEMA_VERSION:
        _bring_up_to_date(path)
    with closing(connect(path)) as connection:
        _require_readable(connection)


def _bring_up_to_date(path: Path) -> None:
    from sqlalchemy.exc import IntegrityError  # noqa: PLC0415

    from hinge_desktop.store.migration import upgrade  # noqa: PLC0415

    try:
        upgrade(path, to_version=SCHEMA_VERSION)
    except IntegrityError as error:
        raise ArchiveError(ArchiveProblem.WRONG_VALUE, detail=str(error.orig)) from error


def _fill(path: Path, archive: Archive) -> None:
    with closing(connect(path)) as connection:
        # Tables come by name, so what rows belong to may follow them: links are checked at the end.
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("BEGIN IMMEDIATE")
        shapes = {shape.name: shape for shape in table_shapes(connection)}
        waiting = dict(shapes)
        for table in archive.tables():
            if table.name not in waiting:
                is_known = table.name in shapes
                problem = ArchiveProblem.TWICE if is_known else ArchiveProblem.WRONG_TABLES
                raise ArchiveError(problem, table.name[:100])
            _fill_table(connection, waiting.pop(table.name), table)
        if waiting:
            raise ArchiveError(ArchiveProblem.WRONG_TABLES, detail=", ".join(waiting))
        _require_links(connection)
        _require_version(connection, archive.schema_version)
        connection.execute("COMMIT")


class _Walk:
    """Walks the rows of a table and knows at which it is."""

    def __init__(self, shape: TableShape, rows: Iterator[ArchivedRow]) -> None:
        self._shape = shape
        self._rows = rows
        self.number = 0

    def __iter__(self) -> Iterator[tuple[object, ...]]:
        for row in self._rows:
            self.number += 1
            yield self._shape.cells(row, self.number)


def _fill_table(connection: sqlite3.Connection, shape: TableShape, table: ArchivedTable) -> None:
    # A journal that was just made holds its own revision already.
    connection.execute(f"DELETE FROM {shape.name}")
    columns = ", ".join(shape.column_names)
    places = ", ".join("?" * len(shape.columns))
    walk = _Walk(shape, _in_their_order(table))
    try:
        connection.executemany(f"INSERT INTO {shape.name} ({columns}) VALUES ({places})", walk)
    except sqlite3.IntegrityError as error:
        problem = ArchiveProblem.WRONG_VALUE
        if error.sqlite_errorcode in (
            sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY,
            sqlite3.SQLITE_CONSTRAINT_UNIQUE,
        ):
            problem = ArchiveProblem.TWICE
        raise ArchiveError(problem, shape.name, walk.number, str(error)) from error
    except (OverflowError, UnicodeEncodeError) as error:
        raise ArchiveError(
            ArchiveProblem.WRONG_VALUE, shape.name, walk.number, str(error)[:200]
        ) from error


def _in_their_order(table: ArchivedTable) -> Iterator[ArchivedRow]:
    """Yield rows as a journal would have made them; the built-in exercises come first there."""
    if table.name != "exercises":
        return table.rows
    places = {str(exercise.id): place for place, exercise in enumerate(BUILT_IN_EXERCISES)}
    last = len(places)
    return iter(sorted(table.rows, key=lambda row: places.get(str(row.get("id")), last)))


def _require_links(connection: sqlite3.Connection) -> None:
    broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    if broken is not None:
        table, _, parent, _ = broken
        raise ArchiveError(ArchiveProblem.BROKEN_LINK, table, detail=parent)


def _require_version(connection: sqlite3.Connection, version: int) -> None:
    found = connection.execute("SELECT version_num FROM schema_revision").fetchall()
    if found != [(f"{version:04}",)]:
        raise ArchiveError(ArchiveProblem.WRONG_VALUE, "schema_revision", detail=str(version))


def _require_readable(connection: sqlite3.Connection) -> None:
    """Hold that every record can be made from its row, which the rules of tables cannot promise."""
    for rows in unreadable_rows(connection):
        raise ArchiveError(ArchiveProblem.WRONG_VALUE, rows.table, detail=rows.reason[:200])
