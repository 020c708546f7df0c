"""Events that explain a turn of a line: gates passed, easy weeks, pain, weeks with a fault."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final, Protocol

from hinge_desktop.core.charts.answers import ChartEvent, EventKind
from hinge_desktop.core.charts.sums import Progress
from hinge_desktop.core.easy_weeks import EasyWeek
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.ladder import LadderMove, MoveReason
from hinge_desktop.core.safety import SafetyAnswer, SafetyReply, StopState

_PAIN_OF_THE_LIFTER: Final = frozenset(
    {SafetyReply.STOP, SafetyReply.PAINFUL, SafetyReply.STILL_THERE}
)
"""Replies that stop everything loaded; `END_EXERCISE` is about one exercise."""
_ORDER: Final = tuple(EventKind)


@dataclass(frozen=True, slots=True)
class FaultCount:
    """In how many saved sets of the week from Monday `monday` a fault was seen."""

    monday: date
    fault: Fault | None
    """None for sets in which something was off and nobody said what."""
    sets: int


class EventReads(Protocol):
    """What events ask of a store beside its records: each call is many short reads."""

    def fault_counts(
        self,
        exercise_ids: tuple[ExerciseId, ...],
        first: date | None,
        last: date,
        progress: Progress,
    ) -> Sequence[FaultCount]:
        """Count the saved sets with each fault by week (from Monday), oldest first."""

    def painful_days(self, first: date | None, last: date, progress: Progress) -> Sequence[date]:
        """Return the days with a session before which the back was painful, oldest first."""


@dataclass(frozen=True, slots=True)
class ShownDays:
    """A stretch of days, both ends included; without a first one it has no beginning."""

    first: date | None
    last: date

    def __contains__(self, day: date) -> bool:
        return (self.first is None or self.first <= day) and day <= self.last


def gate_events(moves: Iterable[LadderMove], days: ShownDays) -> tuple[ChartEvent, ...]:
    """Return the steps that were earned; those by choice or placement are none."""
    return tuple(
        ChartEvent(EventKind.GATE_PASSED, one.made.date, rung=one.to_rung, stage=one.to_stage)
        for one in moves
        if one.reason is MoveReason.GATE_PASSED and one.made.date in days
    )


def easy_week_events(weeks: Iterable[EasyWeek], days: ShownDays) -> tuple[ChartEvent, ...]:
    """Return the easy weeks that were taken, on their first day."""
    return tuple(
        ChartEvent(EventKind.EASY_WEEK, one.first_day)
        for one in weeks
        if one.is_taken and one.first_day in days
    )


def is_pain(answer: SafetyAnswer) -> bool:
    """Whether an answer stopped everything loaded, or ended an exercise."""
    return answer.answer in _PAIN_OF_THE_LIFTER or answer.answer is SafetyReply.END_EXERCISE


def pain_events(
    answers: Iterable[SafetyAnswer],
    stops: Iterable[StopState],
    painful_days: Iterable[date],
    days: ShownDays,
) -> tuple[ChartEvent, ...]:
    """Return the days on which something hurt, each once however often it was told."""
    told = {one.answered.date for one in answers if is_pain(one)}
    told.update(one.began.date for one in stops)
    told.update(painful_days)
    return tuple(ChartEvent(EventKind.PAIN, day) for day in sorted(told) if day in days)


def fault_week_events(counts: Iterable[FaultCount]) -> tuple[ChartEvent, ...]:
    """Return the weeks with a fault, on their Monday, with the fault seen in most sets.

    Of two seen equally often the one that comes first in the list of faults, where rounding leads;
    one that was named comes before sets that were only off.
    """
    by_week = sorted(counts, key=lambda one: one.monday)
    return tuple(
        _fault_week(monday, tuple(own)) for monday, own in groupby(by_week, lambda one: one.monday)
    )


def in_order(events: Iterable[ChartEvent]) -> tuple[ChartEvent, ...]:
    """Return events by day, those of one day in the order of their kinds."""
    return tuple(sorted(events, key=lambda one: (one.day, _ORDER.index(one.kind))))


def _fault_week(monday: date, counts: Sequence[FaultCount]) -> ChartEvent:
    most = max(counts, key=_weight_of)
    return ChartEvent(EventKind.FAULT_WEEK, monday, fault=most.fault, sets=most.sets)


def _weight_of(count: FaultCount) -> tuple[bool, int, int]:
    if count.fault is None:
        return False, count.sets, 0
    return True, count.sets, -tuple(Fault).index(count.fault)
