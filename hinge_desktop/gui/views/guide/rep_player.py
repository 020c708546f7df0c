"""Plays a rep on the stage at the usual tempo: three times, then it rests."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from hinge_desktop.core.stopwatch import Stopwatch
from hinge_desktop.core.tempo import DEFAULT_TEMPO, Phase
from hinge_desktop.core.tempo_run import Moment, TempoRun

_FRAME_MS: Final = 16
_REPS: Final = 3


class RepPlayer(QObject):
    """Asks the clock at every frame; nothing is counted in ticks."""

    moved = Signal(float)
    """Sent with the depth of each frame, 0 to 1."""
    playing_changed = Signal(bool)
    """Sent when it begins and when it ends."""

    def __init__(self, monotonic: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._monotonic = monotonic
        self._run: TempoRun | None = None
        self._stopwatch = Stopwatch(0.0)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self.show_now)

    @property
    def is_playing(self) -> bool:
        """Whether a rep runs."""
        return self._run is not None

    def start(self, *, starts_low: bool) -> None:
        """Play from the top, or from the floor for lifts that begin there."""
        first = Phase.STAND if starts_low else Phase.LOWER
        self._run = TempoRun.of_reps(DEFAULT_TEMPO, _REPS, first, lead_in_ms=0)
        self._stopwatch = Stopwatch(self._monotonic())
        self._timer.start()
        self.playing_changed.emit(True)  # noqa: FBT003 a signal knows no names
        self.show_now()

    def stop(self) -> None:
        """Stay where the lifter is."""
        if self._run is None:
            return
        self._run = None
        self._timer.stop()
        self.playing_changed.emit(False)  # noqa: FBT003 a signal knows no names

    def show_now(self) -> None:
        """Ask the clock and tell how deep the lifter is."""
        if self._run is None:
            return
        state = self._run.at(self._stopwatch.elapsed_ms(self._monotonic()))
        self.moved.emit(state.bar_position)
        if state.moment is Moment.DONE:
            self.stop()
