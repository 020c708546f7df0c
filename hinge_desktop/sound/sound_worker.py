"""What is heard when: follows a set by its stopwatch and a rest by its end, in its own thread."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.cue_choices import CueChoices, Tones
from hinge_desktop.core.cues import (
    REST_LEAD_MS,
    Cue,
    CueKind,
    rest_cues,
    sample_cues,
    set_cues,
)
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.rest import RestRun
from hinge_desktop.core.stopwatch import Stopwatch
from hinge_desktop.core.tempo_run import TempoRun
from hinge_desktop.core.utterances import set_utterances
from hinge_desktop.sound.audio_output import SoundOutput
from hinge_desktop.sound.spoken_words import SpokenWords
from hinge_desktop.sound.track import Score
from hinge_desktop.sound.track_player import Performance, TrackPlayer

LOOK_AT_REST_EVERY_MS: Final = 1000
"""Timers stand still while the computer sleeps; so soon after waking the deadline is looked at."""
REST_TAIL_MS: Final = 1100
_SURELY_PAST_MS: Final = 250


@dataclass(frozen=True, slots=True)
class _SetInPlay:
    number: int
    run: TempoRun
    fault: Fault | None


class SoundWorker(QObject):
    """Lives in the thread of sound; every method is called there."""

    anchored = Signal(int, int)
    """Sent with the number of the start and the lag in ms."""
    went_silent = Signal(object)
    position_seen = Signal(float, float)

    def __init__(
        self,
        output: SoundOutput,
        spoken: SpokenWords,
        clocks: Clocks,
        choices: CueChoices,
        volume: float,
    ) -> None:
        super().__init__()
        self._output = output
        self._clocks = clocks
        self._choices = choices
        self._set: _SetInPlay | None = None
        self._stopwatch = Stopwatch(0.0)
        self._score = Score(())
        self._rest: RestRun | None = None
        self._is_rest_playing = False
        self.player = TrackPlayer(output, spoken, clocks.monotonic, volume, self)
        self.player.settled.connect(self._anchor)
        self.player.fell_silent.connect(self.went_silent)
        self.player.position_seen.connect(self.position_seen)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look_at_rest)
        output.open()

    def begin_set(
        self, number: int, run: TempoRun, stopwatch: Stopwatch, fault: Fault | None
    ) -> None:
        """Play a set from where its stopwatch stands."""
        self._forget_rest()
        self._set = _SetInPlay(number, run, fault)
        self._stopwatch = stopwatch
        self._score = self._score_of(self._set)
        self._play_set()

    def follow_set(self, number: int, stopwatch: Stopwatch) -> None:
        """Fall silent in a pause; else go on from where the stopwatch stands."""
        if self._set is None:
            return
        self._set = _SetInPlay(number, self._set.run, self._set.fault)
        self._stopwatch = stopwatch
        if stopwatch.is_paused:
            self.player.hush()
        else:
            self._play_set()

    def end_set(self) -> None:
        """Fall silent, but let the tone of the end ring out."""
        one, self._set = self._set, None
        if one is not None and self.player.heard_ms() < one.run.total_ms:
            self.player.hush()

    def begin_rest(self, rest: RestRun) -> None:
        """Wait for the last seconds of a rest; one that is over already says nothing."""
        self._forget_rest()
        if self._left_ms(rest) > 0:
            self._rest = rest
            self._look_at_rest()

    def end_rest(self) -> None:
        """Wait no longer; the tone that says it is over rings out."""
        self._forget_rest()

    def try_out(self, tones: Tones) -> None:
        """Play each tone of a group, unless a set is being counted."""
        if self._set is None:
            self._forget_rest()
            self._play_at_once(Score(sample_cues(tones), tail_ms=REST_TAIL_MS))

    def set_choices(self, choices: CueChoices) -> None:
        """Let this be heard from now on, also in the set that runs."""
        self._choices = choices
        if self._set is not None and self.player.is_playing:
            self._score = self._score_of(self._set)
            self._play_set()

    def choose_device(self, device_id: bytes) -> None:
        """Play on another device from now on."""
        self._output.choose(device_id)
        self.player.follow_devices()

    @Slot()
    def follow_devices(self) -> None:
        """Go on where sound is to be heard now."""
        self.player.follow_devices()

    def close(self) -> None:
        """Stop everything and let go of the devices."""
        self._timer.stop()
        self.player.hush()
        self._output.close()

    # A set

    def _score_of(self, one: _SetInPlay) -> Score:
        words = set_utterances(one.run, self._choices, one.fault)
        return Score(set_cues(one.run, self._choices), words)

    def _play_set(self) -> None:
        self.player.perform(Performance(self._score, self._set_place_ms, sets_clock=True))

    def _set_place_ms(self) -> float:
        return self._stopwatch.elapsed_ms(self._clocks.monotonic())

    def _anchor(self, lag_ms: float) -> None:
        """Set the clock here as the window will set its own."""
        lag = round(lag_ms)
        if self._set is not None:
            self._stopwatch = self._stopwatch.shifted(-lag)
            self.anchored.emit(self._set.number, lag)

    # A rest

    def _left_ms(self, rest: RestRun) -> float:
        return rest.left_s(self._clocks.counting_sleep()) * 1000

    @Slot()
    def _look_at_rest(self) -> None:
        rest = self._rest
        if rest is None:
            return
        wait_ms = self._left_ms(rest) - REST_LEAD_MS
        if wait_ms > 0:
            self._timer.start(min(LOOK_AT_REST_EVERY_MS, ceil(wait_ms)))
        elif wait_ms < -REST_LEAD_MS - _SURELY_PAST_MS:
            self._say_rest_is_over()
        else:
            self._play_rest(rest)

    def _play_rest(self, rest: RestRun) -> None:
        self._is_rest_playing = True
        self.player.perform(
            Performance(
                Score(rest_cues(self._choices), tail_ms=REST_TAIL_MS),
                lambda: REST_LEAD_MS - self._left_ms(rest),
                meet_jump=self._meet_jump,
            )
        )

    def _meet_jump(self, heard_ms: float, place_ms: float) -> bool:
        """Where the computer slept over the end of the rest, still say that it is over."""
        is_missed = heard_ms < REST_LEAD_MS < place_ms - _SURELY_PAST_MS
        if is_missed:
            self._say_rest_is_over()
        return is_missed

    def _say_rest_is_over(self) -> None:
        self._rest = None
        self._is_rest_playing = False
        if Tones.REST in self._choices.tones:
            self._play_at_once(Score((Cue(0, CueKind.REST_OVER),), tail_ms=REST_TAIL_MS))

    def _forget_rest(self) -> None:
        self._timer.stop()
        self._rest = None
        if self._is_rest_playing and self.player.heard_ms() < REST_LEAD_MS:
            self.player.hush()
        self._is_rest_playing = False

    def _play_at_once(self, score: Score) -> None:
        """Play without a clock, all of it from its beginning."""
        self.player.perform(Performance(score, keeps_time=False))
