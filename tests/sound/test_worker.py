"""Where sound starts, stops and starts again, on clocks and an output that the test owns."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.cue_choices import CueChoices, Tones
from hinge_desktop.core.cues import CueKind, set_cues
from hinge_desktop.core.rest import RestRun
from hinge_desktop.core.sound_trouble import SoundTrouble
from hinge_desktop.core.stopwatch import Stopwatch
from hinge_desktop.core.tempo import Tempo
from hinge_desktop.core.tempo_run import TempoRun
from hinge_desktop.sound.sound_worker import SoundWorker
from hinge_desktop.sound.spoken_words import SpokenWords
from hinge_desktop.sound.track_player import (
    FIRST_GUESS_MS,
    PRE_ROLL_MS,
    STANDSTILL_MS,
)
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


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:  # noqa: ARG001 timers need the application
    bench = Bench()
    yield bench
    bench.worker.close()


def off_ms(bench: Bench) -> float:
    return bench.worker._set_place_ms() - bench.worker.player.heard_ms()


def planned(from_ms: float, run: TempoRun = RUN) -> list[tuple[Any, CueKind]]:
    return [
        (pytest.approx(cue.at_ms - from_ms, abs=1), cue.kind)
        for cue in set_cues(run, CueChoices())
        if cue.at_ms >= from_ms
    ]


def test_a_set_starts_where_its_stopwatch_stands(bench: Bench) -> None:
    stopwatch = Stopwatch(bench.time.awake_s)
    bench.time.pass_ms(1340)
    bench.worker.begin_set(1, RUN, stopwatch, None)
    assert bench.heard() == planned(1340 + FIRST_GUESS_MS)


def test_a_set_that_sound_hears_of_late_is_played_from_its_first_tick(bench: Bench) -> None:
    stopwatch = Stopwatch(bench.time.awake_s)
    bench.time.pass_ms(340)
    bench.worker.begin_set(1, RUN, stopwatch, None)
    assert bench.heard() == planned(0)
    bench.run_ms(2000)
    assert bench.lags == [(1, 340 + round(OPENING_MS + PRE_ROLL_MS))]


def test_the_lag_is_told_once_and_then_belongs_to_the_clock(bench: Bench) -> None:
    bench.begin()
    bench.run_ms(3000)
    assert bench.lags == [(1, round(OPENING_MS + PRE_ROLL_MS))]
    assert len(bench.output.samples) == 1


def test_a_stream_that_jumps_at_first_gives_its_lag_once_it_has_settled(bench: Bench) -> None:
    bench.begin()
    bench.run_ms(700)
    bench.output.late_ms = 280
    bench.run_ms(2500)
    assert bench.lags == [(1, round(OPENING_MS + PRE_ROLL_MS + 280))]
    assert len(bench.output.samples) == 1


def test_a_set_that_has_just_begun_waits_for_an_output_that_takes_long_to_wake(
    bench: Bench,
) -> None:
    bench.begin()
    bench.output.late_ms = 1400
    bench.run_ms(4000)
    assert bench.lags == [(1, round(OPENING_MS + PRE_ROLL_MS + 1400))]
    assert (len(bench.output.samples), bench.troubles) == (1, [])


def test_an_output_that_takes_long_to_wake_in_mid_set_is_made_up_for(bench: Bench) -> None:
    stopwatch = bench.begin()
    bench.run_ms(6000)
    bench.worker.follow_set(2, stopwatch)
    bench.output.late_ms = 1400
    bench.run_ms(2500)
    bench.output.late_ms = 1400
    bench.run_ms(4000)
    assert abs(off_ms(bench)) < 2
    assert bench.troubles == []


def test_a_stream_that_never_settles_sets_no_clock(bench: Bench) -> None:
    bench.begin()
    for _ in range(40):
        bench.output.late_ms += 25
        bench.run_ms(111)
    assert bench.lags == []


def test_a_pause_is_silent_and_the_set_goes_on_from_there(bench: Bench) -> None:
    stopwatch = bench.begin()
    bench.run_ms(6000)
    lag = bench.lags[0][1]
    paused = stopwatch.shifted(-lag).paused(bench.time.awake_s)
    bench.worker.follow_set(2, paused)
    assert not bench.output.is_playing
    bench.run_ms(4000)
    resumed = paused.resumed(bench.time.awake_s)
    bench.worker.follow_set(3, resumed)
    assert bench.heard() == planned(resumed.elapsed_ms(bench.time.awake_s) + lag)
    bench.run_ms(2000)
    assert bench.lags[1:] == [(3, 0)]


def test_a_corrected_rep_is_played_from_its_own_place(bench: Bench) -> None:
    stopwatch = bench.begin()
    bench.run_ms(7000)
    bench.worker.follow_set(2, stopwatch.shifted(6000))
    lag = bench.lags[0][1]
    assert bench.heard() == planned(stopwatch.elapsed_ms(bench.time.awake_s) + 6000 + lag)


def test_the_tone_of_the_end_rings_out(bench: Bench) -> None:
    bench.begin()
    bench.run_ms(RUN.total_ms + 200)
    bench.worker.end_set()
    assert bench.output.is_playing
    bench.run_ms(2500)
    assert not bench.output.is_playing


def test_a_set_that_is_ended_early_is_silent_at_once(bench: Bench) -> None:
    bench.begin()
    bench.run_ms(8000)
    bench.worker.end_set()
    assert not bench.output.is_playing


def test_a_set_longer_than_one_piece_goes_on(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hinge_desktop.sound.track.LONGEST_TRACK_MS", 8000)
    bench.begin()
    bench.run_ms(RUN.total_ms + 2500)
    assert len(bench.output.samples) >= 3
    assert bench.heard()[-1][1] is CueKind.DONE
    assert bench.troubles == []


class TestTrouble:
    def test_without_a_device_it_is_said_once_over_all_sets(self, bench: Bench) -> None:
        bench.output.has_device = False
        for _ in range(3):
            bench.begin()
        assert bench.troubles == [SoundTrouble.NO_DEVICE]

    def test_a_device_that_comes_in_mid_set_plays_from_the_right_place(self, bench: Bench) -> None:
        bench.output.has_device = False
        bench.begin()
        bench.time.pass_ms(9500)
        bench.output.has_device, bench.output.is_right = True, False
        bench.worker.follow_devices()
        assert bench.heard() == planned(9500 + FIRST_GUESS_MS)

    def test_a_lost_device_is_followed_by_the_next_one(self, bench: Bench) -> None:
        bench.begin()
        bench.run_ms(6000)
        bench.output.failed = True
        bench.run_ms(40)
        assert (len(bench.output.samples), bench.troubles) == (2, [])

    def test_a_lost_device_without_another_is_said_once(self, bench: Bench) -> None:
        bench.begin()
        bench.run_ms(6000)
        bench.output.failed, bench.output.has_device = True, False
        bench.run_ms(4000)
        assert bench.troubles == [SoundTrouble.DEVICE_LOST]
        bench.begin()
        assert bench.troubles == [SoundTrouble.DEVICE_LOST]

    def test_a_stream_that_stands_still_is_started_again(self, bench: Bench) -> None:
        bench.begin()
        bench.run_ms(6000)
        bench.output.held_ms = bench.output.played_ms()
        bench.run_ms(STANDSTILL_MS + 100)
        assert len(bench.output.samples) == 2

    @pytest.mark.parametrize("late_ms", [50, 90, 300])
    def test_the_count_follows_a_stream_that_drifts(self, bench: Bench, late_ms: float) -> None:
        bench.begin()
        bench.run_ms(6000)
        bench.output.late_ms = late_ms
        bench.run_ms(3000)
        assert len(bench.output.samples) == 1
        assert bench.lags[1:] == [(1, late_ms)]
        assert abs(off_ms(bench)) < 2

    @pytest.mark.parametrize("late_ms", [900, 5000])
    def test_a_stream_that_is_far_off_starts_again_in_the_right_place(
        self, bench: Bench, late_ms: float
    ) -> None:
        bench.begin()
        bench.run_ms(7000)
        bench.output.late_ms = late_ms
        bench.run_ms(4000)
        assert len(bench.output.samples) == 2
        assert abs(off_ms(bench)) < 2

    def test_a_stale_reading_moves_nothing(self, bench: Bench) -> None:
        bench.begin()
        bench.run_ms(6000)
        bench.output.late_ms = 80
        bench.run_ms(500)
        bench.output.late_ms = 0
        bench.run_ms(3000)
        assert (len(bench.output.samples), len(bench.lags)) == (1, 1)

    def test_a_stream_that_is_a_little_late_is_left_alone(self, bench: Bench) -> None:
        bench.begin()
        bench.run_ms(6000)
        bench.output.late_ms = 25
        bench.run_ms(3000)
        assert len(bench.output.samples) == 1

    def test_another_device_is_chosen_in_mid_set(self, bench: Bench) -> None:
        bench.begin()
        bench.run_ms(6000)
        bench.worker.choose_device(b"headphones")
        assert bench.output.chosen == b"headphones"
        assert len(bench.output.samples) == 2


class TestRest:
    def begin(self, bench: Bench, seconds: int) -> RestRun:
        rest = RestRun(bench.time.clocks().counting_sleep(), seconds)
        bench.worker.begin_rest(rest)
        return rest

    def test_nothing_is_open_until_the_last_eleven_seconds(self, bench: Bench) -> None:
        self.begin(bench, 90)
        bench.run_ms(78_000, 500)
        assert bench.output.samples == []
        bench.run_ms(1500, 500)
        assert [kind for _, kind in bench.heard()] == [
            CueKind.REST_SOON, *[CueKind.REST_COUNT] * 3, CueKind.REST_OVER,
        ]  # fmt: skip

    def test_a_late_timer_moves_no_tone(self, bench: Bench) -> None:
        self.begin(bench, 60)
        bench.time.pass_ms(49_400)
        bench.worker._look_at_rest()
        assert bench.heard()[0] == (pytest.approx(600 - FIRST_GUESS_MS, abs=1), CueKind.REST_SOON)
        assert bench.heard()[-1] == (
            pytest.approx(10_600 - FIRST_GUESS_MS, abs=1),
            CueKind.REST_OVER,
        )

    @pytest.mark.parametrize(("late_ms", "starts"), [(60, 1), (150, 2)])
    def test_no_sound_moves_its_end(self, bench: Bench, late_ms: float, starts: int) -> None:
        self.begin(bench, 60)
        bench.run_ms(53_000, 50)
        bench.output.late_ms = late_ms
        bench.run_ms(4000, 50)
        assert len(bench.output.samples) == starts
        assert bench.lags == []

    def test_a_longer_rest_replaces_the_shorter_one(self, bench: Bench) -> None:
        rest = self.begin(bench, 60)
        bench.run_ms(52_000, 500)
        was_playing = bench.output.is_playing
        bench.worker.begin_rest(RestRun(rest.started_s, 90))
        assert (was_playing, bench.output.is_playing) == (True, False)
        bench.run_ms(28_000, 500)
        assert len(bench.output.samples) == 2

    def test_a_rest_that_ended_asleep_is_said_to_be_over_once(self, bench: Bench) -> None:
        self.begin(bench, 120)
        bench.run_ms(30_000, 500)
        bench.time.sleep_ms(600_000)
        bench.run_ms(5000, 500)
        assert len(bench.output.samples) == 1
        assert [kind for _, kind in bench.heard()] == [CueKind.REST_OVER]

    def test_sleep_in_the_last_seconds_is_caught_up_with(self, bench: Bench) -> None:
        self.begin(bench, 60)
        bench.run_ms(55_000, 500)
        bench.time.sleep_ms(60_000)
        bench.run_ms(3000, 500)
        assert len(bench.output.samples) == 2
        assert [kind for _, kind in bench.heard()] == [CueKind.REST_OVER]

    def test_a_skipped_rest_says_nothing(self, bench: Bench) -> None:
        self.begin(bench, 60)
        bench.run_ms(20_000, 500)
        bench.worker.end_rest()
        bench.run_ms(60_000, 500)
        assert bench.output.samples == []

    def test_the_tone_of_the_end_rings_out(self, bench: Bench) -> None:
        self.begin(bench, 20)
        bench.run_ms(20_200, 50)
        bench.worker.end_rest()
        assert bench.output.is_playing

    def test_a_rest_that_is_over_already_stays_silent(self, bench: Bench) -> None:
        now_s = bench.time.clocks().counting_sleep()
        bench.worker.begin_rest(RestRun(now_s - 500, 60))
        bench.run_ms(3000, 500)
        assert bench.output.samples == []


def test_each_group_is_tried_out_from_its_beginning(bench: Bench) -> None:
    bench.worker.try_out(Tones.PHASES)
    assert [kind for _, kind in bench.heard()] == ["lower", "hold", "stand", "top"]
    assert bench.heard()[0][0] == 0


def test_what_is_turned_off_in_mid_set_falls_silent(bench: Bench) -> None:
    bench.begin()
    bench.run_ms(6000)
    bench.worker.set_choices(CueChoices(frozenset({Tones.PHASES})))
    assert CueKind.TICK not in {kind for _, kind in bench.heard()}
    assert CueKind.HOLD in {kind for _, kind in bench.heard()}
