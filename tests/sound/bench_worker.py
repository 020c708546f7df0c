"""A sound worker on clocks and an output that the test owns."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.cue_choices import CueChoices
from hinge_desktop.core.cues import CueKind
from hinge_desktop.core.sound_trouble import SoundTrouble
from hinge_desktop.core.stopwatch import Stopwatch
from hinge_desktop.core.tempo import Tempo
from hinge_desktop.core.tempo_run import TempoRun
from hinge_desktop.sound.sound_worker import SoundWorker
from hinge_desktop.sound.spoken_words import SpokenWords
from hinge_desktop.sound.track_player import PRE_ROLL_MS
from tests.sound.onsets import find_onsets

RUN = TempoRun.of_reps(Tempo.parse("3-1-1-1"), 3, lead_in_ms=5000)
OPENING_MS = 30.0


class FakeTime:
    """A clock that stands still while the computer sleeps, and one that does not."""

    def __init__(self) -> None:
        self.awake_s = 100.0
        self.slept_s = 0.0

    def pass_ms(self, milliseconds: float) -> None:
        self.awake_s += milliseconds / 1000

    def sleep_ms(self, milliseconds: float) -> None:
        self.slept_s += milliseconds / 1000

    def clocks(self) -> Clocks:
        return Clocks(lambda: self.awake_s, lambda: self.awake_s + self.slept_s)


class FakeOutput:
    """Plays at the pace of the fake time, `OPENING_MS` after it was asked to."""

    def __init__(self, time: FakeTime) -> None:
        self._time = time
        self.has_device = True
        self.is_right = True
        self.failed = False
        self.held_ms: float | None = None
        self.late_ms = 0.0
        self.samples: list[bytes] = []
        self.is_playing = False
        self.volumes: list[float] = []
        self.chosen = b""
        self._begun_s = 0.0

    def open(self) -> None:
        pass

    def play(self, samples: bytes, volume: float) -> bool:
        self.is_playing = self.has_device
        if self.has_device:
            self.samples.append(samples)
            self.volumes.append(volume)
            self._begun_s = self._time.awake_s
            self.failed = False
            self.late_ms = 0.0
            self.held_ms = None
            self.is_right = True
        return self.has_device

    def stop(self) -> None:
        self.is_playing = False

    def set_volume(self, volume: float) -> None:
        self.volumes.append(volume)

    def choose(self, device_id: bytes) -> None:
        self.chosen = device_id
        self.is_right = False

    def played_ms(self) -> float:
        if not self.is_playing:
            return 0.0
        if self.held_ms is not None:
            return self.held_ms
        passed = (self._time.awake_s - self._begun_s) * 1000 - OPENING_MS - self.late_ms
        return max(0.0, min(passed, len(self.samples[-1]) / 96))

    def has_failed(self) -> bool:
        return self.failed

    def is_on_right_device(self) -> bool:
        return self.is_right

    def close(self) -> None:
        self.stop()


class Bench:
    """A worker with its fakes, and what it told."""

    def __init__(self) -> None:
        self.time = FakeTime()
        self.output = FakeOutput(self.time)
        self.worker = SoundWorker(
            self.output, SpokenWords(Path("nowhere")), self.time.clocks(), CueChoices(), 1.0
        )
        self.lags: list[tuple[int, int]] = []
        self.troubles: list[SoundTrouble] = []
        self.worker.anchored.connect(lambda number, lag: self.lags.append((number, lag)))
        self.worker.went_silent.connect(self.troubles.append)

    def run_ms(self, milliseconds: float, step_ms: float = 37) -> None:
        """Let time pass, with a look at each step as the timers would."""
        for _ in range(round(milliseconds / step_ms)):
            self.time.pass_ms(step_ms)
            self.worker.player.look()
            if not self.worker._is_rest_playing:
                self.worker._look_at_rest()

    def begin(self) -> Stopwatch:
        stopwatch = Stopwatch(self.time.awake_s)
        self.worker.begin_set(1, RUN, stopwatch, None)
        return stopwatch

    def heard(self) -> list[tuple[Any, CueKind]]:
        """Return the tones of the last start, in ms from its first sample after the silence."""
        samples = np.frombuffer(self.output.samples[-1], dtype=np.int16)
        return [(one.sample / 48 - PRE_ROLL_MS, one.kind) for one in find_onsets(samples)]
