"""The coach's numbers in words: each named once, with its source and its range."""

from __future__ import annotations

import pytest

from hinge_desktop.core.thresholds import RULE_NUMBERS, Rule, RuleGroup, RuleNumber, rule_number
from hinge_desktop.words.rules import group_name, rule_name, rule_note


def test_every_number_and_group_has_a_name_of_its_own() -> None:
    names = [rule_name(one.rule) for one in RULE_NUMBERS]
    assert len(set(names)) == len(names) == len(Rule)
    assert len({group_name(group) for group in RuleGroup}) == len(RuleGroup)


@pytest.mark.parametrize("number", RULE_NUMBERS, ids=lambda one: one.rule)
def test_a_note_says_where_a_number_comes_from(number: RuleNumber) -> None:
    assert rule_note(number).startswith(("Our choice", "From article", "Published"))
    assert str(number.default) in rule_note(number) or number.highest == 1


def test_notes_in_full() -> None:
    assert rule_note(rule_number(Rule.WALL_DAYS)) == "Our choice: 2 days, from 1 to 10"
    lowering = rule_note(rule_number(Rule.LIGHT_BAR_LOWERING_SECONDS))
    assert lowering == "From article A2: 3 s, from 1 to 6"
    assert rule_note(rule_number(Rule.UP_PERCENT)) == "Published: 5 %, from 2 to 10"
    assert rule_note(rule_number(Rule.CHECK_REMINDER)) == "Our choice"
