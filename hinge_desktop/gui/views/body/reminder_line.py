"""A quiet line on Today: which mobility checks are due, now or not now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from hinge_desktop.core.changes import Change
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.ladder import LadderMove
from hinge_desktop.core.measures import MobilityCheck
from hinge_desktop.core.thresholds import Threshold
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.text_label import IconLabel, TextLabel
from hinge_desktop.services.check_reminder import CheckReminder
from hinge_desktop.words.body import due_title, due_words

_DECIDE: Final = frozenset({LadderMove, MobilityCheck, Threshold})
"""What decides about a reminder, beside the day."""


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
        self._title = TextLabel(theme, ink=Ink.TEXT2)
        self._now = self._button(theme, self.tr("Check now"), "remind_check_now")
        self._not_now = self._button(theme, self.tr("Not now"), "remind_not_now")
        self._now.setToolTip(self.tr("Check now (Space)"))
        self._not_now.setToolTip(self.tr("Not now: remind me in a week (Space)"))
        self.setObjectName("check_reminder")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(IconLabel(theme, Icon.RULER, size=18, ink=Ink.INFO))
        for part in (self._title, self._now, self._not_now):
            row.addWidget(part)
        self._now.clicked.connect(self.checks_asked)
        self._not_now.clicked.connect(self._be_silent)
        signals.changed.connect(self._follow_change)

    def refresh(self) -> None:
        """Show what is due by now; call once it is where it belongs."""
        try:
            due = self._reminder.due()
        except JournalError as error:
            self.failed.emit(error)
            return
        self.setVisible(bool(due))
        if due:
            words = due_words(due, self._today())
            self._title.setText(due_title(due))
            self._title.setToolTip(words)
            self._now.setAccessibleDescription(words)

    def _follow_change(self, change: Change) -> None:
        """Look again where it matters: a saved set is to be on the screen without a wait."""
        if change.kinds & _DECIDE:
            self.refresh()

    def _button(self, theme: Theme, text: str, name: str) -> KeyButton:
        button = KeyButton(theme, text, kind=ButtonKind.FLAT)
        button.setObjectName(name)
        return button

    def _be_silent(self) -> None:
        try:
            self._reminder.not_now()
        except JournalError as error:
            self.failed.emit(error)
