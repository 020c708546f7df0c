"""Sums of plates on one side of a bar, kept as the bits of one whole number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from math import gcd
from typing import Final

from hinge_desktop.core.equipment import PlateStock
from hinge_desktop.core.weights import EXACT_PER_THOUSANDTH, MOST_THOUSANDTHS, Unit, Weight

MOST_PAIRS: Final = 50
"""More pairs of one weight than any sleeve holds are not looked at."""


@dataclass(frozen=True, slots=True)
class SideSums:
    """What the plates of one unit add up to on one side: bit k of a number stands for k grains.

    A grain is the greatest weight that measures every plate. Adding a plate to every sum at once is
    then one shift, so that a dozen kinds of plate cost microseconds.
    """

    unit: Unit
    grain: int
    """Thousandths of the unit."""
    kinds: tuple[tuple[int, int], ...]
    """Thousandths and pairs of each kind of plate, heaviest first."""
    reachable: tuple[int, ...]
    """Sums from the kinds of this place on; the last entry holds the empty side alone."""

    @classmethod
    def of(cls, plates: Iterable[PlateStock], unit: Unit) -> SideSums:
        """Take the plates of one unit, each kind in whole pairs."""
        kinds = _pairs_of(plates, unit)
        grain = reduce(gcd, (thousandths for thousandths, _ in kinds), 0) or 1
        reachable = [1]
        for thousandths, pairs in reversed(kinds):
            reachable.append(_with_plates(reachable[-1], thousandths // grain, pairs, grain))
        return cls(unit, grain, kinds, tuple(reversed(reachable)))

    @property
    def exact_of_pair(self) -> int:
        """What one grain on both sides weighs, in hundred-billionths of a kilogram."""
        return 2 * self.grain * EXACT_PER_THOUSANDTH[self.unit]

    def __iter__(self) -> Iterator[int]:
        """Go through all sums, in grains, rising."""
        rest = self.reachable[0]
        while rest:
            yield (rest & -rest).bit_length() - 1
            rest &= rest - 1

    def at_most(self, grains: int) -> int | None:
        """Return the highest sum not above, None for a negative bound."""
        if grains < 0:
            return None
        sums = self.reachable[0]
        if grains < sums.bit_length():
            sums &= (2 << grains) - 1
        return sums.bit_length() - 1

    def above(self, grains: int) -> int | None:
        """Return the lowest sum above, None where there is none."""
        bound = max(grains + 1, 0)
        higher = self.reachable[0] >> bound
        return (higher & -higher).bit_length() - 1 + bound if higher else None

    def plates_for(self, grains: int) -> tuple[Weight, ...]:
        """Return plates that add up to a sum, as many of the heaviest as can be."""
        chosen: list[Weight] = []
        for place, (thousandths, pairs) in enumerate(self.kinds):
            step = thousandths // self.grain
            count = min(pairs, grains // step)
            while not self.reachable[place + 1] >> (grains - count * step) & 1:
                count -= 1
            chosen += [Weight(thousandths, self.unit)] * count
            grains -= count * step
        return tuple(chosen)


def _pairs_of(plates: Iterable[PlateStock], unit: Unit) -> tuple[tuple[int, int], ...]:
    pairs: dict[int, int] = {}
    for stock in plates:
        if stock.weight.unit is unit and stock.weight.thousandths > 0:
            owned = pairs.get(stock.weight.thousandths, 0)
            pairs[stock.weight.thousandths] = owned + stock.count
    kinds = sorted(pairs.items(), reverse=True)
    return tuple((weight, min(count // 2, MOST_PAIRS)) for weight, count in kinds if count > 1)


def _with_plates(sums: int, step: int, pairs: int, grain: int) -> int:
    """Return the sums once up to `pairs` more plates of `step` grains may be added."""
    most = MOST_THOUSANDTHS // grain
    for _ in range(pairs):
        sums |= sums << step
        if sums.bit_length() > most + 1:
            sums &= (2 << most) - 1
    return sums
