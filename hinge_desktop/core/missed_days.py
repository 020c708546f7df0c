"""A planned session that was missed moves to the next day that has room for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from hinge_desktop.core.plan import PlanDay, plan_day_of
from hinge_desktop.core.thresholds import Rule, Thresholds
from hinge_desktop.core.training import DayKind

_LOOKED_BACK_DAYS: Final = 6


@dataclass(frozen=True, slots=True)
class MovedSession:
    """The session of a day that passed, done today instead."""

    day: date
    """When it was planned."""
    day_kind: DayKind | None = None


def moved_session(
    today: date, last_day: date | None, plan_days: Sequence[PlanDay], numbers: Thresholds
) -> MovedSession | None:
    """Return the planned session that was missed and fits today, None where there is none.

    It moves only while the next planned day stays far enough away; then the plan goes on there.
    Nothing is said to have been missed before the first session (DEFAULT).
    """
    if last_day is None or plan_day_of(today, plan_days) is not None:
        return None
    for days in range(1, _LOOKED_BACK_DAYS + 1):
        day = today - timedelta(days=days)
        planned = plan_day_of(day, plan_days)
        if day <= last_day or planned is None:
            continue
        has_room = _has_room(today, planned.day_kind, plan_days, numbers)
        return MovedSession(day, planned.day_kind) if has_room else None
    return None


def recovery_days(day_kind: DayKind | None, numbers: Thresholds) -> int:
    """Return how many days lie between a hinge session and the next (coaching-rules 6)."""
    is_heavy = day_kind is DayKind.HEAVY
    return numbers[Rule.HEAVY_RECOVERY_DAYS if is_heavy else Rule.LIGHT_RECOVERY_DAYS]


def _has_room(
    today: date, day_kind: DayKind | None, plan_days: Sequence[PlanDay], numbers: Thresholds
) -> bool:
    near = range(1, recovery_days(day_kind, numbers))
    return all(plan_day_of(today + timedelta(days=days), plan_days) is None for days in near)
