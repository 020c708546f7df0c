"""Putting a backup in the place of the journal: what is there now is kept first."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from typing import Final

from hinge_desktop.core.backups.backup_store import Made, Report, Restored, no_report
from hinge_desktop.core.backups.manifest import BackupReason, JournalSummary
from hinge_desktop.core.backups.problems import BackupError, BackupProblem
from hinge_desktop.core.journal import JournalError, JournalProblem
from hinge_desktop.safe_files import make_folder
from hinge_desktop.safe_files import replace_file as write_file
from hinge_desktop.store.backups.contents import read_summary
from hinge_desktop.store.backups.copying import find_damage, may_write, require_journal
from hinge_desktop.store.backups.making import BackupMaker
from hinge_desktop.store.backups.packing import is_packed, read_manifest, unpacked
from hinge_desktop.store.backups.troubles import backup_troubles
from hinge_desktop.store.database import connect
from hinge_desktop.store.errors import storage_errors
from hinge_desktop.store.file_placing import replace_file, sync_folder
from hinge_desktop.store.page_copy import copy_pages
from hinge_desktop.store.schema_version import SCHEMA_VERSION
from hinge_desktop.store.set_aside import copy_aside

_NOT_BACKED_UP: Final = frozenset(
    {
        JournalProblem.DAMAGED,
        JournalProblem.NOT_A_JOURNAL,
        JournalProblem.UNREADABLE,
        JournalProblem.NEWER,
    }
)


def restore_journal(
    file: Path, journal: Path, maker: BackupMaker, report: Report = no_report
) -> Restored:
    """Restore a backup, or any sound journal; the journal is the old one until the last moment.

    A file that is there now is kept as a backup, or set aside whole where it is damaged. An open
    session of the backup waits in the journal as it did when the backup was made.
    """
    journal = journal.resolve()  # What a link points to is replaced, not the link.
    ready = journal.with_name(f"{journal.name}.restoring")
    try:
        with backup_troubles(journal):
            make_folder(journal.parent)
        take_out(file, ready)
        _bring_up_to_date(ready, file)
        after = _summary(ready)
        before, kept = _keep_and_swap(ready, journal, maker, report)
    finally:
        with suppress(OSError):
            _forget(ready)
    return Restored(before, after, kept)


def take_out(file: Path, copy: Path) -> None:
    """Write the journal in a backup, or a journal itself, to a file, proven to be whole.

    Raise `BackupError` for what is neither, is damaged, or of a newer Hinge; `copy` is gone then.
    """
    try:
        with backup_troubles(copy):
            _forget(copy)
        if is_packed(file):
            write = unpacked(file, read_manifest(file))
            with backup_troubles(copy):
                write_file(copy, write)
        else:
            _copy_journal(file, copy)
        _require_sound(copy, file)
    except BaseException:
        with suppress(OSError):
            _forget(copy)
        raise


def _copy_journal(file: Path, copy: Path) -> None:
    """Copy page by page, so that what a killed program left half done is not taken in."""
    _require_kind(file)
    try:
        with storage_errors(file), closing(connect(file, is_writable=may_write(file))) as source:
            copy_pages(source, copy, no_report, must_last=True)
    except JournalError as error:
        raise BackupError(BackupProblem.INPUT_OUTPUT, str(file), error.detail) from error
    with backup_troubles(copy):
        sync_folder(copy.parent)


def _require_sound(copy: Path, file: Path) -> None:
    version = _require_kind(copy, told_as=file)
    if version > SCHEMA_VERSION:
        raise BackupError(BackupProblem.NEWER, str(file))
    with backup_troubles(file):
        damage = find_damage(copy)
    if damage is not None:
        raise BackupError(BackupProblem.BROKEN, str(file), damage)


def _require_kind(file: Path, told_as: Path | None = None) -> int:
    try:
        return require_journal(file)
    except JournalError as error:
        problem = BackupProblem.NOT_A_BACKUP
        if error.problem is JournalProblem.MISSING:
            problem = BackupProblem.MISSING
        raise BackupError(problem, str(told_as or file), error.detail) from error


def _bring_up_to_date(ready: Path, file: Path) -> None:
    if require_journal(ready) == SCHEMA_VERSION:
        return
    # Alembic is slow to import, so it is only where a migration is due.
    from hinge_desktop.store.migration import upgrade  # noqa: PLC0415

    with backup_troubles(ready):
        upgrade(ready, to_version=SCHEMA_VERSION)
        damage = find_damage(ready)
    if damage is not None:
        raise BackupError(BackupProblem.BROKEN, str(file), damage)


def _keep_and_swap(
    ready: Path, journal: Path, maker: BackupMaker, report: Report
) -> tuple[JournalSummary | None, Path | None]:
    """Keep the journal that is there, then put the other one in its place.

    What is there is made a proven backup while nobody can write to it; damaged, it is set aside.
    """
    made: Made | None = None
    kept: Path | None = None
    with ExitStack() as held:
        if os.path.lexists(journal):
            try:
                made = _keep(journal, maker, report, held)
            except JournalError as error:
                if error.problem not in _NOT_BACKED_UP:
                    raise
                held.close()
                kept = copy_aside(journal, maker.now())
        with storage_errors(journal):
            if journal.exists():
                ready.chmod(journal.stat().st_mode & 0o777)
            replace_file(ready, journal)
    return (None, kept) if made is None else (made.manifest.summary, made.file)


def _keep(journal: Path, maker: BackupMaker, report: Report, held: ExitStack) -> Made | None:
    # Read before it is locked: closing the file would let go of the lock.
    require_journal(journal)
    held.enter_context(_nobody_writing(journal))
    return maker.make(BackupReason.BEFORE_RESTORE, report, only_if_changed=False, prunes=False)


@contextmanager
def _nobody_writing(journal: Path) -> Iterator[None]:
    """Hold a journal's lock; what a killed program left half done is rolled back by it."""
    with storage_errors(journal):
        lock = connect(journal)
        try:
            lock.execute("BEGIN IMMEDIATE")
            yield
        finally:
            lock.close()


def _summary(path: Path) -> JournalSummary:
    with backup_troubles(path), closing(connect(path, is_writable=False)) as connection:
        return read_summary(connection)


def _forget(copy: Path) -> None:
    """Remove a working copy, also one that a killed program left unfinished."""
    for left in (copy, copy.with_name(f"{copy.name}-journal"), *_unfinished(copy)):
        left.unlink(missing_ok=True)


def _unfinished(copy: Path) -> Iterator[Path]:
    start, end = f".{copy.name}.", ".tmp"
    folder = copy.parent
    names = folder.iterdir() if folder.is_dir() else ()
    return (one for one in names if one.name.startswith(start) and one.name.endswith(end))
