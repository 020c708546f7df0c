"""Plays one score in time: starts it at the right sample, watches it, and starts it again.

No cue waits for this thread: once the output has the samples, the sound server fetches them by
itself. What is done here is starting, and looking now and then whether time is kept.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from hinge_desktop.core.sound_trouble import SoundTrouble
from hinge_desktop.sound.audio_output import SoundOutput
from hinge_desktop.sound.lag import (
    FIRST_READING_MS,
    GIVE_UP_MS,
    LAST_READING_MS,
    READ_EVERY_MS,
    LagReadings,
)
from hinge_desktop.sound.spoken_words import SpokenWords
from hinge_desktop.sound.tones import SAMPLES_PER_MS
from hinge_desktop.sound.track import Score, Track, render

CHECK_EVERY_MS: Final = 500
MOST_DRIFT_MS: Final = 35
"""Off by more than this, the lag is measured again, and the clock of a set follows the sound: to
start again would tear what is heard, and comes no nearer."""
MOST_DRIFT_IN_REST_MS: Final = 100
"""No sound may move the end of a rest; off by more than this, it starts again."""
MOST_LAG_MS: Final = 400.0
"""Sound that comes later than this starts again rather than bending the count to it."""
MOST_OPENING_MS: Final = 2500.0
"""So long an output may take to wake, as some do; a set that has just begun waits for it."""
PRE_ROLL_MS: Final = 40
"""Silence before each start: PipeWire plays one period and then waits for another 30 ms."""
FIRST_GUESS_MS: Final = PRE_ROLL_MS + 30.0
"""How late a start is heard, until that has been measured."""
STANDSTILL_MS: Final = 800
"""A server that fetches nothing for so long has lost the stream, whatever it says; unless it is
still waking."""
_MOST_RESTARTS: Final = 3
_BEGINNING_MS: Final = 500
_SLOW_READING_S: Final = 0.002
_SLEPT_MS: Final = 1000
"""No reading is so wrong: the computer slept."""
_SURELY: Final = 2
_SLOW_START_S: Final = 0.06
_MOST_TRIES: Final = 3
_AFTER_END_MS: Final = 20
_GOOD_FOR_S: Final = 10.0
"""After so long in time, earlier restarts no longer count."""


@dataclass(frozen=True, slots=True)
class Performance:
    """A score and where in it the clock is."""

    score: Score
    place_ms: Callable[[], float] = lambda: 0.0
    keeps_time: bool = True
    """False for what is just played from its beginning, without a clock."""
    sets_clock: bool = False
    """Whether the clock is to be set by what is heard, after each start and when the sound has
    drifted from it."""
    meet_jump: Callable[[float, float], bool] = lambda _heard_ms, _place_ms: False
    """Asked before a correction, with where the sound is and ought to be: True if that is seen to
    in another way."""


class TrackPlayer(QObject):
    """Owns what is playing; lives in the thread of sound."""

    settled = Signal(float)
    """Sent where the clock is to follow: by how many ms the sound lags behind it."""
    fell_silent = Signal(object)
    """Sent with the `SoundTrouble` when nothing can be heard any more."""
    position_seen = Signal(float, float)
    """Sent at each look: a reading of the monotonic clock, and the place that was fetched then."""

    def __init__(
        self,
        output: SoundOutput,
        spoken: SpokenWords,
        monotonic: Callable[[], float],
        volume: float,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._output = output
        self._spoken = spoken
        self._monotonic = monotonic
        self._volume = volume
        self._performance: Performance | None = None
        self._track: Track | None = None
        self._readings: LagReadings | None = None
        self._known_lag_ms = FIRST_GUESS_MS
        self._ahead_ms = 0.0
        self._begun_ms = self._started_s = self._moved_s = self._played_ms = 0.0
        self._measured_from_s = 0.0
        self._restarts = self._jumps = 0
        self._has_played = self._is_start_measured = self._is_trusted = False
        self._trouble: SoundTrouble | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.look)

    @property
    def is_playing(self) -> bool:
        """Whether something sounds, or would if there were a device."""
        return self._performance is not None

    def heard_ms(self) -> float:
        """Return the place in the score up to which the output has taken it."""
        return self._begun_ms + self._output.played_ms() if self._timer.isActive() else 0.0

    def perform(self, performance: Performance) -> None:
        """Play this from where its clock is, in place of anything else."""
        is_same = self._performance is not None and self._performance.score is performance.score
        self._performance = performance
        self._track = self._track if is_same else None
        self._restarts = 0
        self._begin(self._head_start_ms(performance))

    def hush(self) -> None:
        """Fall silent and forget what was played."""
        self._timer.stop()
        self._output.stop()
        self._performance = self._track = None

    def set_volume(self, volume: float) -> None:
        """Play on at this volume, 0 to 1."""
        self._volume = volume
        self._output.set_volume(volume)

    def follow_devices(self) -> None:
        """Go on where sound is to be heard now: a device came, went or was chosen."""
        if self._performance is not None and not self._output.is_on_right_device():
            self._restarts = 0
            self._begin(self._known_lag_ms)

    @Slot()
    def look(self) -> None:
        """Read how far the sound is, and act on it."""
        performance, track = self._performance, self._track
        if performance is None or track is None:
            return
        before_s = self._monotonic()
        played_ms = self._output.played_ms()
        place_ms = performance.place_ms()
        now_s = self._monotonic()
        heard_ms = self._begun_ms + played_ms
        if heard_ms >= track.end_ms - 1:
            self._end_piece(performance, track)
        elif self._has_stopped(played_ms, now_s):
            self._begin_again(place_ms)
        elif now_s - before_s < _SLOW_READING_S:
            self.position_seen.emit(now_s, heard_ms)
            if performance.keeps_time:
                self._judge(place_ms - heard_ms, place_ms, now_s)
            self._look_in_time(track.end_ms - heard_ms)

    def _begin(self, ahead_ms: float, tries: int = _MOST_TRIES) -> None:
        """Start from where the clock is; `ahead_ms` makes up for how long a start takes."""
        performance = self._performance
        if performance is None:
            return
        # Nothing is skipped at the very beginning; the clock waits for it.
        is_first = performance.sets_clock and performance.place_ms() < _BEGINNING_MS
        track = self._track_at(performance, 0 if is_first else performance.place_ms() + ahead_ms)
        now_ms = performance.place_ms()
        place_ms = 0.0 if is_first else now_ms + ahead_ms
        if place_ms >= performance.score.end_ms:
            self.hush()
            return
        begun_s = self._monotonic()
        samples = bytes(2 * PRE_ROLL_MS * SAMPLES_PER_MS) + track.tail_from(place_ms)
        if not self._output.play(samples, self._volume):
            self._fall_silent()
            return
        self._trouble = None
        self._note_start(place_ms - PRE_ROLL_MS, place_ms - now_ms)
        if self._monotonic() - begun_s > _SLOW_START_S and tries > 1:
            # Something held this thread between reading the clock and starting.
            self._begin(ahead_ms, tries - 1)

    def _head_start_ms(self, performance: Performance) -> float:
        """Return by how much to begin ahead of the clock, since a start takes its time.

        A set needs none: no cue is skipped, since the clock will wait for the sound.
        """
        is_late = performance.keeps_time and not performance.sets_clock
        return self._known_lag_ms if is_late else 0.0

    def _note_start(self, place_ms: float, ahead_ms: float) -> None:
        self._begun_ms, self._ahead_ms = place_ms, ahead_ms
        self._started_s = self._moved_s = self._monotonic()
        self._played_ms = 0.0
        self._jumps = 0
        self._is_start_measured = False
        self._measure_from(self._started_s)

    def _measure_from(self, now_s: float) -> None:
        self._measured_from_s = now_s
        self._readings = LagReadings()
        self._timer.start(READ_EVERY_MS)

    def _track_at(self, performance: Performance, place_ms: float) -> Track:
        track = self._track
        if track is None or not track.start_ms <= place_ms < track.end_ms:
            track = self._track = render(performance.score, self._spoken, max(0, int(place_ms)))
        return track

    def _end_piece(self, performance: Performance, track: Track) -> None:
        if track.end_ms < performance.score.end_ms:
            self._begin(self._known_lag_ms)
        else:
            self.hush()

    def _has_stopped(self, played_ms: float, now_s: float) -> bool:
        if played_ms > self._played_ms:
            self._played_ms, self._moved_s = played_ms, now_s
            self._has_played = True
        if (now_s - self._started_s) * 1000 < MOST_OPENING_MS:
            return self._output.has_failed()
        return self._output.has_failed() or (now_s - self._moved_s) * 1000 > STANDSTILL_MS

    def _begin_again(self, place_ms: float) -> None:
        performance = self._performance
        if performance is None or performance.meet_jump(self.heard_ms(), place_ms):
            return
        self._restarts += 1
        if self._restarts > _MOST_RESTARTS:
            self._fall_silent()
        else:
            self._begin(self._known_lag_ms)

    def _judge(self, lag_ms: float, place_ms: float, now_s: float) -> None:
        since_ms = (now_s - self._measured_from_s) * 1000
        if self._readings is None:
            self._mind_drift(lag_ms, place_ms, now_s)
        elif since_ms >= FIRST_READING_MS:
            self._readings.add(lag_ms)
            settled_ms = self._readings.settled_ms() if since_ms > LAST_READING_MS else None
            if settled_ms is not None or since_ms > GIVE_UP_MS:
                self._settle(settled_ms, place_ms)

    def _look_in_time(self, left_ms: float) -> None:
        """Be there when a piece ends, so that the next one follows before its first cue."""
        if self._readings is None and self._timer.isActive():
            every_ms = READ_EVERY_MS if self._jumps else CHECK_EVERY_MS
            self._timer.start(min(every_ms, int(left_ms) + _AFTER_END_MS))

    def _settle(self, lag_ms: float | None, place_ms: float) -> None:
        self._readings = None
        self._timer.start(CHECK_EVERY_MS)
        performance, is_first = self._performance, not self._is_start_measured
        self._is_trusted, self._is_start_measured = lag_ms is not None, True
        if lag_ms is None or performance is None:
            return
        if is_first:
            self._known_lag_ms = min(MOST_OPENING_MS, max(0.0, self._ahead_ms + lag_ms))
        if abs(lag_ms) > self._most_lag_ms(performance):
            self._begin_again(place_ms)
        elif performance.sets_clock and (is_first or abs(lag_ms) > MOST_DRIFT_MS):
            self.settled.emit(lag_ms)

    def _most_lag_ms(self, performance: Performance) -> float:
        """How far the clock may be set, or sound may be off where it sets none."""
        if not performance.sets_clock:
            return MOST_DRIFT_IN_REST_MS
        return MOST_OPENING_MS if self._begun_ms < _BEGINNING_MS else MOST_LAG_MS

    def _mind_drift(self, lag_ms: float, place_ms: float, now_s: float) -> None:
        """Measure again what seems to be off; a reading alone may just be stale."""
        performance = self._performance
        if performance is None:
            return
        if now_s - self._started_s > _GOOD_FOR_S:
            self._restarts = 0
        most_ms = MOST_DRIFT_MS if performance.sets_clock else MOST_DRIFT_IN_REST_MS
        self._jumps = self._jumps + 1 if abs(lag_ms) > _SLEPT_MS else 0
        if self._jumps >= _SURELY:
            self._begin_again(place_ms)
        elif not self._jumps and self._is_trusted and abs(lag_ms) > most_ms:
            self._measure_from(now_s)

    def _fall_silent(self) -> None:
        """Keep the performance: a device may come back. Say so once for each loss."""
        self._timer.stop()
        self._output.stop()
        if self._trouble is None:
            is_loss = self._has_played
            self._trouble = SoundTrouble.DEVICE_LOST if is_loss else SoundTrouble.NO_DEVICE
            self._has_played = False
            self.fell_silent.emit(self._trouble)
