"""The way to an empty journal: a proven backup, a typed word, and only then the journal."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.backups.backup_store import Made
from hinge_desktop.core.backups.problems import BackupError
from hinge_desktop.core.journal import JournalError
from hinge_desktop.gui.backups_desk import BackupsDesk
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.your_data.erase_sheet import EraseSheet
from hinge_desktop.words.backup_list import made_line
from hinge_desktop.words.backups import backup_trouble_words
from hinge_desktop.words.charts.values import percent


class EraseVisit(QObject):
    """One question at a time; whoever leaves it keeps the journal and one more backup."""

    agreed = Signal()
    """The lifter typed the word, and the backup is there."""

    def __init__(self, window: MainWindow, theme: Theme, backups: BackupsDesk) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._backups = backups
        self._sheet: EraseSheet | None = None
        backups.progressed.connect(self._show_share)
        backups.made.connect(self._show_made)
        backups.failed.connect(self._show_failed)

    def open(self) -> None:
        """Ask, and begin with the backup."""
        sheet = self._sheet = EraseSheet(self._theme, self._window)
        sheet.accepted.connect(self.agreed)
        sheet.finished.connect(self._close)
        sheet.open()
        if not self._backups.is_making:
            self._backups.make()

    def _show_share(self, share: float) -> None:
        if self._sheet is not None:
            words = self.tr("A backup is made first: {share}").format(share=percent(100 * share))
            self._sheet.show_share(words)

    def _show_made(self, made: Made) -> None:
        if self._sheet is not None:
            self._sheet.show_made(made_line(made))

    def _show_failed(self, error: BackupError | JournalError) -> None:
        if self._sheet is not None:
            self._sheet.show_failed(backup_trouble_words(error).in_one_line())

    def _close(self) -> None:
        self._sheet = None
