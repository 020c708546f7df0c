"""Records of training: the best there was of a thing, each with the set it was made in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, Protocol

from hinge_desktop.core.asymmetry import ScoreBasis, SidesDay, compared_sides
from hinge_desktop.core.balance import BalanceDay
from hinge_desktop.core.charts.sums import Progress
from hinge_desktop.core.effort import Estimate, estimate
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.training import RepsLeft, SessionId, SetId, SetKind, Side
from hinge_desktop.core.weights import Weight


class SetRecordKind(StrEnum):
    """By what one set is the best; work, drop and failure sets count, help from a machine never."""

    HEAVIEST = "heaviest"
    """The heaviest set with a rep or more and without a fault; of equal loads that with more reps,
    then the earlier one. Where nothing was answered, as in imports, a set counts as it stands."""
    ESTIMATE = "estimate"
    """The set with the highest estimated 1RM, by the limits of the estimate chart; of equal ones
    the earlier one."""


@dataclass(frozen=True, slots=True)
class SetRecord:
    """A set that is the best of its kind."""

    session_id: SessionId
    set_id: SetId
    exercise_id: ExerciseId
    day: date
    load: Weight
    reps: int
    reps_left: RepsLeft | None
    is_called_clean: bool
    """Whether the lifter said that it was clean."""

    @property
    def estimate(self) -> Estimate | None:
        """The estimated 1RM of the set, None where its answers allow none."""
        return estimate(self.load, self.reps, self.reps_left)


@dataclass(frozen=True, slots=True)
class CleanStretch:
    """Answered working sets without a fault that follow one another within one session."""

    session_id: SessionId
    day: date
    sets: int
    """How many; 0 where a set with a fault comes first."""
    set_id: SetId
    """The last of them; where there is none, the set with the fault."""
    is_broken: bool
    """Whether a set with a fault came next."""


@dataclass(frozen=True, slots=True)
class CleanRun:
    """Answered working sets in a row without a fault; unanswered ones neither break nor count."""

    sets: int
    first_day: date
    last_day: date
    session_id: SessionId
    set_id: SetId
    """The last set of the run."""
    is_running: bool
    """Whether no fault has ended it yet."""


@dataclass(frozen=True, slots=True)
class SideSet:
    """A saved set of one side, as far as comparing the sides needs it."""

    session_id: SessionId
    day: date
    exercise_id: ExerciseId
    id: SetId
    kind: SetKind
    side: Side
    load: Weight | None
    reps: int
    reps_left: RepsLeft | None


@dataclass(frozen=True, slots=True)
class EvenSession:
    """The session in which both legs did most alike (coaching-rules 10).

    Of equal gaps that with the higher score of the weaker leg, estimates before counts of reps,
    then the earlier one.
    """

    session_id: SessionId
    set_id: SetId
    """The first set of the exercise that was done on one side."""
    exercise_id: ExerciseId
    sides: SidesDay


@dataclass(frozen=True, slots=True)
class Records:
    """What stands today; None where nothing counts yet."""

    heaviest: SetRecord | None = None
    estimate: SetRecord | None = None
    clean_run: CleanRun | None = None
    even_session: EvenSession | None = None
    even_balance: BalanceDay | None = None
    """The balance check with the least gap; of equal gaps the one with the longer weaker leg, then
    the earlier one."""

    @property
    def is_empty(self) -> bool:
        """Whether there is none at all."""
        return self == _NONE


_NONE: Final = Records()


class RecordReads(Protocol):
    """What records ask of a store: each call is many short reads of all saved sets."""

    def best_set(
        self, kind: SetRecordKind, exercise_ids: tuple[ExerciseId, ...], progress: Progress
    ) -> SetRecord | None:
        """Return the best set of these exercises; None where none counts."""

    def clean_stretches(
        self, exercise_ids: tuple[ExerciseId, ...], progress: Progress
    ) -> Sequence[CleanStretch]:
        """Return the stretches of clean sets of these exercises, oldest first."""

    def side_sets(
        self, exercise_ids: tuple[ExerciseId, ...], progress: Progress
    ) -> Sequence[SideSet]:
        """Return the one-sided work and failure sets of these exercises, oldest first."""


def longest_clean_run(stretches: Iterable[CleanStretch]) -> CleanRun | None:
    """Return the longest run over sessions, the earlier of two equal ones; `stretches` in order."""
    best: CleanRun | None = None
    for run in _clean_runs(stretches):
        if best is None or run.sets > best.sets:
            best = run
    return best


def most_even_session(sets: Iterable[SideSet]) -> EvenSession | None:
    """Return the session whose sides were least apart; None where none has both of them answered.

    `sets` are oldest first.
    """
    together: dict[tuple[SessionId, ExerciseId], list[SideSet]] = {}
    for one in sets:
        together.setdefault((one.session_id, one.exercise_id), []).append(one)
    compared = (_even_session(own) for own in together.values())
    # `min` keeps the first of equal ones, which is the earliest.
    return min((one for one in compared if one is not None), key=_evenness, default=None)


def most_even_balance(days: Iterable[BalanceDay]) -> BalanceDay | None:
    """Return the balance check with the least gap; `days` are oldest first."""
    known = (one for one in days if one.gap_percent is not None)
    return min(known, key=_balance_evenness, default=None)


def _clean_runs(stretches: Iterable[CleanStretch]) -> Iterator[CleanRun]:
    sets, first, last = 0, None, None
    for one in stretches:
        if one.sets:
            sets, first, last = sets + one.sets, first or one, one
        if one.is_broken:
            if first is not None and last is not None:
                yield _run(sets, first, last, is_running=False)
            sets, first, last = 0, None, None
    if first is not None and last is not None:
        yield _run(sets, first, last, is_running=True)


def _run(sets: int, first: CleanStretch, last: CleanStretch, *, is_running: bool) -> CleanRun:
    return CleanRun(sets, first.day, last.day, last.session_id, last.set_id, is_running)


def _even_session(sets: Sequence[SideSet]) -> EvenSession | None:
    first = sets[0]
    by_side = {side: [one for one in sets if one.side is side] for side in Side}
    sides = compared_sides(first.day, by_side)
    if sides is None:
        return None
    return EvenSession(first.session_id, first.id, first.exercise_id, sides)


def _evenness(one: EvenSession) -> tuple[float, bool, float]:
    sides = one.sides
    return sides.percent, sides.basis is ScoreBasis.REPS, -min(sides.left, sides.right)


def _balance_evenness(day: BalanceDay) -> tuple[float, int]:
    return day.gap_percent or 0.0, -min(day.best_ms.values())
