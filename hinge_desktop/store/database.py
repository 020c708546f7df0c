"""The one owner of connections: pragmas, short transactions, and errors in plain kinds."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock
from typing import Final

from hinge_desktop.core.journal import JournalProblem, StorageEnvironmentError
from hinge_desktop.core.read_only import ReadOnly, ReadOnlyError
from hinge_desktop.store.errors import storage_errors
from hinge_desktop.store.file_identity import identity_of
from hinge_desktop.store.turns import Turns

BUSY_TIMEOUT_SECONDS: Final = 2.0
"""How long a write waits for another process before it gives up."""

ROLLBACK_MODE: Final = "PRAGMA journal_mode = DELETE"
"""No set is lost at a power cut, and a plain copy of the file is always whole.

A file that somebody switched to WAL is put back by it, which takes a connection that writes.
"""
PRAGMAS: Final = (
    ROLLBACK_MODE,
    "PRAGMA synchronous = EXTRA",
    "PRAGMA fullfsync = ON",
    # SQLite notices a file that was moved away under it only with the ordinary lock.
    "PRAGMA locking_mode = NORMAL",
    "PRAGMA foreign_keys = ON",
)


def connect(path: Path, *, is_writable: bool = True, is_frozen: bool = False) -> sqlite3.Connection:
    """Open a connection to a file that exists, with the pragmas the journal relies on.

    The driver never begins a transaction by itself: it would not for DDL. A frozen file is read
    without a file beside it, which WAL mode asks for: only where nobody can write to the folder.
    """
    mode = "rw" if is_writable else "ro&immutable=1" if is_frozen else "ro"
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_TIMEOUT_SECONDS,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
    )
    try:
        for pragma in PRAGMAS:
            if is_writable or pragma != ROLLBACK_MODE:
                connection.execute(pragma)
    except UnicodeDecodeError as error:
        connection.close()
        raise _unreadable_schema() from error
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _unreadable_schema() -> sqlite3.DatabaseError:
    """Return what SQLite says of a schema whose damaged bytes the driver cannot even repeat."""
    error = sqlite3.DatabaseError("malformed database schema")
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error


def attach(connection: sqlite3.Connection, path: Path, name: str) -> None:
    """Add another file to a connection, only to be read."""
    connection.execute(f"ATTACH ? AS {name}", (f"{path.absolute().as_uri()}?mode=ro",))


class Database:
    """Lends connections to any thread, one transaction at a time, and keeps idle ones."""

    def __init__(
        self,
        path: Path,
        *,
        is_writable: bool,
        read_only: ReadOnly | None = None,
        is_frozen: bool = False,
    ) -> None:
        """Keep what is needed; `read_only` says why nothing is written, where that is known."""
        self.path = path
        self.is_writable = is_writable and read_only is None
        self.read_only = read_only
        self._identity = identity_of(path)
        self._is_frozen = is_frozen
        self._idle: list[sqlite3.Connection] = []
        self._idle_lock = Lock()
        self._is_closed = False
        self._turns = Turns()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Read a consistent state; keep it short, since a reader holds up every commit."""
        with storage_errors(self.path), self._lent() as connection:
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                _roll_back(connection)

    @contextmanager
    def reading_piece(self) -> Iterator[sqlite3.Connection]:
        """Read a piece of something long; a commit that waits goes before it.

        Never write inside: the commit would wait for its own piece.
        """
        with self._turns.of_piece(), self.reading() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Write in one transaction that is durable on return, and undone on any error."""
        self._require_writable()
        with self._turns.of_commit(), storage_errors(self.path), self._lent() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            finally:
                _roll_back(connection)

    @contextmanager
    def writing_beside(self, other: Path, name: str) -> Iterator[sqlite3.Connection]:
        """Write as `writing` does, with another file attached under a name, only to be read."""
        self._require_writable()
        with self._turns.of_commit(), storage_errors(self.path):
            connection = connect(self.path)
            try:
                attach(connection, other, name)
                connection.execute("BEGIN IMMEDIATE")
                yield connection
                connection.execute("COMMIT")
            finally:
                _roll_back(connection)
                connection.close()

    @property
    def is_in_place(self) -> bool:
        """Whether the file that was opened still lies where it was."""
        return self._identity is not None and identity_of(self.path) == self._identity

    def stop_writing(self, why: ReadOnly) -> None:
        """Write nothing from now on; a commit that is under way still ends."""
        self.read_only = why
        self.is_writable = False

    def close(self) -> None:
        """Close the idle connections; ones still lent are closed when they come back."""
        with self._idle_lock:
            self._is_closed = True
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()

    @contextmanager
    def _lent(self) -> Iterator[sqlite3.Connection]:
        with self._idle_lock:
            connection = self._idle.pop() if self._idle else None
        if connection is None:
            # A new connection would be one to whatever lies there by now.
            self._require_in_place()
            connection = connect(self.path, is_writable=self.is_writable, is_frozen=self._is_frozen)
        try:
            yield connection
        except sqlite3.Error:
            # After an error of the file itself a fresh connection finds out how things stand.
            connection.close()
            raise
        except BaseException:
            self._take_back(connection)
            raise
        self._take_back(connection)

    def _require_writable(self) -> None:
        if not self.is_writable:
            if self.read_only is not None:
                raise ReadOnlyError(str(self.path), self.read_only)
            raise StorageEnvironmentError(JournalProblem.READ_ONLY, str(self.path))
        # SQLite asks this too, but not on every system and not of every kind of disk.
        self._require_in_place()

    def _require_in_place(self) -> None:
        if self._identity is None or self.is_in_place:
            return
        lies_there = "another file" if os.path.lexists(self.path) else "nothing"
        raise StorageEnvironmentError(JournalProblem.MOVED, str(self.path), lies_there)

    def _take_back(self, connection: sqlite3.Connection) -> None:
        with self._idle_lock:
            if not self._is_closed and not connection.in_transaction:
                self._idle.append(connection)
                return
        connection.close()


def _roll_back(connection: sqlite3.Connection) -> None:
    # SQLite may have rolled back by itself already, as it does when the disk is full; and where
    # that fails, closing the connection has the same effect.
    if connection.in_transaction:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
