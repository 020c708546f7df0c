"""The last 28 days for a coach or a physio: what changed, and whether anything hurt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from hinge_desktop.core.charts.answers import ChartAnswer
from hinge_desktop.core.charts.chart_choice import Days
from hinge_desktop.core.day_plan import DayPlan
from hinge_desktop.core.exercises import Exercise
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.ladder import LadderPlace
from hinge_desktop.core.mobility_history import SideDay
from hinge_desktop.core.papers.equal_load import EqualLoad, equal_load
from hinge_desktop.core.papers.shares import Share, mean_within, share_within
from hinge_desktop.core.papers.work_sets import heaviest_load
from hinge_desktop.core.plan import PlanDay
from hinge_desktop.core.practice import is_unloaded_practice
from hinge_desktop.core.safety import SafetyAnswer, SafetyQuestion, SafetyReply, StopState
from hinge_desktop.core.session_summary import working_sets
from hinge_desktop.core.training import (
    BackAnswer,
    Depth,
    LoggedExercise,
    LoggedSession,
    Side,
)
from hinge_desktop.core.weights import Weight

WEEKS: Final = 4
_DAYS: Final = 7 * WEEKS
_ABOUT_PAIN: Final = frozenset(
    {
        SafetyQuestion.STOP_SHEET,
        SafetyQuestion.BACK,
        SafetyQuestion.ACHE_SINCE,
        SafetyQuestion.PAIN_NOW,
    }
)
_NO_PAIN: Final = frozenset({SafetyReply.MAY_GO_ON, SafetyReply.GONE, SafetyReply.NO})


@dataclass(frozen=True, slots=True)
class DepthCounts:
    """How often each depth was answered; it is asked once for an exercise of a session."""

    own_lowest: int
    past_it: int
    higher: int
    not_given: int


@dataclass(frozen=True, slots=True)
class HingeWeek:
    """One exercise in seven days."""

    days: Days
    sessions: int
    sets: int
    """Working sets: warm-ups are no part of any figure here."""
    reps: int
    top_load: Weight | None
    clean_reps: Share
    kept: Share
    reps_left: float | None
    """Their mean; None where they were never given."""


@dataclass(frozen=True, slots=True)
class FaultCount:
    """In how many sets a fault was marked, and when last."""

    fault: Fault
    sets: int
    last_day: date


@dataclass(frozen=True, slots=True)
class HingeFourWeeks:
    """One hinge over the four weeks."""

    exercise: Exercise
    weeks: tuple[HingeWeek, ...]
    first_load: Weight | None
    """The heaviest work load of its first loaded session; None where nothing was loaded."""
    last_load: Weight | None
    clean_reps: Share
    kept: Share
    depth: DepthCounts
    equal: EqualLoad | None
    """None where no load of the first week came again in the last one with answers to compare."""
    faults: tuple[FaultCount, ...]
    """The most frequent first."""


@dataclass(frozen=True, slots=True)
class BackCounts:
    """The answers to "How is your back?" before sessions."""

    fine: int
    stiff: int
    painful: int
    not_given: int


@dataclass(frozen=True, slots=True)
class PainAnswer:
    """An answer about pain, with the stop that came from it, if one did."""

    answer: SafetyAnswer
    stop: StopState | None

    @property
    def is_pain(self) -> bool:
        """Whether it says that something hurt; tired or tight does not."""
        return self.answer.answer not in _NO_PAIN


@dataclass(frozen=True, slots=True)
class FourWeeks:
    """Everything on the page."""

    days: Days
    made: date
    sessions: int
    """With saved sets; drills beside the plan are none."""
    planned_sessions: int | None
    """By the weekdays of the plan as it stands now; None where it has none."""
    hinges: tuple[HingeFourWeeks, ...]
    """Loaded ones before drills, then the one with the most sets first."""
    raises: dict[Side, SideDay]
    """The latest straight-leg raise of each side that was ever checked."""
    backs: BackCounts
    pains: tuple[PainAnswer, ...]
    """Answers of these days to what asks about pain, oldest first."""
    stops: tuple[tuple[StopState, SafetyAnswer | None], ...]
    """Those that hold now, with the answer that each came from."""
    plan: DayPlan
    place: LadderPlace
    exercises: tuple[Exercise, ...]
    """All that the journal knows, for their names."""
    charts: tuple[ChartAnswer, ...]
    """Of the first hinge: its estimated 1RM and its clean reps, where they have points."""


@dataclass(frozen=True, slots=True)
class HingeCharts:
    """What the charts answer about one exercise over the four weeks, session by session."""

    clean_reps: ChartAnswer
    kept: ChartAnswer
    reps_left: ChartAnswer


def four_weeks_to(day: date) -> tuple[Days, ...]:
    """Return the four stretches of seven days of which the last one ends on a day."""
    starts = (day - timedelta(days=_DAYS - 1 - 7 * week) for week in range(WEEKS))
    return tuple(Days(start, start + timedelta(days=6)) for start in starts)


def planned_sessions(
    days: Days, plan_days: Sequence[PlanDay], journal_day: date | None
) -> int | None:
    """Count the weekdays of the plan in a stretch, from the journal's first session on.

    As the chart of sessions counts them; None without such weekdays.
    """
    if not plan_days or journal_day is None:
        return None
    weekdays = {one.weekday for one in plan_days}
    all_days = (days.first + timedelta(days=n) for n in range((days.last - days.first).days + 1))
    return sum(day >= journal_day and day.weekday() in weekdays for day in all_days)


def sessions_done(sessions: Iterable[LoggedSession]) -> int:
    """Count the sessions with saved sets, practice beside the plan left out."""
    return sum(
        any(exercise.saved() for exercise in one.exercises) and not is_unloaded_practice(one)
        for one in sessions
    )


def back_counts(sessions: Iterable[LoggedSession]) -> BackCounts:
    """Count the answers before the sessions with saved sets."""
    answers = [
        one.session.back for one in sessions if any(exercise.saved() for exercise in one.exercises)
    ]
    return BackCounts(
        answers.count(BackAnswer.FINE),
        answers.count(BackAnswer.STIFF),
        answers.count(BackAnswer.PAINFUL),
        answers.count(None),
    )


def about_pain(
    answers: Iterable[SafetyAnswer], stops: Iterable[StopState], days: Days
) -> tuple[PainAnswer, ...]:
    """Return the answers about pain given on these days, with what came of them."""
    came_of = {one.answer_id: one for one in stops}
    return tuple(
        PainAnswer(one, came_of.get(one.id))
        for one in answers
        if one.question in _ABOUT_PAIN and days.first <= one.answered.date <= days.last
    )


def hinge_four_weeks(
    exercise: Exercise,
    sessions: Sequence[LoggedSession],
    weeks: Sequence[Days],
    charts: HingeCharts,
) -> HingeFourWeeks:
    """Join one exercise's sessions, oldest first, with what the charts know of it."""
    done = tuple(_entries(exercise, sessions))
    tops = [top for top in (heaviest_load([one]) for _, one in done) if top is not None]
    whole = Days(weeks[0].first, weeks[-1].last)
    return HingeFourWeeks(
        exercise=exercise,
        weeks=tuple(_week(week, done, charts) for week in weeks),
        first_load=tops[0] if tops else None,
        last_load=tops[-1] if tops else None,
        clean_reps=share_within(charts.clean_reps, whole.first, whole.last),
        kept=share_within(charts.kept, whole.first, whole.last),
        depth=_depth_counts([one for _, one in done]),
        equal=equal_load(_within(done, weeks[0]), _within(done, weeks[-1])),
        faults=fault_counts(done),
    )


