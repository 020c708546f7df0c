"""Faults over a rep: they begin where the lift is still well done and end as their picture."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.mechanics.fault_pictures import fault_picture, faults_shown
from hinge_desktop.core.mechanics.fault_reps import GROWS, fault_rep
from hinge_desktop.core.mechanics.key_frames import (
    KeyMoment,
    frame_at,
    key_frames,
    starts_low,
)
from hinge_desktop.core.mechanics.lift_reps import Lifter, lift_rep
from hinge_desktop.core.mechanics.lifts import RECIPES, Lift
from hinge_desktop.core.mechanics.posture import Arms

RDL = lift_rep(Lift.ROMANIAN_DEADLIFT, Lifter())
SHOWN = [(lift, fault) for lift in Lift for fault in faults_shown(lift)]


@pytest.mark.parametrize(("lift", "fault"), SHOWN)
def test_a_fault_ends_as_its_own_picture(lift: Lift, fault: Fault) -> None:
    rep = lift_rep(lift, Lifter())
    whole = fault_rep(fault, rep)
    picture = fault_picture(fault, rep)
    end = whole.at(1.0) if whole.moves else whole.at(0.5)
    assert whole.moves is (fault in GROWS)
    assert end.fault is fault
    assert end.depth == picture.depth
    assert end.posture.joints.load == pytest.approx(picture.posture.joints.load, abs=1e-6)
    assert end.posture.joints.hip == pytest.approx(picture.posture.joints.hip, abs=1e-6)


@pytest.mark.parametrize("fault", sorted(GROWS))
def test_a_fault_that_grows_begins_unmarked_and_stays_marked(fault: Fault) -> None:
    whole = fault_rep(fault, RDL)
    marked = [whole.at(step / 20).fault is fault for step in range(21)]
    assert not marked[0]
    assert marked[-1]
    assert all(after or not before for before, after in pairwise(marked))


def test_a_low_back_rounds_more_and_more() -> None:
    whole = fault_rep(Fault.ROUNDED_LOW_BACK, RDL)
    bends = [whole.at(step / 10).posture.angles.lumbar for step in range(11)]
    assert bends[0] == 0
    assert all(before < after for before, after in pairwise(bends))


def test_a_craned_head_never_leans_back_of_the_trunk_it_sits_on() -> None:
    whole = fault_rep(Fault.NECK_CRANED, RDL)
    for step in range(11):
        picture = whole.at(step / 10)
        assert picture.head_deg is not None
        assert picture.head_deg <= picture.posture.angles.thorax + 1e-9


@settings(max_examples=20, deadline=None)
@given(depth=st.floats(0, 1), fault=st.sampled_from(sorted(GROWS)))
def test_at_any_depth_there_is_a_picture_in_balance(depth: float, fault: Fault) -> None:
    picture = fault_rep(fault, RDL).at(depth)
    posture = picture.posture
    assert posture.centre_of_mass.x == pytest.approx(0.5 * 0.153 * 1.75, abs=1e-3)
    assert picture.depth == depth


@pytest.mark.parametrize("lift", Lift)
def test_every_lift_has_six_moments_that_go_all_the_way(lift: Lift) -> None:
    frames = key_frames(lift)
    assert len(frames) == 6
    assert {0.0, 1.0} <= {one.depth for one in frames}
    assert frames[0].moment is KeyMoment.SET_UP
    assert KeyMoment.STAND_TALL in {one.moment for one in frames}
    assert (frames[0].depth == 1.0) is starts_low(lift)
    has_lats = KeyMoment.LATS_ON in {one.moment for one in frames}
    assert has_lats is (RECIPES[lift].arms is Arms.ON_LEGS and not starts_low(lift))


@pytest.mark.parametrize(
    ("depth", "chosen", "expected"),
    [(0.0, 0, 0), (0.0, 5, 5), (0.05, 1, 1), (0.3, 0, 2), (0.6, 4, 3), (0.93, 0, 4), (1.0, 5, 4)],
)
def test_the_moment_nearest_to_a_depth_is_shown(depth: float, chosen: int, expected: int) -> None:
    assert frame_at(key_frames(Lift.ROMANIAN_DEADLIFT), depth, chosen) == expected
