"""An open journal, and the sets whose change returned: what a lifter was shown a tick for."""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime
from pathlib import Path

from hinge_desktop.core.changes import Change
from hinge_desktop.core.training import SetState, WorkSet
from hinge_desktop.store.opening import create_journal, open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import log_change, logged
from tests.faults.recorder import all_sets

_CREATED = datetime(2026, 11, 1, tzinfo=UTC)


def fresh_journal(file: Path) -> Path:
    """Make a journal with one session in it, and return its file."""
    create_journal(file, journal_id=file.stem, app_version="0.1.0", created=_CREATED)
    book = Logbook(file)
    book.log()
    book.journal.close()
    return file


def copied(journal: Path, folder: Path) -> Path:
    """Copy a journal that nobody has open into a folder of its own, and return the copy."""
    folder.mkdir(parents=True)
    return Path(shutil.copy(journal, folder / "journal.hinge"))


class Logbook:
    """Logs sessions, and knows which sets must be in the file from then on."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.journal: SqlJournal = open_journal(file)
        self.ticked = saved_sets(self.journal)

    def log(self, change: Change | None = None) -> Change:
        """Log a session, or try a change again; raise what the journal raises."""
        made = change or log_change(logged(date(2026, 11, 20), sets=[{}, {}]))
        self.journal.apply(made)
        self.ticked = self.ticked | _sets_of(made)
        return made

    def lost(self, file: Path | None = None) -> int:
        """Close, open the file again, and count ticked sets that are missing or doubled."""
        self.journal.close()
        again = open_journal(file or self.file)
        found = [str(one.id) for one in all_sets(again) if one.state is SetState.SAVED]
        again.close()
        return len(self.ticked - set(found)) + len(found) - len(set(found))


def saved_sets(journal: SqlJournal) -> frozenset[str]:
    """Return the keys of all saved sets."""
    return frozenset(str(one.id) for one in all_sets(journal) if one.state is SetState.SAVED)


def _sets_of(change: Change) -> frozenset[str]:
    return frozenset(str(one.after.id) for one in change.edits if isinstance(one.after, WorkSet))
