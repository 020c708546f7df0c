"""Plates on a bar: which totals the owned pairs make, and which plates change between two loads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from hinge_desktop.core.equipment import Bar, PlateStock
from hinge_desktop.core.plate_sums import SideSums
from hinge_desktop.core.sleeve import shared
from hinge_desktop.core.weights import (
    Unit,
    Weight,
    exact_from_sums,
    nearest_above,
)


@dataclass(frozen=True, slots=True)
class PlateLoad:
    """A loaded bar: its plates on each side from the inside out."""

    bar: Bar
    per_side: tuple[Weight, ...]
    total: Weight
    """Bar, collars and plates. Where kg and lb iron meet, the next full thousandth above."""


@dataclass(frozen=True, slots=True)
class PlateChanges:
    """What to take off each side and then put on, each plate in the order of handling."""

    off: tuple[Weight, ...]
    on: tuple[Weight, ...]

    @property
    def moved(self) -> int:
        """How many plates are handled, both sides together."""
        return 2 * (len(self.off) + len(self.on))


def side_changes(before: tuple[Weight, ...], after: tuple[Weight, ...]) -> PlateChanges:
    """Return the plates to move from one stack of a side to another, both inside out.

    Outer ones come off to reach inner ones (contract).
    """
    kept = shared(before, after)
    return PlateChanges(tuple(reversed(before[kept:])), after[kept:])


@dataclass(frozen=True, slots=True)
class _Sides:
    """Grains of kg and of lb plates on one side."""

    kg: int
    lb: int


@dataclass(frozen=True)
class BarLoads:
    """Every total that one bar makes with the owned plates, always the same on both sides.

    An odd plate stays on the floor. Whatever is compared is compared in whole numbers, kg against
    lb too; `unit` is the unit of totals in which both meet.
    """

    bar: Bar
    plates: tuple[PlateStock, ...]
    unit: Unit = Unit.KG
    collar: Weight | None = None
    """The weight of one collar."""
    is_known: bool = True
    """Whether the lifter entered the iron; else it is assumed."""

    @property
    def lightest(self) -> Weight:
        """The empty bar, with its collars."""
        return self._total(_Sides(0, 0))

    def heaviest_buildable(self, at_most: Weight) -> Weight | None:
        """Return the heaviest total not above `at_most`, None where the empty bar is heavier."""
        sides = self._heaviest_sides(at_most)
        return None if sides is None else self._total(sides)

    def next_buildable(self, above: Weight) -> Weight | None:
        """Return the lightest total above, None where the plates are used up."""
        room = above.exact - self._bare_exact
        if room < 0:
            return self.lightest
        candidates = list(self._sides_above(room))
        return self._total(min(candidates, key=self._plates_exact)) if candidates else None

    def rising(self) -> Iterator[Weight]:
        """Go through all totals from the lightest on; there may be very many."""
        total: Weight | None = self.lightest
        while total is not None:
            yield total
            total = self.next_buildable(total)

    def plate_load(self, at_most: Weight) -> PlateLoad | None:
        """Return the plates of the heaviest total not above `at_most`; None if the bar is.

        They are as heavy as can be, heaviest first; `plan_plates` orders those of a session.
        """
        sides = self._heaviest_sides(at_most)
        if sides is None:
            return None
        per_side = self._kg.plates_for(sides.kg) + self._lb.plates_for(sides.lb)
        inner_first = sorted(per_side, key=lambda plate: plate.exact, reverse=True)
        return PlateLoad(self.bar, tuple(inner_first), self._total(sides))

    @property
    def pairs(self) -> tuple[tuple[Weight, int], ...]:
        """How many pairs of each kind of plate there are, heaviest first."""
        kinds = [
            (Weight(one, side.unit), n) for side in (self._kg, self._lb) for one, n in side.kinds
        ]
        return tuple(sorted(kinds, key=lambda kind: kind[0].exact, reverse=True))

    @cached_property
    def _kg(self) -> SideSums:
        return SideSums.of(self.plates, Unit.KG)

    @cached_property
    def _lb(self) -> SideSums:
        return SideSums.of(self.plates, Unit.LB)

    @cached_property
    def _bare(self) -> dict[Unit, int]:
        """Thousandths of bar and collars, by their unit."""
        bare = {Unit.KG: 0, Unit.LB: 0}
        bare[self.bar.weight.unit] += self.bar.weight.thousandths
        if self.collar is not None:
            bare[self.collar.unit] += 2 * self.collar.thousandths
        return bare

    @property
    def _bare_exact(self) -> int:
        return exact_from_sums(self._bare[Unit.KG], self._bare[Unit.LB])

    def _plates_exact(self, sides: _Sides) -> int:
        return sides.kg * self._kg.exact_of_pair + sides.lb * self._lb.exact_of_pair

    def _total(self, sides: _Sides) -> Weight:
        in_kg = self._bare[Unit.KG] + 2 * sides.kg * self._kg.grain
        in_lb = self._bare[Unit.LB] + 2 * sides.lb * self._lb.grain
        if not in_lb:
            return Weight(in_kg, Unit.KG)
        if not in_kg:
            return Weight(in_lb, Unit.LB)
        # Rounded up, a total is never below its iron, so that asking for it finds it again.
        return nearest_above(exact_from_sums(in_kg, in_lb), self.unit)

    def _heaviest_sides(self, at_most: Weight) -> _Sides | None:
        room = at_most.exact - self._bare_exact
        candidates = list(self._sides_within(room)) if room >= 0 else []
        return max(candidates, key=self._plates_exact, default=None)

    def _sides_within(self, room: int) -> Iterator[_Sides]:
        """Go through the pound plates; the kilogram plates fill what each of them leaves."""
        for lb in self._lb:
            left = room - lb * self._lb.exact_of_pair
            kg = self._kg.at_most(left // self._kg.exact_of_pair)
            if kg is None:
                return
            yield _Sides(kg, lb)

    def _sides_above(self, room: int) -> Iterator[_Sides]:
        for lb in self._lb:
            left = room - lb * self._lb.exact_of_pair
            kg = self._kg.above(left // self._kg.exact_of_pair)
            if kg is not None:
                yield _Sides(kg, lb)
            if left < 0:
                return
