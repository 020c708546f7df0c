"""The stacks of a session with the fewest plate moves, found exactly.

Sets that follow each other and share inner plates form a tree: the plates that sets i to j have in
common are put on before i and come off after j. So the search asks, for a run of sets and what is
on the sleeve, whether one more plate goes on for the whole run, or the run parts in two. Counts of
moves are tried rising, and `SleeveBounds` cuts off whatever cannot be done with so many.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate
from typing import Final, NamedTuple

from hinge_desktop.core.sleeve import Breathe, PlateKind, Stack
from hinge_desktop.core.sleeve_bounds import SleeveBounds

MOST_STATES: Final = 1000
"""States looked at before a session is planned in two parts instead: hardly ever (see `bench`)."""
MOST_LEVELS: Final = 40
"""So many moves on one side, halved, are looked at: the search is never that deep in a garage."""

_COUNT_BITS: Final = 8
_COUNT: Final = (1 << _COUNT_BITS) - 1
_NEVER: Final = 1 << 30


class TooFarError(Exception):
    """The search took more than its share of time."""


class _Step(Enum):
    BUILT = "built"
    """The sleeve carries the set."""


@dataclass(frozen=True, slots=True)
class _Parted:
    """The run parts after this set."""

    after: int


_Choice = int | _Parted | _Step
"""A plate goes on for the whole run, the run parts, or it is built."""


class _Sleeve(NamedTuple):
    """What is on the sleeve: counts of each kind side by side, its weight, and its position."""

    counts: int
    weight: int
    position: int


@dataclass(slots=True)
class _Known:
    """Moves that are needed at least; `choice` is known once they are enough."""

    moves: int
    choice: _Choice | None = None


class SleeveSearch:
    """Looks for the stacks of some sets; the sets are counted from 1, 0 is what is on before."""

    def __init__(
        self,
        kinds: Sequence[PlateKind],
        targets: Sequence[int],
        on_bar: Stack,
        breathe: Breathe = lambda: None,
    ) -> None:
        self._breathe = breathe
        self._kinds = kinds
        self._targets = (0, *targets)
        self._last = len(targets)
        self._on_bar = on_bar
        self._bounds = SleeveBounds(kinds, targets, breathe)
        self._kept = tuple(accumulate(on_bar, self._with_plate, initial=_Sleeve(0, 0, 0)))
        self._known: dict[tuple[int, int, int], _Known] = {}
        self._states_left = MOST_STATES

    def stacks(self, most: int) -> tuple[Stack, ...] | None:
        """Return a stack for each set in at most so many moves on one side, None where none is.

        Raise `TooFarError` where that takes too long to find out.
        """
        empty = self._kept[0]
        if self._solve(0, self._last, empty, most) > most:
            return None
        found: dict[int, Stack] = {}
        self._read(0, self._last, empty, (), found)
        return tuple(found[place] for place in range(1, self._last + 1))

    def _solve(self, first: int, last: int, sleeve: _Sleeve, most: int) -> int:
        """Return the fewest moves for a run from a sleeve, if `most` are enough, else more."""
        known = self._known.get((first, last, sleeve.counts))
        if known is None:
            known = _Known(self._least(first, last, sleeve, most))
            self._known[first, last, sleeve.counts] = known
        if known.choice is not None:
            return known.moves
        step = 2 if first and last < self._last else 1
        while known.moves <= most:
            known.choice = self._attempt(first, last, sleeve, known.moves)
            if known.choice is not None:
                return known.moves
            known.moves += step
        return _NEVER

    def _least(self, first: int, last: int, sleeve: _Sleeve, most: int) -> int:
        if first == 0:
            return 0
        least = self._bounds.least(first, last, sleeve.position, most)
        if least is not None:
            return least
        # What is put on and taken off again makes an even number.
        return most + 1 if last == self._last else most // 2 * 2 + 2

    def _attempt(self, first: int, last: int, sleeve: _Sleeve, moves: int) -> _Choice | None:
        self._count_state()
        if first == last and self._is_built(first, sleeve):
            return _Step.BUILT
        left = moves - (first > 0) - (last < self._last)
        for plate in self._plates_for(first, sleeve) if left >= 0 else ():
            if first and not self._bounds.may_add(first, last, sleeve.position, plate, left):
                continue
            if self._solve(first, last, self._with_plate(sleeve, plate), left) <= left:
                return plate
        return self._attempt_parts(first, last, sleeve, moves)

    def _attempt_parts(self, first: int, last: int, sleeve: _Sleeve, moves: int) -> _Choice | None:
        for middle in range(first, last):
            rest = self._bounds.least(middle + 1, last, sleeve.position, moves)
            if rest is None:
                continue
            before = self._solve(first, middle, sleeve, moves - rest)
            if before > moves - rest:
                continue
            if self._solve(middle + 1, last, sleeve, moves - before) <= moves - before:
                return _Parted(middle)
        return None

    def _is_built(self, place: int, sleeve: _Sleeve) -> bool:
        if place == 0:
            return sleeve == self._kept[-1]
        return sleeve.weight == self._targets[place]

    def _plates_for(self, first: int, sleeve: _Sleeve) -> Sequence[int]:
        """Return what may go on: of what is on before, only the next plate."""
        if first == 0:
            place = self._kept.index(sleeve)
            return self._on_bar[place : place + 1]
        counts = sleeve.counts
        return [
            place
            for place, kind in enumerate(self._kinds)
            if counts >> _COUNT_BITS * place & _COUNT < kind.pairs
        ]

    def _with_plate(self, sleeve: _Sleeve, plate: int) -> _Sleeve:
        return _Sleeve(
            sleeve.counts + (1 << _COUNT_BITS * plate),
            sleeve.weight + self._kinds[plate].weight,
            sleeve.position + self._bounds.steps[plate],
        )

    def _count_state(self) -> None:
        self._breathe()
        self._states_left -= 1
        if self._states_left < 0 or self._bounds.levels > MOST_LEVELS:
            raise TooFarError

    def _read(
        self, first: int, last: int, sleeve: _Sleeve, stack: Stack, found: dict[int, Stack]
    ) -> None:
        """Follow the choices; what goes on together goes on heaviest first."""
        together: list[int] = []
        choice = self._known[first, last, sleeve.counts].choice
        while isinstance(choice, int):
            together.append(choice)
            sleeve = self._with_plate(sleeve, choice)
            choice = self._known[first, last, sleeve.counts].choice
        stack += tuple(sorted(together) if first else together)
        if isinstance(choice, _Parted):
            self._read(first, choice.after, sleeve, stack, found)
            self._read(choice.after + 1, last, sleeve, stack, found)
        else:
            found[first] = stack
