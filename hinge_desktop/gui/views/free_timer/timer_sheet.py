"""The sheet of the timer without a session: pick something, then start."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.core.exercises import Exercise
from hinge_desktop.core.plan import ExercisePreference, Plan
from hinge_desktop.core.timed_work import TimedWork, WarmUpItem, work_for_warm_up
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.free_timer.timer_form import TimerForm
from hinge_desktop.gui.widgets.fitting_scroll import FittingScroll
from hinge_desktop.gui.widgets.flow_layout import FlowLayout
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.sheet import Sheet
from hinge_desktop.gui.widgets.text_label import IconLabel, TextLabel
from hinge_desktop.words.timed_work import warm_up_name

_WIDTH = 720
_MARGIN = 32
_AROUND = 48
"""What is left free of the window above and below the sheet."""


class TimerSheet(Sheet):
    """Enter starts what is shown, Esc leaves. The last choice is there again."""

    start_wanted = Signal(object)
    """The lifter starts a `TimedWork`."""

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        work: TimedWork,
        exercises: Sequence[Exercise],
        plan: Plan,
        preferences: Iterable[ExercisePreference],
    ) -> None:
        super().__init__(theme, window, _title(), width=_WIDTH)
        self._plan = plan
        self.form = TimerForm(theme, exercises, plan, preferences)
        self.start_button = KeyButton(
            theme, self.tr("Start the timer"), kind=ButtonKind.PRIMARY, key=self.tr("Enter")
        )
        self.start_button.setObjectName("start_timer")
        self.start_button.setDefault(True)
        self.start_button.clicked.connect(self._start)
        self.setObjectName("timer_sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._build_layout(window.height())
        self.form.show_work(work)
        self.start_button.setFocus()

    def _start(self) -> None:
        # Leaving a field lets it say what is wrong with its text.
        self.start_button.setFocus()
        work = self.form.work()
        if work is not None:
            self.accept()
            self.start_wanted.emit(work)

    def _build_layout(self, window_height: int) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(_MARGIN, 4, _MARGIN, 8)
        column.setSpacing(14)
        column.addWidget(self._build_warm_ups())
        column.addWidget(self.form)
        column.addStretch(1)
        area = FittingScroll(content)
        self.form.reshaped.connect(area.fit)
        self.body.setContentsMargins(0, 24, 0, 24)
        self.body.setSpacing(16)
        self.body.addLayout(self._build_head())
        self.body.addWidget(area)
        self.body.addLayout(self._build_foot())
        card = self.body.parentWidget()
        if card is not None:
            card.setMaximumHeight(window_height - _AROUND)

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        head.setSpacing(12)
        head.addWidget(IconLabel(self._theme, Icon.TIMER, size=24, ink=Ink.ACCENT))
        head.addWidget(TextLabel(self._theme, _title(), role=FontRole.PAGE_TITLE), 1)
        note = self.tr("Nothing is written to your journal")
        head.addWidget(TextLabel(self._theme, note, ink=Ink.TEXT2))
        return head

    def _build_warm_ups(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(TextLabel(self._theme, self.tr("Warm-up"), role=FontRole.BODY_MEDIUM))
        flow = FlowLayout(spacing=8)
        for item in WarmUpItem:
            button = KeyButton(self._theme, warm_up_name(item))
            button.setObjectName(f"timer_{item}")
            button.setAutoDefault(False)
            button.clicked.connect(self._filler(item))
            flow.addWidget(button)
        column.addLayout(flow)
        return box

    def _filler(self, item: WarmUpItem) -> Callable[[], None]:
        def fill() -> None:
            self.form.show_work(work_for_warm_up(item, self._plan))
            self.start_button.setFocus()

        return fill

    def _build_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        foot.setSpacing(12)
        foot.addWidget(self.start_button)
        foot.addStretch(1)
        close = KeyButton(
            self._theme, self.tr("Close"), kind=ButtonKind.OUTLINE, key=self.tr("Esc")
        )
        close.setObjectName("close_timer")
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        foot.addWidget(close)
        return foot


def _title() -> str:
    return QCoreApplication.translate("TimerSheet", "Timer")
