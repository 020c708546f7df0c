"""Ramp sets: the way up to the working load."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from hinge_desktop.core.loads import Loads
from hinge_desktop.core.weights import Unit, Weight, scaled_down

MIDDLE_STEP_ABOVE: Final = Weight(60_000, Unit.KG)
"""Only above this load is there a step at 60 % (DEFAULT; coaching-rules 9)."""


@dataclass(frozen=True, slots=True)
class RampSet:
    """A warm-up set on the way to the working load."""

    load: Weight
    reps: int


def ramp_sets(working: Weight | None, loads: Loads) -> tuple[RampSet, ...]:
    """Return 6 reps at 40 %, 4 at 60 % of a heavy load, 6 at 80 % (coaching-rules 9).

    Each is rounded down to what can be built, the empty bar at least; none for the empty bar,
    and none twice with the same load.
    """
    if working is None:
        return ()
    ramp: list[RampSet] = []
    for percent, reps in _steps(working):
        at_most = scaled_down(working, percent, 100)
        load = loads.heaviest_buildable(at_most) or loads.lightest
        below = ramp[-1].load.exact if ramp else -1
        if load is not None and below < load.exact < working.exact:
            ramp.append(RampSet(load, reps))
    return tuple(ramp)


def _steps(working: Weight) -> tuple[tuple[int, int], ...]:
    if working.exact > MIDDLE_STEP_ABOVE.exact:
        return (40, 6), (60, 4), (80, 6)
    return (40, 6), (80, 6)
