"""Taking another journal into an open one: prepared on a copy, added and taken back whole."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from hinge_desktop.core.archives import Archive, ArchiveError, ArchiveProblem
from hinge_desktop.core.journal import ChangeConflictError, JournalProblem
from hinge_desktop.core.merging import MergeCounts
from hinge_desktop.store.database import Database, attach, connect
from hinge_desktop.store.errors import storage_errors
from hinge_desktop.store.merge_order import ORDER_TABLE
from hinge_desktop.store.merge_preparation import (
    MergedTable,
    cut_to_what_is_new,
    is_empty,
    merged_tables,
)
from hinge_desktop.store.staging import stage

_COPY = "copy"
Rows = list[tuple[object, ...]]


class _NoLongerFitsError(Exception):
    """The journal is not as it was when the merge was counted or made."""


class SqlMerge:
    """A merge that was counted: the copy beside holds just what it adds."""

    def __init__(
        self,
        database: Database,
        copy: Path,
        counts: MergeCounts,
        fresh: dict[str, Rows],
        on_written: Callable[[], None],
        close: Callable[[], None],
    ) -> None:
        self._database = database
        self._copy = copy
        self.counts = counts
        self._fresh = fresh
        """What an empty journal held of its own, table by table."""
        self._on_written = on_written
        self.close = close

    def apply(self) -> None:
        """Add what is new in one transaction; once however often it is tried."""
        with self._writing(is_there=True) as connection:
            tables = merged_tables(connection)
            if self.counts.is_whole:
                if not is_empty(connection, "main"):
                    raise _NoLongerFitsError("it is not empty any more")
                _delete_all(connection, tables)
            for table in tables:
                connection.execute(
                    f"INSERT INTO main.{table.name} ({table.listed}) "
                    f"SELECT {table.listed} FROM {_COPY}.{table.name}"
                )
            self._renumber(connection, "before", "after")

    def take_back(self) -> None:
        """Remove what was added in one transaction; may be applied again."""
        with self._writing(is_there=False) as connection:
            tables = merged_tables(connection)
            _require_untouched(connection, tables)
            if self.counts.is_whole:
                self._empty_again(connection, tables)
                return
            self._renumber(connection, "after", "before")
            for table in tables:
                connection.execute(f"DELETE FROM main.{table.name} WHERE {table.is_in(_COPY)}")

    @contextmanager
    def _writing(self, *, is_there: bool) -> Iterator[sqlite3.Connection]:
        """Write, or find that it is written already; tell whoever keeps what was read."""
        try:
            with self._database.writing_beside(self._copy, _COPY) as connection:
                connection.execute("PRAGMA defer_foreign_keys = ON")
                yield connection
        except (_NoLongerFitsError, sqlite3.IntegrityError) as error:
            if not self._is(is_there=is_there):
                raise ChangeConflictError(
                    JournalProblem.CONFLICT, str(self._database.path), str(error)
                ) from error
        finally:
            self._on_written()

    def _is(self, *, is_there: bool) -> bool:
        """Whether all of it is in the journal, or nothing of it."""
        with self._database.writing_beside(self._copy, _COPY) as connection:
            tables = merged_tables(connection)
            if is_there:
                return not any(_differs(connection, table, _COPY, "main") for table in tables)
            if self.counts.is_whole:
                return is_empty(connection, "main")
            return not any(
                connection.execute(
                    f"SELECT 1 FROM main.{table.name} WHERE {table.is_in(_COPY)} LIMIT 1"
                ).fetchone()
                for table in tables
            )

    def _renumber(self, connection: sqlite3.Connection, old: str, new: str) -> None:
        """Give moves of the journal the numbers that fit those beside them."""
        if self.counts.is_whole:
            return
        for key, before, after in connection.execute(
            f"SELECT id, {old}, {new} FROM {_COPY}.{ORDER_TABLE}"
        ).fetchall():
            changed = connection.execute(
                "UPDATE main.ladder_moves SET sequence = ? WHERE id = ? AND sequence = ?",
                (after, key, before),
            )
            if changed.rowcount != 1:
                raise _NoLongerFitsError("a move on the ladder changed")

    def _empty_again(self, connection: sqlite3.Connection, tables: tuple[MergedTable, ...]) -> None:
        for table in tables:
            if _differs(connection, table, "main", _COPY):
                raise _NoLongerFitsError(f"{table.name} has more in it since")
        _delete_all(connection, tables)
        for table in tables:
            places = ", ".join("?" * len(table.columns))
            connection.executemany(
                f"INSERT INTO main.{table.name} ({table.listed}) VALUES ({places})",
                self._fresh[table.name],
            )


def prepare_merge(database: Database, archive: Archive, on_written: Callable[[], None]) -> SqlMerge:
    """Copy an archive, check it whole, and count what it would add; raise `ArchiveError`.

    The copy lies among the system's temporary files until the merge is closed.
    """
    folder = TemporaryDirectory(prefix="hinge-merge-")
    try:
        copy = Path(folder.name) / "copy.hinge"
        with storage_errors(copy):
            stage(archive, copy)
            counts, fresh = _prepare(copy, database.path)
    except BaseException:
        folder.cleanup()
        raise
    return SqlMerge(database, copy, counts, fresh, on_written, folder.cleanup)


def _prepare(copy: Path, present: Path) -> tuple[MergeCounts, dict[str, Rows]]:
    with closing(connect(copy)) as connection:
        # The parents of what is new may be in the present journal alone.
        connection.execute("PRAGMA foreign_keys = OFF")
        attach(connection, present, "present")
        connection.execute("BEGIN IMMEDIATE")
        try:
            counts = cut_to_what_is_new(connection)
        except sqlite3.IntegrityError as error:
            raise ArchiveError(ArchiveProblem.WRONG_VALUE, detail=str(error)) from error
        fresh = _all_rows(connection) if counts.is_whole else {}
        connection.execute("COMMIT")
    return counts, fresh


def _all_rows(connection: sqlite3.Connection) -> dict[str, Rows]:
    return {
        table.name: connection.execute(
            f"SELECT {table.listed} FROM present.{table.name}"
        ).fetchall()
        for table in merged_tables(connection)
    }


def _delete_all(connection: sqlite3.Connection, tables: tuple[MergedTable, ...]) -> None:
    for table in tables:
        connection.execute(f"DELETE FROM main.{table.name}")


def _differs(connection: sqlite3.Connection, table: MergedTable, schema: str, other: str) -> bool:
    """Whether a file has rows of a table that another one has not."""
    found = connection.execute(
        f"SELECT {table.listed} FROM {schema}.{table.name} "
        f"EXCEPT SELECT {table.listed} FROM {other}.{table.name} LIMIT 1"
    )
    return found.fetchone() is not None


def _require_untouched(connection: sqlite3.Connection, tables: tuple[MergedTable, ...]) -> None:
    """Hold that what was added is as it was, and that nothing was built upon it."""
    by_name = {table.name: table for table in tables}
    for table in tables:
        if _differs(connection, table, _COPY, "main"):
            raise _NoLongerFitsError(f"{table.name} changed since")
        for link in table.links:
            parent = by_name[link.parent]
            built_upon = connection.execute(
                f"SELECT 1 FROM main.{table.name} WHERE NOT {table.is_in(_COPY)} AND "
                f"{link.column} IN (SELECT {link.parent_column} FROM {_COPY}.{parent.name}) LIMIT 1"
            ).fetchone()
            if built_upon:
                raise _NoLongerFitsError(f"{table.name} has more that belongs to it since")
