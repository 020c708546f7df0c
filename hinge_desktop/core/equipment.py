"""What stands in the garage: bars, plates, collars, bells, dumbbells and the rest."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hinge_desktop.core.weights import Unit, Weight


class BarKind(StrEnum):
    """The shapes of bar that lifts ask for."""

    STRAIGHT = "straight"
    TRAP = "trap"


class BarUse(StrEnum):
    """What a bar is taken for when several are owned."""

    WORK = "work"
    WARM_UP = "warm_up"


class GearKind(StrEnum):
    """Things without a weight that drills ask for."""

    DOWEL = "dowel"
    WALL = "wall"
    BENCH = "bench"
    BLOCKS = "blocks"
    RACK = "rack"
    STRAPS = "straps"
    BANDS = "bands"


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar; `is_in_use` is its switch on the Equipment page."""

    id: str
    position: int
    name: str
    weight: Weight
    kind: BarKind = BarKind.STRAIGHT
    use: BarUse = BarUse.WORK
    shaft_mm: int | None = None
    is_in_use: bool = True


@dataclass(frozen=True, slots=True)
class PlateStock:
    """How many plates of one weight are owned (single plates, not pairs)."""

    id: str
    weight: Weight
    count: int


@dataclass(frozen=True, slots=True)
class Collar:
    """A pair of collars; `weight` is that of one."""

    id: str
    name: str
    weight: Weight
    is_in_use: bool = True


@dataclass(frozen=True, slots=True)
class Kettlebell:
    """Kettlebells of one weight."""

    id: str
    weight: Weight
    count: int = 1


@dataclass(frozen=True, slots=True)
class Dumbbells:
    """Fixed dumbbells (`step` is None) or an adjustable set from `lightest` to `heaviest`."""

    id: str
    lightest: Weight
    heaviest: Weight
    step: Weight | None = None
    count: int = 2


@dataclass(frozen=True, slots=True)
class Gear:
    """A thing without weight that is there or not."""

    id: str
    kind: GearKind
    is_owned: bool = True


@dataclass(frozen=True, slots=True)
class Equipment:
    """Everything owned; empty until something was entered."""

    bars: tuple[Bar, ...] = ()
    plates: tuple[PlateStock, ...] = ()
    collars: tuple[Collar, ...] = ()
    kettlebells: tuple[Kettlebell, ...] = ()
    dumbbells: tuple[Dumbbells, ...] = ()
    gear: tuple[Gear, ...] = ()


_ASSUMED_BAR = {Unit.KG: 20_000, Unit.LB: 45_000}
_ASSUMED_PLATES = {
    Unit.KG: (20_000, 15_000, 10_000, 5_000, 2_500, 1_250),
    Unit.LB: (45_000, 35_000, 25_000, 10_000, 5_000, 2_500),
}


def assumed_bar(unit: Unit = Unit.KG) -> Bar:
    """Return the bar that is assumed until equipment is entered: 20 kg (contract).

    Who counts in pounds is assumed to own the same in pounds: a 45 lb bar (DEFAULT).
    """
    return Bar("assumed", 0, "", Weight(_ASSUMED_BAR[unit], unit))


def assumed_plates(unit: Unit = Unit.KG) -> tuple[PlateStock, ...]:
    """Return the plates assumed until then: one pair each, 20 to 1.25 kg or 45 to 2.5 lb."""
    return tuple(
        PlateStock(f"assumed-{thousandths}", Weight(thousandths, unit), 2)
        for thousandths in _ASSUMED_PLATES[unit]
    )
