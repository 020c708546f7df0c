"""The comparisons of the guide against the written-out figures, and for other builds and loads."""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hinge_desktop.core.mechanics import comparisons
from hinge_desktop.core.mechanics.assumptions import (
    BODY,
    COMPARED,
    Assumption,
    Basis,
    Measure,
    table,
)
from hinge_desktop.core.mechanics.build import SLIDER_RANGES, Build, Segment
from hinge_desktop.core.mechanics.comparisons import (
    Comparison,
    Figure,
    Side,
    comparisons_of,
    contrast,
    percent_more,
)
from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import (
    BAR_BELOW_KNEE_M,
    RECIPES,
    USUAL_STRAIGHT_LEG_RAISE_DEG,
    Lift,
)
from hinge_desktop.core.mechanics.moments import moments
from hinge_desktop.core.mechanics.posture import Arms
from hinge_desktop.core.mechanics.reach import bar_above_knee_m

RDL = Lift.ROMANIAN_DEADLIFT
AVERAGE = Lifter()


def low_back(side: Side) -> float:
    return moments(side.picture.posture).l5s1


def told(side: Side) -> dict[Figure, int | None]:
    return {one.figure: one.value for one in side.told}


def test_a_bar_5_cm_away_asks_a_quarter_more_of_the_low_back() -> None:
    found = contrast(Comparison.BAR_AWAY, RDL, AVERAGE)
    near, away = found.usual.picture.posture, found.changed.picture.posture
    assert low_back(found.changed) - low_back(found.usual) == pytest.approx(41.7, abs=0.3)
    assert low_back(found.usual) == pytest.approx(177.2, abs=0.3)
    assert found.low_back_percent == 24
    assert away.drift_m == 0.05
    assert away.angles.hip == pytest.approx(near.angles.hip)
    assert away.angles.knee == pytest.approx(near.angles.knee)


@pytest.mark.parametrize(("load_kg", "more"), [(20, 13.0), (100, 75.6), (140, 112.4)])
def test_the_gap_is_worked_out_for_the_own_load(load_kg: float, more: float) -> None:
    found = contrast(Comparison.BAR_AWAY, RDL, Lifter(load_kg=load_kg))
    assert low_back(found.changed) - low_back(found.usual) == pytest.approx(more, abs=0.4)


def test_bent_knees_push_the_bar_forward_of_the_foot() -> None:
    found = contrast(Comparison.KNEES_BENT, RDL, AVERAGE)
    soft, bent = found.usual.picture.posture, found.changed.picture.posture
    assert soft.joints.load.y == pytest.approx(0.444, abs=0.001)
    assert bent.joints.load.y == pytest.approx(soft.joints.load.y, abs=1e-4)
    assert low_back(found.usual) == pytest.approx(177, abs=0.5)
    assert low_back(found.changed) == pytest.approx(295, abs=0.5)
    assert found.low_back_percent == percent_more(177.3, 294.9)
    assert told(found.usual) == {
        Figure.HIPS_BACK_CM: 17,
        Figure.HIPS_DOWN_CM: 1,
        Figure.BAR_FROM_MIDDLE_CM: -1,
        Figure.KNEES_HELD_BEHIND: None,
    }
    assert told(found.changed) == {
        Figure.HIPS_BACK_CM: 25,
        Figure.HIPS_DOWN_CM: 23,
        Figure.BAR_FROM_MIDDLE_CM: 13,
        Figure.KNEES_HELD_IN_FRONT: None,
    }


def test_long_thighs_lean_further_than_short_ones_at_the_same_stature() -> None:
    found = contrast(Comparison.THIGHS, RDL, AVERAGE)
    short, long = found.usual.picture.posture, found.changed.picture.posture
    assert short.angles.trunk == pytest.approx(70.1, abs=0.6)
    assert long.angles.trunk == pytest.approx(73.9, abs=0.6)
    assert (told(found.usual), told(found.changed)) == (
        {Figure.TRUNK_DEG: 71},
        {Figure.TRUNK_DEG: 74},
    )
    assert short.build.stature_m == long.build.stature_m
    assert found.low_back_percent is None


