"""Ramp sets: the way up to the working load."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from hinge_desktop.core.loads import Loads
from hinge_desktop.core.thresholds import DEFAULT_THRESHOLDS, Rule, Thresholds
from hinge_desktop.core.weights import Unit, Weight, scaled_down

MIDDLE_STEP_ABOVE: Final = Weight(60_000, Unit.KG)
"""Only above this load is there a step at 60 % (DEFAULT; coaching-rules 9)."""


@dataclass(frozen=True, slots=True)
class RampSet:
    """A warm-up set on the way to the working load."""

    load: Weight
    reps: int


def ramp_sets(
    working: Weight | None, loads: Loads, numbers: Thresholds = DEFAULT_THRESHOLDS
) -> tuple[RampSet, ...]:
    """Return 6 reps at 40 %, 4 at 60 % of a heavy load, 6 at 80 % (coaching-rules 9).

    Each is rounded down to what can be built, the empty bar at least; none for the empty bar,
    and none twice with the same load.
    """
    if working is None:
        return ()
    ramp: list[RampSet] = []
    for percent, reps in _steps(working, numbers):
        at_most = scaled_down(working, percent, 100)
        load = loads.heaviest_buildable(at_most) or loads.lightest
        below = ramp[-1].load.exact if ramp else -1
        if load is not None and below < load.exact < working.exact:
            ramp.append(RampSet(load, reps))
    return tuple(ramp)


def _steps(working: Weight, numbers: Thresholds) -> tuple[tuple[int, int], ...]:
    first, last = numbers[Rule.RAMP_FIRST_PERCENT], numbers[Rule.RAMP_LAST_PERCENT]
    if working.exact > MIDDLE_STEP_ABOVE.exact:
        return (first, 6), (numbers[Rule.RAMP_MIDDLE_PERCENT], 4), (last, 6)
    return (first, 6), (last, 6)
