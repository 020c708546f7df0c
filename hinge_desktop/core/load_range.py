"""From where to where the loads of a bar go, in which steps, and where gaps are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice, pairwise
from typing import Final

from hinge_desktop.core.plates import BarLoads
from hinge_desktop.core.weights import (
    MOST_THOUSANDTHS,
    Unit,
    Weight,
    difference,
    nearest_above,
)

USUAL_STEP: Final = {Unit.KG: Weight(2_500, Unit.KG), Unit.LB: Weight(5_000, Unit.LB)}
"""Loads further apart than this leave a gap: a pair of the lightest usual plates (our default)."""
MOST_STEPS_COMPARED: Final = 400
"""With more loads than this nobody asks whether all of their steps are the same."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Two loads with nothing between them that can be built."""

    below: Weight
    above: Weight

    @property
    def exact(self) -> int:
        """How wide it is, in hundred-billionths of a kilogram."""
        return self.above.exact - self.below.exact


@dataclass(frozen=True, slots=True)
class LoadRange:
    """The loads of one bar in short."""

    lightest: Weight
    heaviest: Weight
    unit: Unit
    gaps: tuple[Gap, ...]
    """Where loads are further apart than the usual step, rising."""
    step: Weight | None
    """The one step outside the gaps; None where steps differ, all of them the usual one or less."""

    @property
    def usual_step(self) -> Weight:
        """The widest step that leaves no gap."""
        return USUAL_STEP[self.unit]

    @property
    def largest_gap(self) -> Gap | None:
        """The widest gap, the lightest of them where several are as wide."""
        return max(self.gaps, key=lambda gap: gap.exact, default=None)


def load_range(loads: BarLoads) -> LoadRange:
    """Look through what can be built, without going through every load."""
    lightest = loads.lightest
    heaviest = loads.heaviest_buildable(Weight(MOST_THOUSANDTHS, Unit.KG)) or lightest
    unit = lightest.unit if lightest.unit is heaviest.unit else loads.unit
    gaps = tuple(_gaps(loads, USUAL_STEP[unit]))
    return LoadRange(lightest, heaviest, unit, gaps, _one_step(loads, unit))


def _gaps(loads: BarLoads, usual: Weight) -> Iterator[Gap]:
    """Leap by the usual step: what lies within one leap is no further apart than it."""
    here = loads.lightest
    while True:
        farthest = loads.heaviest_buildable(_sum(here, usual))
        if farthest is None or farthest.exact <= here.exact:
            farthest = loads.next_buildable(here)
            if farthest is None:
                return
            yield Gap(here, farthest)
        here = farthest


def _one_step(loads: BarLoads, unit: Unit) -> Weight | None:
    steps: set[Weight] = set()
    compared = 0
    for below, above in pairwise(islice(loads.rising(), MOST_STEPS_COMPARED + 1)):
        compared += 1
        step = difference(above, below, unit)
        if step.exact <= USUAL_STEP[unit].exact:
            steps.add(step)
        if len(steps) > 1:
            return None
    return steps.pop() if steps and compared < MOST_STEPS_COMPARED else None


def _sum(first: Weight, second: Weight) -> Weight:
    if first.unit is second.unit:
        return Weight(first.thousandths + second.thousandths, first.unit)
    return nearest_above(first.exact + second.exact, second.unit)


class CellState(StrEnum):
    """How much of a cell's stretch of loads can be built."""

    FULL = "full"
    PARTLY = "partly"
    """Some of its steps, where a cell stands for several."""
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class LoadCells:
    """The range cut into cells of one width: for a strip that shows gaps as empty cells."""

    unit: Unit
    first_exact: int
    """Where the first cell begins; this and `width_exact` in hundred-billionths of a kilogram."""
    width_exact: int
    states: tuple[CellState, ...]

    def place_of(self, weight: Weight) -> int | None:
        """Return the place of the cell that a weight lies in, None outside of all."""
        place = (weight.exact - self.first_exact) // self.width_exact
        return place if 0 <= place < len(self.states) else None


def cells_of(loads: LoadRange, most: int) -> LoadCells:
    """Cut a range into cells a step wide, or several steps where that makes more than `most`."""
    step = (loads.step or loads.usual_step).exact
    first = loads.lightest.exact
    steps = (loads.heaviest.exact - first) // step + 1
    empty = {place for gap in loads.gaps for place in _steps_inside(gap, first, step)}
    together = -(-steps // max(1, most))
    states = tuple(
        _state(range(start, min(start + together, steps)), empty)
        for start in range(0, steps, together)
    )
    return LoadCells(loads.unit, first, step * together, states)


def _steps_inside(gap: Gap, first: int, step: int) -> range:
    """Return the steps that begin after the load below a gap, and end before the one above."""
    return range((gap.below.exact - first) // step + 1, (gap.above.exact - first) // step)


def _state(steps: range, empty: set[int]) -> CellState:
    missing = sum(place in empty for place in steps)
    if missing == 0:
        return CellState.FULL
    return CellState.EMPTY if missing == len(steps) else CellState.PARTLY
