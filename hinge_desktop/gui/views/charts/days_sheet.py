"""The sheet for days of the lifter's own: from when to when, and what they are compared with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hinge_desktop.core.charts.chart_choice import ChartChoice, Days
from hinge_desktop.finding.dates import DayReader
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.charts.day_field import DayField, ReadDay
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.segments import Segment, Segments
from hinge_desktop.gui.widgets.sheet import Sheet
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.finding import day_words


class Beside(StrEnum):
    """What the days are compared with."""

    NOTHING = "nothing"
    BEFORE = "before"
    OTHER = "other"


class DaysSheet(Sheet):
    """Enter shows the days, Esc leaves everything as it is. Read `choice` once it was accepted."""

    def __init__(self, theme: Theme, window: QWidget, choice: ChartChoice, today: date) -> None:
        super().__init__(theme, window, _title(), width=520)
        self.setObjectName("charts_days_sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._choice = choice
        reader = DayReader(day_words())
        read = partial(_read, reader, today)
        self._shown = _TwoDays(theme, self.tr("From"), self.tr("To"), "charts_days", read)
        self._earlier = _TwoDays(
            theme, self.tr("Compare from"), self.tr("Compare to"), "charts_earlier", read
        )
        self.beside = self._build_beside(theme)
        self._show = self._button(self.tr("Show"), self.tr("Enter"), ButtonKind.PRIMARY)
        self._show.setObjectName("charts_days_show")
        self._leave = self._button(self.tr("Cancel"), self.tr("Esc"), ButtonKind.PLAIN)
        self._leave.setObjectName("charts_days_leave")
        self._build_layout(theme)
        self._fill(today)
        self.beside.chosen.connect(self._follow_beside)
        self._show.clicked.connect(self._try_to_show)
        self._leave.clicked.connect(self.reject)
        self._show.setDefault(True)
        self._shown.first.line.setFocus()
        self._shown.first.line.selectAll()

    @property
    def choice(self) -> ChartChoice:
        """What was chosen; only once the sheet was accepted."""
        beside = Beside(self.beside.value() or Beside.NOTHING)
        return replace(
            self._choice,
            own_days=self._shown.days,
            compares=beside is not Beside.NOTHING,
            earlier_days=self._earlier.days if beside is Beside.OTHER else None,
        )

    def _fill(self, today: date) -> None:
        days = self._choice.days(today)
        self._shown.set_days(days)
        if days is None:
            self._shown.last.set_day(today)
        beside = Beside.NOTHING
        if self._choice.compares:
            beside = Beside.BEFORE if self._choice.earlier_days is None else Beside.OTHER
        self.beside.set_value(beside)
        self._earlier.set_days(self._choice.earlier_days or (days and days.before()))
        self._follow_beside(beside)

    def _follow_beside(self, value: str) -> None:
        self._earlier.setVisible(value == Beside.OTHER)

    def _try_to_show(self) -> None:
        if not self._shown.check():
            return
        if self.beside.value() != Beside.OTHER or self._earlier.check():
            self.accept()

    def _build_beside(self, theme: Theme) -> Segments:
        beside = Segments(
            theme,
            self.tr("Compare with"),
            (
                Segment(Beside.NOTHING, self.tr("Nothing")),
                Segment(Beside.BEFORE, self.tr("The days before")),
                Segment(Beside.OTHER, self.tr("Other days")),
            ),
        )
        beside.setObjectName("charts_compare_with")
        return beside

    def _button(self, text: str, key: str, kind: ButtonKind) -> KeyButton:
        button = KeyButton(self._theme, text, kind=kind, key=key)
        button.setAutoDefault(False)
        return button

    def _build_layout(self, theme: Theme) -> None:
        self.body.setContentsMargins(28, 24, 28, 24)
        self.body.setSpacing(16)
        self.body.addWidget(TextLabel(theme, _title(), role=FontRole.PAGE_TITLE))
        self.body.addWidget(self._shown)
        label = TextLabel(
            theme, self.tr("Compare with"), role=FontRole.CAPTION_MEDIUM, ink=Ink.TEXT2
        )
        self.body.addWidget(label)
        self.body.addWidget(self.beside)
        self.body.addWidget(self._earlier)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch(1)
        row.addWidget(self._leave)
        row.addWidget(self._show)
        self.body.addLayout(row)


class _TwoDays(QWidget):
    """From one day to another."""

    def __init__(self, theme: Theme, first: str, last: str, name: str, read: ReadDay) -> None:
        super().__init__()
        self.first = DayField(theme, first, read)
        self.last = DayField(theme, last, read)
        self.first.line.setObjectName(f"{name}_from")
        self.last.line.setObjectName(f"{name}_to")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for field in (self.first, self.last):
            row.addWidget(field, 1)

    @property
    def days(self) -> Days | None:
        """The days that are meant; None until both can be read and stand in their order."""
        first, last = self.first.day, self.last.day
        if first is None or last is None or first > last:
            return None
        return Days(first, last)

    def set_days(self, days: Days | None) -> None:
        """Write days into the fields, or empty them."""
        self.first.set_day(None if days is None else days.first)
        self.last.set_day(None if days is None else days.last)

    def check(self) -> bool:
        """Say what is wrong, and go there; return whether nothing is."""
        is_first, is_last = self.first.check(), self.last.check()
        if is_first and is_last and self.days is None:
            self.last.blame(self.tr("This day is before the first one."))
            is_last = False
        if not is_first:
            self.first.setFocus()
        elif not is_last:
            self.last.setFocus()
        return is_first and is_last


def _read(reader: DayReader, today: date, text: str) -> date | None:
    return reader.read(text, today)


def _title() -> str:
    return QCoreApplication.translate("DaysSheet", "Your own days")
