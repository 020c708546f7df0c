"""The same load then and now: how many reps were left, where the two can be compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from hinge_desktop.core.session_summary import working_sets
from hinge_desktop.core.training import LoggedExercise, RepsLeft, Side, WorkSet
from hinge_desktop.core.weights import Weight


@dataclass(frozen=True, slots=True)
class LeftAtLoad:
    """What a set at a load left."""

    day: date
    reps: int
    left: RepsLeft


@dataclass(frozen=True, slots=True)
class EqualLoad:
    """The heaviest load of both weeks, and what the first set at it left in each."""

    load: Weight
    side: Side | None
    then: LeftAtLoad
    now: LeftAtLoad


@dataclass(frozen=True, slots=True)
class _Kind:
    """What two sets must share to be compared: how heavy, which leg, how slow (coaching-rules 4).

    As hundred-billionths of a kilogram, so that 20 kg is never taken for 44 lb.
    """

    exact: int
    side: Side | None
    tempo: str


def equal_load(
    then: Sequence[tuple[date, LoggedExercise]], now: Sequence[tuple[date, LoggedExercise]]
) -> EqualLoad | None:
    """Compare two weeks of one exercise; each holds its days from the oldest on.

    Of the first week its first session with the load counts, of the other its last one; in both
    the first set at that load, since later ones are tired. Without reps left there is no set.
    """
    before = _first_of_each(then)
    after = _first_of_each(reversed(now))
    shared = [kind for kind in before if kind in after]
    if not shared:
        return None
    # Of two legs the left one, whatever the order of the sets.
    kind = max(shared, key=lambda one: (one.exact, one.side is not Side.RIGHT))
    (load, first), (_, last) = before[kind], after[kind]
    return EqualLoad(load, kind.side, first, last)


def _first_of_each(
    days: Iterable[tuple[date, LoggedExercise]],
) -> dict[_Kind, tuple[Weight, LeftAtLoad]]:
    found: dict[_Kind, tuple[Weight, LeftAtLoad]] = {}
    for day, exercise in days:
        seen: set[_Kind] = set()
        for kind, one in _loaded(exercise):
            is_first = kind not in seen
            seen.add(kind)
            if is_first and one.load and one.reps and one.reps_left is not None:
                found.setdefault(kind, (one.load, LeftAtLoad(day, one.reps, one.reps_left)))
    return found


def _loaded(exercise: LoggedExercise) -> Iterator[tuple[_Kind, WorkSet]]:
    for one in working_sets(exercise):
        if one.load is not None and one.load.thousandths and not one.is_assisted:
            yield _Kind(one.load.exact, one.side, str(one.tempo)), one
