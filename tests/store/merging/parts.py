"""What tests of a merge share."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hinge_desktop.core.training import LoggedSession
from hinge_desktop.store.journal_archive import JournalArchive
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import logged

DAY = date(2026, 3, 2)
Copied = Callable[[str], Path]


def merge(journal: SqlJournal, other: Path) -> Any:
    """Take another journal in; return what was counted."""
    with closing(JournalArchive(other)) as archive, closing(journal.prepare_merge(archive)) as one:
        one.apply()
        return one.counts


def sessions(count: int, first: date = DAY) -> list[LoggedSession]:
    return [logged(first + timedelta(days=2 * number)) for number in range(count)]
