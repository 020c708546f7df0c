"""Numbers of the rules: their ranges, their backing, and the way back."""

from __future__ import annotations

from datetime import date

import pytest

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.thresholds import (
    DEFAULT_THRESHOLDS,
    RULE_NUMBERS,
    Backing,
    Rule,
    RuleNumber,
    Threshold,
    Thresholds,
)

NOW = LocalMoment(date(2026, 11, 21))


def test_every_rule_has_one_number() -> None:
    assert sorted(one.rule for one in RULE_NUMBERS) == sorted(Rule)


@pytest.mark.parametrize("number", RULE_NUMBERS, ids=lambda one: one.rule)
def test_a_default_lies_in_its_range_and_a_source_is_named(number: RuleNumber) -> None:
    assert number.lowest <= number.default <= number.highest
    assert (number.backing is Backing.SOURCE) == bool(number.articles)
    assert DEFAULT_THRESHOLDS[number.rule] == number.default


def test_what_the_lifter_set_counts_within_the_range() -> None:
    numbers = DEFAULT_THRESHOLDS.having(Rule.WALL_DAYS, 3, NOW)
    assert numbers[Rule.WALL_DAYS] == 3
    assert numbers.having(Rule.WALL_DAYS, 4, NOW)[Rule.WALL_DAYS] == 4
    assert numbers.having(Rule.WALL_DAYS, 4_000, NOW)[Rule.WALL_DAYS] == 10
    assert numbers.own(Rule.WALL_DAYS) == Threshold("wall_days", 3_000, NOW)
    assert numbers.own(Rule.DOWEL_DAYS) is None


def test_a_name_of_a_newer_program_changes_nothing() -> None:
    assert Thresholds((Threshold("of_later", 1_000, NOW),))[Rule.CLEAN_WEEKS] == 4


def test_a_switch() -> None:
    assert DEFAULT_THRESHOLDS.is_on(Rule.CHECK_REMINDER)
    assert not DEFAULT_THRESHOLDS.having(Rule.CHECK_REMINDER, 0, NOW).is_on(Rule.CHECK_REMINDER)
