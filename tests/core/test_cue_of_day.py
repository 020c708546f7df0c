"""The cue of a day: by the calendar alone, never one that misleads."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hinge_desktop.core.cue_of_day import cue_of_day
from hinge_desktop.core.exercise_faults import faults_of_built_in
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault

RDL, WALL = ExerciseId("romanian_deadlift"), ExerciseId("wall_hinge")
DAY = date(2026, 11, 21)


@dataclass(frozen=True)
class Cue:
    against: tuple[Fault, ...] = ()
    is_misleading: bool = False


def test_each_fitting_cue_comes_once_before_the_first_returns() -> None:
    bank = [Cue((fault,)) for fault in (Fault.BAR_DRIFTED, Fault.TOO_DEEP, Fault.NECK_CRANED)]
    days = [cue_of_day(DAY + timedelta(days=number), bank, RDL) for number in range(6)]
    assert days[:3] == days[3:]
    assert sorted(place for place in days[:3] if place is not None) == [0, 1, 2]


def test_a_wall_has_no_cue_for_a_bar() -> None:
    bank = [Cue((Fault.BAR_DRIFTED,)), Cue((Fault.KNEES_FIRST,)), Cue()]
    assert {cue_of_day(DAY + timedelta(days=n), bank, WALL) for n in range(5)} == {1}


def test_without_a_fitting_cue_there_is_none() -> None:
    assert cue_of_day(DAY, [], RDL) is None
    assert cue_of_day(DAY, [Cue((Fault.NECK_CRANED,), is_misleading=True), Cue()], RDL) is None


def test_an_exercise_of_the_lifters_own_is_refused() -> None:
    with pytest.raises(KeyError):
        cue_of_day(DAY, [], ExerciseId("own"))


CUES = st.builds(
    Cue,
    st.lists(st.sampled_from(Fault), max_size=3).map(tuple),
    st.booleans(),
)


@given(st.dates(), st.lists(CUES, max_size=12), st.sampled_from([RDL, WALL]))
def test_whatever_the_day_the_cue_fits_and_does_not_mislead(
    day: date, bank: list[Cue], exercise_id: ExerciseId
) -> None:
    place = cue_of_day(day, bank, exercise_id)
    if place is not None:
        assert not bank[place].is_misleading
        assert set(bank[place].against) & set(faults_of_built_in(exercise_id))