def test_thighs_are_compared_in_full_also_for_a_stiff_lifter() -> None:
    stiff = contrast(Comparison.THIGHS, RDL, Lifter(straight_leg_raise_deg=60))
    assert told(stiff.changed) == {Figure.TRUNK_DEG: 74}


def test_the_straight_leg_raise_says_where_the_bar_gets_to() -> None:
    found = contrast(Comparison.OWN_RANGE, RDL, AVERAGE)
    steps = {one.straight_leg_raise_deg: one.bar_above_knee_cm for one in found.ranges}
    assert steps == {60: 9, 70: 3, 80: -3}
    assert not any(one.is_own for one in found.ranges)
    assert [side.straight_leg_raise_deg for side in (found.usual, found.changed)] == [80, 60]
    assert told(found.changed) == {Figure.HIP_DEG: 68, Figure.BAR_ABOVE_KNEE_CM: 9}
    for side in (found.usual, found.changed):
        assert side.picture.posture.angles.lumbar == 0


@pytest.mark.parametrize(("own", "sides"), [(74.0, [74, 60]), (55.0, [55, 80]), (60.0, [60, 80])])
def test_the_own_raise_is_shown_beside_another_one(own: float, sides: list[float]) -> None:
    found = contrast(Comparison.OWN_RANGE, RDL, Lifter(straight_leg_raise_deg=own))
    assert [side.straight_leg_raise_deg for side in (found.usual, found.changed)] == sides
    assert [one.straight_leg_raise_deg for one in found.ranges if one.is_own] == [own]


def test_a_wide_range_ends_where_the_lift_ends() -> None:
    found = contrast(Comparison.OWN_RANGE, RDL, Lifter(straight_leg_raise_deg=110))
    assert bar_above_knee_m(found.usual.picture.posture) == pytest.approx(-0.05, abs=1e-3)


def test_the_same_bar_on_the_back_asks_more() -> None:
    found = contrast(Comparison.GOOD_MORNING, Lift.GOOD_MORNING, AVERAGE)
    sides = (found.usual, found.changed)
    assert [round(low_back(side)) for side in sides] == [142, 252]
    assert [round(moments(side.picture.posture).hip) for side in sides] == [217, 326]
    assert found.low_back_percent == 77
    assert told(found.changed) == {Figure.HIPS_PERCENT: 50}
    assert [side.picture.posture.task.load_kg for side in sides] == [40, 40]
    assert [side.lift for side in sides] == [RDL, Lift.GOOD_MORNING]


@pytest.mark.parametrize("lift", Lift)
def test_lifts_that_are_pictures_only_show_no_number(lift: Lift) -> None:
    for comparison in comparisons_of(lift):
        found = contrast(comparison, lift, AVERAGE)
        has_figures = RECIPES[lift].has_figures
        sides = (found.usual, found.changed)
        assert has_figures or found.low_back_percent is None
        assert has_figures or not any(side.told for side in sides)
        assert found.comparison is comparison


def test_what_is_compared_makes_sense_for_the_lift() -> None:
    assert comparisons_of(RDL) == tuple(Comparison)
    assert comparisons_of(Lift.WALL_HINGE) == ()
    assert comparisons_of(Lift.TRAP_BAR_DEADLIFT) == (Comparison.THIGHS,)
    assert comparisons_of(Lift.DEADLIFT) == (Comparison.BAR_AWAY, Comparison.THIGHS)


def test_a_lift_from_the_floor_is_compared_at_its_own_lowest_point() -> None:
    found = contrast(Comparison.BAR_AWAY, Lift.DEADLIFT, AVERAGE)
    assert found.usual.picture.posture.joints.load.y == pytest.approx(0.225, abs=1e-3)
    assert found.changed.picture.posture.drift_m == 0.05


