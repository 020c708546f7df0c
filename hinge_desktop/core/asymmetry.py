"""How far the legs are apart in single-leg work, and what to do about it (coaching-rules 10).

The bands of 10 and 15 % are customary, not well supported, and ours to change (DEFAULT).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, Protocol

from hinge_desktop.core.effort import estimate
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.planned_work import PlannedSet
from hinge_desktop.core.thresholds import Rule, Thresholds
from hinge_desktop.core.training import LoggedSession, RepsLeft, SetKind, Side, WorkSet
from hinge_desktop.core.weights import Weight

DAYS_TO_WORK_ON_IT: Final = 2
"""Sessions on so many different days, running (DEFAULT)."""


@dataclass(frozen=True, slots=True)
class AsymmetryLimits:
    """Up to where the legs count as alike, and above what the weaker one gets more work."""

    fine_percent: float = 10.0
    notice_percent: float = 15.0


DEFAULT_LIMITS: Final = AsymmetryLimits()


def asymmetry_limits(thresholds: Thresholds) -> AsymmetryLimits:
    """Return the limits as the lifter has set them."""
    fine = thresholds[Rule.ASYMMETRY_NOTICE_PERCENT]
    return AsymmetryLimits(fine, max(fine, thresholds[Rule.ASYMMETRY_WORK_PERCENT]))


class ScoreBasis(StrEnum):
    """What the legs were compared by."""

    ESTIMATE = "estimate"
    """Estimated 1RM in kg, the dumbbells alone."""
    REPS = "reps"
    """Reps at the same load with the same reps left."""


class AsymmetryVerdict(StrEnum):
    """What the last days say."""

    FINE = "fine"
    NOTICE = "notice"
    WORK_ON_IT = "work_on_it"
    STOP = "stop"
    """Sudden, and with pain: the stop rules come first (coaching-rules 7)."""


class ScoredSet(Protocol):
    """What a set of one side says about that side; every `WorkSet` is one."""

    @property
    def kind(self) -> SetKind:
        """What it is for."""

    @property
    def load(self) -> Weight | None:
        """What was lifted."""

    @property
    def reps(self) -> int | None:
        """How often."""

    @property
    def reps_left(self) -> RepsLeft | None:
        """How many more would have gone."""


@dataclass(frozen=True, slots=True)
class SidesDay:
    """Both legs in one session."""

    day: date
    left: float
    right: float
    basis: ScoreBasis

    @property
    def percent(self) -> float:
        """100 (strong - weak) / strong."""
        strong = max(self.left, self.right)
        return 100 * (strong - min(self.left, self.right)) / strong if strong else 0.0

    @property
    def weak(self) -> Side | None:
        """The leg with the lower score; None where they are alike."""
        if self.left == self.right:
            return None
        return Side.LEFT if self.left < self.right else Side.RIGHT


@dataclass(frozen=True, slots=True)
class Asymmetry:
    """The verdict, and the days that it stands on, newest first."""

    verdict: AsymmetryVerdict
    days: tuple[SidesDay, ...]

    @property
    def side_to_work_on(self) -> Side | None:
        """The leg that begins and gets one set more; None where nothing is to be done."""
        return self.days[0].weak if self.verdict is AsymmetryVerdict.WORK_ON_IT else None


def asymmetry(
    sessions: Iterable[LoggedSession],
    exercise_id: ExerciseId,
    pain_days: Collection[date] = frozenset(),
    limits: AsymmetryLimits = DEFAULT_LIMITS,
) -> Asymmetry | None:
    """Return how far the legs are apart; None until a session has both of them answered.

    `sessions` are newest first. `pain_days` are those on which the lifter told of pain.
    """
    days = tuple(sides_days(sessions, exercise_id))
    return Asymmetry(_verdict(days, pain_days, limits), days) if days else None


def sides_days(sessions: Iterable[LoggedSession], exercise_id: ExerciseId) -> Iterator[SidesDay]:
    """Give both legs of each day that has them, in the order given; of two on one day the first."""
    seen: set[date] = set()
    for session in sessions:
        day = session.session.start.date
        compared = compared_sides(day, _work_sets(session, exercise_id))
        if compared is not None and day not in seen:
            seen.add(day)
            yield compared


def compared_sides(day: date, sets: Mapping[Side, Sequence[ScoredSet]]) -> SidesDay | None:
    """Compare both legs of one session; None where too little was answered.

    By their best estimates, else by reps at the heaviest load with the same reps left.
    """
    left, right = (_best_estimate(sets[side]) for side in Side)
    if left and right:
        return SidesDay(day, left, right, ScoreBasis.ESTIMATE)
    counts = [_reps_at(sets[side]) for side in Side]
    alike = [key for key in counts[0] if key in counts[1]]
    if not alike:
        return None
    heaviest = max(alike, key=lambda key: key[0])
    return SidesDay(day, counts[0][heaviest], counts[1][heaviest], ScoreBasis.REPS)


def one_sided_sets(
    reps: Sequence[int], load: Weight | None, weak: Side | None, *, adds_set: bool = True
) -> tuple[PlannedSet, ...]:
    """Return sets of both legs, alike in reps and load; `weak` begins and gets one set more.

    The strong leg does no more than the weak one: halves of a set share one plan.
    """
    order = (Side.RIGHT, Side.LEFT) if weak is Side.RIGHT else (Side.LEFT, Side.RIGHT)
    sets = [PlannedSet(SetKind.WORK, count, load, side) for count in reps for side in order]
    if weak is not None and adds_set and reps:
        sets.append(PlannedSet(SetKind.WORK, reps[-1], load, weak))
    return tuple(sets)


def _verdict(
    days: tuple[SidesDay, ...], pain_days: Collection[date], limits: AsymmetryLimits
) -> AsymmetryVerdict:
    latest = days[0]
    if _is_sudden(days, limits) and latest.day in pain_days:
        return AsymmetryVerdict.STOP
    running = days[:DAYS_TO_WORK_ON_IT]
    stays = all(one.percent > limits.notice_percent for one in running)
    if len(running) == DAYS_TO_WORK_ON_IT and stays and len({one.weak for one in running}) == 1:
        return AsymmetryVerdict.WORK_ON_IT
    is_fine = latest.percent <= limits.fine_percent
    return AsymmetryVerdict.FINE if is_fine else AsymmetryVerdict.NOTICE


def _is_sudden(days: tuple[SidesDay, ...], limits: AsymmetryLimits) -> bool:
    """Whether the last day alone is far apart: the one before was fine, or there is none."""
    was_fine = len(days) == 1 or days[1].percent <= limits.fine_percent
    return was_fine and days[0].percent > limits.notice_percent


def _work_sets(session: LoggedSession, exercise_id: ExerciseId) -> dict[Side, list[WorkSet]]:
    sets: dict[Side, list[WorkSet]] = {side: [] for side in Side}
    for exercise in session.exercises:
        if exercise.entry.exercise_id == exercise_id:
            for one in exercise.saved(SetKind.WORK, SetKind.FAILURE):
                if one.side is not None and one.reps is not None:
                    sets[one.side].append(one)
    return sets


def _best_estimate(sets: Iterable[ScoredSet]) -> float:
    estimates = (
        estimate(one.load, one.reps, _reps_left(one))
        for one in sets
        if one.load is not None and one.reps is not None
    )
    return max((one.weight_kg for one in estimates if one is not None), default=0.0)


def _reps_at(sets: Iterable[ScoredSet]) -> dict[tuple[int, int], int]:
    """Return the most reps at each load and reps left; what was not answered is left out."""
    counts: dict[tuple[int, int], int] = {}
    for one in sets:
        left = _reps_left(one)
        if left is not None and not left.or_more and one.reps:
            key = (0 if one.load is None else one.load.exact, left.tenths)
            counts[key] = max(counts.get(key, 0), one.reps)
    return counts


def _reps_left(one: ScoredSet) -> RepsLeft | None:
    if one.reps_left is None and one.kind is SetKind.FAILURE:
        return RepsLeft(0)
    return one.reps_left
