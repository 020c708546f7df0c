"""Words of a loaded bar: what is on each side, what comes off and on, and what is left over."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.plate_plan import BarSet
from hinge_desktop.core.plates import PlateChanges, PlateLoad
from hinge_desktop.core.weights import Unit, Weight
from hinge_desktop.words import numbers

translate = QCoreApplication.translate


def side_words(load: PlateLoad) -> str:
    """Write the plates of one side from the inside out: "10 + 5 + 2.5", or "Empty bar"."""
    if not load.per_side:
        return translate("Plates", "Empty bar")
    return " + ".join(_numbers(load.per_side, load.total.unit))


def each_side_words(load: PlateLoad) -> str:
    """Say behind the plates that they are those of one side; nothing for an empty bar."""
    return translate("Plates", "on each side") if load.per_side else ""


def off_words(changes: PlateChanges, unit: Unit) -> str:
    """Name what comes off, in the order of handling: "Off: 1.25, 20"."""
    return _handled(translate("Plates", "Off: %1"), changes.off, unit)


def on_words(changes: PlateChanges, unit: Unit) -> str:
    """Name what goes on, in the order of handling: "On: 10, 5, 2.5"."""
    return _handled(translate("Plates", "On: %1"), changes.on, unit)


def changes_sentence(changes: PlateChanges, unit: Unit) -> str:
    """Say the same in sentences: "Take off 1.25, 20. Put on 10, 5, 2.5 (each side)."."""
    off = _handled(translate("Plates", "Take off %1."), changes.off, unit)
    on = _handled(translate("Plates", "Put on %1 (each side)."), changes.on, unit)
    if off and not on:
        off = _handled(translate("Plates", "Take off %1 (each side)."), changes.off, unit)
    return " ".join(filter(None, (off, on)))


def closest_words(one: BarSet) -> tuple[str, str]:
    """Say that a load cannot be built, and what is left over; nothing where it can."""
    if one.load is None or one.missing is None:
        return "", ""
    title = translate("Plates", "%1 is the closest you can build.")
    left = translate("Plates", "No plates make the other %1.")
    return (
        title.replace("%1", numbers.weight(one.load.total)),
        left.replace("%1", numbers.weight(one.missing)),
    )


def first_on_bar_words(one: BarSet) -> str:
    """Say what stands on the bar for the first set: "2.5 on each side."."""
    if one.load is None:
        return ""
    if not one.load.per_side:
        return translate("Plates", "no plates, the bar alone.")
    return translate("Plates", "%1 on each side.").replace("%1", side_words(one.load))


def set_plates_lines(sets: Sequence[BarSet]) -> tuple[str, ...]:
    """Write a line for each set: its load, and its plates: "62.5 kg: 20 + 1.25 on each side"."""
    loads = [one.load for one in sets if one.load is not None]
    lines = [f"{side_words(load)} {each_side_words(load)}".strip() for load in loads]
    return tuple(
        f"{numbers.weight(load.total)}: {line}" for load, line in zip(loads, lines, strict=True)
    )


def _handled(text: str, plates: Sequence[Weight], unit: Unit) -> str:
    return text.replace("%1", ", ".join(_numbers(plates, unit))) if plates else ""


def _numbers(plates: Sequence[Weight], unit: Unit) -> list[str]:
    """Write plates by their numbers; with units where one is not in that of the total."""
    if all(plate.unit is unit for plate in plates):
        return [numbers.decimal(plate.thousandths) for plate in plates]
    return [numbers.weight(plate) for plate in plates]
