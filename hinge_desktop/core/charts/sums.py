"""Sums over saved sets, a session or a week each: what charts are made of, as a store reads them.

They are named tuples, since a chart of many years takes tens of thousands of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Protocol, TypeAlias

from hinge_desktop.core.charts.questions import Rollup
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.training import RepsLeft, SessionId, SetId
from hinge_desktop.core.training_sums import BestSet
from hinge_desktop.core.weights import Weight

Progress: TypeAlias = Callable[[float], None]
"""Told between two short reads which share of the work is done, 0 to 1; it may raise to stop."""


@dataclass(frozen=True, slots=True)
class ChartScope:
    """Which sets a chart is about: of these exercises, from a first to a last day."""

    exercise_ids: tuple[ExerciseId, ...]
    first: date | None
    last: date
    rollup: Rollup


class LiftedSum(NamedTuple):
    """Reps x load of a week's working sets, help from a machine left out."""

    monday: date
    kg_thousandths: int
    """Of the sets entered in kg."""
    lb_thousandths: int


class TensionSum(NamedTuple):
    """Time under tension of a week's working sets, without the top."""

    monday: date
    tapped_ms: int
    counted_ms: int
    """Planned time of the sets without taps that kept the count."""


class ShareSum(NamedTuple):
    """A part of a whole: sets of answered sets, reps of reps, or a sum of so many numbers."""

    day: date
    session_id: SessionId | None
    """None for a week, whose day is its Monday; the same in the sums below."""
    part: int
    whole: int


class RestSum(NamedTuple):
    """Rests after working sets."""

    day: date
    session_id: SessionId | None
    taken_seconds: int
    rests: int
    planned_seconds: int
    """Of those rests for which a length was planned."""
    planned_rests: int


class FeltSum(NamedTuple):
    """Exercises with an answer, and how many name each place, in the order of `Felt`."""

    day: date
    session_id: SessionId | None
    answered: int
    named: tuple[int, ...]


class BestSum(NamedTuple):
    """The set with the highest estimate, and the faults of all sets of the exercise."""

    day: date
    session_id: SessionId | None
    best: BestSet
    faults: tuple[Fault, ...]


class RepsSum(NamedTuple):
    """The set with most reps among a session's working sets at one load, and how many those are."""

    day: date
    session_id: SessionId
    set_id: SetId
    load: Weight
    reps: int
    reps_left: RepsLeft | None
    sets: int

    @property
    def best(self) -> BestSet:
        """The set, for the point that it stands for."""
        return BestSet(
            *(self.session_id, self.day, self.set_id),
            *(self.load, self.reps, self.reps_left),
            has_fault=False,
        )


class WeekNumber(NamedTuple):
    """A number that belongs to a week."""

    monday: date
    amount: int


class ChartReads(Protocol):
    """What a store answers for charts: each call is many short reads, oldest first.

    A week's sums hold what lies within the scope's days, so whole weeks are asked for.
    """

    def lifted(self, scope: ChartScope, progress: Progress) -> Sequence[LiftedSum]:
        """Return what was lifted a week; weeks without loaded work are left out."""

    def tension(self, scope: ChartScope, progress: Progress) -> Sequence[TensionSum]:
        """Return time under tension of the weeks with working sets."""

    def planned_tension(self, scope: ChartScope, progress: Progress) -> Sequence[WeekNumber]:
        """Return milliseconds of tension that the sessions of each week had planned."""

    def tempo_kept(self, scope: ChartScope, progress: Progress) -> Sequence[ShareSum]:
        """Return how many working sets kept the count, of those with an answer."""

    def clean_reps(self, scope: ChartScope, progress: Progress) -> Sequence[ShareSum]:
        """Return how many reps were clean, of the working sets with an answer."""

    def reps_left(self, scope: ChartScope, progress: Progress) -> Sequence[ShareSum]:
        """Return tenths of reps left, and of how many working sets."""

    def rests(self, scope: ChartScope, progress: Progress) -> Sequence[RestSum]:
        """Return the rests that were taken after working sets."""

    def felt(self, scope: ChartScope, progress: Progress) -> Sequence[FeltSum]:
        """Return where exercises were felt."""

    def depths(self, scope: ChartScope, progress: Progress) -> Sequence[ShareSum]:
        """Return the sum of depths (0 higher, 1 own lowest, 2 past it), and of how many."""

    def best_sets(self, scope: ChartScope, progress: Progress) -> Sequence[BestSum]:
        """Return the sets with the best estimates; of equal ones the earlier."""

    def most_reps(self, scope: ChartScope, progress: Progress) -> Sequence[RepsSum]:
        """Return the sets with most reps at each load of each session, whatever the rollup."""

    def sessions(self, scope: ChartScope, progress: Progress) -> Sequence[WeekNumber]:
        """Return how many sessions each week held; drills beside the plan are none."""

    def first_session_day(self) -> date | None:
        """Return the day of the first session with a saved set; None where there is none."""

    def exercises_done(self) -> Sequence[tuple[ExerciseId, int]]:
        """Return the exercises with working sets, and in how many sessions they stand."""
