"""Mobility over the months, by coaching-rules 8: means, real changes, sides apart."""

from __future__ import annotations

from datetime import date

import pytest

from hinge_desktop.core.measures import MeasureUnit, MobilityCheck, MobilityTest, Reading
from hinge_desktop.core.mobility_bands import UNITS, Band
from hinge_desktop.core.mobility_history import (
    ChangeVerdict,
    is_apart,
    least_change,
    side_history,
    sides_of,
)
from hinge_desktop.core.training import Side

RAISE, DROP, GAP = MobilityTest
LEFT, RIGHT = Side.LEFT, Side.RIGHT
OCTOBER, NOVEMBER = date(2026, 10, 20), date(2026, 11, 20)


def trials(
    test: MobilityTest,
    side: Side,
    day: date,
    *amounts: float,
    helper: str | None = None,
) -> list[MobilityCheck]:
    return [
        MobilityCheck(
            f"{test}-{side}-{day}-{trial}",
            day,
            test,
            side,
            trial,
            Reading(round(amount * 1000), UNITS[test]),
            is_by_helper=None if helper is None else True,
            note=helper,
        )
        for trial, amount in enumerate(amounts, start=1)
    ]


def verdict(
    test: MobilityTest,
    before: float,
    after: float,
    helpers: tuple[str | None, str | None] = (None, None),
) -> ChangeVerdict:
    history = side_history(
        [
            *trials(test, LEFT, OCTOBER, before, helper=helpers[0]),
            *trials(test, LEFT, NOVEMBER, after, helper=helpers[1]),
        ],
        test,
        LEFT,
    )
    assert history is not None
    assert history.change is not None
    return history.change.verdict


def test_rule_8_two_trials_a_side_are_averaged() -> None:
    checks = [*trials(RAISE, LEFT, NOVEMBER, 70, 74), *trials(RAISE, RIGHT, NOVEMBER, 81)]
    sides = sides_of(checks, RAISE)
    assert [(one.side, one.latest.amount, one.latest.trials) for one in sides.values()] == [
        (LEFT, 72.0, 2),
        (RIGHT, 81.0, 1),
    ]
    assert [one.band for one in sides.values()] == [Band.MIDDLE, Band.LONG]


@pytest.mark.parametrize(
    ("after", "expected"),
    [(73.9, "within_error"), (74.0, "real"), (66.1, "within_error"), (66.0, "real")],
)
def test_rule_8_a_change_of_4_degrees_is_real_with_the_same_set_up(
    after: float, expected: str
) -> None:
    assert verdict(RAISE, 70, after) == expected
    assert verdict(RAISE, 70, after, ("Ada", "ada ")) == expected


@pytest.mark.parametrize("helpers", [("Ada", "Bo"), ("Ada", None), (None, "Ada"), ("", "")])
def test_rule_8_another_helper_asks_for_10_degrees(
    helpers: tuple[str | None, str | None],
) -> None:
    assert verdict(RAISE, 70, 79.9, helpers) is ChangeVerdict.WITHIN_ERROR
    assert verdict(RAISE, 70, 80, helpers) is ChangeVerdict.REAL


def test_rule_8_a_gap_in_centimetres_follows_the_angle_of_the_knee() -> None:
    assert verdict(GAP, 8, 5.1) is ChangeVerdict.WITHIN_ERROR
    assert verdict(GAP, 8, 5) is ChangeVerdict.REAL
    assert least_change(GAP, is_same_set_up=False) == 7.5


def test_the_change_is_told_with_its_sign_and_since_when() -> None:
    checks = trials(DROP, LEFT, OCTOBER, -6) + trials(DROP, LEFT, NOVEMBER, 1, 3)
    history = side_history(checks, DROP, LEFT)
    assert history is not None
    assert history.change is not None
    assert (history.change.by, history.change.before.day) == (8.0, OCTOBER)


def test_there_is_no_change_at_the_first_time_and_no_history_before_it() -> None:
    history = side_history(trials(RAISE, LEFT, NOVEMBER, 70), RAISE, LEFT)
    assert history is not None
    assert history.change is None
    assert side_history([], RAISE, LEFT) is None
    assert sides_of([], RAISE) == {}


@pytest.mark.parametrize(("right", "expected"), [(80, False), (80.1, True)])
def test_rule_8_sides_more_than_10_degrees_apart_are_flagged(right: float, expected: bool) -> None:
    checks = trials(RAISE, LEFT, NOVEMBER, 70) + trials(RAISE, RIGHT, NOVEMBER, right)
    assert is_apart(RAISE, sides_of(checks, RAISE)) is expected


def test_days_are_in_order_whatever_the_order_of_the_rows() -> None:
    checks = trials(RAISE, LEFT, NOVEMBER, 74) + trials(RAISE, LEFT, OCTOBER, 70)
    history = side_history(checks, RAISE, LEFT)
    assert history is not None
    assert [one.day for one in history.days] == [OCTOBER, NOVEMBER]
    assert MeasureUnit.DEGREES is UNITS[RAISE]
