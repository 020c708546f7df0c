"""Opens the journal in a thread of its own, once the window has been painted, and checks it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hinge_desktop import __version__
from hinge_desktop.gui.background import BackgroundTask, Progress
from hinge_desktop.known_journals import KnownJournals

if TYPE_CHECKING:
    from hinge_desktop.core.clocks import Clocks
    from hinge_desktop.core.identity import IdSource
    from hinge_desktop.core.read_only import ReadOnly
    from hinge_desktop.kept_journals import LeftJournal
    from hinge_desktop.services.kept_session import KeptSession
    from hinge_desktop.services.training_desk import TrainingDesk
    from hinge_desktop.store.journal_file import JournalFile
    from hinge_desktop.store.sql_journal import SqlJournal


@dataclass(frozen=True, slots=True)
class Beside:
    """What lies beside a journal and may have sets that it lacks."""

    copies: tuple[Path, ...]
    """Files that look like copies of it."""
    left: LeftJournal | None
    """What was kept when its file was swapped, and not used since."""


class JournalOpening(QObject):
    """Makes the desk over the journal that a start was given."""

    opened = Signal(object)
    """Sent with the `TrainingDesk`."""
    failed = Signal(object)
    """Sent with the `JournalError` that says why there is none."""
    beside_found = Signal(object)
    """Sent with what lies `Beside` the journal, often nothing."""
    checked = Signal(object)
    """Sent with the findings of the check of the whole file, an empty tuple if it is sound."""

    def __init__(
        self,
        journal_file: Path,
        state_folder: Path,
        clocks: Clocks,
        new_id: IdSource,
        parent: QObject | None = None,
        *,
        before_opening: Callable[[Path], None] | None = None,
        before_forgetting: Callable[[], object] | None = None,
        read_only: ReadOnly | None = None,
    ) -> None:
        """Keep what is needed; `before_opening` is called in the worker with the file.

        So is `before_forgetting`, before old trash goes for good; it raises to keep that.

        With `read_only` nothing is written, and no file is made where there is none.
        """
        super().__init__(parent)
        self._read_only = read_only
        self._file = journal_file
        self._state_folder = state_folder
        self._scratch = state_folder / "checked-copy.hinge"
        self._known = KnownJournals(state_folder / "journals.json")
        self._clocks = clocks
        self._new_id = new_id
        self._before_opening = before_opening
        self._before_forgetting = before_forgetting
        self._task: BackgroundTask | None = None
        self._check: BackgroundTask | None = None
        self._journal: SqlJournal | None = None
        self._desk: TrainingDesk | None = None

    def start(self, *, start_new: bool = False, kept: KeptSession | None = None) -> None:
        """Open the journal; make one where none was before, or where `start_new` asks for it.

        A session that was kept from another file is put into it.
        """

        def work(_progress: Progress) -> object:
            return self._open_or_prove(start_new=start_new, kept=kept)

        self._task = BackgroundTask(work, self)
        self._task.succeeded.connect(self.opened)
        self._task.failed.connect(self.failed)
        self._task.start()

    @property
    def file(self) -> JournalFile | None:
        """The file of the open journal; None while none is open."""
        return None if self._journal is None else self._journal.file

    def check(self) -> None:
        """Check the whole file in the background; where that cannot be done, nothing is said.

        What has lain in the trash for too long is forgotten first.
        """

        def work(progress: Progress) -> object:
            from hinge_desktop.store.quiet_check import check_a_copy  # noqa: PLC0415 see below

            with suppress(OSError):
                progress.hand_over(self._look_beside())
            self._forget_old_trash()
            return check_a_copy(self._file, self._scratch, progress.report)

        self._check = BackgroundTask(work, self)
        self._check.part_done.connect(self.beside_found)
        self._check.succeeded.connect(self.checked)
        self._check.start()

    def let_go(self) -> None:
        """Close the file for now: another one may be put in its place."""
        if self._journal is not None:
            self._journal.close()

    def close(self) -> None:
        """Wait for the threads, which must not outlive the window, and close the journal."""
        for task in (self._task, self._check):
            if task is not None:
                task.cancel()
        if self._journal is not None:
            self._journal.close()

    def _look_beside(self) -> Beside:
        """Find copies of the journal, and what is kept of it; raise `OSError`."""
        from hinge_desktop.kept_journals import KeptJournals  # noqa: PLC0415 see below
        from hinge_desktop.store.conflict_copies import conflict_copies  # noqa: PLC0415 see below

        left = None
        if self.file is not None and self.file.read_only is None:
            left = KeptJournals(self._state_folder, self._file).left()
        return Beside(conflict_copies(self._file), left)

    def _forget_old_trash(self) -> None:
        from hinge_desktop.core.backups.problems import BackupError  # noqa: PLC0415 see below
        from hinge_desktop.core.journal import JournalError  # noqa: PLC0415 see below

        if self._desk is None or not self._desk.journal.is_writable:
            return
        # Nobody waits for it; the next start tries again.
        with suppress(JournalError, BackupError):
            self._desk.past.forget_old(self._clocks.today(), self._before_forgetting)

    def _open_or_prove(self, *, start_new: bool, kept: KeptSession | None) -> TrainingDesk:
        """Open the journal; where that fails by what is in it, find out whether it is damaged."""
        from hinge_desktop.core.journal import JournalError, JournalProblem  # noqa: PLC0415

        try:
            return self._open_desk(start_new=start_new, kept=kept)
        except JournalError as error:
            if error.problem is not JournalProblem.UNREADABLE:
                raise
            self._raise_if_damaged()
            raise
        except Exception:
            # A damaged file can hold what no journal holds, which looks like our own mistake.
            self._raise_if_damaged()
            raise

    def _raise_if_damaged(self) -> None:
        from hinge_desktop.core.journal import DamageError, JournalProblem  # noqa: PLC0415
        from hinge_desktop.store.proving_damage import proven_damage  # noqa: PLC0415 seldom

        if self._journal is not None:
            self._journal.close()
            self._journal = None
        findings = proven_damage(self._file, self._scratch)
        if findings:
            text = findings[0].text
            raise DamageError(JournalProblem.DAMAGED, str(self._file), text)

    def _open_desk(self, *, start_new: bool, kept: KeptSession | None) -> TrainingDesk:
        # Imported here, so that the thread pays for SQLAlchemy and the window goes on living.
        from hinge_desktop.core.journal import (  # noqa: PLC0415
            JournalProblem,
            StorageEnvironmentError,
        )
        from hinge_desktop.services.kept_session import put_into  # noqa: PLC0415
        from hinge_desktop.services.training_desk import TrainingDesk  # noqa: PLC0415
        from hinge_desktop.services.unsaved_answers import UnsavedAnswers  # noqa: PLC0415
        from hinge_desktop.store.opening import create_journal, open_journal  # noqa: PLC0415

        file = self._file
        if not _is_there(file):
            is_known = self._known.knows(file) or file.is_symlink()
            if self._read_only is not None or (is_known and not start_new):
                raise StorageEnvironmentError(JournalProblem.MISSING, str(file))
            # Where a link leads to a place that is empty, the journal is made there.
            create_journal(
                file.resolve(),
                journal_id=self._new_id(),
                app_version=__version__,
                created=self._clocks.wall(),
            )
        if self._before_opening is not None and self._read_only is None:
            self._before_opening(file)
        journal = self._journal = open_journal(file, read_only=self._read_only)
        if kept is not None and journal.is_writable:
            put_into(journal, kept)
        # A state folder that cannot be written to costs this note, not the start.
        with suppress(OSError):
            if self._read_only is None:
                self._known.remember(file, journal.journal_id)
        unsaved = UnsavedAnswers(self._state_folder / "unsaved-set.json")
        typed = UnsavedAnswers(self._state_folder / "typed-set.json")
        self._desk = TrainingDesk.over(journal, self._clocks, self._new_id, unsaved, typed)
        return self._desk


def _is_there(file: Path) -> bool:
    try:
        return file.exists()
    except OSError:
        # It may not even be looked at; opening it says so in plain words.
        return True
