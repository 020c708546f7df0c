"""Counts a set on the window's side: asks the clock at every frame, and lets sound follow.

Nothing is counted in ticks. While nobody sees the count, one timer waits for the next change.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.measured_tempo import TapPlace, TempoMeasure
from hinge_desktop.core.sleep_check import SleepCheck
from hinge_desktop.core.tempo_run import Moment, TempoRun, TempoState
from hinge_desktop.gui.widgets.tempo_timer import Count
from hinge_desktop.services.paced_set import PacedSet
from hinge_desktop.sound.set_sound import SetSound

_FRAME_MS = 16
_LONGEST_LAG_MS = 3000
"""What is heard later than this is no measure of anything; the count stays where it is."""


class SetPacer(QObject):
    """Paces one set at a time, from its lead-in to the end of its count."""

    moved = Signal(object)
    """Sent with the `Count` at every frame that is seen, and at every change."""
    paused_changed = Signal(bool)
    """Sent when the lifter paused or went on."""
    part_left = Signal(int, int)
    """Sent with the index of a part that is over while another one follows, and its reps."""
    slept = Signal(int)
    """Sent with the full reps where the computer slept over a running count; it stands still."""
    finished = Signal()
    """Sent once, when the planned reps are done."""

    def __init__(
        self,
        monotonic: Callable[[], float],
        sound: SetSound,
        sleep_check: SleepCheck | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._monotonic = monotonic
        self._sound = sound
        self._sleep_check = sleep_check
        self._set: PacedSet | None = None
        self._is_seen = False
        self._was_done = False
        self._part = 0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.show_now)
        sound.anchored.connect(self._meet_sound)

    @property
    def paced(self) -> PacedSet | None:
        """The set that is counted, None before the first one."""
        return self._set

    @property
    def state(self) -> TempoState | None:
        """Where the set is now."""
        return None if self._set is None else self._set.state

    @property
    def is_paused(self) -> bool:
        """Whether the count stands still."""
        return self._set is not None and self._set.is_paused

    @property
    def counted_reps(self) -> int:
        """Full reps of the running part up to now, with those that were added by hand."""
        return 0 if self._set is None else self._set.counted_reps()

    def start(self, run: TempoRun, fault: Fault | None = None) -> None:
        """Begin with the lead-in, now; `fault` is the last one, whose cue may be spoken."""
        self._has_slept()  # whatever was slept before is none of this set's business
        self._set = PacedSet(run, self._monotonic)
        self._was_done = False
        self._part = 0
        self._sound.begin_set(run, self._set.stopwatch, fault)
        self.show_now()

    def stop(self) -> None:
        """Forget the set."""
        self._timer.stop()
        if self._set is not None:
            self._set = None
            self._sound.end_set()

    def toggle_pause(self) -> None:
        """Stand still, or go on from there. Before a set and after its end nothing happens."""
        one = self._set
        if one is None or one.is_done:
            return
        has_slept = self._has_slept()
        if one.is_paused:
            one.resume()
        elif has_slept:
            self._stop_slept(one)
            return
        else:
            one.pause()
        self._sound.follow_set(one.stopwatch)
        self.paused_changed.emit(one.is_paused)
        self.show_now()

    def pause(self) -> None:
        """Stand still; a count that does already, or has ended, stays as it is."""
        if not self.is_paused:
            self.toggle_pause()

    def correct_rep(self, by: int) -> None:
        """Count a rep more or less: the running one in the set, an added one after its end."""
        one = self._set
        if one is None:
            return
        if one.correct_rep(by):
            self._sound.follow_set(one.stopwatch)
        self.show_now()

    def leave_part(self) -> bool:
        """Go on to the other side; False where this is the last part."""
        one = self._set
        if one is None or not one.leave_part():
            return False
        one.resume()
        self._sound.follow_set(one.stopwatch)
        self.show_now()
        return True

    def tap(self) -> bool:
        """Note a tap now; False where none counts."""
        return self._set is not None and self._set.tap()

    def measure(self, place: TapPlace, part: int | None = None) -> TempoMeasure | None:
        """Return what the taps of a part say, of the running one if none is named."""
        return None if self._set is None else self._set.measure(place, part)

    def show_now(self) -> None:
        """Ask the clock and tell what it says."""
        one = self._set
        if one is None:
            return
        if self._has_slept() and not one.is_paused and not self._was_done:
            self._stop_slept(one)
            return
        self._tell_parts(one)
        state = one.state
        self.moved.emit(Count(one.run, state, one.counted_reps(), one.is_paused))
        if state.moment is Moment.DONE and not self._was_done:
            self._was_done = True
            self.finished.emit()
        self._wait(one)

    def set_seen(self, *, is_seen: bool) -> None:
        """Say whether the count can be seen; unseen, it goes on without frames."""
        self._is_seen = is_seen
        if is_seen:
            self.show_now()
        elif self._set is not None:
            self._wait(self._set)

    def _has_slept(self) -> bool:
        return self._sleep_check is not None and self._sleep_check.has_slept()

    def _tell_parts(self, one: PacedSet) -> None:
        while self._part < one.state.part:
            self._part += 1
            self.part_left.emit(self._part - 1, one.counted_reps(self._part - 1))

    def _stop_slept(self, one: PacedSet) -> None:
        one.pause()
        self._tell_parts(one)
        self._timer.stop()
        self._sound.follow_set(one.stopwatch)
        self.slept.emit(one.counted_reps())

    def _wait(self, one: PacedSet) -> None:
        if self._was_done or one.is_paused or self._set is not one:
            self._timer.stop()
            return
        state = one.state
        wait_ms = _FRAME_MS if self._is_seen else state.phase_ms - state.phase_elapsed_ms
        if not self._timer.isActive() or self._timer.interval() != wait_ms:
            self._timer.start(wait_ms)

    def _meet_sound(self, lag_ms: int) -> None:
        one = self._set
        if one is None or one.is_paused or one.is_done or abs(lag_ms) > _LONGEST_LAG_MS:
            return
        one.set_back(lag_ms)
        self.show_now()
