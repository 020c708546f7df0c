"""A month of training, day by day for the calendar, and what it adds up to."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from hinge_desktop.core.exercises import Exercise, ExerciseId, Family
from hinge_desktop.core.history.filters import PAIN_REPLIES
from hinge_desktop.core.plan import PlanDay, plan_day_of
from hinge_desktop.core.safety import SafetyAnswer
from hinge_desktop.core.session_summary import Verdict, verdict_of, working_sets
from hinge_desktop.core.training import BackAnswer, LoggedSession, SessionId, WorkSet
from hinge_desktop.core.weights import total_kg

_LIFTS: Final = frozenset({Family.HINGE, Family.SINGLE_LEG_HINGE})
_HINGES: Final = _LIFTS | {Family.HINGE_DRILL}


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day with training, as the calendar marks it."""

    day: date
    sessions: int
    has_hinge: bool
    has_other: bool
    has_fault: bool
    """Whether any working set was not clean."""
    has_pain: bool
    """Whether a back was painful before a session, or a pain ended something in it."""


@dataclass(frozen=True, slots=True)
class MonthWork:
    """Working sets of the hinge that was trained most in a month."""

    exercise_id: ExerciseId
    volume_kg: float
    """Sum of reps x load; help from a machine is left out."""
    reps: int


@dataclass(frozen=True, slots=True)
class MonthReview:
    """A month of the history."""

    first: date
    days: tuple[MonthDay, ...]
    """Days with a session, oldest first."""
    sessions: int
    work: MonthWork | None
    """None where no hinge was trained."""


def month_ends(year: int, month: int) -> tuple[date, date]:
    """Return the first and the last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def month_review(
    first: date,
    sessions: Sequence[LoggedSession],
    answers: Iterable[SafetyAnswer],
    exercises: Mapping[ExerciseId, Exercise],
) -> MonthReview:
    """Review a month; `sessions` are those of its days, oldest first."""
    painful = {one.session_id for one in answers if one.answer in PAIN_REPLIES}
    by_day = groupby(sessions, key=lambda one: one.session.start.date)
    return MonthReview(
        first,
        tuple(_day(day, list(ones), painful, exercises) for day, ones in by_day),
        len(sessions),
        _most_trained(sessions, exercises),
    )


def planned_days(
    first: date, last: date, today: date, plan_days: Sequence[PlanDay]
) -> frozenset[date]:
    """Return the days of the plan from `first` to `last`, none of them before today."""
    ordinals = range(max(first, today).toordinal(), last.toordinal() + 1)
    days = map(date.fromordinal, ordinals)
    return frozenset(day for day in days if plan_day_of(day, plan_days) is not None)


def _day(
    day: date,
    sessions: Sequence[LoggedSession],
    painful: Container[SessionId | None],
    exercises: Mapping[ExerciseId, Exercise],
) -> MonthDay:
    done = [one for session in sessions for one in session.exercises]
    hinges = [_family(one.entry.exercise_id, exercises) in _HINGES for one in done]
    work = [one for exercise in done for one in working_sets(exercise)]
    return MonthDay(
        day,
        len(sessions),
        has_hinge=any(hinges),
        has_other=not all(hinges),
        has_fault=verdict_of(work) is Verdict.FAULTS,
        has_pain=any(
            one.session.back is BackAnswer.PAINFUL or one.session.id in painful for one in sessions
        ),
    )


def _most_trained(
    sessions: Iterable[LoggedSession], exercises: Mapping[ExerciseId, Exercise]
) -> MonthWork | None:
    """Return the hinge with most working sets; drills only where nothing was lifted."""
    sets: dict[ExerciseId, list[WorkSet]] = {}
    for session in sessions:
        for one in session.exercises:
            if _family(one.entry.exercise_id, exercises) in _HINGES:
                sets.setdefault(one.entry.exercise_id, []).extend(working_sets(one))
    counts = Counter({key: len(found) for key, found in sets.items() if found})
    lifted = [key for key in counts if _family(key, exercises) in _LIFTS]
    most = max(lifted or counts, key=lambda key: counts[key], default=None)
    if most is None:
        return None
    work = sets[most]
    loaded = [(one.load, one.reps or 0) for one in work if one.load and not one.is_assisted]
    return MonthWork(most, total_kg(loaded), sum(one.reps or 0 for one in work))


def _family(key: ExerciseId, exercises: Mapping[ExerciseId, Exercise]) -> Family:
    known = exercises.get(key)
    return Family.OTHER if known is None else known.family
