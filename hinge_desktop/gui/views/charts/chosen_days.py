"""A line below the header that says which own days are shown, and what they are compared with."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.charts.chart_choice import ChartChoice
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.flow_layout import FlowLayout
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.charts.names import days_words


class ChosenDays(QWidget):
    """Hidden while a range is shown and nothing is compared."""

    days_asked = Signal()
    """The lifter wants to change the days."""
    alone_asked = Signal()
    """The lifter does not want to compare any more."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days = KeyButton(theme, "", kind=ButtonKind.OUTLINE, icon=Icon.CALENDAR_DAYS, key="D")
        self._days.setObjectName("charts_own_days")
        self._alone = KeyButton(theme, "", kind=ButtonKind.OUTLINE, icon=Icon.X, key="C")
        self._alone.setObjectName("charts_compared")
        self._difference = TextLabel(theme, ink=Ink.TEXT2)
        self._difference.setObjectName("charts_difference")
        line = FlowLayout(spacing=12)
        self.setLayout(line)
        for part in (self._days, self._alone, self._difference):
            line.addWidget(part)
        self._days.clicked.connect(self.days_asked)
        self._alone.clicked.connect(self.alone_asked)
        self.hide()

    def show_choice(self, choice: ChartChoice, today: date) -> None:
        """Say what is chosen."""
        own, compared = choice.own_days, choice.compared_days(today)
        self._days.setVisible(own is not None)
        if own is not None:
            self._days.set_text(days_words(own))
        self._alone.setVisible(compared is not None)
        if compared is not None:
            text = self.tr("Compared with {days}").format(days=days_words(compared))
            self._alone.set_text(text)
        self._difference.setText("")
        self.setVisible(own is not None or compared is not None)

    def show_difference(self, words: str) -> None:
        """Say how both stretches of days differ."""
        self._difference.setText(words)
        self._difference.setVisible(bool(words))
