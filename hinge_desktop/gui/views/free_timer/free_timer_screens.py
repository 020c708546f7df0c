"""Leads through the timer without a session: what to count, set, rest, next set, done."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.exercises import Exercise
from hinge_desktop.core.journal import Journal, JournalError
from hinge_desktop.core.plan import Plan
from hinge_desktop.core.rest import PausedRest, RestRun
from hinge_desktop.core.tempo_run import Moment
from hinge_desktop.core.timed_work import TimedWork, from_stored, to_stored
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.free_timer.free_rest import FreeRestScreen
from hinge_desktop.gui.views.free_timer.timer_sheet import TimerSheet
from hinge_desktop.gui.views.free_timer.timer_stop_sheet import TimerStopSheet
from hinge_desktop.gui.views.session.live_set import LiveSetScreen
from hinge_desktop.services.free_timer import FreeStep, FreeTimer
from hinge_desktop.sound.set_sound import SetSound
from hinge_desktop.words.timed_work import amount, done_words, set_place, work_name

_END_HEARD_MS: Final = 1200
_LONGEST_WAIT_MS: Final = 1000
"""A computer that slept is noticed within this time after it woke."""


class FreeTimerScreens(QObject):
    """Owns the sheet, the count and the rest of a timer that writes nothing down."""

    failed = Signal(object)
    """Sent with the `JournalError` where the exercises could not be read."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        garage_theme: Theme,
        preferences: Preferences,
        journal: Journal,
        clocks: Clocks,
        sound: SetSound,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._garage_theme = garage_theme
        self._preferences = preferences
        self._journal = journal
        self._clocks = clocks
        self._sound = sound
        self._exercises: tuple[Exercise, ...] = ()
        self._timer: FreeTimer | None = None
        self.live = LiveSetScreen(garage_theme, clocks.monotonic, sound, is_logged=False)
        self.live.setObjectName("page_timer_set")
        self.rest = FreeRestScreen(garage_theme, clocks.counting_sleep)
        for screen in (self.live, self.rest):
            # So that they go with the window where nothing is timed after all.
            screen.setParent(window)
        # The one timer that may live while nothing is seen: it waits for the end of a rest.
        self._deadline = QTimer(self)
        self._deadline.setSingleShot(True)
        self._deadline.setTimerType(Qt.TimerType.PreciseTimer)
        self._connect_signals()

    @property
    def is_running(self) -> bool:
        """Whether the timer fills the window."""
        return self._timer is not None

    def choose(self) -> None:
        """Ask what to count, with the last choice filled in."""
        try:
            self._exercises = self._journal.exercises()
            plan = self._journal.plan()
            ways = self._journal.exercise_preferences()
        except JournalError as error:
            self.failed.emit(error)
            return
        work = self._last_work(plan)
        sheet = TimerSheet(self._theme, self._window, work, self._exercises, plan, ways)
        sheet.start_wanted.connect(self.start)
        self._window.open_sheet(sheet)

    def start(self, work: TimedWork) -> None:
        """Begin with the first set's lead-in, and remember the choice."""
        self._preferences.change(timer=to_stored(work))
        self._timer = FreeTimer(work, self._clocks.counting_sleep)
        self._count()

    def look(self) -> None:
        """Go on where the timer goes on by itself and it is time; else wait for that."""
        timer = self._timer
        if timer is None or not timer.work.goes_on:
            return
        if timer.step is FreeStep.IN_SET:
            self._end_done_set()
        elif timer.step is FreeStep.RESTING:
            left_ms = round(timer.rest_left_seconds * 1000)
            if isinstance(timer.rest, PausedRest):
                self._deadline.stop()
            elif left_ms <= 0:
                self._go_on()
            else:
                self._deadline.start(min(left_ms, _LONGEST_WAIT_MS))

    def _last_work(self, plan: Plan) -> TimedWork:
        stored = from_stored(self._preferences.settings.timer)
        if stored is None:
            return TimedWork(tempo=plan.tempo, lead_in_seconds=min(plan.lead_in_seconds, 60))
        known = stored.exercise_id is None or any(
            one.id == stored.exercise_id for one in self._exercises
        )
        return stored if known else TimedWork()

    def _count(self) -> None:
        timer = self._timer
        if timer is None:
            return
        self._sound.end_rest()
        self.rest.rest.show_rest(None)
        self._deadline.stop()
        place = set_place(timer.set_number, timer.work.sets)
        self.live.start((self._name(timer), amount(timer.work), place), timer.work.run())
        self._window.enter_garage(self.live)

    def _end_set(self) -> None:
        timer = self._timer
        if timer is None or timer.step is not FreeStep.IN_SET:
            return
        self.live.pacer.stop()
        if timer.end_set() is FreeStep.DONE:
            words = (self._name(timer), amount(timer.work))
            self.rest.show_done(words, done_words(timer.work))
        else:
            self._show_rest(timer)
        self._window.enter_garage(self.rest)
        self.look()

    def _show_rest(self, timer: FreeTimer) -> None:
        if timer.rest is None:
            return
        work, number = timer.work, timer.set_number
        done = self.tr("{set} done").format(set=set_place(number, work.sets))
        title = self.tr("Start set {n}").format(n=number + 1)
        next_set = f"{set_place(number + 1, work.sets)}  {amount(work)}"
        self.rest.show_rest((self._name(timer), done), timer.rest, next_set, title)
        if isinstance(timer.rest, RestRun):
            self._sound.begin_rest(timer.rest)
        else:
            self._sound.end_rest()

    def _wait_out_the_end(self) -> None:
        """Let the end of the count be heard before the rest takes its place."""
        if self._timer is not None and self._timer.work.goes_on:
            self._deadline.start(_END_HEARD_MS)

    def _end_done_set(self) -> None:
        state = self.live.pacer.state
        if state is not None and state.moment is Moment.DONE:
            self._end_set()

    def _go_on(self) -> None:
        timer = self._timer
        if timer is None or timer.step is FreeStep.DONE:
            self._leave()
        elif timer.begin_next_set():
            self._count()

    def _change_rest(self, act: Callable[[FreeTimer], None]) -> None:
        timer = self._timer
        if timer is not None and timer.step is FreeStep.RESTING:
            act(timer)
            self._show_rest(timer)
            self._deadline.stop()
            self.look()

    def _ask_to_stop(self) -> None:
        timer = self._timer
        if timer is None or timer.step is FreeStep.DONE:
            self._leave()
            return
        sheet = TimerStopSheet(self._garage_theme, self._window)
        sheet.finished.connect(self._follow_sheet)
        self._deadline.stop()
        self._window.open_sheet(sheet)

    def _follow_sheet(self, result: int) -> None:
        self._shown().setFocus(Qt.FocusReason.OtherFocusReason)
        if result == TimerStopSheet.DialogCode.Accepted.value:
            self._leave()
        else:
            self.look()

    def _shown(self) -> QWidget:
        return self.live if self.live.isVisible() else self.rest

    def _leave(self) -> None:
        self._timer = None
        self._deadline.stop()
        self._sound.end_rest()
        self.live.pacer.stop()
        self.rest.rest.show_rest(None)
        self._window.leave_garage()

    def _close(self) -> None:
        self._deadline.stop()
        self.live.pacer.stop()

    def _name(self, timer: FreeTimer) -> str:
        return work_name(timer.work, self._exercises)

    def _connect_signals(self) -> None:
        self.live.ended.connect(self._end_set)
        self.live.stop_requested.connect(self._ask_to_stop)
        self.live.pacer.finished.connect(self._wait_out_the_end)
        self.rest.go_on_wanted.connect(self._go_on)
        self.rest.extended.connect(lambda: self._change_rest(FreeTimer.extend_rest))
        self.rest.pause_toggled.connect(lambda: self._change_rest(FreeTimer.toggle_pause))
        self.rest.stop_requested.connect(self._ask_to_stop)
        self._deadline.timeout.connect(self.look)
        self._window.close_requested.connect(self._close)
