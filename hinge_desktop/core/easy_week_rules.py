"""When an easy week is due, and what it makes of a suggestion (coaching-rules 6, deload)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from hinge_desktop.core.easy_weeks import EasyReason, EasyWeek
from hinge_desktop.core.load_reasons import Reason, ReasonCode, Suggestion
from hinge_desktop.core.load_suggestion import lighter_load, not_below_lightest
from hinge_desktop.core.loads import Loads
from hinge_desktop.core.planned_work import PlannedSet
from hinge_desktop.core.thresholds import Rule, Thresholds
from hinge_desktop.core.training import LoggedSession
from hinge_desktop.core.weights import Weight
from hinge_desktop.core.work_done import WorkDone, misses_running

EASY_DAYS: Final = 7
_WEEK: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class EasyOffer:
    """An easy week that is due; `count` weeks, misses or times led to it."""

    reason: EasyReason
    count: int


@dataclass(frozen=True, slots=True)
class EasyEvidence:
    """What the offer of an easy week looks at."""

    weeks: tuple[EasyWeek, ...] = ()
    """Those that were taken or declined, oldest first."""
    working_weeks: Collection[date] = ()
    """The Mondays of the weeks with work of the exercise."""
    history: tuple[WorkDone, ...] = ()
    """What was done with it, newest first."""
    recent: tuple[LoggedSession, ...] = ()
    """The sessions with it, newest first."""
    soreness: int | None = None
    """The answer of today."""


def easy_week_on(day: date, weeks: Sequence[EasyWeek]) -> EasyWeek | None:
    """Return the easy week that was taken and holds on a day."""
    last = timedelta(days=EASY_DAYS - 1)
    taken = (one for one in reversed(weeks) if one.is_taken)
    return next((one for one in taken if one.first_day <= day <= one.first_day + last), None)


def last_easy_week(day: date, weeks: Sequence[EasyWeek]) -> EasyWeek | None:
    """Return the last easy week that was taken by a day: what was missed before it is over."""
    return next((one for one in reversed(weeks) if one.is_taken and one.first_day <= day), None)


def without_easy_weeks(
    sessions: Sequence[LoggedSession], weeks: Sequence[EasyWeek]
) -> tuple[LoggedSession, ...]:
    """Leave out what was done in easy weeks: their lighter loads are no new base."""
    return tuple(one for one in sessions if easy_week_on(one.session.start.date, weeks) is None)


def easy_offer(
    day: date, evidence: EasyEvidence, lowest_reps: int, numbers: Thresholds
) -> EasyOffer | None:
    """Return why an easy week is due, None where it is not, or was answered for these reasons."""
    if easy_week_on(day, evidence.weeks) is not None:
        return None
    since = max((one.first_day for one in evidence.weeks if one.first_day <= day), default=None)
    misses = misses_running(evidence.history, lowest_reps, since)
    if misses >= numbers[Rule.MISSES_BEFORE_EASY_WEEK]:
        return EasyOffer(EasyReason.MISSES, misses)
    sore = _long_sore_times(day, evidence, since, numbers)
    if sore >= numbers[Rule.LONG_SORE_TIMES]:
        return EasyOffer(EasyReason.SORE, sore)
    weeks = _weeks_running(day, evidence.working_weeks, since) + 1
    if weeks >= numbers[Rule.EASY_WEEK_EVERY_WEEKS]:
        return EasyOffer(EasyReason.SIXTH_WEEK, weeks)
    return None


def eased(
    ordinary: Suggestion, last: WorkDone | None, loads: Loads, numbers: Thresholds
) -> Suggestion:
    """Return what an easy week makes of a suggestion: half the sets, 10 % less, 2 reps more left.

    The tenth comes off what was done last, not off what would have come next.
    """
    sets = eased_count(len(ordinary.reps), numbers)
    reason = Reason(ReasonCode.EASY_WEEK)
    if last is not None:
        reason = Reason(ReasonCode.EASY_WEEK, last.day, last.load, last.reps)
    return Suggestion(
        _eased_load(ordinary, last, loads, numbers),
        (min(ordinary.reps),) * sets,
        ordinary.reps_left + numbers[Rule.EASY_WEEK_EXTRA_REPS_LEFT],
        replace(reason, locks=ordinary.reason.locks),
    )


def eased_count(sets: int, numbers: Thresholds) -> int:
    """Return how many of so many sets an easy week leaves: half, rounded up."""
    return max(1, -(-sets * numbers[Rule.EASY_WEEK_SETS_PERCENT] // 100))


def eased_sets(
    done: Sequence[PlannedSet], loads: Loads | None, numbers: Thresholds
) -> tuple[PlannedSet, ...]:
    """Return half the sets of other work with a tenth less; both sides of a set stay together."""
    sides = max(1, len({one.side for one in done}))
    count = eased_count(-(-len(done) // sides), numbers)
    percent = numbers[Rule.EASY_WEEK_LOAD_PERCENT]
    return tuple(
        one if loads is None else replace(one, load=lighter_load(one.load, percent, loads))
        for one in done[: count * sides]
    )


def _eased_load(
    ordinary: Suggestion, last: WorkDone | None, loads: Loads, numbers: Thresholds
) -> Weight | None:
    if ordinary.load is None or last is None or last.load is None:
        return ordinary.load
    percent = numbers[Rule.EASY_WEEK_LOAD_PERCENT]
    lighter = not_below_lightest(lighter_load(last.load, percent, loads), loads)
    if lighter is None or lighter.exact > ordinary.load.exact:
        return ordinary.load
    return lighter


def _weeks_running(day: date, working: Collection[date], since: date | None) -> int:
    """Count the weeks with work that follow one another before this one."""
    count = 0
    monday = day - timedelta(days=day.weekday()) - _WEEK
    while monday in working and (since is None or monday > since):
        count += 1
        monday -= _WEEK
    return count


def _long_sore_times(
    day: date, evidence: EasyEvidence, since: date | None, numbers: Thresholds
) -> int:
    """Count how often it was sore for longer than three days after a session."""
    told = [(one.session.start.date, one.session.soreness) for one in evidence.recent]
    if not told or told[0][0] != day:
        told.insert(0, (day, evidence.soreness))
    return sum(
        soreness is not None
        and soreness >= numbers[Rule.SORE_FROM]
        and (later - earlier).days > numbers[Rule.LONG_SORE_DAYS]
        and (since is None or later > since)
        for (later, soreness), (earlier, _) in pairwise(told)
    )
