"""Which loads can be built with what is owned: bells, dumbbells, machines, and the choice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from hinge_desktop.core.equipment import (
    Bar,
    BarKind,
    BarUse,
    Dumbbells,
    Equipment,
    assumed_bar,
    assumed_plates,
)
from hinge_desktop.core.exercises import LoadKind
from hinge_desktop.core.plates import BarLoads
from hinge_desktop.core.weights import MOST_THOUSANDTHS, Unit, Weight

MACHINE_STEP_THOUSANDTHS = 2_500
"""Machines and whatever is not listed go in steps of 2.5 of the lifter's unit (DEFAULT)."""
DUMBBELL_STEP_THOUSANDTHS = {Unit.KG: 2_000, Unit.LB: 5_000}
"""Steps of the dumbbells that are assumed until some are entered (DEFAULT)."""


class Loads(Protocol):
    """The loads that can be built for one exercise, in rising order."""

    @property
    def is_known(self) -> bool:
        """Whether the lifter entered them; else they are assumed and bind nobody."""

    @property
    def lightest(self) -> Weight | None:
        """The lightest load, the empty bar for a bar; None where there is nothing."""

    def heaviest_buildable(self, at_most: Weight) -> Weight | None:
        """Return the heaviest load not above `at_most`, None where all are heavier."""

    def next_buildable(self, above: Weight) -> Weight | None:
        """Return the lightest load above, None where nothing is heavier."""


@dataclass(frozen=True, slots=True)
class FixedLoads:
    """A list of weights to choose one from: kettlebells, dumbbells, or nothing."""

    weights: tuple[Weight, ...]
    """In rising order."""
    is_known: bool = True

    @classmethod
    def of(cls, weights: Iterable[Weight]) -> FixedLoads:
        """Sort the weights, each once."""
        return cls(tuple(sorted(set(weights), key=lambda weight: weight.exact)))

    @property
    def lightest(self) -> Weight | None:
        """The lightest one owned."""
        return self.weights[0] if self.weights else None

    def heaviest_buildable(self, at_most: Weight) -> Weight | None:
        """Return the heaviest one not above `at_most`."""
        fitting = [weight for weight in self.weights if weight.exact <= at_most.exact]
        return fitting[-1] if fitting else None

    def next_buildable(self, above: Weight) -> Weight | None:
        """Return the lightest one above."""
        return next((weight for weight in self.weights if weight.exact > above.exact), None)


@dataclass(frozen=True, slots=True)
class SteppedLoads:
    """Every multiple of a step: what a machine, or unlisted dumbbells, are taken to offer.

    A load in the other unit is stepped in its own unit, by as many thousandths.
    """

    step: Weight
    is_known: bool = False

    @property
    def lightest(self) -> Weight | None:
        """One step."""
        return self.step

    def heaviest_buildable(self, at_most: Weight) -> Weight | None:
        """Return the highest multiple not above `at_most`, in its unit."""
        steps = at_most.thousandths // self.step.thousandths
        return Weight(steps * self.step.thousandths, at_most.unit) if steps > 0 else None

    def next_buildable(self, above: Weight) -> Weight | None:
        """Return the lowest multiple above, in its unit."""
        steps = above.thousandths // self.step.thousandths + 1
        thousandths = steps * self.step.thousandths
        return Weight(thousandths, above.unit) if thousandths <= MOST_THOUSANDTHS else None


def loads_for(kind: LoadKind, equipment: Equipment, unit: Unit) -> Loads:
    """Return what can be built for an exercise of this kind, in the lifter's unit if mixed.

    Not entered bars, plates and dumbbells are assumed; kettlebells are never assumed, because
    their rung is skipped where none is owned. A dumbbell load is that of one dumbbell.
    """
    match kind:
        case LoadKind.BARBELL:
            return bar_loads(equipment, unit, BarKind.STRAIGHT)
        case LoadKind.TRAP_BAR:
            return bar_loads(equipment, unit, BarKind.TRAP)
        case LoadKind.KETTLEBELL:
            return FixedLoads.of(bell.weight for bell in equipment.kettlebells if bell.count > 0)
        case LoadKind.DUMBBELL:
            return _dumbbell_loads(equipment, unit)
        case LoadKind.OTHER:
            return SteppedLoads(Weight(MACHINE_STEP_THOUSANDTHS, unit))
        case LoadKind.NONE:
            return FixedLoads(())


def bar_loads(equipment: Equipment, unit: Unit, kind: BarKind = BarKind.STRAIGHT) -> BarLoads:
    """Return the loads of the bar in use for work; what was not entered is assumed."""
    bar = _chosen_bar(equipment, kind)
    has_plates = any(stock.count > 1 for stock in equipment.plates)
    collar = next((collar.weight for collar in equipment.collars if collar.is_in_use), None)
    return BarLoads(
        bar or assumed_bar(unit),
        equipment.plates if has_plates or bar is not None else assumed_plates(unit),
        unit,
        collar,
        is_known=has_plates or bar is not None,
    )


def _chosen_bar(equipment: Equipment, kind: BarKind) -> Bar | None:
    usable = [bar for bar in equipment.bars if bar.is_in_use and bar.kind is kind]
    return min(usable, key=lambda bar: (bar.use is not BarUse.WORK, bar.position), default=None)


def _dumbbell_loads(equipment: Equipment, unit: Unit) -> Loads:
    if not equipment.dumbbells:
        return SteppedLoads(Weight(DUMBBELL_STEP_THOUSANDTHS[unit], unit))
    return FixedLoads.of(
        weight for dumbbells in equipment.dumbbells for weight in _settings_of(dumbbells)
    )


def _settings_of(dumbbells: Dumbbells) -> list[Weight]:
    if dumbbells.step is None or dumbbells.step.thousandths <= 0:
        return [dumbbells.lightest, dumbbells.heaviest]
    settings = range(
        dumbbells.lightest.thousandths,
        dumbbells.heaviest.thousandths + 1,
        dumbbells.step.thousandths,
    )
    return [Weight(thousandths, dumbbells.lightest.unit) for thousandths in settings]
