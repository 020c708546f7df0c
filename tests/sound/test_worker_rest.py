"""When a rest is heard: its last seconds and its end, on clocks and an output of the test."""

from __future__ import annotations

import pytest

from hinge_desktop.core.cues import CueKind
from hinge_desktop.core.rest import RestRun
from hinge_desktop.sound.track_player import FIRST_GUESS_MS
from tests.sound.bench_worker import Bench


def begin(bench: Bench, seconds: int) -> RestRun:
    rest = RestRun(bench.time.clocks().counting_sleep(), seconds)
    bench.worker.begin_rest(rest)
    return rest


def test_nothing_is_open_until_the_last_eleven_seconds(bench: Bench) -> None:
    begin(bench, 90)
    bench.run_ms(78_000, 500)
    assert bench.output.samples == []
    bench.run_ms(1500, 500)
    assert [kind for _, kind in bench.heard()] == [
        CueKind.REST_SOON, *[CueKind.REST_COUNT] * 3, CueKind.REST_OVER,
    ]  # fmt: skip


def test_a_late_timer_moves_no_tone(bench: Bench) -> None:
    begin(bench, 60)
    bench.time.pass_ms(49_400)
    bench.worker._look_at_rest()
    assert bench.heard()[0] == (pytest.approx(600 - FIRST_GUESS_MS, abs=1), CueKind.REST_SOON)
    assert bench.heard()[-1] == (
        pytest.approx(10_600 - FIRST_GUESS_MS, abs=1),
        CueKind.REST_OVER,
    )


@pytest.mark.parametrize(("late_ms", "starts"), [(60, 1), (150, 2)])
def test_no_sound_moves_its_end(bench: Bench, late_ms: float, starts: int) -> None:
    begin(bench, 60)
    bench.run_ms(53_000, 50)
    bench.output.late_ms = late_ms
    bench.run_ms(4000, 50)
    assert len(bench.output.samples) == starts
    assert bench.lags == []


def test_a_longer_rest_replaces_the_shorter_one(bench: Bench) -> None:
    rest = begin(bench, 60)
    bench.run_ms(52_000, 500)
    was_playing = bench.output.is_playing
    bench.worker.begin_rest(RestRun(rest.started_s, 90))
    assert (was_playing, bench.output.is_playing) == (True, False)
    bench.run_ms(28_000, 500)
    assert len(bench.output.samples) == 2


def test_a_rest_that_ended_asleep_is_said_to_be_over_once(bench: Bench) -> None:
    begin(bench, 120)
    bench.run_ms(30_000, 500)
    bench.time.sleep_ms(600_000)
    bench.run_ms(5000, 500)
    assert len(bench.output.samples) == 1
    assert [kind for _, kind in bench.heard()] == [CueKind.REST_OVER]


def test_sleep_in_the_last_seconds_is_caught_up_with(bench: Bench) -> None:
    begin(bench, 60)
    bench.run_ms(55_000, 500)
    bench.time.sleep_ms(60_000)
    bench.run_ms(3000, 500)
    assert len(bench.output.samples) == 2
    assert [kind for _, kind in bench.heard()] == [CueKind.REST_OVER]


def test_a_skipped_rest_says_nothing(bench: Bench) -> None:
    begin(bench, 60)
    bench.run_ms(20_000, 500)
    bench.worker.end_rest()
    bench.run_ms(60_000, 500)
    assert bench.output.samples == []


def test_the_tone_of_the_end_rings_out(bench: Bench) -> None:
    begin(bench, 20)
    bench.run_ms(20_200, 50)
    bench.worker.end_rest()
    assert bench.output.is_playing


def test_a_rest_that_is_over_already_stays_silent(bench: Bench) -> None:
    now_s = bench.time.clocks().counting_sleep()
    bench.worker.begin_rest(RestRun(now_s - 500, 60))
    bench.run_ms(3000, 500)
    assert bench.output.samples == []
