"""The lifter's own week: what each day is for, and what is too much of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from hinge_desktop.core.missed_days import recovery_days
from hinge_desktop.core.plan import Plan, PlanDay
from hinge_desktop.core.thresholds import Rule, Thresholds
from hinge_desktop.core.training import DayKind

DAYS_A_WEEK = 7


class DayChoice(StrEnum):
    """What a weekday is for."""

    NONE = "none"
    SESSION = "session"
    HEAVY = "heavy"
    LIGHT = "light"


class WeekWarningCode(StrEnum):
    """What is too much."""

    SHORT_RECOVERY = "short_recovery"
    MANY_SETS = "many_sets"


@dataclass(frozen=True, slots=True)
class WeekWarning:
    """A warning, never a refusal: `count` where `most` (or at least) is the rule's number."""

    code: WeekWarningCode
    count: int
    most: int
    weekday: int | None = None
    """The day after which recovery is short; Monday is 0."""


_KINDS: Mapping[DayChoice, DayKind | None] = {
    DayChoice.SESSION: None,
    DayChoice.HEAVY: DayKind.HEAVY,
    DayChoice.LIGHT: DayKind.LIGHT,
}
_CHOICES = {kind: choice for choice, kind in _KINDS.items()}


def choices_of(days: Iterable[PlanDay]) -> tuple[DayChoice, ...]:
    """Return what each weekday is for, from Monday."""
    known = {one.weekday: _CHOICES[one.day_kind] for one in days}
    return tuple(known.get(weekday, DayChoice.NONE) for weekday in range(DAYS_A_WEEK))


def days_of(choices: Sequence[DayChoice]) -> tuple[PlanDay, ...]:
    """Return the days of training."""
    return tuple(
        PlanDay(weekday, _KINDS[choice])
        for weekday, choice in enumerate(choices)
        if choice is not DayChoice.NONE
    )


def choice_after(choice: DayChoice) -> DayChoice:
    """Return the next choice in turn: rest, session, heavy, light, and rest again."""
    order = list(DayChoice)
    return order[(order.index(choice) + 1) % len(order)]


def week_warnings(
    days: Sequence[PlanDay], plan: Plan, numbers: Thresholds
) -> tuple[WeekWarning, ...]:
    """Return what is too much in a week: days too near one another, sets above the most."""
    return (*_short_recoveries(days, numbers), *_many_sets(days, plan, numbers))


def _short_recoveries(days: Sequence[PlanDay], numbers: Thresholds) -> Iterator[WeekWarning]:
    for place, day in enumerate(days):
        following = days[(place + 1) % len(days)]
        gap = (following.weekday - day.weekday) % DAYS_A_WEEK or DAYS_A_WEEK
        wanted = recovery_days(day.day_kind, numbers)
        if gap < wanted:
            yield WeekWarning(WeekWarningCode.SHORT_RECOVERY, gap, wanted, day.weekday)


def _many_sets(days: Sequence[PlanDay], plan: Plan, numbers: Thresholds) -> Iterator[WeekWarning]:
    sessions = len(days) or plan.sessions_per_week
    sets, most = sessions * plan.work_sets, numbers[Rule.MOST_WEEKLY_SETS]
    if sets > most:
        yield WeekWarning(WeekWarningCode.MANY_SETS, sets, most)
