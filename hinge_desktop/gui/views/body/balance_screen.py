"""The balance check on the whole window: one key starts and stops each try, both legs in turn."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.core.balance import LONGEST_MS
from hinge_desktop.core.sleep_check import SleepCheck
from hinge_desktop.core.tempo import Phase
from hinge_desktop.core.tempo_run import Moment
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.body.balance_now import BalanceNow
from hinge_desktop.gui.views.session.count_screen import CountScreen
from hinge_desktop.gui.widgets.big_number import timer_scale
from hinge_desktop.gui.widgets.flow_layout import FlowLayout
from hinge_desktop.gui.widgets.key_cap import KeyHint
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.set_line import SetLine
from hinge_desktop.gui.widgets.step_list import StepLine, StepList
from hinge_desktop.gui.widgets.tempo_timer import Count
from hinge_desktop.services.balance_walk import TRIES, BalanceWalk, Try
from hinge_desktop.sound.set_sound import SetSound
from hinge_desktop.words.body import seconds_stood
from hinge_desktop.words.exercises import side_name


class BalanceScreen(CountScreen):
    """Leads through four tries; what they say together comes from outside."""

    finished = Signal(object)
    """Sent with the tries of each side once all are done."""
    left = Signal()
    """The lifter goes back to the pages."""

    def __init__(
        self,
        theme: Theme,
        monotonic: Callable[[], float],
        sound: SetSound,
        sleep_check: SleepCheck | None = None,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, monotonic, sound, sleep_check, parent=parent)
        self.walk = BalanceWalk()
        self._is_running = False
        self._now = BalanceNow(theme)
        self._line = SetLine(theme)
        self._steps = StepList(theme)
        self.setObjectName("page_balance")
        self.setAccessibleName(self.tr("Balance check"))
        self._build_hints()
        self._build_layout()
        self._add_keys()
        self.pacer.moved.connect(self._follow_count)
        self.pacer.finished.connect(self._end_by_itself)
        self.pacer.slept.connect(self._forget_slept)

    def begin(self) -> None:
        """Start from the first try."""
        self.pacer.stop()
        self.walk = BalanceWalk()
        self._show_waiting()

    def press(self) -> None:
        """Start the try that waits, stop the one that runs, or leave when all are done."""
        current = self.walk.current
        if current is None:
            self.left.emit()
        elif not self._is_running:
            self._start(current)
        else:
            self._stop()

    def do_again(self) -> None:
        """Drop the try that runs; else take the last one back; all of them when they are done."""
        if self.walk.is_done:
            self.begin()
            return
        if not self._is_running:
            self.walk.take_back()
        self._show_waiting()

    def show_result(self, text: str, headline: str) -> None:
        """Say what all tries together say; `headline` is the one number of it."""
        self._now.show_done(text, headline)

    def leave(self) -> None:
        """Stop, and go back to the pages with nothing kept."""
        self.pacer.stop()
        self._is_running = False
        self.walk = BalanceWalk()
        self.left.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Drop the try that runs: one that nobody sees is none."""
        super().hideEvent(event)
        self.pacer.stop()
        self._is_running = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Size everything with the window; a narrow one has no room for the list."""
        super().resizeEvent(event)
        width = event.size().width()
        k = timer_scale(width, event.size().height())
        self._column.setContentsMargins(round(64 * k), round(30 * k), round(64 * k), round(28 * k))
        self._line.set_scale(k)
        self._steps.set_scale(k)
        self._steps.setVisible(width >= metrics.NARROW_BELOW)

    def _start(self, current: Try) -> None:
        self._is_running = True
        self._press.set_text(self.tr("Stop"))
        self._again.set_text(self.tr("Start this try again"))
        self._again.show()
        self.pacer.start(current.run)

    def _stop(self) -> None:
        state = self.pacer.state
        if state is None or state.moment is Moment.LEAD_IN:
            self._show_waiting()
        else:
            self._keep(state.phase_elapsed_ms)

    def _end_by_itself(self) -> None:
        self._keep(LONGEST_MS)

    def _keep(self, milliseconds: int) -> None:
        self.walk.keep(milliseconds)
        self._show_waiting()

    def _forget_slept(self, _reps: int) -> None:
        self._show_waiting()
        self._now.show_note(self.tr("The computer slept, so this try does not count."))

    def _follow_count(self, count: Count) -> None:
        current = self.walk.current
        if self._is_running and current is not None and count.state.moment is not Moment.DONE:
            is_standing = count.state.moment is Moment.HOLDING
            self._wear(Phase.HOLD if is_standing else Phase.TOP)
            self._now.show_state(count.state, current.side)

    def _wear(self, look: Phase) -> None:
        if look is not self._look:
            self._look = look
            self._paint_band()

    def _show_waiting(self) -> None:
        self.pacer.stop()
        self._is_running = False
        self._show_steps()
        current = self.walk.current
        if current is None:
            self._show_done()
            return
        self._wear(Phase.TOP)
        self._now.show_waiting(current.side)
        place = self.tr("try {number} of {count}")
        number = TRIES.index(current) + 1
        self._line.show_words(
            (self.tr("Balance check"), place.format(number=number, count=len(TRIES)))
        )
        self._press.set_text(self.tr("Start"))
        self._leave.set_text(self.tr("Leave"))
        self._again.set_text(self.tr("Do the last try again"))
        self._again.setVisible(number > 1)

    def _show_done(self) -> None:
        self._wear(Phase.STAND)
        self._line.show_words((self.tr("Balance check"),))
        self._press.set_text(self.tr("Keep it and close"))
        self._again.set_text(self.tr("Do all of it again"))
        self._leave.set_text(self.tr("Leave it out"))
        self._again.show()
        self.finished.emit(self.walk.tries)

    def _show_steps(self) -> None:
        tries = self.walk.tries
        lines, done = [], 0
        for one in TRIES:
            own = tries.get(one.side, ())
            is_done = one.number <= len(own)
            done += is_done
            title = self.tr("{side}, try {number}")
            amount = seconds_stood(own[one.number - 1]) if is_done else self.tr("up to 30 s")
            lines.append(
                StepLine(title.format(side=side_name(one.side), number=one.number), amount)
            )
        self._steps.show_steps(lines)
        self._steps.show_place(done)

    def _build_hints(self) -> None:
        self._press = KeyHint(self._theme, self.tr("Space"), self.tr("Start"))
        self._press.setObjectName("balance_press")
        self._again = KeyHint(self._theme, self.tr("PgUp"), self.tr("Do the last try again"))
        self._again.setObjectName("balance_again")
        self._leave = KeyHint(self._theme, self.tr("Esc"), self.tr("Leave"), icon=Icon.X)
        self._leave.setObjectName("balance_leave")
        self._press.clicked.connect(self.press)
        self._again.clicked.connect(self.do_again)
        self._leave.clicked.connect(self.leave)

    def _build_layout(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setSpacing(20)
        column.addWidget(self._line)
        body = QHBoxLayout()
        body.addWidget(self._now, 1)
        body.addWidget(self._steps)
        column.addLayout(body, 1)
        foot = FlowLayout(spacing=28)
        for hint in (self._press, self._again, self._leave):
            foot.addWidget(hint)
        column.addLayout(foot)

    def _add_keys(self) -> None:
        keys = PageKeys(self)
        keys.add(self.tr("Start or stop"), ["Space", "Return", "Enter", "PgDown"], self.press)
        keys.add(self.tr("Do it again"), ["PgUp", "R"], self.do_again)
        keys.add(self.tr("Leave"), ["Esc"], self.leave)
        keys.yield_to_focus()
