"""The lifter's own week: coaching-rules 6, recovery and at most 8 hinge sets."""

import pytest

from hinge_desktop.core.plan import Plan, PlanDay
from hinge_desktop.core.thresholds import DEFAULT_THRESHOLDS
from hinge_desktop.core.training import DayKind
from hinge_desktop.core.week_choices import (
    DayChoice,
    WeekWarning,
    WeekWarningCode,
    choice_after,
    choices_of,
    days_of,
    week_warnings,
)


def warnings(*days: PlanDay, sets: int = 3) -> tuple[WeekWarning, ...]:
    return week_warnings(days, Plan(work_sets=sets), DEFAULT_THRESHOLDS)


def test_days_and_choices_are_the_same_thing() -> None:
    days = (PlanDay(0), PlanDay(2, DayKind.HEAVY), PlanDay(5, DayKind.LIGHT))
    assert days_of(choices_of(days)) == days


def test_a_day_goes_through_its_choices_and_comes_back_to_rest() -> None:
    turns = [DayChoice.NONE]
    for _ in DayChoice:
        turns.append(choice_after(turns[-1]))
    assert turns == [*DayChoice, DayChoice.NONE]


def test_rule_6_one_or_two_sessions_of_three_or_four_sets_need_no_warning() -> None:
    assert warnings(PlanDay(1), PlanDay(5), sets=4) == ()


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ((PlanDay(0), PlanDay(1)), (0, 1, 2)),
        ((PlanDay(0, DayKind.HEAVY), PlanDay(2)), (0, 2, 3)),
        ((PlanDay(0), PlanDay(6)), (6, 1, 2)),
    ],
)
def test_rule_6_days_too_near_one_another_are_named(
    days: tuple[PlanDay, ...], expected: tuple[int, int, int]
) -> None:
    weekday, gap, wanted = expected
    assert warnings(*days) == (WeekWarning(WeekWarningCode.SHORT_RECOVERY, gap, wanted, weekday),)


def test_rule_6_more_than_eight_sets_a_week_are_named() -> None:
    days = (PlanDay(0), PlanDay(2), PlanDay(4))
    assert warnings(*days) == (WeekWarning(WeekWarningCode.MANY_SETS, 9, 8),)
    assert warnings() == ()
    assert warnings(sets=5) == (WeekWarning(WeekWarningCode.MANY_SETS, 10, 8),)


def test_one_day_a_week_has_all_week_to_recover() -> None:
    assert warnings(PlanDay(3, DayKind.HEAVY)) == ()
