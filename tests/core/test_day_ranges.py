"""Reps of heavy and light days (coaching-rules 6), as they come and as the lifter sets them."""

from __future__ import annotations

from datetime import date

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.ladder_places import LOADED_BAR
from hinge_desktop.core.plan import Plan
from hinge_desktop.core.progression import Progression
from hinge_desktop.core.rung_progression import progression_of
from hinge_desktop.core.thresholds import DEFAULT_THRESHOLDS, Rule, Thresholds
from hinge_desktop.core.training import DayKind

TODAY = date(2026, 11, 21)


def on(kind: DayKind | None, numbers: Thresholds = DEFAULT_THRESHOLDS) -> Progression:
    return progression_of(TODAY, LOADED_BAR, kind, Plan(), (), numbers)


def test_rule_6_heavy_and_light_days_have_their_own_reps() -> None:
    assert on(DayKind.HEAVY) == Progression(3, 6, 8, 2)
    assert on(DayKind.LIGHT) == Progression(3, 10, 12, 3)
    assert on(None) == Progression(3, 8, 12, 2)


def test_the_lifters_numbers_count_and_a_range_never_turns_round() -> None:
    now = LocalMoment(TODAY)
    numbers = DEFAULT_THRESHOLDS.having(Rule.HEAVY_LOWEST_REPS, 10, now)
    assert on(DayKind.HEAVY, numbers) == Progression(3, 10, 10, 2)
