"""Taps of a set that is paused, corrected, set back and done on two sides."""

import pytest

from hinge_desktop.core.measured_tempo import TapPlace, TempoMeasure
from hinge_desktop.core.tempo import DEFAULT_TEMPO
from hinge_desktop.core.tempo_run import TempoRun
from hinge_desktop.core.training import Side
from hinge_desktop.services.paced_set import PacedSet
from tests.fakes import FakeClock

LEAD_IN = 10.0
TO_THE_BOTTOM = 3.0
REP = 6.0


class TappedSet:
    """A set of 8 by 3-1-1-1 that is tapped at the bottom."""

    def __init__(self, run: TempoRun | None = None) -> None:
        self.clock = FakeClock()
        self.paced = PacedSet(run or TempoRun.of_reps(DEFAULT_TEMPO, 8), self.clock.reading)

    def tap_after(self, *seconds: float) -> None:
        for pause in seconds:
            self.clock.advance(pause)
            assert self.paced.tap()

    def measure(self, part: int | None = None) -> TempoMeasure:
        measure = self.paced.measure(TapPlace.BOTTOM, part)
        assert measure is not None
        return measure

    def rep_times(self, part: int | None = None) -> list[tuple[int, int]]:
        return [(one.rep, one.milliseconds) for one in self.measure(part).cycles if one.is_whole]


@pytest.fixture
def tapped() -> TappedSet:
    return TappedSet()


def test_nothing_is_measured_before_the_first_tap(tapped: TappedSet) -> None:
    assert tapped.paced.measure(TapPlace.BOTTOM) is None


def test_a_pause_is_no_part_of_a_rep(tapped: TappedSet) -> None:
    tapped.tap_after(LEAD_IN + TO_THE_BOTTOM, REP)
    tapped.clock.advance(2)
    tapped.paced.pause()
    tapped.clock.advance(45)
    assert not tapped.paced.tap()
    tapped.paced.resume()
    tapped.tap_after(4, REP)
    assert tapped.rep_times() == [(2, 6000), (3, 6000), (4, 6000)]
    assert tapped.measure().late_ms == 0


def test_a_rep_more_by_hand_renumbers_what_was_tapped(tapped: TappedSet) -> None:
    tapped.tap_after(LEAD_IN + TO_THE_BOTTOM, REP, REP)
    tapped.paced.correct_rep(1)
    tapped.tap_after(REP)
    # The count began a rep late: what was tapped as rep 1 had been the second one.
    assert tapped.rep_times() == [(3, 6000), (4, 6000), (5, 6000)]
    assert tapped.measure().late_ms == 0


def test_a_rep_less_by_hand_takes_the_first_tap_out(tapped: TappedSet) -> None:
    tapped.tap_after(LEAD_IN + TO_THE_BOTTOM, REP, REP + 0.5)
    tapped.paced.correct_rep(-1)
    tapped.tap_after(REP)
    assert tapped.rep_times() == [(2, 6500), (3, 6000)]
    assert tapped.measure().tapped_rep == tapped.paced.state.rep == 3


def test_reps_added_after_the_end_move_no_tap(tapped: TappedSet) -> None:
    tapped.tap_after(LEAD_IN + TO_THE_BOTTOM, *[REP] * 7)
    before = tapped.measure()
    tapped.clock.advance(REP)
    tapped.paced.correct_rep(1)
    assert tapped.paced.counted_reps() == 9
    assert tapped.measure() == before


def test_a_late_last_tap_counts_after_the_count_has_ended(tapped: TappedSet) -> None:
    tapped.tap_after(LEAD_IN + TO_THE_BOTTOM, *[REP + 1] * 7)
    assert tapped.paced.is_done
    measure = tapped.measure()
    assert (measure.tapped_rep, measure.late_ms, measure.last_rep_ms) == (8, 7000, 7000)


def test_meeting_what_is_heard_moves_the_taps_along(tapped: TappedSet) -> None:
    tapped.tap_after(LEAD_IN + TO_THE_BOTTOM)
    tapped.paced.set_back(80)
    tapped.tap_after(REP)
    assert tapped.rep_times() == [(2, 6000)]
    assert tapped.measure().late_ms == -80


def test_each_side_has_its_own_taps() -> None:
    sides = TappedSet(TempoRun.of_reps(DEFAULT_TEMPO, 2, sides=(Side.LEFT, Side.RIGHT)))
    # The second rep of the left leg ends late, while sides change already.
    sides.tap_after(LEAD_IN + TO_THE_BOTTOM, REP + 3.5)
    sides.clock.advance(9.5)
    sides.tap_after(TO_THE_BOTTOM, REP - 1)
    assert sides.rep_times(0) == [(2, 9500)]
    assert sides.rep_times() == sides.rep_times(1) == [(2, 5000)]


def test_leaving_a_side_early_keeps_what_it_measured() -> None:
    sides = TappedSet(TempoRun.of_reps(DEFAULT_TEMPO, 8, sides=(Side.LEFT, Side.RIGHT)))
    sides.tap_after(LEAD_IN + TO_THE_BOTTOM, REP, REP)
    before = sides.measure()
    sides.paced.leave_part()
    assert sides.measure(0) == before
    assert sides.paced.measure(TapPlace.BOTTOM) is None


def test_a_stretch_has_no_tempo_to_measure() -> None:
    stretch = TappedSet(TempoRun.of_time(45_000))
    stretch.tap_after(20)
    assert stretch.paced.measure(TapPlace.BOTTOM) is None
