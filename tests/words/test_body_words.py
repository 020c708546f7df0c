"""The checks of the body in words: changes, balance, legs apart, what is due, the warm-up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hinge_desktop.core.asymmetry import Asymmetry, AsymmetryVerdict, ScoreBasis, SidesDay
from hinge_desktop.core.balance import BalanceDay
from hinge_desktop.core.check_reminder import DueCheck
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.measures import MobilityTest
from hinge_desktop.core.mobility_history import SideDay, SideHistory
from hinge_desktop.core.planned_work import PlannedExercise, PlannedSet
from hinge_desktop.core.routine import RoutinePart
from hinge_desktop.core.tempo import DEFAULT_TEMPO
from hinge_desktop.core.training import SetKind, Side
from hinge_desktop.core.warm_up_choice import WarmUpChange, WarmUpItem, WarmUpReason
from hinge_desktop.words.body import (
    asymmetry_words,
    balance_words,
    change_words,
    due_title,
    due_words,
    gap_number,
    raise_beside_words,
)
from hinge_desktop.words.plans import sets_and_load, weaker_side_words
from hinge_desktop.words.routine import part_amount
from hinge_desktop.words.warm_up import reason_words

RAISE, DROP, GAP = MobilityTest
LEFT, RIGHT = Side.LEFT, Side.RIGHT
TODAY, BEFORE = date(2026, 11, 21), date(2026, 10, 20)


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (70.0, 76.5, "+6.5° since 20 Oct 2026: a real change"),
        (70.0, 66.0, "\N{MINUS SIGN}4° since 20 Oct 2026: a real change"),
        (70.0, 72.0, "+2° since 20 Oct 2026: within the error of measuring"),
    ],
)
def test_a_change_says_by_how_much_since_when_and_whether_it_is_real(
    before: float, after: float, words: str
) -> None:
    days = (SideDay(BEFORE, before, 2), SideDay(TODAY, after, 2))
    assert change_words(SideHistory(RAISE, LEFT, days)) == words
    assert change_words(SideHistory(RAISE, LEFT, days[:1])) == "first reading"


@pytest.mark.parametrize(
    ("left", "right", "words"),
    [
        (
            24_350,
            30_000,
            "Left 24.3 s, right 30.0 s. 19 % apart. Left is less steady;",
        ),
        (
            30_000,
            20_000,
            "Left 30.0 s, right 20.0 s. 33 % apart. Right is less steady;",
        ),
        (
            30_000,
            30_000,
            "Left 30.0 s, right 30.0 s. 0 % apart, within the 15 % of single-leg work.",
        ),
        (0, 0, "Left 0.0 s, right 0.0 s. Neither leg stood yet, so there is nothing to compare."),
    ],
)
def test_a_balance_check_names_the_leg_that_is_less_steady(
    left: int, right: int, words: str
) -> None:
    said = balance_words(BalanceDay(TODAY, {LEFT: left, RIGHT: right}), 15)
    assert said.removesuffix(" single-leg work allows 15 %.") == words


def test_one_leg_alone_is_not_compared() -> None:
    day = BalanceDay(TODAY, {LEFT: 20_000})
    assert "Both legs" in balance_words(day, 15)
    assert gap_number(day) == ""
    assert gap_number(BalanceDay(TODAY, {LEFT: 20_000, RIGHT: 25_000})) == "20 %"


@pytest.mark.parametrize(
    ("verdict", "part"),
    [
        (AsymmetryVerdict.FINE, "20 % apart: fine."),
        (AsymmetryVerdict.NOTICE, "worth noticing, nothing to do yet"),
        (AsymmetryVerdict.WORK_ON_IT, "The left leg begins and gets one set more; the right"),
        (AsymmetryVerdict.STOP, "ask a health professional before you load again"),
    ],
)
def test_legs_apart_at_work_say_what_follows(verdict: AsymmetryVerdict, part: str) -> None:
    day = SidesDay(TODAY, 20.0, 25.0, ScoreBasis.ESTIMATE)
    assert part in asymmetry_words(Asymmetry(verdict, (day,)))
    other = replace(day, left=25.0, right=20.0)
    worked = asymmetry_words(Asymmetry(AsymmetryVerdict.WORK_ON_IT, (other,)))
    assert "The right leg begins" in worked


@pytest.mark.parametrize(
    ("weak", "means", "words"),
    [
        (LEFT, {LEFT: 58.0, RIGHT: 75.0}, "it is the shorter one too: left 58°, right 75°."),
        (RIGHT, {LEFT: 58.0, RIGHT: 75.0}, "it is not shorter: left 58°, right 75°."),
        (None, {LEFT: 58.0, RIGHT: 75.0}, ""),
        (LEFT, {LEFT: 58.0}, ""),
    ],
)
def test_rule_10_the_straight_leg_raise_is_shown_beside_the_weaker_leg(
    weak: Side | None, means: dict[Side, float], words: str
) -> None:
    assert raise_beside_words(weak, means).endswith(words)
    assert bool(raise_beside_words(weak, means)) == bool(words)


def test_what_is_due_is_named_with_how_long_ago_it_was() -> None:
    due = (DueCheck(DROP, None), DueCheck(RAISE, BEFORE))
    assert due_title(due) == "Mobility checks due"
    assert due_title(due[:1]) == "Mobility not checked yet"
    words = due_words(due, TODAY)
    assert words == "Leg drop off a bench: never done. Straight-leg raise: 32 days ago."


@pytest.mark.parametrize("reason", list(WarmUpReason))
def test_every_change_of_the_warm_up_has_its_reason_in_words(reason: WarmUpReason) -> None:
    words = reason_words(WarmUpChange(WarmUpItem.HINGE, reason, (LEFT, RIGHT), 30))
    assert words.endswith(".")
    assert "%" not in words


def test_a_longer_side_is_named_with_its_seconds() -> None:
    part = RoutinePart(45, is_one_sided=True)
    assert part_amount(part.held_longer(30, (RIGHT,))) == "45 s a side, right 75 s"
    assert part_amount(part.held_longer(30, (LEFT, RIGHT))) == "45 s a side, today 75 s"


def test_the_plan_names_the_weaker_leg_and_counts_sets_a_side() -> None:
    sides = (RIGHT, LEFT, RIGHT, LEFT, RIGHT)
    sets = tuple(PlannedSet(SetKind.WORK, 8, None, side) for side in sides)
    one_leg = ExerciseId("single_leg_romanian_deadlift")
    planned = PlannedExercise(
        one_leg, sets, is_paced=True, tempo=DEFAULT_TEMPO, rest_seconds=120, lead_in_seconds=10
    )
    assert sets_and_load(planned) == "2 \N{MULTIPLICATION SIGN} 8 a side"
    assert weaker_side_words(planned) == "Right first and one set more: the weaker leg"
    assert weaker_side_words(replace(planned, sets=sets[:4])) == ""
    assert weaker_side_words(replace(planned, sets=())) == ""
