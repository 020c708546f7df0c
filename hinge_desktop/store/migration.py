"""Bringing an older journal up to date: on a copy, in one transaction, then swapped in."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

from alembic import command
from alembic.config import Config

from hinge_desktop import __version__
from hinge_desktop.core.journal import DamageError, JournalProblem
from hinge_desktop.store.database import connect
from hinge_desktop.store.engine import journal_engine
from hinge_desktop.store.file_placing import replace_file, sync_folder
from hinge_desktop.store.meta import Fact

MIGRATIONS = Path(__file__).with_name("migrations")


def migrate_file(path: Path, *, to_version: int, migrations: Path = MIGRATIONS) -> Path | None:
    """Migrate a journal and return where the old file is kept, named by its version.

    Other programs cannot write meanwhile; None where one of them has migrated it before this one
    got its turn. Whatever goes wrong, the journal is the old one.
    Raise `DamageError` where the old file does not pass its check.
    """
    path = path.resolve()  # What a link points to is replaced, not the link.
    file_number = path.stat().st_ino
    lock = connect(path)
    try:
        lock.execute("BEGIN IMMEDIATE")
        # Reading the header here would open and close the file, which lets go of every lock on it.
        (old_version,) = lock.execute("PRAGMA user_version").fetchone()
        if old_version >= to_version or path.stat().st_ino != file_number:
            return None
        _require_sound(lock, path)
        kept = path.with_name(f"{path.name}.v{old_version}")
        _copy(path, kept)
        _swap_in_migrated(path, to_version, migrations)
    finally:
        lock.close()
    return kept


def upgrade(path: Path, *, to_version: int, migrations: Path = MIGRATIONS) -> None:
    """Run the revisions up to a version on this very file, all in one transaction."""
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    with journal_engine(path).begin() as connection:
        # Tables are rebuilt by some changes, and what points to them must not notice.
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        config.attributes["connection"] = connection
        command.upgrade(config, f"{to_version:04}")


def _swap_in_migrated(path: Path, to_version: int, migrations: Path) -> None:
    working = path.with_name(f"{path.name}.migrating")
    working.unlink(missing_ok=True)
    try:
        _copy(path, working)
        upgrade(working, to_version=to_version, migrations=migrations)
        _note_version(working)
        _require_sound_file(working)
        replace_file(working, path)
    finally:
        working.unlink(missing_ok=True)


def _note_version(path: Path) -> None:
    """Let the file say which Hinge it needs by now, for an earlier one that cannot open it."""
    connection = connect(path)
    try:
        note = "UPDATE meta SET value = ? WHERE key = ?"
        connection.execute(note, (__version__, Fact.APP_VERSION.value))
    finally:
        connection.close()


def _require_sound_file(path: Path) -> None:
    connection = connect(path)
    try:
        _require_sound(connection, path)
    finally:
        connection.close()


def _require_sound(connection: sqlite3.Connection, path: Path) -> None:
    (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if verdict != "ok":
        raise DamageError(JournalProblem.DAMAGED, str(path), verdict)
    broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    if broken is not None:
        raise DamageError(JournalProblem.DAMAGED, str(path), f"a row of {broken[0]} is cut off")


def _copy(source: Path, target: Path) -> None:
    target.touch()
    shutil.copymode(source, target)
    reader, writer = connect(source), connect(target)
    try:
        reader.backup(writer)
    finally:
        reader.close()
        writer.close()
    sync_folder(target.parent)
