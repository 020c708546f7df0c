"""What the screens of a session ask of sound; this one is silent, for where none is wanted."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.cue_choices import Tones
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.rest import RestRun
from hinge_desktop.core.stopwatch import Stopwatch
from hinge_desktop.core.tempo_run import TempoRun


class SetSound(QObject):
    """Sound of a set and of the rest after it. No call waits, and none ever fails."""

    anchored = Signal(int)
    """Sent once after a set began or went on: by how many milliseconds what is heard lags behind
    the stopwatch that was handed in, so that the count can be set back by as much."""
    went_silent = Signal(object)
    """Sent with the `SoundTrouble`, once for each loss, not at each set."""

    def begin_set(self, run: TempoRun, stopwatch: Stopwatch, fault: Fault | None = None) -> None:
        """Play a set whose stopwatch has just been started; `fault` is the last one, to be cued."""

    def follow_set(self, stopwatch: Stopwatch) -> None:
        """Go on from where this stopwatch stands: it was paused, resumed or shifted."""

    def end_set(self) -> None:
        """Fall silent; the set is over."""

    def begin_rest(self, rest: RestRun) -> None:
        """Warn before the end of a rest and say when it is over; a longer one replaces it."""

    def end_rest(self) -> None:
        """Fall silent; the rest was skipped or is over."""

    def try_out(self, tones: Tones) -> None:
        """Let a group of tones be heard once."""

    def close(self) -> None:
        """End the thread of sound; the window closes."""
