"""Builds from a tape, what is rare about them, and the table of what is taken for granted."""

import pytest

from hinge_desktop.core.mechanics.assumptions import BODY, THRESHOLDS, Basis, Body, Measure, table
from hinge_desktop.core.mechanics.build import (
    Build,
    Hint,
    Segment,
    Segments,
    TapeMeasures,
    clamped,
    hints,
)


def test_a_tape_gives_scales() -> None:
    tape = TapeMeasures(thigh_m=0.233 * 1.8 * 1.05, torso_m=(0.284 + 0.020) * 1.8, arm_m=0.75)
    scales = tape.scales(1.8)
    assert scales[Segment.FEMUR] == pytest.approx(1.05)
    assert scales[Segment.TORSO] == pytest.approx(1.0)
    assert scales[Segment.ARM] == pytest.approx((0.75 / 1.8 - 0.020) / 0.371)
    assert TapeMeasures().scales(1.8) == {}


def test_a_slip_of_the_tape_is_held_within_what_a_body_can_be() -> None:
    assert [clamped(scale) for scale in (0.5, 0.8, 1.07, 1.9)] == [0.8, 0.8, 1.07, 1.2]


def test_longer_thighs_can_keep_the_stature() -> None:
    build = Build().with_femur(1.10)
    assert build.femur == 1.10
    assert build.torso == pytest.approx(0.918)
    usual, other = Segments.of(Build()), Segments.of(build)
    standing = [one.thigh + one.pelvis + one.trunk for one in (usual, other)]
    assert standing[1] == pytest.approx(standing[0], abs=0.005)


@pytest.mark.parametrize(
    ("build", "expected"),
    [
        (Build(), ()),
        (Build(femur=1.1, torso=0.92), ()),
        (Build(femur=1.2, torso=0.9), (Hint.THIGHS_LONG,)),
        (Build(femur=0.82), (Hint.THIGHS_SHORT,)),
        (Build(arm=1.12), (Hint.ARMS_LONG,)),
        (Build(arm=0.84), (Hint.ARMS_SHORT,)),
    ],
)
def test_rare_ratios_are_worth_measuring_again(build: Build, expected: tuple[Hint, ...]) -> None:
    assert hints(build) == expected


def test_the_table_names_every_number_once_with_its_basis() -> None:
    lines = table()
    names = [one.name for one in lines]
    assert len(names) == len(set(names))
    by_name = {one.name: one for one in lines}
    assert by_name["thigh"].value == BODY.thigh
    assert by_name["gap_fault"].value == THRESHOLDS.gap_fault
    assert by_name["ankle_from_heel"].basis is Basis.ASSUMED
    assert by_name["thighs_mass"].measure is Measure.BODY_MASS
    assert {one.name: one.value for one in table(Body(thigh=0.3))}["thigh"] == 0.3


def test_the_masses_are_the_whole_body() -> None:
    masses = [one.value for one in table(BODY) if one.measure is Measure.BODY_MASS]
    assert sum(masses) == pytest.approx(1.0)
