"""Which journal a command is about, and opening it to read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hinge_desktop.cli.arguments import Arguments
from hinge_desktop.paths import user_folders
from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.sql_journal import SqlJournal


def chosen_journal(arguments: Arguments) -> Path:
    """Return the journal that was named, else the user's own."""
    return arguments.journal or user_folders(os.environ).journal_file


@contextmanager
def journal_to_read(arguments: Arguments) -> Iterator[SqlJournal]:
    """Open the chosen journal for reading; a window may have it open at the same time."""
    journal = open_journal(chosen_journal(arguments))
    try:
        yield journal
    finally:
        journal.close()
