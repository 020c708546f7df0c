"""A routine on the whole window: what is done now, what comes next, and how far it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.core.sleep_check import SleepCheck
from hinge_desktop.core.tempo import Phase
from hinge_desktop.core.tempo_run import Moment
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.routine.routine_hints import Onward, RoutineHints, onward_of
from hinge_desktop.gui.views.routine.routine_now import RoutineNow, StepWords
from hinge_desktop.gui.views.session.count_screen import CountScreen
from hinge_desktop.gui.widgets.big_number import timer_scale
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.set_line import SetLine
from hinge_desktop.gui.widgets.step_bar import StepBar
from hinge_desktop.gui.widgets.step_list import StepLine, StepList
from hinge_desktop.gui.widgets.tempo_timer import Count
from hinge_desktop.sound.set_sound import SetSound


class RoutineScreen(CountScreen):
    """Paces the turn that it is handed; which one that is, others decide."""

    onward_wanted = Signal()
    """The lifter goes on: to the other side, to the next turn, or away when all is done."""
    back_wanted = Signal()
    """The lifter goes a step back."""
    stop_requested = Signal()
    """Stop, or something hurts; the count stands still by then."""

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
        self.now = RoutineNow(theme)
        self.steps = StepList(theme)
        self.hints = RoutineHints(theme)
        self._line = SetLine(theme)
        self._bar = StepBar(theme)
        self._shown_words: tuple[str, ...] = ()
        self.setObjectName("page_routine")
        self.setAccessibleName(self.tr("Routine"))
        self._build_layout()
        self._add_keys()
        self.pacer.moved.connect(self._follow_count)
        self.pacer.slept.connect(self._say_slept)
        self.hints.pause_wanted.connect(self.pacer.toggle_pause)
        self.hints.onward_wanted.connect(self.onward_wanted)
        self.hints.back_wanted.connect(self.back_wanted)
        self.hints.stop_wanted.connect(self.request_stop)

    def show_routine(self, title: str, lines: Sequence[StepLine], lengths: Sequence[int]) -> None:
        """Show the steps of another routine, each with the milliseconds that it is likely to take.

        The screen is named after it.
        """
        self.setAccessibleName(title)
        self.steps.show_steps(lines)
        self._bar.show_steps(lengths)

    def show_turn(self, words: StepWords, place: int) -> None:
        """Begin a turn of the step at `place`, counted from 0."""
        self.pacer.stop()
        self.steps.show_place(place)
        self.now.show_step(words)
        if words.turn.run is None:
            self._wear(Phase.TOP)
            self.hints.show_onward(Onward.OWN_PACE)
        else:
            self.pacer.start(words.turn.run)

    def show_progress(self, words: tuple[str, ...], done_ms: int) -> None:
        """Say how far the whole is; called at every frame, painted where something changed."""
        self._bar.show_done(done_ms)
        if words != self._shown_words:
            self._shown_words = words
            self._line.show_words(words)

    def show_done(self, text: str, *, offers_reading: bool) -> None:
        """Show that everything is done, and where Enter leads."""
        self.pacer.stop()
        self.steps.show_all_done()
        self.now.show_done(text)
        self._wear(Phase.STAND)
        self.hints.show_onward(Onward.READ if offers_reading else Onward.CLOSE)

    def request_stop(self) -> None:
        """Let the count stand still, and ask."""
        self.pacer.pause()
        self.stop_requested.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Size everything with the window; a narrow one has no room for the list."""
        super().resizeEvent(event)
        width, height = event.size().width(), event.size().height()
        k = timer_scale(width, height)
        self._column.setContentsMargins(round(64 * k), round(30 * k), round(64 * k), round(28 * k))
        self._body.setSpacing(round(48 * k))
        for part in (self._line, self._bar, self.steps):
            part.set_scale(k)
        self.steps.setVisible(width >= metrics.NARROW_BELOW)
        self.hints.set_short(is_short=width < metrics.NARROW_BELOW)

    def _follow_count(self, count: Count) -> None:
        self.now.show_count(count)
        self.hints.show_paused(count.is_paused)
        self.hints.show_onward(onward_of(count))
        moment = count.state.moment
        is_still = moment in (Moment.HOLDING, Moment.DONE)
        after = Phase.STAND if moment is Moment.DONE else Phase.HOLD
        self._wear(after if is_still else count.state.phase)

    def _say_slept(self, _reps: int) -> None:
        self._show_pause()
        self.now.show_note(self.tr("The computer slept, so the count stands still. Space goes on."))

    def _show_pause(self) -> None:
        paced, state = self.pacer.paced, self.pacer.state
        if paced is not None and state is not None:
            self._follow_count(Count(paced.run, state, paced.counted_reps(), is_paused=True))

    def _wear(self, look: Phase) -> None:
        if look is not self._look:
            self._look = look
            self._paint_band()

    def _build_layout(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addWidget(self._line)
        column.addWidget(self._bar)
        column.addSpacing(6)
        body = self._body = QHBoxLayout()
        body.addWidget(self.now, 1)
        body.addWidget(self.steps)
        column.addLayout(body, 1)
        column.addWidget(self.hints)

    def _add_keys(self) -> None:
        keys = self._keys = PageKeys(self)
        keys.add(self.tr("Pause or go on"), ["Space", ".", "B"], self.pacer.toggle_pause)
        keys.add(self.tr("Next"), ["Return", "Enter", "PgDown"], self.onward_wanted.emit)
        keys.add(self.tr("Back"), ["PgUp"], self.back_wanted.emit)
        keys.add(self.tr("Stop, or something hurts"), ["Esc"], self.request_stop)
        keys.yield_to_focus()
