"""What is owned, in lines of words."""

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.equipment import Equipment, GearKind
from hinge_desktop.words import numbers

translate = QCoreApplication.translate


def equipment_lines(owned: Equipment) -> tuple[tuple[str, str], ...]:
    """Return a title and what is owned of it, for everything of which there is something."""
    lines = (
        (
            translate("Equipment", "Bars"),
            [f"{bar.name}, {numbers.weight(bar.weight)}" for bar in owned.bars],
        ),
        (
            translate("Equipment", "Plates"),
            [_count(one.count, numbers.weight(one.weight)) for one in owned.plates],
        ),
        (
            translate("Equipment", "Collars"),
            [f"{one.name}, {numbers.weight(one.weight)}" for one in owned.collars],
        ),
        (
            translate("Equipment", "Kettlebells"),
            [numbers.weight(one.weight) for one in owned.kettlebells],
        ),
        (
            translate("Equipment", "Dumbbells"),
            [
                f"{numbers.weight(one.lightest)} \N{EN DASH} {numbers.weight(one.heaviest)}"
                for one in owned.dumbbells
            ],
        ),
        (
            translate("Equipment", "Other things"),
            [_gear(one.kind) for one in owned.gear if one.is_owned],
        ),
    )
    return tuple((title, ", ".join(parts)) for title, parts in lines if parts)


def _count(count: int, what: str) -> str:
    return f"{count} \N{MULTIPLICATION SIGN} {what}"


def _gear(kind: GearKind) -> str:
    return {
        GearKind.DOWEL: translate("Equipment", "dowel or broomstick"),
        GearKind.WALL: translate("Equipment", "wall"),
        GearKind.BENCH: translate("Equipment", "bench"),
        GearKind.BLOCKS: translate("Equipment", "blocks"),
        GearKind.RACK: translate("Equipment", "rack"),
        GearKind.STRAPS: translate("Equipment", "straps"),
        GearKind.BANDS: translate("Equipment", "bands"),
    }[kind]
