"""How few plate moves some sets need at least, for every start at once, as bits of whole numbers.

The sets of a session share inner plates: what stays on through sets i to j is put on once and taken
off once (or never, where j is the last set). A table per run of sets and number of moves says from
which inner plates that many moves could be enough. Limits of the scarcest plates are kept exactly,
those of the others are left out, so that the answer may be too low but never too high.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from math import gcd, prod
from typing import Final

from hinge_desktop.core.sleeve import Breathe, PlateKind, in_units

MOST_BITS: Final = 1 << 14
"""Scarce plates are kept exactly while a table has no more bits: more of them cost more time."""
WIDEST: Final = 1 << 18
"""Tables with more bits would cost more time than anything they could save."""


class TooWideError(Exception):
    """The plates have weights so odd that the tables would be too large."""


@dataclass(frozen=True, slots=True)
class _Axis:
    """Sums of those plates of one unit that are not kept exactly, in grains."""

    grain: int
    width: int

    @classmethod
    def of(cls, weights: Sequence[int], most: int) -> _Axis:
        grain = reduce(gcd, weights, 0)
        return cls(grain, most // grain + 1 if grain else 1)

    def place(self, left: int) -> int | None:
        """Return where a weight stands that is still to be put on; None where it cannot be."""
        if not self.grain or left < 0:
            return 0 if left == 0 else None
        place, rest = divmod(left, self.grain)
        return None if rest else place

    def step(self, weight: int) -> int:
        """Return how far a plate moves a sum."""
        return weight // self.grain if weight else 0


class SleeveBounds:
    """The tables; sets are counted from 1, a position stands for some plates on the sleeve."""

    def __init__(
        self, kinds: Sequence[PlateKind], targets: Sequence[int], breathe: Breathe = lambda: None
    ) -> None:
        self._breathe = breathe
        self._last = len(targets)
        self._lay_out(kinds, targets)
        runs = [(i, j) for i in range(1, self._last + 1) for j in range(i, self._last + 1)]
        self._runs = sorted(runs, key=lambda run: run[1] - run[0])
        self._tables: dict[tuple[int, int], list[int]] = {run: [] for run in runs}
        self._levels = 0

    @property
    def levels(self) -> int:
        """How many pairs of levels were worked out."""
        return self._levels

    def may_do(self, first: int, last: int, position: int, moves: int) -> bool:
        """Tell whether so many moves could be enough from a position, and back where needed."""
        if moves < 0:
            return False
        while moves // 2 >= self._levels:
            self._add_level()
        table = self._tables[first, last]
        return bool(table[moves if last == self._last else moves // 2] >> position & 1)

    def may_add(self, first: int, last: int, position: int, plate: int, moves: int) -> bool:
        """Tell the same for one more plate; it must fit and be there."""
        step, room = self._moves[plate]
        return bool(room >> position & 1) and self.may_do(first, last, position + step, moves)

    def least(self, first: int, last: int, position: int, most: int) -> int | None:
        """Return the fewest moves that could be enough, None where `most` are too few."""
        share = 1 if last == self._last else 2
        table = self._tables[first, last]
        level = bisect_left(table, 1, hi=min(len(table), most // share + 1), key=_at(position))
        # What is not worked out yet is worked out no further than needed.
        while level * share <= most and not self.may_do(first, last, position, level * share):
            level += 1
        return level * share if level * share <= most else None

    def _lay_out(self, kinds: Sequence[PlateKind], targets: Sequence[int]) -> None:
        """Give each kind its step from position to position, and each set its positions."""
        kg_most = max(in_units(one)[0] for one in targets)
        lb_most = max(in_units(one)[1] for one in targets)
        layout = _Layout(kinds, (kg_most, lb_most), self._breathe)
        self.steps = tuple(layout.steps)
        self._moves = tuple(zip(layout.steps, layout.rooms, strict=True))
        self._loads = {place: layout.load(one) for place, one in enumerate(targets, start=1)}

    def _add_level(self) -> None:
        """Work out one more even number of moves, and for the runs to the end an odd one too."""
        level, self._levels = self._levels, self._levels + 1
        for first, last in self._runs:
            if last < self._last:
                self._add(first, last, level)
        for moves in (2 * level, 2 * level + 1):
            for first in range(self._last, 0, -1):
                self._add(first, self._last, moves)

    def _add(self, first: int, last: int, level: int) -> None:
        self._breathe()
        table = self._tables[first, last]
        bits = table[-1] if table else 0
        bits |= self._loads[first] if first == last else self._parted(first, last, level)
        if level:
            fewer = table[level - 1]
            for step, room in self._moves:
                bits |= fewer >> step & room
        table.append(bits)

    def _parted(self, first: int, last: int, level: int) -> int:
        """Return from where two shorter runs can follow each other in so many moves."""
        bits = 0
        share = 2 if last == self._last else 1
        for middle in range(first, last):
            left, right = self._tables[first, middle], self._tables[middle + 1, last]
            for moves in range(level // share + 1):
                if left[moves]:
                    bits |= left[moves] & right[level - share * moves]
        return bits


def _at(position: int) -> Callable[[int], int]:
    return lambda bits: bits >> position & 1


class _Layout:
    """Which plates are kept exactly, and where sums and counts stand in a table."""

    def __init__(self, kinds: Sequence[PlateKind], most: tuple[int, int], breathe: Breathe) -> None:
        self._breathe = breathe
        self._kinds = kinds
        self._most = most
        self._pairs = [self._useful(kind) for kind in kinds]
        self._exact: list[int] = []
        self._choose_exact()
        self._axes = self._rest_axes(self._exact)
        self._size = self._width(self._axes)
        if self._size > WIDEST:
            raise TooWideError
        self.steps = [
            0 if place in self._exact else self._rest_step(kind) for place, kind in enumerate(kinds)
        ]
        self._lay_out_exact()

    def load(self, target: int) -> int:
        """Return all positions at which a side weighs so much."""
        kg, lb = in_units(target)
        in_kg, in_lb = self._axes
        bits = 0
        for done, codes in self._sums.items():
            self._breathe()
            kg_done, lb_done = in_units(done)
            kg_place, lb_place = in_kg.place(kg - kg_done), in_lb.place(lb - lb_done)
            if kg_place is not None and lb_place is not None:
                bits |= codes << (kg_place + in_kg.width * lb_place)
        return bits

    def _useful(self, kind: PlateKind) -> int:
        """Return how many pairs fit into the heaviest side."""
        fitting = [
            most // weight
            for most, weight in zip(self._most, in_units(kind.weight), strict=True)
            if weight
        ]
        return min(kind.pairs, *fitting)

    def _choose_exact(self) -> None:
        """Keep the scarcest plates exactly, light ones first: those are wanted most often."""
        if prod(pairs + 1 for pairs in self._pairs) <= MOST_BITS:
            self._exact = list(range(len(self._kinds)))
            return
        codes = 1
        order = sorted(range(len(self._kinds)), key=lambda place: (self._pairs[place], -place))
        for place in order:
            more = codes * (self._pairs[place] + 1)
            width = self._width(self._rest_axes([*self._exact, place]))
            if more * width <= MOST_BITS:
                self._exact.append(place)
                codes = more

    def _rest_axes(self, exact: Sequence[int]) -> tuple[_Axis, _Axis]:
        rest = [in_units(one.weight) for k, one in enumerate(self._kinds) if k not in exact]
        kg_most, lb_most = self._most
        return (
            _Axis.of([kg for kg, _ in rest if kg], kg_most),
            _Axis.of([lb for _, lb in rest if lb], lb_most),
        )

    @staticmethod
    def _width(axes: tuple[_Axis, _Axis]) -> int:
        return axes[0].width * axes[1].width

    def _rest_step(self, kind: PlateKind) -> int:
        in_kg, in_lb = self._axes
        kg, lb = in_units(kind.weight)
        return in_kg.step(kg) + in_kg.width * in_lb.step(lb)

    def _rest_room(self, kind: PlateKind) -> int:
        """Return the sums to which a plate of this kind can be added."""
        in_kg, in_lb = self._axes
        kg, lb = in_units(kind.weight)
        free = in_kg.width - in_kg.step(kg), in_lb.width - in_lb.step(lb)
        if min(free) <= 0:
            return 0
        return _repeated((1 << free[0]) - 1, in_kg.width, free[1])

    def _lay_out_exact(self) -> None:
        """Stack one copy of the table for each count of each plate that is kept exactly."""
        rooms = [
            0 if place in self._exact else self._rest_room(kind)
            for place, kind in enumerate(self._kinds)
        ]
        self._sums = {0: 1}
        for place in self._exact:
            self._breathe()
            count, size = self._pairs[place], self._size
            rooms = [_repeated(room, size, count + 1) for room in rooms]
            rooms[place] = (1 << size * count) - 1
            self.steps[place] = size
            self._sums = _with_counts(self._sums, self._kinds[place].weight, size, count)
            self._size = size * (count + 1)
        self.rooms = rooms


def _repeated(bits: int, size: int, times: int) -> int:
    return reduce(lambda row, place: row | bits << (place * size), range(times), 0)


def _with_counts(sums: dict[int, int], weight: int, size: int, most: int) -> dict[int, int]:
    """Return which codes make each sum, once up to `most` plates of one kind are counted too."""
    counted: dict[int, int] = {}
    for done, codes in sums.items():
        for count in range(most + 1):
            total = done + count * weight
            counted[total] = counted.get(total, 0) | codes << (count * size)
    return counted
