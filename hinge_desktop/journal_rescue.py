"""Joins backups, proof and the setting aside of files to what the window offers in trouble."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from hinge_desktop import __version__
from hinge_desktop.core.backups.backup_store import Report
from hinge_desktop.core.backups.losses import Work
from hinge_desktop.core.backups.manifest import BackupEntry, JournalSummary
from hinge_desktop.core.backups.problems import BackupError
from hinge_desktop.core.journal import JournalError, JournalProblem
from hinge_desktop.core.rescue import BackupOffer, KeptOffer, Rescued, TroubleFacts
from hinge_desktop.kept_journals import KeptJournals
from hinge_desktop.known_journals import KnownJournals
from hinge_desktop.safe_files import make_folder
from hinge_desktop.store.backups.file_backups import FileBackups
from hinge_desktop.store.errors import storage_errors
from hinge_desktop.store.file_placing import place_new_file
from hinge_desktop.store.opening import open_journal, written_by
from hinge_desktop.store.salvage.salvaging import salvage_journal
from hinge_desktop.store.set_aside import set_aside

_READABLE: Final = frozenset({JournalProblem.DAMAGED, JournalProblem.UNREADABLE})
"""Troubles in which the file may still say what it holds."""


class JournalRescue:
    """The ways out of trouble with one journal: the core's `Rescue` protocol."""

    def __init__(
        self,
        journal: Path,
        backups: Path,
        state_folder: Path,
        now: Callable[[], datetime],
        *,
        is_own_place: bool,
    ) -> None:
        """Keep what is needed; `is_own_place`: where Hinge keeps the lifter's own journal."""
        self._journal = journal
        self._state = state_folder
        self._now = now
        self._is_own_place = is_own_place
        self._known = KnownJournals(state_folder / "journals.json")
        self._backups = FileBackups(journal, backups, app_version=__version__, now=now)

    def facts(self, problem: JournalProblem) -> TroubleFacts:
        """Find out what can be done; what cannot be read is not offered."""
        is_newer = problem is JournalProblem.NEWER
        return TroubleFacts(
            backup=self._offer(problem),
            kept=self._kept() if problem is JournalProblem.MISSING else None,
            is_folder_there=self._journal.parent.is_dir(),
            is_place_taken=self._journal.exists(),
            is_own_place=self._is_own_place,
            was_known=self._known.knows(self._journal),
            written_by=written_by(self._journal, than=__version__) if is_newer else "",
        )

    def bring(self, file: Path) -> Rescued:
        """Put a backup, or a sound journal, in the place of the journal; the present is kept."""
        restored = self._backups.restore(file)
        return Rescued(restored.after, restored.kept)

    def look_at(self, backup: Path) -> Path:
        """Take a backup out to a file that can be read, and return where that lies."""
        copy = self._state / "backup-to-look-at.hinge"
        make_folder(self._state)
        self._backups.unpack(backup, copy)
        # One of an earlier version is brought up to date, which a journal that is read cannot be.
        open_journal(copy).close()
        return copy

    def clear_place(self) -> Path | None:
        """Set aside what lies in the journal's place; return where it is kept now."""
        if not self._journal.exists():
            return None
        return set_aside(self._journal, self._now())

    def salvage(self, report: Report) -> Rescued:
        """Save what can be read into a new file, and put that in the journal's place."""

        def tell(page: int, pages: int) -> None:
            report(page / pages if pages else 1.0)

        journal = self._journal.resolve()
        saved = journal.with_name(f"{journal.name}.saved")
        with storage_errors(journal):
            saved.unlink(missing_ok=True)  # of a run that was killed
        came = salvage_journal(
            journal, saved, app_version=__version__, now=self._now(), report=tell
        )
        kept = set_aside(journal, self._now())
        with storage_errors(journal):
            place_new_file(saved, journal)
            saved.unlink(missing_ok=True)
        summary = JournalSummary(came.sessions, came.sets, came.first_day, came.last_day)
        return Rescued(summary, kept, came.lost_rows)

    def _kept(self) -> KeptOffer | None:
        with suppress(OSError):
            return KeptJournals(self._state, self._journal).newest()
        return None

    def _offer(self, problem: JournalProblem) -> BackupOffer | None:
        entry: BackupEntry | None = None
        with suppress(BackupError, OSError):
            entry = self._backups.newest_proven(self._journal_id(problem))
        if entry is None or entry.manifest is None:
            return None
        lost = self._lost(entry.file) if problem in _READABLE else None
        return BackupOffer(entry.file, entry.manifest.made, entry.manifest.summary, lost)

    def _journal_id(self, problem: JournalProblem) -> str | None:
        noted = self._known.id_of(self._journal)
        if noted is not None or problem is JournalProblem.MISSING:
            return noted
        return self._backups.journal_id()

    def _lost(self, backup: Path) -> Work | None:
        try:
            return self._backups.compare(backup).lost
        except (BackupError, JournalError, OSError):
            # A damaged journal need not be able to say.
            return None
