"""One set while it is counted: stopwatch, corrections by hand, taps, and the reps that count."""

from __future__ import annotations

from collections.abc import Callable

from hinge_desktop.core.measured_tempo import TapPlace, TapPlan, TempoMeasure, measure_taps
from hinge_desktop.core.stopwatch import Stopwatch
from hinge_desktop.core.tempo_run import Moment, RepsPart, TempoRun, TempoState


class PacedSet:
    """Begins with its lead-in when it is made. `monotonic` gives seconds."""

    def __init__(self, run: TempoRun, monotonic: Callable[[], float]) -> None:
        self.run = run
        self._monotonic = monotonic
        self._stopwatch = Stopwatch(monotonic())
        self._added = 0
        self._left_with: dict[int, int] = {}
        self._taps_ms: dict[int, list[int]] = {}

    @property
    def stopwatch(self) -> Stopwatch:
        """What the time of this set is read from."""
        return self._stopwatch

    @property
    def elapsed_ms(self) -> int:
        """Running time since the lead-in began."""
        return self._stopwatch.elapsed_ms(self._monotonic())

    @property
    def state(self) -> TempoState:
        """Where the set is now."""
        return self.run.at(self.elapsed_ms)

    @property
    def is_paused(self) -> bool:
        """Whether the count stands still."""
        return self._stopwatch.is_paused

    @property
    def is_done(self) -> bool:
        """Whether the planned reps are done."""
        return self.state.moment is Moment.DONE

    def counted_reps(self, part: int | None = None) -> int:
        """Return the full reps of a part up to now, those added by hand included.

        Without a part, the one that runs is meant.
        """
        state = self.state
        index = state.part if part is None else part
        if index in self._left_with:
            return self._left_with[index]
        if index < state.part:
            return self.run.parts[index].reps
        if index > state.part:
            return 0
        return max(0, state.full_reps + self._added)

    def pause(self) -> None:
        """Stand still; nothing happens after the end."""
        if not self.is_done:
            self._stopwatch = self._stopwatch.paused(self._monotonic())

    def resume(self) -> None:
        """Go on from where it stood."""
        self._stopwatch = self._stopwatch.resumed(self._monotonic())

    def correct_rep(self, by: int) -> bool:
        """Count a rep more or less; tell whether the stopwatch moved.

        While reps run the running one changes; after the end a rep is added or taken away.
        """
        if self.is_done:
            planned = self.run.parts[-1].reps
            self._added = max(-planned, self._added + by)
            return False
        shift = self.run.shift_for_rep(self.elapsed_ms, by)
        self._shift_part(shift)
        return shift != 0

    def tap(self) -> bool:
        """Note that the lifter reached the place of the tap now; nothing counts in a pause."""
        if self.is_paused:
            return False
        state = self.state
        # A slow last rep of the first side ends while sides change already.
        is_late = state.moment is Moment.CHANGE_SIDES
        part = state.part - 1 if is_late else state.part
        self._taps_ms.setdefault(part, []).append(self.elapsed_ms)
        return True

    def measure(self, place: TapPlace, part: int | None = None) -> TempoMeasure | None:
        """Return what the taps of a part say, of the running one if none is named.

        None where nothing was tapped, or where there is no tempo to measure.
        """
        index = self.state.part if part is None else part
        one, taps_ms = self.run.parts[index], self._taps_ms.get(index)
        if taps_ms is None or not isinstance(one, RepsPart):
            return None
        start_ms = self.run.part_starts_ms[index]
        return measure_taps(TapPlan(one.tempo, place, one.starts_with, start_ms), taps_ms)

    def leave_part(self) -> bool:
        """Go on to the change of sides, or from there to the other side; False in the last part."""
        state = self.state
        is_waiting = state.moment is Moment.CHANGE_SIDES
        target = state.part if is_waiting else state.part + 1
        if target >= len(self.run.parts) or state.moment is Moment.DONE:
            return False
        if not is_waiting:
            self._left_with[state.part] = self.counted_reps()
        change_ms = 0 if is_waiting else self.run.change_ms
        until_ms = self.run.part_starts_ms[target] - change_ms
        self._stopwatch = self._stopwatch.shifted(until_ms - self.elapsed_ms)
        return True

    def set_back(self, milliseconds: int) -> None:
        """Let the count meet what is heard: `milliseconds` later than it stood."""
        self._shift_part(-milliseconds)

    def _shift_part(self, milliseconds: int) -> None:
        """Move in time, and the part's taps along: what lies between two taps stays as it was."""
        taps_ms = self._taps_ms.get(self.state.part, [])
        taps_ms[:] = [tap_ms + milliseconds for tap_ms in taps_ms]
        self._stopwatch = self._stopwatch.shifted(milliseconds)
