"""Leads out of trouble with the journal: says what can be done, and does what the lifter chose."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from hinge_desktop import __version__
from hinge_desktop.core.backups.problems import BackupError
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.rescue import OwnPlaceError, Rescue, Rescued, TroubleFacts, WayOut, ways_out
from hinge_desktop.gui.background import Progress
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.system.folder_opening import show_folder
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.trouble_page import TroublePage, WayLine
from hinge_desktop.words.backups import backup_words
from hinge_desktop.words.exports import own_file_line
from hinge_desktop.words.problems import ProblemWords, journal_words
from hinge_desktop.words.trouble import opening_trouble_words, refusal_words, way_name, way_words

_KEYS: Final = {
    WayOut.TRY_AGAIN: "R",
    WayOut.OPEN_BACKUP: "B",
    WayOut.LOOK_AT_BACKUP: "B",
    WayOut.OPEN_KEPT: "K",
    WayOut.SALVAGE: "S",
    WayOut.FIND: "F",
    WayOut.START_NEW: "N",
    WayOut.SHOW_FOLDER: "O",
    WayOut.QUIT: "Q",
}
_ICONS: Final = {WayOut.FIND: Icon.SEARCH, WayOut.SHOW_FOLDER: Icon.FOLDER_OPEN}

AskFile = Callable[[], Path | None]
"""Returns the file that the lifter chose, or None."""


class TroubleDesk(QObject):
    """One trouble and its page. Everything that takes long is done in the background."""

    retry_asked = Signal()
    """The lifter mended it and wants to try again."""
    new_asked = Signal()
    """The place is free by now, and the lifter starts a new journal there."""
    rescued = Signal(object)
    """Sent with the `Rescued` journal, which can be opened in the old place."""
    look_asked = Signal(object)
    """Sent with the file of a backup that was taken out to be looked at."""
    quit_asked = Signal()
    """The lifter leaves it for now."""

    def __init__(
        self,
        theme: Theme,
        error: JournalError,
        rescue: Callable[[], Rescue],
        *,
        parent: QObject | None = None,
    ) -> None:
        """Make the page; `rescue` is called in workers, so that the window need not wait."""
        super().__init__(parent)
        self._error = error
        self._rescue = rescue
        self._facts = TroubleFacts()
        self.page = TroublePage(theme)
        self.ask_file: AskFile = partial(ask_journal_or_backup, self.page)
        self._looking = LatestTask(self.page)
        self._going = LatestTask(self.page)
        self._looking.answered.connect(self._offer)
        self._looking.failed.connect(self._offer_without_facts)
        self._going.failed.connect(self._say_failed)
        self._going.progressed.connect(self.page.show_working)
        self._going.answered.connect(self._lead_on)
        self.page.chosen.connect(self._go)
        self.page.cancelled.connect(self._stop)

    def start(self) -> None:
        """Say what happened, and find out what can be done."""
        self.page.show_looking(opening_trouble_words(self._error, self._facts, __version__))
        self._looking.ask(lambda: self._rescue().facts(self._error.problem))

    def _offer(self, facts: TroubleFacts) -> None:
        self._facts = facts
        words = opening_trouble_words(self._error, facts, __version__)
        lines = [
            WayLine(way.value, way_name(way), way_words(way, facts), _KEYS[way], _ICONS.get(way))
            for way in ways_out(self._error.problem, facts)
        ]
        self.page.show_trouble(words, lines)

    def _offer_without_facts(self, error: Exception) -> None:
        if not isinstance(error, JournalError | BackupError | OSError):
            raise error
        self._offer(self._facts)

    def _go(self, name: str) -> None:
        way, backup, kept = WayOut(name), self._facts.backup, self._facts.kept
        if way is WayOut.TRY_AGAIN:
            self.page.show_working()
            self.retry_asked.emit()
        elif way is WayOut.QUIT:
            self.quit_asked.emit()
        elif way is WayOut.SHOW_FOLDER:
            show_folder(Path(self._error.path).parent)
        elif way is WayOut.START_NEW:
            self._do(lambda: self._rescue().clear_place())
        elif way is WayOut.FIND:
            self._find()
        elif way is WayOut.SALVAGE:
            self.page.show_working(0.0)
            self._going.ask_long(self._salvage)
        elif kept is not None and way is WayOut.OPEN_KEPT:
            self._do(lambda: self._rescue().bring(kept.file))
        elif backup is not None and way is WayOut.OPEN_BACKUP:
            self._do(lambda: self._rescue().bring(backup.file))
        elif backup is not None:
            self._do(lambda: _Unpacked(self._rescue().look_at(backup.file)))

    def _find(self) -> None:
        file = self.ask_file()
        if file is not None:
            self._do(lambda: self._rescue().bring(file))

    def _salvage(self, progress: Progress) -> Rescued:
        return self._rescue().salvage(progress.report)

    def _do(self, work: Callable[[], object]) -> None:
        self.page.show_working()
        self._going.ask(work)

    def _stop(self) -> None:
        self._going.cancel()
        self.page.show_ready()

    def _lead_on(self, outcome: object) -> None:
        if isinstance(outcome, Rescued):
            self.rescued.emit(outcome)
        elif isinstance(outcome, _Unpacked):
            self.look_asked.emit(outcome.file)
        else:
            self.new_asked.emit()

    def _say_failed(self, error: Exception) -> None:
        self.page.show_failure(failure_words(error))


def failure_words(error: Exception) -> ProblemWords:
    """Say why a way did not lead out; raise what is our own mistake."""
    if isinstance(error, BackupError):
        return backup_words(error)
    if isinstance(error, JournalError):
        return journal_words(error)
    if isinstance(error, OwnPlaceError):
        return ProblemWords(own_file_line(Path(str(error))), "")
    if isinstance(error, OSError):
        return refusal_words(str(error.strerror or error))
    raise error


class _Unpacked:
    """A backup as a file that can be read."""

    def __init__(self, file: Path) -> None:
        self.file = file


def ask_journal_or_backup(page: QWidget) -> Path | None:
    """Open the file dialog of the desktop."""
    dialog = QFileDialog(
        QApplication.activeWindow() or page,
        QCoreApplication.translate("TroubleDesk", "Find your journal"),
        "",
        QCoreApplication.translate(
            "TroubleDesk", "Journals and backups (*.hinge *.zip);;All files (*)"
        ),
    )
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None