BUILDS = st.builds(
    Build,
    stature_m=st.floats(1.5, 2.0),
    mass_kg=st.floats(50, 120),
    **{segment.value: st.floats(*SLIDER_RANGES[segment]) for segment in Segment},
)
LIFTERS = st.builds(
    Lifter,
    build=BUILDS,
    load_kg=st.floats(20, 140),
    straight_leg_raise_deg=st.none() | st.floats(50, 100),
)


@settings(max_examples=30, deadline=None)
@given(lifter=LIFTERS)
def test_for_any_lifter_a_gap_costs_the_low_back(lifter: Lifter) -> None:
    found = contrast(Comparison.BAR_AWAY, RDL, lifter)
    assert found.low_back_percent is not None
    assert found.low_back_percent > 0


@settings(max_examples=30, deadline=None)
@given(lifter=LIFTERS)
def test_for_any_lifter_the_good_morning_asks_more_at_equal_load(lifter: Lifter) -> None:
    found = contrast(Comparison.GOOD_MORNING, RDL, lifter)
    assert found.low_back_percent is not None
    assert found.low_back_percent > 0
    arms = [side.picture.posture.task.arms for side in (found.usual, found.changed)]
    assert arms == [Arms.ON_LEGS, Arms.ON_BACK]


@settings(max_examples=20, deadline=None)
@given(lifter=LIFTERS)
def test_for_any_lifter_more_range_never_ends_higher(lifter: Lifter) -> None:
    heights = [one.bar_above_knee_cm for one in contrast(Comparison.OWN_RANGE, RDL, lifter).ranges]
    assert heights == sorted(heights, reverse=True)


@settings(max_examples=20, deadline=None)
@given(build=BUILDS)
def test_for_any_lifter_long_thighs_lean_further(build: Build) -> None:
    found = contrast(Comparison.THIGHS, RDL, Lifter(build))
    short, long = found.usual.picture.posture, found.changed.picture.posture
    assert long.angles.trunk > short.angles.trunk


def test_percent_is_whole() -> None:
    assert [percent_more(177.2, 218.9), percent_more(100, 99.4), percent_more(200, 100)] == [
        24,
        -1,
        -50,
    ]


def by_name() -> dict[str, Assumption]:
    return {one.name: one for one in table()}


def test_every_number_that_is_compared_is_in_the_table_of_assumptions() -> None:
    lines = by_name()
    assert lines["gap_compared"].value == COMPARED.gap_compared
    assert lines["gap_compared"].measure is Measure.METRE
    assert lines["thigh_long"].basis is Basis.MEASURED
    assert lines["load_of_deadlift"].measure is Measure.KILOGRAM
    assert lines["range_from_knee"].value == BODY.range_from_knee


def test_no_number_hides_in_the_code_of_the_comparisons() -> None:
    """Whole percent, centimetres of a metre and the ends of scales are no assumptions."""
    tree = ast.parse(Path(comparisons.__file__).read_text(encoding="utf-8"))
    numbers = {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, int | float)
        and not isinstance(node.value, bool)
    }
    assert numbers <= {0, 1, 100}


def test_the_comparisons_agree_with_the_lifts() -> None:
    assert COMPARED.raise_usual == USUAL_STRAIGHT_LEG_RAISE_DEG
    assert -COMPARED.bar_below_knee == BAR_BELOW_KNEE_M
    assert RECIPES[RDL].load_kg == COMPARED.load_of_deadlift


def test_other_assumptions_change_what_comes_out() -> None:
    wider = replace(COMPARED, gap_compared=0.10)
    found = contrast(Comparison.BAR_AWAY, RDL, AVERAGE, wider)
    assert low_back(found.changed) - low_back(found.usual) == pytest.approx(83.6, abs=0.5)
