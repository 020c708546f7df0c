"""How height, tape measures, weight and angles are read, written and limited in their fields."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.length_text import LengthTextError, from_tenths, read_height, read_length
from hinge_desktop.core.lifter_build import POSSIBLE_STATURE_MM
from hinge_desktop.core.mechanics.build import Segment
from hinge_desktop.core.profile import LengthUnit
from hinge_desktop.core.typed_digits import plain_digits
from hinge_desktop.core.weights import Unit, Weight, WeightTextError
from hinge_desktop.gui.widgets.measure_field import Notation, UnreadableTextError
from hinge_desktop.words import lengths, numbers

translate = QCoreApplication.translate

_TYPICAL_STATURE_MM: Final = {LengthUnit.CENTIMETRES: 1720, LengthUnit.INCHES: 1727}
POSSIBLE_TAPE_MM: Final = (150, 1200)
"""A tape that says less or more than this was read in another unit (assumed)."""
_TYPICAL_TAPE_MM: Final = {Segment.FEMUR: 400, Segment.TORSO: 520, Segment.ARM: 670}
POSSIBLE_WEIGHT: Final = {Unit.KG: (20_000, 400_000), Unit.LB: (44_000, 880_000)}
"""In thousandths (assumed)."""
_TYPICAL_WEIGHT: Final = {Unit.KG: 75_000, Unit.LB: 165_000}
POSSIBLE_RAISE_DEG: Final = (20_000, 140_000)
"""In thousandths (assumed)."""
_TYPICAL_RAISE_DEG: Final = 80_000
_STEP_MM: Final = {LengthUnit.CENTIMETRES: 5, LengthUnit.INCHES: 6}


def height_notation(unit: LengthUnit) -> Notation:
    """Return how a height in millimetres is typed: 172, or 5'8"."""
    is_cm = unit is LengthUnit.CENTIMETRES
    write = partial(lengths.bare, unit=unit) if is_cm else lengths.feet
    example = lengths.height(_TYPICAL_STATURE_MM[unit], unit)
    low, high = POSSIBLE_STATURE_MM
    slip = translate("Notations", "Heights are %1 to %2. Check the digits, or the unit.")
    sentence = _between(slip, lengths.height(low, unit), lengths.height(high, unit))

    def read(text: str) -> int:
        return _within(_length(text, unit, read_height, example), low, high, sentence)

    return Notation(
        read=read,
        write=write,
        unit=lengths.unit_name(unit) if is_cm else "",
        step=10 if is_cm else from_tenths(10, unit),
        first=_TYPICAL_STATURE_MM[unit],
        low=low,
        high=high,
        widest="172.5" if is_cm else "5'11.5\"",
    )


def tape_notation(segment: Segment, unit: LengthUnit) -> Notation:
    """Return how a segment in millimetres is typed: 44.5."""
    typical = _TYPICAL_TAPE_MM[segment]
    low, high = POSSIBLE_TAPE_MM
    example = lengths.bare(typical, unit)
    slip = translate("Notations", "A tape says %1 to %2 here. Check the unit, and measure again.")
    sentence = _between(slip, lengths.length(low, unit), lengths.length(high, unit))

    def read(text: str) -> int:
        return _within(_length(text, unit, read_length, example), low, high, sentence)

    return Notation(
        read=read,
        write=partial(lengths.bare, unit=unit),
        unit=lengths.unit_name(unit),
        step=_STEP_MM[unit],
        first=typical,
        low=low,
        high=high,
        widest="44.5",
    )


def weight_notation(unit: Unit) -> Notation:
    """Return how a body mass in thousandths of its unit is typed: 72.5."""
    low, high = POSSIBLE_WEIGHT[unit]
    slip = translate("Notations", "Bodies weigh %1 to %2. Check the digits, or the unit.")
    sentence = _between(slip, numbers.weight(Weight(low, unit)), numbers.weight(Weight(high, unit)))

    def read(text: str) -> int:
        return _within(read_weight(text, unit), low, high, sentence)

    return Notation(
        read=read,
        write=numbers.decimal,
        unit=unit.value,
        step=1000,
        first=_TYPICAL_WEIGHT[unit],
        low=low,
        high=high,
        widest="172.5",
    )


def raise_notation() -> Notation:
    """Return how an angle in thousandths of a degree is typed: 85."""
    low, high = POSSIBLE_RAISE_DEG
    slip = translate("Notations", "The leg gets to %1 up to %2 from the floor. Measure again.")
    sentence = _between(slip, lengths.degrees(low), lengths.degrees(high))

    def read(text: str) -> int:
        return _within(_angle(text), low, high, sentence)

    return Notation(
        read=read,
        write=numbers.decimal,
        unit="\N{DEGREE SIGN}",
        step=5000,
        first=_TYPICAL_RAISE_DEG,
        low=low,
        high=high,
        widest="100",
    )


def _length(
    text: str, unit: LengthUnit, read: Callable[[str, LengthUnit], int], example: str
) -> int:
    try:
        return read(text, unit)
    except LengthTextError as error:
        raise UnreadableTextError(lengths.problem_words(error.problem, example)) from error


def read_weight(text: str, unit: Unit, example: int = 72_500) -> int:
    """Return thousandths of a unit; raise `UnreadableTextError` with an example otherwise."""
    bare = plain_digits(text).strip().lower().removesuffix(unit.value).strip()
    try:
        return Weight.parse(bare, unit).thousandths
    except WeightTextError as error:
        words = translate("Notations", "This is not a weight. Write a number such as %1.")
        raise UnreadableTextError(words.replace("%1", numbers.decimal(example))) from error


def _angle(text: str) -> int:
    bare = plain_digits(text).strip().removesuffix("\N{DEGREE SIGN}").strip()
    try:
        return Weight.parse(bare, Unit.KG).thousandths
    except WeightTextError as error:
        words = translate("Notations", "This is not an angle. Write a number such as %1.")
        raise UnreadableTextError(words.replace("%1", numbers.decimal(85_000))) from error


def _within(value: int, low: int, high: int, sentence: str) -> int:
    if not low <= value <= high:
        raise UnreadableTextError(sentence)
    return value


def _between(words: str, low: str, high: str) -> str:
    return words.replace("%1", low).replace("%2", high)
