"""The model against its reference rows, and against the figures that are written out."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from hinge_desktop.core.mechanics.balance import balanced
from hinge_desktop.core.mechanics.build import Build
from hinge_desktop.core.mechanics.moments import moments
from hinge_desktop.core.mechanics.posture import Arms, Posture, Shape, Task
from hinge_desktop.core.mechanics.reach import bar_above_knee_m, own_hip_limit_deg, reach
from hinge_desktop.core.mechanics.root import last_true
from tests.core.compare_hinge_rows import REFERENCE, Deviation, compare

BAR = Task(load_kg=60)
AVERAGE = Build()
DEEP = Shape(knee=15, hip=90)


def low_back(build: Build, task: Task, shape: Shape) -> float:
    return moments(balanced(build, task, shape)).l5s1


def test_every_row_is_inside_the_tolerances(capsys: pytest.CaptureFixture[str]) -> None:
    assert compare(REFERENCE)
    assert "40 rows: all inside" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("column", "slip"),
    [("o_hip_x", 0.0006), ("o_shank_deg", 0.06), ("o_m_l5s1", 0.4), ("o_m_ankle", -0.4)],
)
def test_a_row_that_is_off_is_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], column: str, slip: float
) -> None:
    with REFERENCE.open(newline="", encoding="utf-8") as source:
        rows = list(csv.DictReader(source))
    rows[4][column] = str(float(rows[4][column]) + slip)
    file = tmp_path / "rows.csv"
    with file.open("w", newline="", encoding="utf-8") as target:
        writer = csv.DictWriter(target, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    assert not compare(file)
    assert f"{column}" in capsys.readouterr().out


def test_moments_may_be_off_by_a_thousandth_where_that_is_more() -> None:
    assert Deviation("R", "o_m_hip", 500.0, 500.4).is_inside
    assert not Deviation("R", "o_m_hip", 100.0, 100.4).is_inside


@pytest.mark.parametrize(
    ("load_kg", "drift_m", "more"),
    [(60, 0.05, 41.7), (60, 0.10, 83.6), (20, 0.05, 13.0), (100, 0.05, 75.6), (140, 0.05, 112.4)],
)
def test_a_bar_that_drifts_costs_the_low_back(load_kg: float, drift_m: float, more: float) -> None:
    task = Task(load_kg=load_kg)
    near = low_back(AVERAGE, task, DEEP)
    away = low_back(AVERAGE, task, Shape(knee=15, hip=90, drift_m=drift_m))
    assert away - near == pytest.approx(more, abs=0.3)


@pytest.mark.parametrize(
    ("build", "trunk"),
    [
        (Build(femur=1.10), 76.5),
        (Build(femur=0.90), 66.7),
        (Build(femur=1.10, torso=0.926), 73.9),
        (Build(femur=0.90, torso=1.074), 70.1),
        (Build(arm=1.06), 65.9),
        (Build(arm=0.94), 77.4),
    ],
)
def test_the_build_decides_how_far_one_leans(build: Build, trunk: float) -> None:
    def at(hip: float) -> Posture:
        return balanced(build, BAR, Shape(knee=15, hip=hip))

    hip = last_true(lambda one: at(one).joints.load.y > 0.444, 15, 150)
    assert at(hip).angles.trunk == pytest.approx(trunk, abs=0.1)


@pytest.mark.parametrize(("limit", "lumbar"), [(80, 15.9), (70, 30.5), (60, 44.1)])
def test_past_the_own_range_the_low_back_gives_the_rest(limit: float, lumbar: float) -> None:
    found = reach(AVERAGE, BAR, Shape(knee=15, hip=0), -0.05, limit)
    assert found.hip_needed_deg == pytest.approx(90.2, abs=0.05)
    assert found.exceeds_own_range
    assert found.posture.angles.lumbar == pytest.approx(lumbar, abs=0.05)


@pytest.mark.parametrize(
    ("raised", "limit", "bar_cm"), [(60, 67.5, 9), (70, 77.5, 3), (80, 87.5, -3)]
)
def test_a_straight_leg_raise_says_how_low_the_bar_gets(
    raised: float, limit: float, bar_cm: float
) -> None:
    hip = own_hip_limit_deg(raised, 15)
    assert hip == limit
    posture = balanced(AVERAGE, BAR, Shape(knee=15, hip=hip))
    assert bar_above_knee_m(posture) * 100 == pytest.approx(bar_cm, abs=0.6)


def test_a_good_morning_asks_more_than_a_deadlift_at_the_same_lean() -> None:
    asked = [
        moments(balanced(AVERAGE, Task(arms, 40), Shape(knee=15, pelvis=60)))
        for arms in (Arms.ON_BACK, Arms.ON_LEGS)
    ]
    assert [round(one.l5s1) for one in asked] == [252, 142]
    assert [round(one.hip) for one in asked] == [326, 217]


def test_on_one_leg_one_hip_holds_it_all() -> None:
    on_one = moments(balanced(AVERAGE, Task(Arms.HANGING, 20, True), Shape(knee=15, hip=80)))
    on_both = moments(balanced(AVERAGE, Task(Arms.HANGING, 20), Shape(knee=15, hip=80)))
    assert (round(on_one.each_hip), round(on_both.each_hip)) == (199, 116)
