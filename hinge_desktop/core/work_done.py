"""What a lifter did with one exercise in one session, as the rules of progression look at it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from operator import itemgetter
from typing import Final

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.training import (
    Felt,
    LoggedSession,
    Quality,
    RepsLeft,
    SessionExercise,
    SetKind,
    Side,
    WorkSet,
)
from hinge_desktop.core.weights import Weight

_FELT_RIGHT: Final = frozenset({Felt.HAMSTRINGS, Felt.GLUTES})


@dataclass(frozen=True, slots=True)
class WorkDone:
    """The work sets of one exercise in one session."""

    day: date
    load: Weight | None
    """Of the last work set: a load lowered by hand is the new base (coaching-rules 5.7)."""
    heaviest: Weight | None
    reps: tuple[int, ...]
    """Of the sets with that load or more; on one leg the weaker side of each set."""
    reps_left: tuple[RepsLeft | None, ...]
    """Of every such set, None where not given."""
    faults: tuple[Fault, ...]
    has_fault: bool
    """Also where something was off and not said what."""
    planned_sets: int | None
    asked_reps: tuple[int | None, ...] = ()
    """What the plan of that day asked of each of `reps`; None where nothing was planned."""
    sets_without_reps: int = 0
    sets_without_left: int = 0
    sets_without_judgement: int = 0
    """Sets of which nobody said whether they were clean or something was off."""
    is_felt_in_back: bool = False
    """Felt in the back and not where a hinge belongs (coaching-rules 2)."""

    @property
    def is_answered(self) -> bool:
        """Whether reps, reps left and faults were given for every set."""
        missing = self.sets_without_reps + self.sets_without_left + self.sets_without_judgement
        return missing == 0

    @property
    def has_failure(self) -> bool:
        """Whether no rep was left after some set."""
        return any(left is not None and left.tenths == 0 for left in self.reps_left)

    def is_miss(self, lowest_reps: int) -> bool:
        """Whether some set stayed below the range, and below what it was planned with.

        A range may have moved up since: what was done as planned then is no miss now.
        """
        asked = (lowest_reps if one is None else one for one in self.asked_reps)
        pairs = zip_longest(self.reps, asked, fillvalue=lowest_reps)
        return any(done < min(lowest_reps, planned) for done, planned in pairs)

    def has_at_least_left(self, reps: int) -> bool:
        """Whether every set is known to have had so many reps left."""
        return all(left is not None and left.tenths >= reps * 10 for left in self.reps_left)


def work_done(session: LoggedSession, exercise_id: ExerciseId) -> WorkDone | None:
    """Return what was done with an exercise, None where it has no work set."""
    entries = [one for one in session.exercises if one.entry.exercise_id == exercise_id]
    sets = [one for entry in entries for one in entry.saved(SetKind.WORK, SetKind.FAILURE)]
    if not sets:
        return None
    load = sets[-1].load
    counted = [one for one in sets if _is_as_heavy(one, load)]
    weaker = _weaker_side(counted)
    of_entry = {one.entry.id: one.entry.planned_reps for one in entries}
    return WorkDone(
        day=session.session.start.date,
        load=load,
        heaviest=max((one.load for one in sets if one.load), key=_exact, default=None),
        reps=tuple(reps for _, reps in weaker),
        reps_left=tuple(_reps_left(one) for one in counted),
        faults=tuple(dict.fromkeys(fault.fault for one in sets for fault in one.faults)),
        has_fault=any(one.faults or one.quality is Quality.SOMETHING_OFF for one in sets),
        planned_sets=entries[-1].entry.planned_sets,
        asked_reps=tuple(
            one.planned_reps or of_entry.get(one.session_exercise_id) for one, _ in weaker
        ),
        sets_without_reps=sum(one.reps is None for one in sets),
        sets_without_left=sum(_reps_left(one) is None for one in sets),
        sets_without_judgement=sum(one.quality is None for one in sets),
        is_felt_in_back=any(_is_felt_in_back(one.entry) for one in entries),
    )


def all_work_done(
    sessions: Iterable[LoggedSession], exercise_id: ExerciseId
) -> tuple[WorkDone, ...]:
    """Return the sessions in which the exercise was worked, in the order given."""
    done = (work_done(session, exercise_id) for session in sessions)
    return tuple(one for one in done if one is not None)


def misses_running(history: Iterable[WorkDone], lowest_reps: int, since: date | None = None) -> int:
    """Count the misses that follow one another from the newest session towards the past.

    A miss has a set below the lowest reps and below its plan; those before `since`, an easy week,
    are over.
    """
    count = 0
    for done in history:
        is_over = since is not None and done.day < since
        if is_over or not done.is_miss(lowest_reps):
            break
        count += 1
    return count


def _exact(weight: Weight) -> int:
    return weight.exact


def _is_as_heavy(one: WorkSet, load: Weight | None) -> bool:
    return load is None or (one.load is not None and one.load.exact >= load.exact)


def _reps_left(one: WorkSet) -> RepsLeft | None:
    if one.reps_left is None and one.kind is SetKind.FAILURE:
        return RepsLeft(0)
    return one.reps_left


def _is_felt_in_back(entry: SessionExercise) -> bool:
    return Felt.LOW_BACK in entry.felt and not _FELT_RIGHT.intersection(entry.felt)


def _weaker_side(sets: Sequence[WorkSet]) -> tuple[tuple[WorkSet, int], ...]:
    """Return the sets with their reps; on one leg of each pair the side that did fewer."""
    sides = [[one for one in sets if one.side is side] for side in (None, *Side)]
    known = [[(one, one.reps) for one in side if one.reps is not None] for side in sides]
    columns = zip_longest(*(side for side in known if side))
    return tuple(
        min((pair for pair in column if pair is not None), key=itemgetter(1)) for column in columns
    )
