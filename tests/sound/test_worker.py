"""Where the sound of a set starts, stops and starts again, on clocks and an output of the test."""

from __future__ import annotations

from typing import Any

import pytest

from hinge_desktop.core.cue_choices import CueChoices, Tones
from hinge_desktop.core.cues import CueKind, set_cues
from hinge_desktop.core.sound_trouble import SoundTrouble
from hinge_desktop.core.stopwatch import Stopwatch
from hinge_desktop.core.tempo_run import TempoRun
from hinge_desktop.sound.track_player import FIRST_GUESS_MS, PRE_ROLL_MS, STANDSTILL_MS
from tests.sound.bench_worker import OPENING_MS, RUN, Bench


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
    assert bench.heard() == planned(1340)


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
    assert bench.heard() == planned(resumed.elapsed_ms(bench.time.awake_s))
    bench.run_ms(2000)
    assert bench.lags[1:] == [(3, lag)]


def test_a_corrected_rep_is_played_from_its_own_place(bench: Bench) -> None:
    stopwatch = bench.begin()
    bench.run_ms(7000)
    bench.worker.follow_set(2, stopwatch.shifted(6000))
    assert bench.heard() == planned(stopwatch.elapsed_ms(bench.time.awake_s) + 6000)


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
