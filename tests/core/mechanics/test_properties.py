"""What holds for every build and load: balance, a rep that goes one way, moments from energy."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from math import cos, hypot, sin

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from hinge_desktop.core.mechanics.assumptions import BODY
from hinge_desktop.core.mechanics.balance import balanced
from hinge_desktop.core.mechanics.build import SLIDER_RANGES, Build, Segment, Segments
from hinge_desktop.core.mechanics.masses import Mass
from hinge_desktop.core.mechanics.moments import masses_in, moments
from hinge_desktop.core.mechanics.posture import (
    Arms,
    Obstacle,
    Point,
    Posture,
    PostureError,
    Shape,
    Task,
)
from hinge_desktop.core.mechanics.reach import bar_above_knee_m, reach
from hinge_desktop.core.mechanics.rep import Rep, eased, rep_to

BALANCE_M = 0.001


def scale(segment: Segment) -> st.SearchStrategy[float]:
    return st.floats(*SLIDER_RANGES[segment])


BUILDS = st.builds(
    Build,
    stature_m=st.floats(1.45, 2.05),
    mass_kg=st.floats(45, 140),
    femur=scale(Segment.FEMUR),
    torso=scale(Segment.TORSO),
    shank=scale(Segment.SHANK),
    arm=scale(Segment.ARM),
)
LOADS = st.floats(0, 200)
TASKS = st.builds(
    Task,
    arms=st.sampled_from(Arms),
    load_kg=LOADS,
    is_single_leg=st.booleans(),
    balance=st.floats(0.4, 0.6),
)
SHAPES = st.builds(
    Shape,
    knee=st.floats(0, 80),
    hip=st.floats(-10, 120),
    lumbar=st.floats(-20, 40),
    drift_m=st.floats(0, 0.1),
)


def posture_or_none(build: Build, task: Task, shape: Shape) -> Posture | None:
    try:
        return balanced(build, task, shape)
    except PostureError:
        return None


@given(BUILDS, TASKS, SHAPES)
def test_a_posture_stands_in_balance_or_is_refused(build: Build, task: Task, shape: Shape) -> None:
    posture = posture_or_none(build, task, shape)
    if posture is not None:
        target = task.balance * Segments.of(build).foot
        assert abs(posture.centre_of_mass.x - target) < BALANCE_M


@given(BUILDS, TASKS, SHAPES)
def test_segments_keep_their_length(build: Build, task: Task, shape: Shape) -> None:
    posture = posture_or_none(build, task, shape)
    assume(posture is not None)
    assert posture is not None
    lengths, joints = Segments.of(build), posture.joints
    assert distance(joints.ankle, joints.knee) == pytest.approx(lengths.shank)
    assert distance(joints.knee, joints.hip) == pytest.approx(lengths.thigh)
    assert distance(joints.hip, joints.l5s1) == pytest.approx(lengths.pelvis)
    if task.arms is not Arms.ON_BACK:
        assert distance(joints.shoulder, joints.load) == pytest.approx(lengths.arm)


def distance(one: Point, other: Point) -> float:
    return hypot(one.x - other.x, one.y - other.y)


def is_rising(values: list[float]) -> bool:
    return all(before < after for before, after in pairwise(values))


def reps(build: Build, load_kg: float, knee: float, hip: float) -> list[Posture]:
    rep: Rep = rep_to(build, Task(load_kg=load_kg), Shape(knee=knee, hip=hip))
    return [rep.at(step / 8) for step in range(9)]


@given(BUILDS, LOADS, st.floats(5, 30), st.floats(60, 95))
def test_a_rep_goes_one_way(build: Build, load_kg: float, knee: float, hip: float) -> None:
    try:
        postures = reps(build, load_kg, knee, hip)
    except PostureError:
        assume(False)
    assert is_rising([one.angles.trunk for one in postures])
    assert is_rising([-one.joints.hip.x for one in postures])
    assert is_rising([-one.joints.load.y for one in postures])
    assert is_rising([moments(one).hip for one in postures])
    assert postures[0].angles.trunk == pytest.approx(0, abs=1e-6)


@given(BUILDS, TASKS, SHAPES)
def test_a_moment_is_what_a_small_turn_costs(build: Build, task: Task, shape: Shape) -> None:
    """Turn everything above a joint by a little: the energy falls by the moment times the turn."""
    posture = posture_or_none(build, task, shape)
    assume(posture is not None)
    assert posture is not None
    masses, found, joints = masses_in(posture), moments(posture), posture.joints
    above_l5s1 = (*masses.trunk, masses.arms, masses.load)
    above_hip = (*above_l5s1, masses.pelvis, *masses.free_leg)
    above_knee = (*above_hip, masses.thighs)
    groups = (
        (above_l5s1, joints.l5s1, found.l5s1),
        (above_hip, joints.hip, found.hip),
        (above_knee, joints.knee, found.knee),
        ((*above_knee, masses.shanks), joints.ankle, found.ankle),
        ((masses.arms, masses.load), joints.shoulder, -found.shoulder),
    )
    for group, joint, moment in groups:
        assert moment == pytest.approx(-slope(energy_when_turned(group, joint)), abs=0.01)


def energy_when_turned(group: tuple[Mass, ...], joint: Point) -> Callable[[float], float]:
    def energy(turn: float) -> float:
        height = 0.0
        for one in group:
            x, y = one.centre.x - joint.x, one.centre.y - joint.y
            height += one.kg * (y * cos(turn) - x * sin(turn))
        return BODY.gravity * height

    return energy


def slope(function: Callable[[float], float], step: float = 1e-5) -> float:
    return (function(step) - function(-step)) / (2 * step)


@given(BUILDS, LOADS, st.floats(5, 30), st.floats(-0.15, 0.15))
def test_the_bar_gets_to_where_it_was_wanted(
    build: Build, load_kg: float, knee: float, target_m: float
) -> None:
    try:
        found = reach(build, Task(load_kg=load_kg), Shape(knee=knee, hip=0), target_m)
    except PostureError:
        assume(False)
    assert bar_above_knee_m(found.posture) == pytest.approx(target_m, abs=1e-4)
    assert not found.exceeds_own_range


def test_a_bar_a_metre_away_is_refused() -> None:
    with pytest.raises(PostureError, match=Obstacle.ARMS_TOO_SHORT):
        balanced(Build(), Task(load_kg=60), Shape(knee=10, hip=40, drift_m=1.0))


def test_a_height_above_the_hands_is_out_of_reach() -> None:
    with pytest.raises(PostureError, match="out_of_reach"):
        reach(Build(), Task(load_kg=60), Shape(knee=15, hip=0), 0.9)


def test_the_hip_is_given_once() -> None:
    with pytest.raises(ValueError, match="hip or the pelvis"):
        Shape(knee=10, hip=20, pelvis=20)
    with pytest.raises(ValueError, match="hip or the pelvis"):
        Shape(knee=10)


def test_depth_is_eased_at_both_ends() -> None:
    assert [round(eased(share), 3) for share in (0, 0.25, 0.5, 1)] == [0, 0.146, 0.5, 1]
