"""The load that the lifter may choose instead of the next set's: one key on the rest screen.

A load that cannot be built any more, since equipment changed, is not lowered unasked: plates may
stand there that nobody entered. The nearest lower one is offered instead.
"""

from __future__ import annotations

from dataclasses import dataclass

from hinge_desktop.core.next_set import NextSet
from hinge_desktop.core.plate_plan import BarSet
from hinge_desktop.core.training import LoggedExercise, WorkSet
from hinge_desktop.core.weights import Weight


@dataclass(frozen=True, slots=True)
class OtherLoad:
    """A load that is offered."""

    load: Weight
    is_planned: bool
    """Whether it is the planned one, to be kept; else the closest that can be built."""


def other_load(waiting: WorkSet, change: NextSet, bar: BarSet | None) -> OtherLoad | None:
    """Return what may be chosen instead of the load in `change`, None where there is nothing."""
    planned = waiting.planned_load
    if change.load is not None and planned is not None and change.load != planned:
        return OtherLoad(planned, is_planned=True)
    if bar is None or not bar.is_known or bar.load is None or bar.missing is None:
        return None
    return OtherLoad(bar.load.total, is_planned=False)


def alike(waiting: WorkSet, exercise: LoggedExercise) -> tuple[WorkSet, ...]:
    """Return the sets of an exercise that wait with the same load, and were planned with it."""
    return tuple(
        one
        for one in exercise.sets
        if one.position >= waiting.position
        and (one.load, one.planned_load) == (waiting.load, waiting.planned_load)
    )
