"""Every lift and every fault can be stood in by builds at both ends of every slider."""

from __future__ import annotations

from itertools import pairwise

import pytest

from hinge_desktop.core.exercises import BUILT_IN_EXERCISES
from hinge_desktop.core.faults import ONE_LEG_ONLY, Fault
from hinge_desktop.core.mechanics.build import SLIDER_RANGES, Build
from hinge_desktop.core.mechanics.fault_pictures import fault_picture, faults_shown, good_picture
from hinge_desktop.core.mechanics.lift_reps import Lifter, behind_heels_m, frames, lift_rep
from hinge_desktop.core.mechanics.lifts import RECIPES, Bottom, Lift, lift_of
from hinge_desktop.core.mechanics.posture import Arms
from hinge_desktop.core.mechanics.reach import bar_above_knee_m, own_hip_limit_deg
from hinge_desktop.core.mechanics.read_outs import Moment, ReadOut, faults

BUILDS = (
    Build(),
    *(
        Build(**{segment.value: end})
        for segment, ends in SLIDER_RANGES.items()
        for end in ends
    ),
    Build(femur=1.10, torso=0.90, arm=0.94, shank=1.08),
    Build(femur=0.90, torso=1.10, arm=1.06, shank=0.92),
    Build(stature_m=1.5, mass_kg=50.0),
    Build(stature_m=2.0, mass_kg=120.0),
)  # fmt: skip
AVERAGE = Lifter()


@pytest.mark.parametrize("build", BUILDS)
@pytest.mark.parametrize("lift", Lift)
def test_every_lift_goes_down_all_the_way_for_every_build(lift: Lift, build: Build) -> None:
    postures = frames(lift_rep(lift, Lifter(build)), 9)
    assert postures[0].angles.trunk == pytest.approx(0, abs=1e-6)
    hips = [one.joints.hip.y for one in postures]
    assert all(after < before + 0.01 for before, after in pairwise(hips))
    leaning = [one.angles.trunk for one in postures]
    assert all(before < after for before, after in pairwise(leaning))
    assert leaning[-1] < 85


@pytest.mark.parametrize("build", BUILDS)
@pytest.mark.parametrize("lift", Lift)
def test_every_fault_of_every_lift_has_a_posture_for_every_build(lift: Lift, build: Build) -> None:
    rep = lift_rep(lift, Lifter(build))
    for fault in faults_shown(lift):
        assert fault_picture(fault, rep).fault is fault


def test_every_fault_is_shown_in_some_lift() -> None:
    assert {fault for lift in Lift for fault in faults_shown(lift)} == set(Fault)
    assert ONE_LEG_ONLY.isdisjoint(faults_shown(Lift.ROMANIAN_DEADLIFT))
    assert set(faults_shown(Lift.SINGLE_LEG)) >= ONE_LEG_ONLY


def test_every_drawn_lift_is_an_exercise() -> None:
    exercises = {str(one.id) for one in BUILT_IN_EXERCISES}
    assert set(Lift) <= exercises
    assert lift_of("romanian_deadlift") is Lift.ROMANIAN_DEADLIFT
    assert lift_of("leg_curl") is None


@pytest.mark.parametrize("build", BUILDS)
def test_a_bar_rdl_ends_just_below_the_knee(build: Build) -> None:
    lowest = lift_rep(Lift.ROMANIAN_DEADLIFT, Lifter(build)).at(1.0)
    assert bar_above_knee_m(lowest) == pytest.approx(-0.05, abs=1e-3)


@pytest.mark.parametrize("lift", [one for one in Lift if RECIPES[one].bottom is Bottom.HANDS_AT])
def test_a_lift_from_the_floor_ends_at_its_plates_unless_the_own_range_ends_it(lift: Lift) -> None:
    rep = lift_rep(lift, AVERAGE)
    height = rep.at(1.0).joints.load.y
    assert rep.ends_at_own_range or height == pytest.approx(RECIPES[lift].amount, abs=1e-3)
    assert rep.ends_at_own_range is (lift is Lift.STIFF_LEG_DEADLIFT)


@pytest.mark.parametrize("wall_m", [0.10, 0.15, 0.20, 0.25])
def test_a_wall_hinge_ends_where_the_buttocks_touch_the_wall(wall_m: float) -> None:
    lowest = lift_rep(Lift.WALL_HINGE, Lifter(wall_m=wall_m)).at(1.0)
    assert behind_heels_m(lowest) == pytest.approx(wall_m, abs=1e-3)


def test_rule_8_the_own_range_ends_a_lift_early() -> None:
    usual = lift_rep(Lift.ROMANIAN_DEADLIFT, AVERAGE)
    stiff = lift_rep(Lift.ROMANIAN_DEADLIFT, Lifter(straight_leg_raise_deg=60))
    assert (usual.ends_at_own_range, stiff.ends_at_own_range) == (False, True)
    assert bar_above_knee_m(stiff.at(1.0)) > 0


def test_pictures_outside_the_validated_model_show_no_figures() -> None:
    with_figures = {lift for lift in Lift if RECIPES[lift].has_figures}
    assert with_figures == {
        Lift.WALL_HINGE,
        Lift.DOWEL_HINGE,
        Lift.KETTLEBELL_DEADLIFT,
        Lift.ROMANIAN_DEADLIFT,
        Lift.SINGLE_LEG,
        Lift.GOOD_MORNING,
    }


def test_a_drawn_fault_is_one_for_the_read_outs_too() -> None:
    rep = lift_rep(Lift.ROMANIAN_DEADLIFT, AVERAGE)
    lockout = rep.at(0.0)
    expected = {
        Fault.ROUNDED_LOW_BACK: ReadOut.LUMBAR,
        Fault.BECAME_A_SQUAT: ReadOut.BACK_TO_DOWN,
        Fault.KNEES_FIRST: ReadOut.KNEE_CHANGE,
        Fault.BAR_DRIFTED: ReadOut.BAR_GAP,
        Fault.TOO_DEEP: ReadOut.LUMBAR,
        Fault.LEANED_BACK: ReadOut.TRUNK_AT_LOCKOUT,
    }
    for fault, read_out in expected.items():
        picture = fault_picture(fault, rep)
        assert read_out in faults(Moment(picture.posture, lockout, picture.depth)), fault
    good = good_picture(rep, 1.0)
    assert not faults(Moment(good.posture, lockout, 1.0))


def test_the_seen_build_is_that_of_the_lift() -> None:
    sumo = RECIPES[Lift.SUMO_DEADLIFT].seen(Build())
    assert (sumo.femur, sumo.shank, sumo.arm) == (0.80, 0.90, 1.0)
    assert RECIPES[Lift.SNATCH_GRIP_DEADLIFT].seen(Build()).arm == 0.86
    assert RECIPES[Lift.GOOD_MORNING].arms is Arms.ON_BACK


def test_rule_8_the_hinge_limit_is_the_raise_and_half_the_bend_of_the_knee() -> None:
    assert own_hip_limit_deg(69.0, 20.0) == pytest.approx(79.0)
    assert own_hip_limit_deg(60.0, 0.0) == pytest.approx(60.0)
