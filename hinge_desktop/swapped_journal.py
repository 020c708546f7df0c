"""Keeps the sets of a journal that lost its place: in a whole journal of their own, at once."""

from __future__ import annotations

from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from hinge_desktop import __version__
from hinge_desktop.core.backups.losses import Difference
from hinge_desktop.core.journal import JournalError
from hinge_desktop.kept_journals import KeptJournals
from hinge_desktop.services.kept_session import KeptSession, put_into
from hinge_desktop.store.errors import storage_errors
from hinge_desktop.store.opening import create_journal, open_journal
from hinge_desktop.store.saved_sets import compared

if TYPE_CHECKING:
    from hinge_desktop.core.clocks import Clocks
    from hinge_desktop.core.identity import IdSource
    from hinge_desktop.store.journal_file import JournalFile


class SwappedJournal:
    """What is done about one open journal whose file was moved or replaced; for workers."""

    def __init__(
        self,
        file: JournalFile,
        journal: Path,
        state_folder: Path,
        clocks: Clocks,
        new_id: IdSource,
    ) -> None:
        self._file = file
        self._journal = journal
        self._places = KeptJournals(state_folder, journal)
        self._clocks = clocks
        self._new_id = new_id

    def keep(self, kept: KeptSession | None) -> Path:
        """Write a whole journal with a session beside the program's state, and say where it lies.

        It is a copy of the journal that was opened; where that cannot be read any more, a fresh
        one with the session alone. Raise `JournalError`.
        """
        name = "journal" if kept is None else kept.logged.session.id
        place = self._places.place(name)
        with storage_errors(place):
            place.unlink(missing_ok=True)
        try:
            self._file.copy_to(place)
        except JournalError:
            with suppress(OSError):
                place.unlink(missing_ok=True)
            create_journal(
                place,
                journal_id=self._new_id(),
                app_version=__version__,
                created=self._clocks.wall(),
            )
        if kept is not None:
            with closing(open_journal(place)) as journal:
                put_into(journal, kept)
        return place

    def save_as(self, kept: Path, target: Path) -> None:
        """Move the kept journal to where the lifter wants it; raise as `KeptJournals.move`."""
        self._places.move(kept, target)

    def compare(self, kept: Path) -> Difference:
        """Compare the kept journal with what lies in its place now; raise `JournalError`."""
        return compared(kept, self._journal)


def compared_copies(
    journal: Path, copies: tuple[Path, ...]
) -> tuple[tuple[str, Difference | None], ...]:
    """Compare a journal with each copy, by name; None where a copy cannot be read."""
    found: list[tuple[str, Difference | None]] = []
    for copy in copies:
        try:
            found.append((copy.name, compared(journal, copy)))
        except JournalError:
            found.append((copy.name, None))
    return tuple(found)
