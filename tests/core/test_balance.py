"""The balance check of coaching-rules 1: best of two a side, and the gap between the legs."""

from __future__ import annotations

from datetime import date

import pytest

from hinge_desktop.core.balance import balance_days, latest_balance
from hinge_desktop.core.measures import BalanceCheck
from hinge_desktop.core.training import Side

MONDAY, FRIDAY = date(2026, 11, 16), date(2026, 11, 20)
LEFT, RIGHT = Side.LEFT, Side.RIGHT


def tries(day: date, side: Side, *seconds: float) -> list[BalanceCheck]:
    return [
        BalanceCheck(f"{day}{side}{trial}", day, side, trial, round(one * 1000))
        for trial, one in enumerate(seconds, start=1)
    ]


@pytest.mark.parametrize(
    ("left", "right", "gap"),
    [
        ((22, 24), (30, 28), 20.0),
        ((25.5, 20), (30, 28), 15.0),
        ((30, 30), (30, 12), 0.0),
        ((0, 0), (10, 2), 100.0),
    ],
)
def test_rule_1_the_gap_is_the_difference_of_the_best_tries_by_the_longer(
    left: tuple[float, ...], right: tuple[float, ...], gap: float
) -> None:
    day = latest_balance(tries(FRIDAY, LEFT, *left) + tries(FRIDAY, RIGHT, *right))
    assert day is not None
    assert day.gap_percent == pytest.approx(gap)


def test_rule_1_no_try_counts_for_more_than_30_seconds() -> None:
    day = latest_balance(tries(FRIDAY, LEFT, 44) + tries(FRIDAY, RIGHT, 30))
    assert day is not None
    assert day.best_ms == {LEFT: 30_000, RIGHT: 30_000}
    assert day.weaker is None


def test_one_leg_alone_says_nothing() -> None:
    checks = tries(FRIDAY, LEFT, 20)
    (day,) = balance_days(checks)
    assert (day.gap_percent, day.weaker) == (None, None)
    assert latest_balance(checks) is None


def test_the_last_day_with_both_legs_counts() -> None:
    checks = [
        *tries(FRIDAY, LEFT, 20),
        *tries(MONDAY, LEFT, 18),
        *tries(MONDAY, RIGHT, 24),
    ]
    day = latest_balance(checks)
    assert day is not None
    assert (day.day, day.weaker, day.gap_percent) == (MONDAY, LEFT, 25.0)
