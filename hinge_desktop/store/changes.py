"""Writing a change: all of it or nothing, once however often it is tried."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import groupby

from hinge_desktop.core.changes import Change, Edit, Record
from hinge_desktop.core.journal import (
    ChangeConflictError,
    JournalError,
    JournalProblem,
    StorageEnvironmentError,
)
from hinge_desktop.store.database import Database
from hinge_desktop.store.file_placing import sync_folder
from hinge_desktop.store.record_rows import (
    add_records,
    remove_records,
    replace_record,
    stored_record,
)

_JOURNAL_DECIDES = frozenset(
    {
        sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY,
        sqlite3.SQLITE_CONSTRAINT_UNIQUE,
        sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY,
        # What ON DELETE RESTRICT reports, and a missing parent as well.
        sqlite3.SQLITE_CONSTRAINT_TRIGGER,
    }
)
"""Constraints that fail by what the journal holds; the others fail by our own mistake."""

_MAY_BE_STORED = frozenset({JournalProblem.FULL, JournalProblem.INPUT_OUTPUT})
"""Problems that a commit can meet at its very end."""


class _OtherThanBeforeError(Exception):
    """A record is not stored as the change says it was."""


def write_change(database: Database, change: Change) -> None:
    """Write a change in one transaction; one that is already stored is left as it is.

    Raise `ChangeConflictError` where the journal holds neither the before nor the after.
    """
    try:
        with database.writing() as connection:
            for edits in _runs(change.edits):
                _write_run(connection, edits)
    except StorageEnvironmentError as error:
        if error.problem not in _MAY_BE_STORED or not _was_committed(database, change):
            raise
    except (_OtherThanBeforeError, sqlite3.IntegrityError) as error:
        if isinstance(error, sqlite3.IntegrityError) and not _is_conflict(error):
            raise
        if not _is_stored(database, change):
            raise ChangeConflictError(
                JournalProblem.CONFLICT, str(database.path), str(error)
            ) from error


def _runs(edits: Sequence[Edit]) -> Iterator[list[Edit]]:
    """Split edits into runs that only add, or only remove, records of one kind, and single ones."""
    for (is_new, is_gone, _), run in groupby(edits, _sort_of):
        if is_new or is_gone:
            yield list(run)
        else:
            yield from ([edit] for edit in run)


def _sort_of(edit: Edit) -> tuple[bool, bool, type[Record]]:
    return edit.before is None, edit.after is None, edit.kind


def _write_run(connection: sqlite3.Connection, edits: list[Edit]) -> None:
    first = edits[0]
    if first.before is None:
        add_records(connection, [edit.record for edit in edits])
        return
    for edit in edits:
        if edit.before is None or stored_record(connection, edit.before) != edit.before:
            raise _OtherThanBeforeError(f"{edit.kind.__name__} {edit.record.id}")
    if first.after is None:
        remove_records(connection, [edit.record for edit in edits])
    else:
        replace_record(connection, first.before, first.after)


def _is_conflict(error: sqlite3.IntegrityError) -> bool:
    return error.sqlite_errorcode in _JOURNAL_DECIDES


def _was_committed(database: Database, change: Change) -> bool:
    """Whether a commit that reported an error took place, and is durable by now.

    The last step of a commit is to sync the folder; where that fails, all rows are there already.
    """
    with suppress(JournalError, OSError):
        if _is_stored(database, change):
            sync_folder(database.path.parent)
            return True
    return False


def _is_stored(database: Database, change: Change) -> bool:
    last_states: dict[tuple[type[Record], str], Edit] = {
        (edit.kind, edit.record.id): edit for edit in change.edits
    }
    with database.reading() as connection:
        return all(
            stored_record(connection, edit.record) == edit.after for edit in last_states.values()
        )
