"""What is owned, and what changed about it, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.changes import Change
from hinge_desktop.core.equipment import (
    Bar,
    BarKind,
    BarUse,
    Collar,
    Dumbbells,
    Equipment,
    Gear,
    GearKind,
    Kettlebell,
    PlateStock,
)
from hinge_desktop.core.weights import Weight
from hinge_desktop.words import numbers

translate = QCoreApplication.translate


def bar_name(bar: Bar) -> str:
    """Name a bar as the lifter does, or by its kind."""
    if bar.name:
        return bar.name
    if bar.kind is BarKind.TRAP:
        return translate("Equipment", "Trap bar")
    return translate("Equipment", "Bar")


def bar_line(bar: Bar) -> str:
    """Say what a bar weighs, how thick it is and what it is for."""
    parts = [numbers.weight(bar.weight)]
    if bar.shaft_mm is not None:
        parts.append(f"{numbers.number(bar.shaft_mm)}\N{NO-BREAK SPACE}mm")
    if bar.kind is BarKind.TRAP and bar.name:
        parts.append(translate("Equipment", "trap bar"))
    is_work = bar.use is BarUse.WORK
    hinge = translate("Equipment", "used for the hinge")
    parts.append(hinge if is_work else translate("Equipment", "used for warm-ups"))
    return ", ".join(parts)


def collars(weight: Weight) -> str:
    """Name collars by the weight of one."""
    if not weight.thousandths:
        return translate("Equipment", "Springs, %1").replace("%1", numbers.weight(weight))
    return translate("Equipment", "%1 each").replace("%1", numbers.weight(weight))


def dumbbells_name(dumbbells: Dumbbells) -> str:
    """Name dumbbells with their number: Adjustable dumbbells, one pair."""
    name = translate("Equipment", "Fixed dumbbells")
    if dumbbells.step is not None:
        name = translate("Equipment", "Adjustable dumbbells")
    return f"{name}, {_dumbbell_count(dumbbells.count)}"


def dumbbells_range(dumbbells: Dumbbells) -> str:
    """Say which weights dumbbells take: 2 to 20 kg in steps of 2 kg."""
    if dumbbells.lightest == dumbbells.heaviest:
        return numbers.weight(dumbbells.lightest)
    text = span(dumbbells.lightest, dumbbells.heaviest)
    if dumbbells.step is None:
        return text
    steps = translate("Equipment", "%1 in steps of %2").replace("%1", text)
    return steps.replace("%2", numbers.weight(dumbbells.step))


def span(lightest: Weight, heaviest: Weight) -> str:
    """Write from where to where weights go, the unit once where it is the same: 20 to 97.5 kg."""
    is_one_unit = lightest.unit is heaviest.unit
    first = numbers.decimal(lightest.thousandths) if is_one_unit else numbers.weight(lightest)
    text = translate("Equipment", "%1 to %2").replace("%1", first)
    return text.replace("%2", numbers.weight(heaviest))


def gear_name(kind: GearKind) -> str:
    """Name a thing without weight."""
    return {
        GearKind.DOWEL: translate("Equipment", "Dowel or broomstick"),
        GearKind.WALL: translate("Equipment", "Free wall"),
        GearKind.BENCH: translate("Equipment", "Bench"),
        GearKind.BLOCKS: translate("Equipment", "Blocks"),
        GearKind.RACK: translate("Equipment", "Rack"),
        GearKind.STRAPS: translate("Equipment", "Straps"),
        GearKind.BANDS: translate("Equipment", "Bands"),
    }[kind]


def planned_iron(planned_with: Equipment) -> str:
    """Say what is assumed: a 20 kg bar and one pair each of 20, 15 and 1.25 kg."""
    text = translate("Equipment", "a %1 bar and one pair each of %2")
    *first, last = [numbers.decimal(one.weight.thousandths) for one in planned_with.plates]
    weights = translate("Equipment", "%1 and %2").replace("%1", ", ".join(first))
    weights = weights.replace(
        "%2", f"{last}\N{NO-BREAK SPACE}{planned_with.plates[-1].weight.unit}"
    )
    return text.replace("%1", numbers.weight(planned_with.bars[0].weight)).replace("%2", weights)


def equipment_change_words(change: Change) -> str | None:
    """Name the first thing that a change of equipment is about; None where it has no words."""
    edit = (change.inverse() if change.is_undo else change).edits[0]
    before, after = edit.before, edit.after
    record = edit.record
    if isinstance(record, Bar):
        return _bar_change(before, after, record)
    if isinstance(record, PlateStock | Kettlebell):
        return _count_change(before, after, record)
    if isinstance(record, Collar):
        return translate("Equipment", "Collars: %1").replace("%1", collars(record.weight))
    if isinstance(record, Dumbbells):
        name = f"{_plain_name(record)} {dumbbells_range(record)}"
        return _happened(name, is_new=before is None, is_gone=after is None)
    if isinstance(record, Gear):
        return _happened(gear_name(record.kind), is_new=record.is_owned, is_gone=True)
    return None


def _bar_change(before: object, after: object, bar: Bar) -> str:
    was_on = before.is_in_use if isinstance(before, Bar) else True
    is_only_switched = isinstance(after, Bar) and after.is_in_use != was_on
    if is_only_switched:
        on, off = (
            translate("Equipment", "%1 switched on"),
            translate("Equipment", "%1 switched off"),
        )
        return (on if bar.is_in_use else off).replace("%1", bar_name(bar))
    return _happened(bar_name(bar), is_new=before is None, is_gone=after is None)


def _count_change(before: object, after: object, record: PlateStock | Kettlebell) -> str:
    is_plate = isinstance(record, PlateStock)
    name = (
        translate("Equipment", "%1 plates") if is_plate else translate("Equipment", "%1 kettlebell")
    )
    name = name.replace("%1", numbers.weight(record.weight))
    if isinstance(before, PlateStock | Kettlebell) and after is not None:
        text = translate("Equipment", "%1 changed from %2 to %3").replace("%1", name)
        return text.replace("%2", numbers.number(before.count)).replace(
            "%3", numbers.number(record.count)
        )
    if is_plate and after is not None:
        text = translate("Equipment", "%1 set to %2").replace("%1", name)
        return text.replace("%2", numbers.number(record.count))
    return _happened(name, is_new=before is None, is_gone=after is None)


def _happened(name: str, *, is_new: bool, is_gone: bool) -> str:
    text = translate("Equipment", "%1 changed")
    if is_new:
        text = translate("Equipment", "%1 added")
    elif is_gone:
        text = translate("Equipment", "%1 removed")
    return text.replace("%1", name)


def _plain_name(dumbbells: Dumbbells) -> str:
    return translate("Equipment", "Dumbbells", "", dumbbells.count)


def _dumbbell_count(count: int) -> str:
    if count == 1:
        return translate("Equipment", "one alone")
    if count == 2:
        return translate("Equipment", "one pair")
    text = translate("Equipment", "%1 of them", "Dumbbells", count)
    return text.replace("%1", numbers.number(count))
