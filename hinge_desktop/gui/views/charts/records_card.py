"""The records of an exercise, or of all hinges: four of them, each a way to its set."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.charts.record_grid import RecordGrid
from hinge_desktop.gui.widgets.card import Card
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.services.record_review import RecordBook
from hinge_desktop.words.exercises import names_of
from hinge_desktop.words.records import RecordTeller


class RecordsCard(Card):
    """Tab walks the records in reading order, Enter opens the set of one."""

    set_requested = Signal(str, str)
    """Sent with the keys of the session and of the set."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Records"), parent=parent)
        self.setObjectName("records_card")
        # The range of the charts does not narrow them down.
        self._reach = TextLabel(theme, self.tr("All time"), role=FontRole.CAPTION, ink=Ink.TEXT2)
        self.header.addWidget(self._reach)
        waits = self.tr("Your records stand here after the first sets.")
        self._empty = TextLabel(theme, waits, ink=Ink.TEXT2, wrap=True)
        self._empty.setObjectName("records_empty")
        self.grid = RecordGrid(theme)
        self.grid.set_requested.connect(self.set_requested)
        self.body.addWidget(self._empty)
        self.body.addWidget(self.grid)
        self._show_grid(is_shown=False)

    def show_book(self, book: RecordBook, today: date) -> None:
        """Show other records."""
        teller = RecordTeller(today, names_of(book.exercises), book.exercise_id)
        self.grid.show_records(teller.words(book.records))
        self._show_grid(is_shown=not book.records.is_empty)

    def _show_grid(self, *, is_shown: bool) -> None:
        self._empty.setVisible(not is_shown)
        self.grid.setVisible(is_shown)
        self._reach.setVisible(is_shown)
