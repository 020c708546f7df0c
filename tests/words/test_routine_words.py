"""Amounts, minutes and places of a routine in words, and readings with a sign."""

from __future__ import annotations

import pytest

from hinge_desktop.core.measures import MobilityTest
from hinge_desktop.core.routine import Routine, RoutinePart
from hinge_desktop.core.training import Side
from hinge_desktop.words import numbers
from hinge_desktop.words.mobility import reading_words
from hinge_desktop.words.routine import (
    left_words,
    part_amount,
    spoken_own_pace,
    total_words,
    where_words,
)

TIMES = "\N{MULTIPLICATION SIGN}"


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (RoutinePart(hold_seconds=60, is_one_sided=True), "60 s a side"),
        (RoutinePart(hold_seconds=20, sets=2), f"2 {TIMES} 20 s"),
        (RoutinePart(reps=10, sets=2), f"2 {TIMES} 10"),
        (RoutinePart(reps=10, is_one_sided=True), "10 a side"),
        (RoutinePart(reps=10, sets=3, is_one_sided=True), f"3 {TIMES} 10 a side"),
        (RoutinePart(reps=8), f"{TIMES} 8"),
    ],
)
def test_amounts(part: RoutinePart, words: str) -> None:
    assert part_amount(part) == words


@pytest.mark.parametrize(
    ("milliseconds", "words"),
    [
        (1, "about a minute left"),
        (60_000, "about a minute left"),
        (89_999, "about a minute left"),
        (90_000, "about 2 min left"),
        (300_000, "about 5 min left"),
    ],
)
def test_minutes_are_rounded(milliseconds: int, words: str) -> None:
    assert left_words(milliseconds) == words
    assert total_words(480_000) == "About 8 min"


def test_where_in_a_step() -> None:
    part = RoutinePart(reps=10, sets=2, is_one_sided=True)
    first = Routine((part,), (0,)).turns[0]
    assert where_words(part, first, first.side) == "Left side, set 1 of 2"
    assert where_words(part, first, None) == "Set 1 of 2"
    assert spoken_own_pace(first) == "Left side, 10 reps at your own pace"
    once = RoutinePart(hold_seconds=30)
    assert where_words(once, Routine((once,), (0,)).turns[0], None) == ""


@pytest.mark.parametrize(
    ("thousandths", "text"), [(-4500, "-4.5"), (-500, "-0.5"), (-3000, "-3"), (500, "0.5")]
)
def test_numbers_below_zero(thousandths: int, text: str) -> None:
    assert numbers.decimal(thousandths) == text


def test_readings_of_both_sides_and_of_one() -> None:
    drop = MobilityTest.LEG_DROP
    both = {Side.LEFT: -4.5, Side.RIGHT: 12.0}
    assert reading_words(drop, both) == (
        "Left -4.5°, short: stretch the front of the hip longer. Right 12°, good."
    )
    assert reading_words(drop, {Side.RIGHT: 0.0}) == "Right 0°, all right."
    assert reading_words(drop, {}) == ""
