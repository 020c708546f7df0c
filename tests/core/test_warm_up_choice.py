"""Coaching-rules 9 and 2: what the checks and the last fault change in the warm-up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.measures import MobilityCheck, MobilityTest, Reading
from hinge_desktop.core.mobility_bands import UNITS
from hinge_desktop.core.routine import Routine
from hinge_desktop.core.training import Side
from hinge_desktop.core.warm_up_choice import (
    STANDARD,
    WarmUpEvidence,
    WarmUpItem,
    WarmUpReason,
    chosen_parts,
    warm_up_changes,
    warm_up_minutes,
)
from hinge_desktop.gui.views.routine.guide_routine import routine_of
from hinge_desktop.guide.loader import read_guide

RAISE, DROP, GAP = MobilityTest
LEFT, RIGHT = Side.LEFT, Side.RIGHT
DAY = date(2026, 11, 20)


def evidence(
    readings: dict[tuple[MobilityTest, Side], float] | None = None, fault: Fault | None = None
) -> WarmUpEvidence:
    checks = [
        MobilityCheck(f"{test}{side}", DAY, test, side, 1, Reading(round(one * 1000), UNITS[test]))
        for (test, side), one in (readings or {}).items()
    ]
    return WarmUpEvidence.of(checks, fault)


def test_rule_9_of_a_lifter_of_whom_nothing_is_known_nothing_is_changed() -> None:
    assert warm_up_changes(evidence()) == ()
    assert chosen_parts(()) == STANDARD


def test_rule_9_the_standard_is_that_of_the_guide() -> None:
    guide = read_guide(Path(__file__).parents[2] / "resources" / "guide")
    routine = routine_of(guide, "warm_up/sitters")
    assert routine is not None
    assert [replace(one, tempo=None) for one in routine.parts] == list(STANDARD.values())


def test_rule_9_a_short_leg_drop_is_stretched_longer_on_that_side() -> None:
    (change,) = warm_up_changes(evidence({(DROP, LEFT): -1, (DROP, RIGHT): 0}))
    assert (change.reason, change.sides) == (WarmUpReason.LEG_DROP_SHORT, (LEFT,))
    part = chosen_parts([change])[WarmUpItem.HIP_FLEXOR_STRETCH]
    assert (part.seconds_of(LEFT), part.seconds_of(RIGHT)) == (75, 45)
    (turn,) = Routine((part,), {0}).turns
    assert turn.expected_ms == 10_000 + 75_000 + 10_000 + 45_000


def test_rule_9_a_tight_front_of_the_thigh_comes_into_the_same_stretch() -> None:
    (change,) = warm_up_changes(evidence({(GAP, LEFT): 5, (GAP, RIGHT): 5.5}))
    assert change.item is WarmUpItem.HIP_FLEXOR_STRETCH
    assert (change.reason, change.sides) == (WarmUpReason.KNEE_TO_GLUTE_TIGHT, (RIGHT,))
    assert chosen_parts([change]) == STANDARD


def test_a_short_straight_leg_raise_asks_for_an_active_stretch_before_the_hinges() -> None:
    (change,) = warm_up_changes(evidence({(RAISE, LEFT): 60, (RAISE, RIGHT): 61}))
    assert (change.reason, change.sides) == (WarmUpReason.RAISE_SHORT, (LEFT,))
    assert STANDARD[WarmUpItem.ACTIVE_STRETCH].is_optional
    assert not chosen_parts([change])[WarmUpItem.ACTIVE_STRETCH].is_optional
    order = list(STANDARD)
    assert order.index(WarmUpItem.ACTIVE_STRETCH) < order.index(WarmUpItem.HINGE)


@pytest.mark.parametrize(
    ("fault", "drill"),
    [
        (Fault.BECAME_A_SQUAT, "wall_hinge"),
        (Fault.KNEES_FIRST, "wall_hinge"),
        (Fault.ROUNDED_LOW_BACK, "dowel_hinge"),
        (Fault.ROUNDED_UPPER_BACK, "dowel_hinge"),
        (Fault.NECK_CRANED, "dowel_hinge"),
    ],
)
def test_rule_2_squatting_asks_for_the_wall_and_rounding_for_the_dowel(
    fault: Fault, drill: str
) -> None:
    (change,) = warm_up_changes(evidence(fault=fault))
    assert (change.item, change.drill) == (WarmUpItem.HINGE, drill)


@pytest.mark.parametrize("fault", [Fault.BAR_DRIFTED, Fault.LEANED_BACK, Fault.GRIP_GAVE_OUT])
def test_rule_2_other_faults_change_nothing_in_the_warm_up(fault: Fault) -> None:
    assert warm_up_changes(evidence(fault=fault)) == ()


def test_rule_9_jefferson_curls_stay_off_whatever_is_short() -> None:
    short = {(DROP, LEFT): -9.0, (GAP, LEFT): 20.0, (RAISE, LEFT): 40.0}
    parts = chosen_parts(warm_up_changes(evidence(short, Fault.ROUNDED_LOW_BACK)))
    assert parts[WarmUpItem.JEFFERSON_CURL].is_optional
    assert [one for one, part in parts.items() if part.is_optional] == [WarmUpItem.JEFFERSON_CURL]


def test_rule_9_jefferson_curls_come_in_for_those_who_opt_in() -> None:
    (change,) = warm_up_changes(WarmUpEvidence(wants_curls=True))
    assert change.reason is WarmUpReason.ASKED_FOR
    assert not chosen_parts([change])[WarmUpItem.JEFFERSON_CURL].is_optional


@pytest.mark.parametrize(
    ("readings", "minutes"),
    [
        ({}, 8),
        ({(DROP, LEFT): -4}, 9),
        ({(RAISE, LEFT): 55}, 9),
        ({(DROP, LEFT): -4, (DROP, RIGHT): -4, (RAISE, LEFT): 55}, 10),
    ],
)
def test_rule_9_the_warm_up_takes_about_8_minutes_and_longer_where_more_is_asked(
    readings: dict[tuple[MobilityTest, Side], float], minutes: int
) -> None:
    assert warm_up_minutes(warm_up_changes(evidence(readings))) == minutes
