"""The sheet of the timer without a session: pick something, then start."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.core.exercises import Exercise
from hinge_desktop.core.plan import ExercisePreference, Plan
from hinge_desktop.core.timed_work import TimedWork, WarmUpItem, work_for_warm_up
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.free_timer.timer_form import TimerForm
from hinge_desktop.gui.widgets.flow_layout import FlowLayout
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.scrolling_sheet import ScrollingSheet
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.timed_work import warm_up_name

_WIDTH = 720


class TimerSheet(ScrollingSheet):
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
        super().__init__(theme, window, _title(), Icon.TIMER, width=_WIDTH, spacing=14)
        self._plan = plan
        self.form = TimerForm(theme, exercises, plan, preferences)
        self.setObjectName("timer_sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill_column()
        self.start_button = self.add_default(self.tr("Start the timer"), "start_timer", self._start)
        self.foot.addStretch(1)
        self.add_way_out(self.tr("Close"), "close_timer")
        self.form.show_work(work)
        self.start_button.setFocus()

    def _start(self) -> None:
        # Leaving a field lets it say what is wrong with its text.
        self.start_button.setFocus()
        work = self.form.work()
        if work is not None:
            self.accept()
            self.start_wanted.emit(work)

    def _fill_column(self) -> None:
        note = self.tr("Nothing is written to your journal")
        self.head.addWidget(TextLabel(self._theme, note, ink=Ink.TEXT2))
        self.column.addWidget(self._build_warm_ups())
        self.column.addWidget(self.form)
        self.column.addStretch(1)
        self.form.reshaped.connect(self.area.fit)

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


def _title() -> str:
    return QCoreApplication.translate("TimerSheet", "Timer")
