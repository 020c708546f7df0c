"""A quiet line on Today: which mobility checks are due, now or not now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.core.journal import JournalError
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.services.check_reminder import CheckReminder
from hinge_desktop.words.body import due_title, due_words


class ReminderLine(QWidget):
    """Shows nothing while nothing is due."""

    checks_asked = Signal()
    """The lifter wants to see and do the checks."""
    failed = Signal(object)
    """Sent with the `JournalError` where the journal could not be read or written."""

    def __init__(
        self,
        theme: Theme,
        reminder: CheckReminder,
        signals: ChangeSignals,
        today: Callable[[], date],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._reminder = reminder
        self._today = today
        self._notice = Notice(theme, Mood.INFO, icon=Icon.RULER)
        self._now = KeyButton(theme, self.tr("Check now"))
        self._now.setObjectName("remind_check_now")
        self._not_now = KeyButton(theme, self.tr("Not now"), kind=ButtonKind.FLAT)
        self._not_now.setObjectName("remind_not_now")
        self._not_now.setToolTip(self.tr("Not now: remind me in a week (Space)"))
        self._now.setToolTip(self.tr("Check now (Space)"))
        self.setObjectName("check_reminder")
        answers = ReflowRow(8)
        answers.add(self._now)
        answers.add(self._not_now)
        answers.add(QWidget(), 1)
        self._notice.body.addWidget(answers)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._notice)
        self._now.clicked.connect(self.checks_asked)
        self._not_now.clicked.connect(self._be_silent)
        signals.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is due by now."""
        try:
            due = self._reminder.due()
        except JournalError as error:
            self.failed.emit(error)
            return
        self.setVisible(bool(due))
        if due:
            self._notice.show_notice(Mood.INFO, due_title(due), due_words(due, self._today()))

    def _be_silent(self) -> None:
        try:
            self._reminder.not_now()
        except JournalError as error:
            self.failed.emit(error)
