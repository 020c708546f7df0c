"""Your week: its days, sessions a week, and an easy week when the lifter wants one."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.easy_weeks import EasyReason
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.plan import PlanDay
from hinge_desktop.core.thresholds import Thresholds
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.week.week_choice import WeekChoice
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.gui.widgets.sheet import Sheet
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.services.easy_weeks import EasyWeekLog
from hinge_desktop.services.plan_settings import PlanSettings
from hinge_desktop.words import numbers
from hinge_desktop.words.week import last_easy_day

_WIDTH = 640
_AROUND = 28


class WeekSheet(Sheet):
    """Every choice is kept at once and can be undone; closing it decides nothing."""

    not_stored = Signal(object)
    """Sent with the `JournalError` where a choice could not be stored."""

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        plans: PlanSettings,
        easy_weeks: EasyWeekLog,
        thresholds: Thresholds,
    ) -> None:
        super().__init__(theme, window, _title(), width=_WIDTH)
        self.setObjectName("week_sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._plans = plans
        self._easy_weeks = easy_weeks
        self._thresholds = thresholds
        self._choice = WeekChoice(theme)
        self._easy = TextLabel(theme, ink=Ink.TEXT2, wrap=True)
        self._take = self._button(self.tr("Take an easy week"), "easy_week_by_choice")
        self._joints = self._button(self.tr("My joints ache"), "easy_week_for_joints")
        self._build_layout(theme)
        # Bound methods only: a closure would hold the sheet while Qt takes it apart.
        self._choice.days_chosen.connect(self._set_days)
        self._choice.sessions_chosen.connect(self._set_sessions)
        self._take.clicked.connect(self._take_by_choice)
        self._joints.clicked.connect(self._take_for_joints)
        self._show()
        self._choice.setFocus()

    def _set_days(self, days: tuple[PlanDay, ...]) -> None:
        self._do(lambda: self._plans.set_days(days))

    def _set_sessions(self, count: int) -> None:
        self._do(lambda: self._plans.set_sessions_per_week(count))

    def _take_by_choice(self) -> None:
        self._do(lambda: self._easy_weeks.take(EasyReason.BY_CHOICE))

    def _take_for_joints(self) -> None:
        self._do(lambda: self._easy_weeks.take(EasyReason.JOINTS))

    def _do(self, act: Callable[[], None]) -> None:
        try:
            act()
        except JournalError as error:
            self.not_stored.emit(error)
        self._show()

    def _show(self) -> None:
        try:
            self._choice.show_week(self._plans.plan, self._plans.days, self._thresholds)
            week = self._easy_weeks.current
        except JournalError as error:
            self.not_stored.emit(error)
            return
        words = self.tr("Seven days with half the sets, less load and more reps in reserve.")
        if week is not None:
            day = numbers.weekday_or_date(last_easy_day(week))
            words = self.tr("Your easy week lasts until {day}.").format(day=day)
        self._easy.setText(words)
        for button in (self._take, self._joints):
            button.setEnabled(week is None)

    def _button(self, text: str, name: str) -> KeyButton:
        button = KeyButton(self._theme, text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _build_layout(self, theme: Theme) -> None:
        self.body.setContentsMargins(_AROUND, 24, _AROUND, 24)
        self.body.setSpacing(14)
        self.body.addWidget(TextLabel(theme, _title(), role=FontRole.PAGE_TITLE))
        self.body.addWidget(self._choice)
        self.body.addWidget(TextLabel(theme, self.tr("Easy week"), role=FontRole.BODY_STRONG))
        self.body.addWidget(self._easy)
        easy = ReflowRow(8)
        easy.add(self._take)
        easy.add(self._joints)
        easy.add(QWidget(), 1)
        self.body.addWidget(easy)
        close = KeyButton(theme, self.tr("Done"), kind=ButtonKind.PRIMARY, key=self.tr("Esc"))
        close.setObjectName("close_week")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self.body.addWidget(close)


def _title() -> str:
    return QCoreApplication.translate("WeekSheet", "Your week")