def fault_counts(done: Iterable[tuple[date, LoggedExercise]]) -> tuple[FaultCount, ...]:
    """Count the sets with each fault; a fault marked in several reps of a set counts once."""
    counts: dict[Fault, FaultCount] = {}
    for day, one in done:
        for each in working_sets(one):
            for fault in {mark.fault for mark in each.faults}:
                before = counts.get(fault, FaultCount(fault, 0, day))
                counts[fault] = FaultCount(fault, before.sets + 1, max(before.last_day, day))
    order = list(Fault)
    return tuple(sorted(counts.values(), key=lambda one: (-one.sets, order.index(one.fault))))


def _entries(
    exercise: Exercise, sessions: Iterable[LoggedSession]
) -> Iterable[tuple[date, LoggedExercise]]:
    for session in sessions:
        for one in session.exercises:
            if one.entry.exercise_id == exercise.id and working_sets(one):
                yield session.session.start.date, one


def _within(
    done: Iterable[tuple[date, LoggedExercise]], days: Days
) -> tuple[tuple[date, LoggedExercise], ...]:
    return tuple(one for one in done if days.first <= one[0] <= days.last)


def _week(
    days: Days,
    done: Sequence[tuple[date, LoggedExercise]],
    charts: HingeCharts,
) -> HingeWeek:
    own = _within(done, days)
    sets = [each for _, one in own for each in working_sets(one)]
    return HingeWeek(
        days=days,
        sessions=len({one.entry.session_id for _, one in own}),
        sets=len(sets),
        reps=sum(one.reps or 0 for one in sets),
        top_load=heaviest_load([one for _, one in own]),
        clean_reps=share_within(charts.clean_reps, days.first, days.last),
        kept=share_within(charts.kept, days.first, days.last),
        reps_left=mean_within(charts.reps_left, days.first, days.last),
    )


def _depth_counts(done: Sequence[LoggedExercise]) -> DepthCounts:
    answers = [one.entry.depth for one in done]
    return DepthCounts(
        answers.count(Depth.OWN_LOWEST),
        answers.count(Depth.PAST_IT),
        answers.count(Depth.HIGHER),
        answers.count(None),
    )
