"""Which plates go on the bar for each set of a session, so that the fewest are moved between sets.

A change counts every plate that is put on or taken off, outer ones coming off to reach inner ones
(contract, "Plate changes"). Which plates make a load and their order on the sleeve are both free,
and both are part of the optimum.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from hinge_desktop.core.plates import BarLoads, PlateChanges, PlateLoad, side_changes
from hinge_desktop.core.sleeve import Breathe, PlateKind, Stack, moves_between, side_weight
from hinge_desktop.core.sleeve_bounds import TooWideError
from hinge_desktop.core.sleeve_search import SleeveSearch, TooFarError
from hinge_desktop.core.weights import Weight, difference

NO_CHANGES: Final = PlateChanges((), ())
MOST_SETS: Final = 8
"""More different loads in a row are planned one part after the other."""


@dataclass(frozen=True, slots=True)
class BarSet:
    """One set on the bar: what was wanted, what can be built for it, and what to move before it."""

    wanted: Weight | None
    load: PlateLoad | None
    """The nearest load that is not heavier; None where the bar is, or where nothing is wanted."""
    changes: PlateChanges = NO_CHANGES
    missing: Weight | None = None
    """What is left over that no plate makes; None where the load is exact."""
    is_known: bool = True
    """Whether the lifter entered the iron; else it is assumed, and nobody says it is there."""


@dataclass(frozen=True, slots=True)
class PlatePlan:
    """The bar of a session, set by set."""

    sets: tuple[BarSet, ...]
    is_fewest: bool
    """Whether it is proven that no other plan moves fewer plates."""

    @property
    def moved(self) -> int:
        """How many plates are moved, both sides together."""
        return sum(one.changes.moved for one in self.sets)


def plain_set(loads: BarLoads, wanted: Weight | None) -> BarSet:
    """Return what can be built for a set, heaviest first; the plan may choose other plates."""
    load = None if wanted is None else loads.plate_load(wanted)
    missing = None if load is None else _missing(wanted, load.total)
    return BarSet(wanted, load, missing=missing, is_known=loads.is_known)


def plain_plan(loads: BarLoads, wanted: Sequence[Weight | None]) -> PlatePlan:
    """Return each load of a session heaviest first, without the plates moved between them."""
    return PlatePlan(tuple(plain_set(loads, one) for one in wanted), is_fewest=False)


def plan_plates(
    loads: BarLoads,
    wanted: Sequence[Weight | None],
    on_bar: tuple[Weight, ...] = (),
    breathe: Breathe = lambda: None,
) -> PlatePlan:
    """Plan the plates of sets in their order, on a bar that carries `on_bar` on each side.

    Of equally good plans the plain one is taken, else what goes on together goes on heaviest first.
    The result is the true optimum unless `is_fewest` says otherwise: with more than 8 different
    loads, or iron that would take too long, the session is planned in parts.
    """
    plain = [None if one is None else loads.plate_load(one) for one in wanted]
    sides = [one.per_side for one in plain if one is not None]
    planner = _SidePlanner(loads, on_bar, breathe)
    planned = iter(planner.plan(sides))
    sets: list[BarSet] = []
    before = on_bar
    for one, load in zip(wanted, plain, strict=True):
        if load is None:
            sets.append(BarSet(one, None, is_known=loads.is_known))
            continue
        side = next(planned)
        built = PlateLoad(load.bar, side, load.total)
        changes, missing = side_changes(before, side), _missing(one, load.total)
        sets.append(BarSet(one, built, changes, missing, loads.is_known))
        before = side
    return PlatePlan(tuple(sets), planner.is_fewest)


def _missing(wanted: Weight | None, total: Weight) -> Weight | None:
    if wanted is None or wanted.exact <= total.exact:
        return None
    return difference(wanted, total, wanted.unit)


class _SidePlanner:
    """Turns plates into numbers for the search, and what it finds into plates."""

    def __init__(self, loads: BarLoads, on_bar: tuple[Weight, ...], breathe: Breathe) -> None:
        self._breathe = breathe
        self._plates = tuple(plate for plate, _ in loads.pairs)
        self._kinds = tuple(PlateKind(side_weight([plate]), pairs) for plate, pairs in loads.pairs)
        self._place = {plate: place for place, plate in enumerate(self._plates)}
        self._on_bar = self._usable(on_bar)
        self.is_fewest = True

    def plan(self, sides: Sequence[tuple[Weight, ...]]) -> list[tuple[Weight, ...]]:
        """Return a stack for every side given, each as heavy as that one."""
        runs = [(side, len(list(alike))) for side, alike in groupby(sides)]
        plain = [tuple(self._place[plate] for plate in side) for side, _ in runs]
        stacks: list[Stack] = []
        for start in range(0, len(plain), MOST_SETS):
            before = stacks[-1] if stacks else self._on_bar
            stacks += self._best(plain[start : start + MOST_SETS], before)
        self.is_fewest &= len(plain) <= MOST_SETS
        return [
            tuple(self._plates[place] for place in stack)
            for stack, (_, count) in zip(stacks, runs, strict=True)
            for _ in range(count)
        ]

    def _best(self, plain: list[Stack], on_bar: Stack) -> Sequence[Stack]:
        """Return the stacks with the fewest moves; in two parts where that takes too long."""
        most = moves_between([on_bar, *plain])
        targets = [side_weight(self._plates[place] for place in stack) for stack in plain]
        if not any(targets):
            return plain
        try:
            search = SleeveSearch(self._kinds, targets, on_bar, self._breathe)
            return search.stacks(most - 1) or plain
        except (TooFarError, TooWideError):
            self.is_fewest = False
        half = len(plain) // 2
        if not half:
            return plain
        first = self._best(plain[:half], on_bar)
        return [*first, *self._best(plain[half:], first[-1])]

    def _usable(self, on_bar: tuple[Weight, ...]) -> Stack:
        """Return the inner plates that are still among the owned ones: only they can stay on."""
        usable: list[int] = []
        for plate in on_bar:
            place = self._place.get(plate)
            if place is None or usable.count(place) >= self._kinds[place].pairs:
                break
            usable.append(place)
        return tuple(usable)
