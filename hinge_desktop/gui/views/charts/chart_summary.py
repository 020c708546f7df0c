"""The words beside the main chart: the number, how it moved, and where it comes from."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.core.charts.questions import Metric
from hinge_desktop.core.charts.report import ChartReport
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.card import Pill
from hinge_desktop.gui.widgets.text_label import IconLabel, TextLabel
from hinge_desktop.words.charts.headlines import Headline, headline_of, rough_word
from hinge_desktop.words.charts.reasons import other_formulas_words, reason_words

_DATED_BELOW: Final = frozenset({Metric.ESTIMATE})
"""Figures whose reason names the day of the newest value."""

_VALUE_ROLES: Final = (
    FontRole.GARAGE_VALUE_LARGE,
    FontRole.HERO,
    FontRole.STAT,
    FontRole.PLAN_VALUE,
)
"""The largest in which a value fits beside its chart is taken."""
_VALUE_GAP: Final = 10


class ChartSummary(QWidget):
    """Without a value only the reason stands here."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shows_others = False
        self._report: ChartReport | None = None
        self._value = TextLabel(theme, role=_VALUE_ROLES[0])
        self._value.setObjectName("chart_value")
        self._rough = Pill(theme, rough_word(), outlined=True)
        self._quiet = TextLabel(theme, role=FontRole.CAPTION, ink=Ink.TEXT2, wrap=True)
        self._quiet.setObjectName("chart_quiet")
        self._trend = IconLabel(theme, Icon.TRENDING_UP, size=18, ink=Ink.ACCENT)
        self._change = TextLabel(theme, ink=Ink.ACCENT, role=FontRole.BODY_MEDIUM, wrap=True)
        self._change.setObjectName("chart_change")
        self._reason = TextLabel(theme, ink=Ink.TEXT2, wrap=True)
        self._reason.setObjectName("chart_reason")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(_value_row(self._value, self._rough))
        column.addWidget(self._quiet)
        column.addLayout(_change_row(self._trend, self._change))
        column.addStretch(1)
        column.addWidget(self._reason)

    @property
    def has_other_formulas(self) -> bool:
        """Whether other formulas say something of the newest set."""
        return self._report is not None and bool(other_formulas_words(self._report))

    def show_report(self, report: ChartReport) -> None:
        """Show the newest value of a chart."""
        self._report = report
        told = headline_of(report)
        self._value.setText(told.value)
        self._value.setVisible(bool(told.value))
        self._rough.setVisible(told.is_rough)
        quiet = "" if report.answer.question.metric in _DATED_BELOW else told.quiet
        self._quiet.setText(quiet)
        self._quiet.setVisible(bool(quiet))
        self._show_change(told)
        self._show_reason()
        self._fit_value()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write the value as large as the new width allows."""
        super().resizeEvent(event)
        self._fit_value()

    def toggle_other_formulas(self) -> None:
        """Say what other formulas make of the newest set, or where the number comes from."""
        self._shows_others = not self._shows_others
        self._show_reason()

    def _fit_value(self) -> None:
        words, room = self._value.text(), self.width()
        if not self._rough.isHidden():
            room -= self._rough.sizeHint().width() + _VALUE_GAP
        fitting = (
            role
            for role in _VALUE_ROLES
            if QFontMetricsF(self._theme.font(role)).horizontalAdvance(words) <= room
        )
        self._value.set_role(next(fitting, _VALUE_ROLES[-1]))

    def _show_reason(self) -> None:
        if self._report is None:
            return
        others = other_formulas_words(self._report) if self._shows_others else ""
        self._reason.setText(others or reason_words(self._report))

    def _show_change(self, told: Headline) -> None:
        self._change.setText(told.moved.words)
        self._change.setVisible(bool(told.moved.words))
        self._change.set_ink(Ink.ACCENT if told.moved.has_risen else Ink.TEXT2)
        self._trend.setVisible(told.moved.has_risen)


def _value_row(value: QWidget, rough: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(_VALUE_GAP)
    row.addWidget(value)
    row.addWidget(rough)
    row.addStretch(1)
    return row


def _change_row(trend: QWidget, words: QWidget) -> QHBoxLayout:
    """Return icon and words; words that are too long go on below."""
    row = QHBoxLayout()
    row.setSpacing(6)
    row.addWidget(trend, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return row
