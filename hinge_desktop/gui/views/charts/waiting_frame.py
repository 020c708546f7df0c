"""The place of a chart that has too few points, with what is missing and how to get it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.charts.questions import Metric
from hinge_desktop.core.charts.report import ChartReport
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.dotted_frame import DottedFrame
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.words.charts.waiting import longer_range_words, waiting_words


class WaitingFrame(DottedFrame):
    """A dotted frame; for the two legs it offers the balance check."""

    balance_asked = Signal()
    """The lifter wants to do the balance check now."""

    def __init__(
        self, theme: Theme, *, is_compact: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent=parent)
        self._is_compact = is_compact
        self.balance = KeyButton(theme, self.tr("Balance check"), kind=ButtonKind.OUTLINE)
        self.balance.setObjectName("chart_balance_check")
        self.balance.clicked.connect(self.balance_asked)
        self.balance.hide()
        column = self.layout()
        if column is not None:
            column.addWidget(self.balance)
            column.setAlignment(self.balance, Qt.AlignmentFlag.AlignHCenter)
            if is_compact:
                column.setContentsMargins(12, 8, 12, 8)
                column.setSpacing(6)

    def show_report(self, report: ChartReport) -> None:
        """Say what is missing."""
        question = report.answer.question
        self.balance.setVisible(question.metric is Metric.SIDES)
        words = waiting_words(question, report.point_count)
        if question.first is not None and not self._is_compact:
            words = f"{words}\n{longer_range_words()}"
        self.show_text(words)

    def show_unread(self) -> None:
        """Say that reading was cancelled before this chart came."""
        self.balance.hide()
        self.show_text(self.tr("Not read. Choose the range again to read it."))
