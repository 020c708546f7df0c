"""The week to choose: seven days, sessions a week, and what would be too much."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.core.plan import Plan, PlanDay
from hinge_desktop.core.thresholds import DEFAULT_THRESHOLDS, Thresholds
from hinge_desktop.core.week_choices import DAYS_A_WEEK, choices_of, days_of, week_warnings
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.week.day_chip import DayChip
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.flow_layout import FlowLayout
from hinge_desktop.gui.widgets.focus_lead import FocusLead
from hinge_desktop.gui.widgets.segments import Segment, Segments
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.locales import wording_locale
from hinge_desktop.words.week import week_warning_words

SESSIONS = (1, 2, 3)
"""Sessions a week to choose from; the sources recommend one or two (A1, A2)."""


class WeekChoice(QWidget):
    """Nothing is refused; what is too much is said. Every choice is sent at once."""

    days_chosen = Signal(object)
    """Sent with the `PlanDay`s of the week; none means any day that is far enough."""
    sessions_chosen = Signal(int)
    """Sent with sessions a week."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = Plan()
        self._numbers = DEFAULT_THRESHOLDS
        choices = [Segment(str(count), str(count)) for count in SESSIONS]
        self._sessions = Segments(theme, self.tr("Sessions a week"), choices)
        self._sessions.setObjectName("sessions_per_week")
        short = QLocale.FormatType.ShortFormat
        names = [wording_locale().dayName(number + 1, short) for number in range(DAYS_A_WEEK)]
        self._chips = [DayChip(theme, name) for name in names]
        for number, chip in enumerate(self._chips):
            chip.setObjectName(f"plan_day_{number}")
            chip.turned.connect(self._send_days)
        self._warning = Notice(theme, Mood.WARN)
        self._warning.hide()
        self._sessions.chosen.connect(self._send_sessions)
        self._build_layout(theme)
        FocusLead(self, self._chips[0])

    def show_week(
        self, plan: Plan, days: Sequence[PlanDay], numbers: Thresholds = DEFAULT_THRESHOLDS
    ) -> None:
        """Show the week as it stands."""
        self._plan, self._numbers = plan, numbers
        is_usual = plan.sessions_per_week in SESSIONS
        self._sessions.set_value(str(plan.sessions_per_week) if is_usual else None)
        for chip, choice in zip(self._chips, choices_of(days), strict=True):
            chip.show_choice(choice)
        self._show_warnings()

    @property
    def days(self) -> tuple[PlanDay, ...]:
        """The days of training as they are shown."""
        return days_of([chip.choice for chip in self._chips])

    def _send_days(self) -> None:
        self._show_warnings()
        self.days_chosen.emit(self.days)

    def _send_sessions(self, count: str) -> None:
        self.sessions_chosen.emit(int(count))

    def _show_warnings(self) -> None:
        words = week_warning_words(week_warnings(self.days, self._plan, self._numbers))
        self._warning.show_notice(Mood.WARN, "", words)
        self._warning.setVisible(bool(words))
        self._ask_for_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height of wrapped words: a sheet asks for none by width."""
        super().resizeEvent(event)
        self._ask_for_height()

    def event(self, event: QEvent) -> bool:
        """Ask for the height anew when the days take a row more or less, as with the text size."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._ask_for_height()
        return super().event(event)

    def _ask_for_height(self) -> None:
        column = self.layout()
        if column is not None:
            self.setMinimumHeight(column.totalHeightForWidth(self.width()))

    def _build_layout(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        sessions = TextLabel(theme, self.tr("Sessions a week"), role=FontRole.BODY_STRONG)
        sessions.setBuddy(self._sessions)
        source = self.tr("The sources recommend one or two.")
        days = self.tr(
            "Press a day until it says what you want. A heavy day has fewer reps, a light day has"
            " more reps and less load. With no day chosen, Today goes by recovery alone."
        )
        column.addWidget(sessions)
        column.addWidget(self._sessions, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(TextLabel(theme, source, ink=Ink.TEXT2, wrap=True))
        column.addSpacing(6)
        column.addWidget(TextLabel(theme, self.tr("Your days"), role=FontRole.BODY_STRONG))
        column.addWidget(TextLabel(theme, days, ink=Ink.TEXT2, wrap=True))
        chips = FlowLayout(spacing=8)
        for chip in self._chips:
            chips.addWidget(chip)
        column.addLayout(chips)
        column.addWidget(self._warning)
