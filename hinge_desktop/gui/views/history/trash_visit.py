"""Opens the trash and brings back what is chosen there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.changes import TrashEntry
from hinge_desktop.core.training import Session, SessionId
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.models.line_list import ListLine
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.history.history_edits import HistoryEdits
from hinge_desktop.gui.views.history.history_reads import HistoryReads
from hinge_desktop.gui.views.history.trash_sheet import TrashSheet
from hinge_desktop.words.past_changes import trash_words
from hinge_desktop.words.trash import left_words


class TrashVisit(QObject):
    """Reads the trash in the background, before the sheet comes up and after each restore."""

    restored = Signal(object)
    """Sent with the `SessionId` of a session that came back."""
    failed = Signal(object)
    """Sent with the exception where the trash could not be read."""

    def __init__(
        self,
        window: QWidget,
        theme: Theme,
        reads: HistoryReads,
        edits: HistoryEdits,
        today: Callable[[], date],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._theme = theme
        self._edits = edits
        self._reads = reads
        self._today = today
        self._entries: tuple[TrashEntry, ...] = ()
        self._sheet: TrashSheet | None = None
        self._task = LatestTask(self)
        self._task.answered.connect(self._show)
        self._task.failed.connect(self.failed)

    def open(self) -> None:
        """Bring the sheet up as soon as the trash was read."""
        self._task.ask(self._reads.trash)

    def _show(self, entries: tuple[TrashEntry, ...]) -> None:
        self._entries = entries
        lines = [self._line(entry) for entry in entries]
        if self._sheet is not None:
            self._sheet.show_lines(lines)
            return
        self._sheet = TrashSheet(self._theme, self._window, lines)
        self._sheet.restore_wanted.connect(self._restore)
        self._sheet.emptying_wanted.connect(self._empty)
        self._sheet.finished.connect(self._forget)
        self._sheet.open()

    def _line(self, entry: TrashEntry) -> ListLine:
        return ListLine(trash_words(entry), left_words(entry, self._today()))

    def _restore(self, place: int) -> None:
        entry = self._entries[place]
        if not self._edits.restore(entry.id):
            return
        self._task.ask(self._reads.trash)
        for record in entry.payload.records:
            if isinstance(record, Session):
                self.restored.emit(SessionId(record.id))

    def _empty(self) -> None:
        """Empty it, and leave the sheet: the toast below it offers the way back."""
        if self._edits.empty_trash() and self._sheet is not None:
            self._sheet.accept()

    def _forget(self) -> None:
        self._sheet = None
