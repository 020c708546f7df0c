"""Sound of sets and rests, as the window asks for it: every call is a note to another thread."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.cue_choices import CueChoices, Tones
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.rest import RestRun
from hinge_desktop.core.sound_trouble import SoundTrouble
from hinge_desktop.core.stopwatch import Stopwatch
from hinge_desktop.core.tempo_run import TempoRun
from hinge_desktop.sound.set_sound import SetSound

if TYPE_CHECKING:
    from hinge_desktop.sound.audio_output import SoundOutput
    from hinge_desktop.sound.sound_worker import SoundWorker

LONGEST_GOODBYE_MS: Final = 1000


class CuePlayer(SetSound):
    """Plays through the system's output. Nothing is loaded before something is to be heard."""

    position_seen = Signal(float, float)
    """Sent about twice a second while sound plays: a reading of the monotonic clock, and the place
    in the set (in ms) that the output had fetched by then."""
    _asked = Signal(object)

    def __init__(
        self,
        clocks: Clocks,
        words: Path,
        choices: CueChoices,
        volume: float = 1.0,
        device: str = "",
        parent: QObject | None = None,
        make_output: Callable[[], SoundOutput] | None = None,
    ) -> None:
        """Keep what a worker will need.

        `words` is the folder of spoken words, `volume` goes from 0 to 1 as a slider does, `device`
        is the system's name of an output, empty for the one that the system prefers.
        """
        super().__init__(parent)
        self._clocks = clocks
        self._words = words
        self._choices = choices
        self._volume = volume
        self._device = device
        self._make_output = make_output
        self._number = 0
        self._thread = QThread(self)
        self._post = _Post(self._make_worker)
        self._post.moveToThread(self._thread)
        self._asked.connect(self._post.deliver, Qt.ConnectionType.QueuedConnection)
        self._post.anchored.connect(self._pass_on_lag)
        self._post.went_silent.connect(self.went_silent)
        self._post.position_seen.connect(self.position_seen)

    def begin_set(self, run: TempoRun, stopwatch: Stopwatch, fault: Fault | None = None) -> None:
        """Play a set whose stopwatch has just been started; `fault` is the last one, to be cued."""
        number = self._next_number()
        self._ask(lambda worker: worker.begin_set(number, run, stopwatch, fault))

    def follow_set(self, stopwatch: Stopwatch) -> None:
        """Go on from where this stopwatch stands: it was paused, resumed or shifted."""
        number = self._next_number()
        self._tell(lambda worker: worker.follow_set(number, stopwatch))

    def end_set(self) -> None:
        """Fall silent; only the tone of the end rings out."""
        self._next_number()
        self._tell(lambda worker: worker.end_set())

    def begin_rest(self, rest: RestRun) -> None:
        """Warn before the end of a rest and say when it is over; a longer one replaces it."""
        self._ask(lambda worker: worker.begin_rest(rest))

    def end_rest(self) -> None:
        """Fall silent; only the tone that says it is over rings out."""
        self._tell(lambda worker: worker.end_rest())

    def try_out(self, tones: Tones) -> None:
        """Let a group of tones be heard once, also those that are turned off."""
        self._ask(lambda worker: worker.try_out(tones))

    def set_choices(self, choices: CueChoices) -> None:
        """Let this be heard from now on, also in the set that runs."""
        if choices != self._choices:
            self._choices = choices
            self._tell(lambda worker: worker.set_choices(choices))

    def set_volume(self, volume: float) -> None:
        """Play on at this volume, 0 to 1 as a slider does."""
        if volume != self._volume:
            self._volume = volume
            self._tell(lambda worker: worker.player.set_volume(loudness(volume)))

    def set_device(self, device: str) -> None:
        """Play on this device; empty: on the one that the system prefers."""
        if device != self._device:
            self._device = device
            self._tell(lambda worker: worker.choose_device(device.encode()))

    def close(self) -> None:
        """End the thread of sound; the window closes. Waits for it a second at most."""
        if self._thread.isRunning():
            self._asked.emit(None)
            self._thread.wait(LONGEST_GOODBYE_MS)

    def _ask(self, call: Callable[[SoundWorker], None]) -> None:
        if not self._thread.isRunning():
            self._thread.start(QThread.Priority.HighestPriority)
        self._asked.emit(call)

    def _tell(self, call: Callable[[SoundWorker], None]) -> None:
        """Leave a note only where somebody is there: a worker that is made later knows."""
        if self._thread.isRunning():
            self._asked.emit(call)

    def _next_number(self) -> int:
        self._number += 1
        return self._number

    def _make_worker(self) -> SoundWorker:
        """Load what sound needs; called in the thread of sound when something is to be heard."""
        from hinge_desktop.sound.audio_output import AudioOutput  # noqa: PLC0415 numpy: 80 ms
        from hinge_desktop.sound.sound_worker import SoundWorker  # noqa: PLC0415 the same
        from hinge_desktop.sound.spoken_words import SpokenWords  # noqa: PLC0415 the same

        output = AudioOutput() if self._make_output is None else self._make_output()
        output.choose(self._device.encode())
        spoken = SpokenWords(self._words)
        return SoundWorker(output, spoken, self._clocks, self._choices, loudness(self._volume))

    @Slot(int, int)
    def _pass_on_lag(self, number: int, lag_ms: int) -> None:
        """Drop what was measured of a start that another one has replaced."""
        if number == self._number:
            self.anchored.emit(lag_ms)


def loudness(volume: float) -> float:
    """Return the amplitude for a place on a slider: half way sounds about half as loud."""
    return max(0.0, min(1.0, volume)) ** 2


class _Post(QObject):
    """Stands in the thread of sound, and calls the worker there as it is asked to."""

    anchored = Signal(int, int)
    went_silent = Signal(object)
    position_seen = Signal(float, float)

    def __init__(self, make_worker: Callable[[], SoundWorker]) -> None:
        super().__init__()
        self._make_worker = make_worker
        self._worker: SoundWorker | None = None

    @Slot(object)
    def deliver(self, call: Callable[[SoundWorker], None] | None) -> None:
        """Do what a note says; None ends the thread."""
        try:
            if call is None:
                self._end()
            else:
                call(self._present_worker())
        except Exception:
            # A set goes on without sound; the log says why.
            logging.getLogger(__name__).exception("sound failed")
            self.went_silent.emit(SoundTrouble.DEVICE_LOST)

    def _present_worker(self) -> SoundWorker:
        if self._worker is None:
            worker = self._worker = self._make_worker()
            worker.anchored.connect(self.anchored)
            worker.went_silent.connect(self.went_silent)
            worker.position_seen.connect(self.position_seen)
        return self._worker

    def _end(self) -> None:
        try:
            if self._worker is not None:
                self._worker.close()
        finally:
            self._worker = None
            QThread.currentThread().quit()
