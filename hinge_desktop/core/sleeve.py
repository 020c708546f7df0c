"""One side of a bar in whole numbers, as the search for the fewest plate changes sees it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from hinge_desktop.core.weights import Unit, Weight

_LB_SHIFT: Final = 40
_KG_BITS: Final = (1 << _LB_SHIFT) - 1

Breathe = Callable[[], None]
"""Called between two pieces of work, so that a worker can let others have their turn."""
Stack = tuple[int, ...]
"""The plates of one side from the inside out, each by its place among the kinds."""


@dataclass(frozen=True, slots=True)
class PlateKind:
    """A kind of plate: its weight as `side_weight` writes it, and how many pairs there are."""

    weight: int
    pairs: int


def side_weight(plates: Iterable[Weight]) -> int:
    """Return thousandths of kg, with those of lb 40 bits above: sums stay exact in each unit."""
    return sum(plate.thousandths << (_LB_SHIFT if plate.unit is Unit.LB else 0) for plate in plates)


def in_units(weight: int) -> tuple[int, int]:
    """Return the thousandths of kg and of lb of a side."""
    return weight & _KG_BITS, weight >> _LB_SHIFT


def moves_between(stacks: Sequence[Stack]) -> int:
    """Return how many plates are moved on one side from each stack to the next."""
    moved = 0
    for before, after in pairwise(stacks):
        moved += len(before) + len(after) - 2 * shared(before, after)
    return moved


def shared(before: Sequence[object], after: Sequence[object]) -> int:
    """Return how many inner plates two stacks have in common."""
    for place, (one, other) in enumerate(zip(before, after, strict=False)):
        if one != other:
            return place
    return min(len(before), len(after))
