"""Which journal a command is about, and opening it to read or to write."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from hinge_desktop import __version__
from hinge_desktop.cli.arguments import Arguments
from hinge_desktop.cli.journal_lock import no_window_on
from hinge_desktop.cli.output import RefusalError
from hinge_desktop.core.backups.manifest import BackupReason
from hinge_desktop.core.backups.problems import BackupError
from hinge_desktop.core.clocks import Clocks, local_now
from hinge_desktop.core.identity import new_id
from hinge_desktop.core.journal import JournalError, JournalProblem, StorageEnvironmentError
from hinge_desktop.journal_backups import back_up_before_migration, backup_desk
from hinge_desktop.known_journals import KnownJournals
from hinge_desktop.paths import user_folders
from hinge_desktop.services.backups.backup_desk import BackupDesk
from hinge_desktop.settings import load_settings
from hinge_desktop.store.opening import create_journal, open_journal
from hinge_desktop.store.sql_journal import SqlJournal


def chosen_journal(arguments: Arguments) -> Path:
    """Return the journal that was named, else the user's own."""
    return arguments.journal or user_folders(os.environ).journal_file


def chosen_backups(journal: Path) -> BackupDesk:
    """Return the backups of a journal, where this computer's user keeps them."""
    folders = user_folders(os.environ)
    settings = load_settings(folders.settings_file)
    return backup_desk(journal, folders.backups, lambda: settings.backup_folder, local_now)


@contextmanager
def journal_to_read(arguments: Arguments) -> Iterator[SqlJournal]:
    """Open the chosen journal for reading; a window may have it open at the same time."""
    with opened(chosen_journal(arguments)) as journal:
        yield journal


@contextmanager
def opened(file: Path) -> Iterator[SqlJournal]:
    """Open a journal and close it afterwards; an older one is backed up before it is migrated."""
    back_up_before_migration(file, lambda: chosen_backups(file))
    journal = open_journal(file)
    try:
        yield journal
    finally:
        journal.close()


@contextmanager
def journal_to_write(arguments: Arguments) -> Iterator[SqlJournal]:
    """Open the chosen journal for writing; make a fresh one where none was before.

    Raise `RefusalError` where a window has it open, `StorageEnvironmentError` where the user's own
    was there once and is missing.
    """
    file = chosen_journal(arguments)
    known = KnownJournals(user_folders(os.environ).state / "journals.json")
    is_own = arguments.journal is None
    if not file.exists() and is_own and known.knows(file):
        raise StorageEnvironmentError(JournalProblem.MISSING, str(file))
    with no_window_on(file):
        if not file.exists():
            make_journal(file)
        with opened(file) as journal:
            yield journal
    if is_own:
        # A state folder that cannot be written to costs this note, not what was done.
        with suppress(OSError):
            known.remember(file)


def back_up_before(reason: BackupReason, arguments: Arguments) -> None:
    """Make a proven backup before much is written; raise `RefusalError` where that fails.

    The lifter may do without one (`--no-backup`); an empty journal of this very command needs none.
    """
    if arguments.no_backup:
        return
    try:
        chosen_backups(chosen_journal(arguments)).make(reason)
    except (BackupError, JournalError) as error:
        from hinge_desktop.words.backups import failure_line  # noqa: PLC0415 Qt's translator

        advice = "Nothing was imported. Make it possible, or add --no-backup."
        raise RefusalError(f"{failure_line(error)} {advice}") from error


@contextmanager
def journal_to_try(arguments: Arguments) -> Iterator[SqlJournal]:
    """Open the chosen journal to see what a change would do; an empty one where there is none."""
    file = chosen_journal(arguments)
    with TemporaryDirectory(prefix="hinge-", ignore_cleanup_errors=True) as folder:
        if not file.exists():
            file = Path(folder) / "journal.hinge"
            make_journal(file)
        with opened(file) as journal:
            yield journal


def make_journal(file: Path) -> None:
    """Make a fresh journal, as the first start of the window does."""
    create_journal(file, journal_id=new_id(), app_version=__version__, created=Clocks().wall())
