"""What is read off a posture, and where a rep turns into a fault."""

from __future__ import annotations

import pytest

from hinge_desktop.core.mechanics.assumptions import Thresholds
from hinge_desktop.core.mechanics.build import Build
from hinge_desktop.core.mechanics.moments import tempo_factor
from hinge_desktop.core.mechanics.posture import Arms, Shape, Task
from hinge_desktop.core.mechanics.read_outs import Moment, ReadOut, Verdict, faults, readings
from hinge_desktop.core.mechanics.rep import rep_to

BAR = Task(load_kg=60)


def moment(shape: Shape, depth: float = 1.0, task: Task = BAR, **more: float) -> Moment:
    rep = rep_to(Build(), task, shape, more.get("knee_top"))
    return Moment(rep.at(depth), rep.lockout(), depth, more.get("limit"))


def shown(one: Moment) -> dict[ReadOut, tuple[float, Verdict | None]]:
    return {reading.read_out: (reading.value, reading.verdict) for reading in readings(one)}


def test_a_clean_rep_has_no_fault_anywhere() -> None:
    for depth in (0.0, 0.05, 0.25, 0.5, 0.75, 1.0):
        found = readings(moment(Shape(knee=15, hip=90), depth))
        assert {one.verdict for one in found} <= {None, Verdict.FINE}, (depth, found)


def test_the_figures_are_those_of_the_model() -> None:
    found = shown(moment(Shape(knee=15, hip=90)))
    assert found[ReadOut.HIPS_BEHIND_HEEL][0] == pytest.approx(0.0877, abs=0.0005)
    back_to_down = 17.0 / 1.4
    assert found[ReadOut.BACK_TO_DOWN][0] == pytest.approx(back_to_down, rel=0.05)
    assert found[ReadOut.BAR_FROM_MIDDLE][0] == pytest.approx(-0.0148, abs=0.0005)
    assert found[ReadOut.BAR_BELOW_KNEE][0] == pytest.approx(0.05, abs=0.01)


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (moment(Shape(knee=15, hip=90, drift_m=0.05)), {ReadOut.BAR_GAP}),
        (moment(Shape(knee=15, hip=80, lumbar=30)), {ReadOut.LUMBAR}),
        (moment(Shape(knee=15, hip=90), limit=80.0), {ReadOut.OWN_RANGE}),
    ],
)
def test_a_fault_is_named(one: Moment, expected: set[ReadOut]) -> None:
    assert faults(one) == expected


def test_a_squat_goes_down_instead_of_back() -> None:
    found = shown(moment(Shape(knee=80, hip=96), knee_top=15.0))
    assert found[ReadOut.BACK_TO_DOWN][1] is Verdict.FAULT
    assert found[ReadOut.KNEE_CHANGE][0] == pytest.approx(65)
    assert found[ReadOut.KNEE_CHANGE][1] is Verdict.FAULT


def test_leaning_back_at_the_top_is_a_fault_of_trunk_and_low_back() -> None:
    rep = rep_to(Build(), BAR, Shape(knee=0, hip=-8, lumbar=-20))
    one = Moment(rep.at(1.0), rep.lockout(), depth=0.0)
    assert faults(one) == {ReadOut.TRUNK_AT_LOCKOUT, ReadOut.LUMBAR}


def test_a_good_morning_may_sit_further_back() -> None:
    task = Task(Arms.ON_BACK, 20)
    shape = Shape(knee=5, hip=75)
    assert shown(moment(shape, task=task))[ReadOut.SHANK][1] is Verdict.FINE
    strict = Thresholds(shank_back_good_morning=-8.0)
    assert ReadOut.SHANK in faults(moment(shape, task=task), strict)


def test_thresholds_can_be_adjusted() -> None:
    one = moment(Shape(knee=15, hip=90, drift_m=0.03))
    assert shown(one)[ReadOut.BAR_GAP][1] is Verdict.WARN
    assert faults(one, Thresholds(gap_fault=0.025)) == {ReadOut.BAR_GAP}


def test_moving_faster_asks_more() -> None:
    assert tempo_factor(0.31, 3.0) == pytest.approx(1.02, abs=0.005)
    assert tempo_factor(0.31, 1.0) == pytest.approx(1.16, abs=0.005)
