"""What is asked about each paper: its days, its year, how many sessions."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from hinge_desktop.core.charts.chart_choice import Days
from hinge_desktop.finding.dates import DayReader
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.charts.day_field import DayField
from hinge_desktop.gui.views.papers.paper_wish import PaperKind
from hinge_desktop.gui.widgets.stepper import Stepper
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.finding import day_words

_FIRST_YEAR = 1970
_MOST_COPIES = 12
_STEPPER_WIDTH = 160


class PaperDetails(QStackedWidget):
    """One page of questions a paper; most papers ask nothing."""

    def __init__(self, theme: Theme, today: date, days: Days) -> None:
        super().__init__()
        self._theme = theme
        reader = DayReader(day_words())
        read = partial(_read, reader, today)
        self.first = DayField(theme, self.tr("From"), read)
        self.last = DayField(theme, self.tr("To"), read)
        self.year = Stepper(theme, self.tr("Year"), minimum=_FIRST_YEAR, maximum=today.year)
        self.copies = Stepper(theme, self.tr("Sessions"), minimum=1, maximum=_MOST_COPIES)
        self._pages = {kind: self._page(kind) for kind in PaperKind}
        for page in self._pages.values():
            self.addWidget(page)
        self.first.line.setObjectName("paper_from")
        self.last.line.setObjectName("paper_to")
        self.year.setObjectName("paper_year")
        self.copies.setObjectName("paper_copies")
        self.first.set_day(days.first)
        self.last.set_day(days.last)
        self.year.set_value(today.year)
        self.copies.set_value(1)

    def show_kind(self, kind: PaperKind) -> None:
        """Ask what belongs to a paper."""
        self.setCurrentWidget(self._pages[kind])

    def days(self) -> Days | None:
        """Return the days of the block; None, and said below the field, where they are none."""
        is_first, is_last = self.first.check(), self.last.check()
        first, last = self.first.day, self.last.day
        if not is_first or first is None:
            self.first.setFocus()
            return None
        if is_last and last is not None and last < first:
            self.last.blame(self.tr("This day is before the first one."))
            last = None
        if last is None:
            self.last.setFocus()
            return None
        return Days(first, last)

    def _page(self, kind: PaperKind) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        note = TextLabel(
            self._theme, self._notes()[kind], role=FontRole.CAPTION, ink=Ink.TEXT2, wrap=True
        )
        column.addWidget(note)
        if kind is PaperKind.BLOCK:
            row = QHBoxLayout()
            row.setSpacing(16)
            row.addWidget(self.first, 1)
            row.addWidget(self.last, 1)
            column.addLayout(row)
        elif kind is PaperKind.YEAR:
            column.addLayout(self._asked(self.tr("Year"), self.year))
        elif kind is PaperKind.LOG_SHEET:
            column.addLayout(self._asked(self.tr("Sessions"), self.copies))
        column.addStretch(1)
        return page

    def _asked(self, words: str, stepper: Stepper) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(TextLabel(self._theme, words, role=FontRole.BODY_MEDIUM))
        stepper.setFixedWidth(_STEPPER_WIDTH)
        row.addWidget(stepper)
        row.addStretch(1)
        return row

    def _notes(self) -> dict[PaperKind, str]:
        return {
            PaperKind.SESSION: self.tr(
                "The session that is open in History, else your last one: every set, every answer,"
                " and a chart."
            ),
            PaperKind.FOUR_WEEKS: self.tr(
                "One page about the last 28 days: loads, clean reps, depth, reps left at equal"
                " load, pain answers. A coach or physio can read it in a minute."
            ),
            PaperKind.BLOCK: self.tr(
                "From one day to another: exercises, weeks, sessions and charts."
            ),
            PaperKind.YEAR: self.tr("A year by its months, with exercises and charts."),
            PaperKind.LOG_SHEET: self.tr(
                "Your next plan with empty boxes, to fill in by hand. Several short sessions"
                " share a page."
            ),
        }


def _read(reader: DayReader, today: date, text: str) -> date | None:
    return reader.read(text, today)
