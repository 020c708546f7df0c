"""Which day comes next: recovery after the last hinge session, and the weekdays of the plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from hinge_desktop.core.missed_days import MovedSession, recovery_days
from hinge_desktop.core.plan import PlanDay, plan_day_of
from hinge_desktop.core.thresholds import DEFAULT_THRESHOLDS, Thresholds
from hinge_desktop.core.training import LoggedSession

DRILL_RECOVERY_DAYS: Final = 1
"""Unloaded drills may be practised daily, but one day counts once."""
_WEEK: Final = 7


class RestCode(StrEnum):
    """Why a day is one of rest."""

    RECOVERY = "recovery"
    NOT_A_PLAN_DAY = "not_a_plan_day"


@dataclass(frozen=True, slots=True)
class RestReason:
    """Why to rest, since when, and when training goes on."""

    code: RestCode
    next_day: date
    last_day: date | None = None


def rest_reason(
    day: date,
    last: LoggedSession | None,
    plan_days: Sequence[PlanDay],
    numbers: Thresholds = DEFAULT_THRESHOLDS,
    *,
    is_drill: bool,
    moved: MovedSession | None = None,
) -> RestReason | None:
    """Return why `day` is a day of rest, or None where it is one of training.

    Recovery is counted in calendar days, since imports know no time of day. Without plan days,
    every day far enough from the last hinge session is one of training; so is one to which a
    missed session `moved`.
    """
    last_day = None if last is None else last.session.start.date
    recovered = day
    if last is not None:
        kind = last.session.day_kind
        days = DRILL_RECOVERY_DAYS if is_drill else recovery_days(kind, numbers)
        recovered = max(day, last.session.start.date + timedelta(days=days))
    next_day = _first_plan_day(recovered, plan_days)
    if next_day == day or (moved is not None and recovered == day):
        return None
    code = RestCode.RECOVERY if recovered > day else RestCode.NOT_A_PLAN_DAY
    return RestReason(code, next_day, last_day)


def _first_plan_day(earliest: date, plan_days: Sequence[PlanDay]) -> date:
    coming = [earliest + timedelta(days=days) for days in range(_WEEK)]
    return next((one for one in coming if plan_day_of(one, plan_days)), earliest)
