"""What stands in the garage: bars, plates, collars, bells, dumbbells and the rest."""

from __future__ import annotations

from dataclasses import dataclass, replace
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

    @property
    def is_iron_entered(self) -> bool:
        """Whether a bar or a plate was ever entered; until then a bar and plates are assumed."""
        return bool(self.bars or self.plates)

    @property
    def has_bar(self) -> bool:
        """Whether there is a bar: one in use, or the assumed one while none is entered."""
        return not self.bars or any(bar.is_in_use for bar in self.bars)

    @property
    def has_kettlebell(self) -> bool:
        """Whether there is a kettlebell."""
        return any(bell.count > 0 for bell in self.kettlebells)

    @property
    def has_nothing_to_load(self) -> bool:
        """Whether neither bar nor bell nor dumbbell is there: the drills are left."""
        has_dumbbells = any(pair.count > 0 for pair in self.dumbbells)
        return not (self.has_bar or self.has_kettlebell or has_dumbbells)


ASSUMED_BAR_ID = "assumed"
_ASSUMED_BAR = {Unit.KG: 20_000, Unit.LB: 45_000}
_ASSUMED_PLATES = {
    Unit.KG: (20_000, 15_000, 10_000, 5_000, 2_500, 1_250),
    Unit.LB: (45_000, 35_000, 25_000, 10_000, 5_000, 2_500),
}


def assumed_bar(unit: Unit = Unit.KG) -> Bar:
    """Return the bar that is assumed until equipment is entered: 20 kg (contract).

    Who counts in pounds is assumed to own the same in pounds: a 45 lb bar (DEFAULT).
    """
    return Bar(ASSUMED_BAR_ID, 0, "", Weight(_ASSUMED_BAR[unit], unit))


def assumed_plates(unit: Unit = Unit.KG) -> tuple[PlateStock, ...]:
    """Return the plates assumed until then: one pair each, 20 to 1.25 kg or 45 to 2.5 lb."""
    return tuple(
        PlateStock(f"assumed-{thousandths}", Weight(thousandths, unit), 2)
        for thousandths in _ASSUMED_PLATES[unit]
    )


def with_assumed(owned: Equipment, unit: Unit) -> Equipment:
    """Return what is planned with: what is owned, with the assumed bar and plates until then."""
    if owned.is_iron_entered:
        return owned
    return replace(owned, bars=(assumed_bar(unit),), plates=assumed_plates(unit))
