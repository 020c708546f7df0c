"""Lengths and angles of a lifter as they are written: 172 cm, 5'7.7", 85 degrees."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.length_text import (
    LengthProblem,
    feet_and_tenths,
    tenths,
)
from hinge_desktop.core.profile import LengthUnit
from hinge_desktop.words import numbers

translate = QCoreApplication.translate
_SPACE = "\N{NO-BREAK SPACE}"


def unit_name(unit: LengthUnit) -> str:
    """Return the short name of a unit."""
    if unit is LengthUnit.CENTIMETRES:
        return translate("Lengths", "cm")
    return translate("Lengths", "in")


def bare(millimetres: int, unit: LengthUnit) -> str:
    """Write a length without its unit, to the tenth: 44.5."""
    return numbers.decimal(tenths(millimetres, unit) * 100)


def length(millimetres: int, unit: LengthUnit) -> str:
    """Write a length with its unit: 44.5 cm."""
    return f"{bare(millimetres, unit)}{_SPACE}{unit_name(unit)}"


def rough_length(millimetres: int, unit: LengthUnit) -> str:
    """Write a length that nobody measured, to the centimetre or the half inch: 44 cm."""
    count = tenths(millimetres, unit)
    coarse = 10 if unit is LengthUnit.CENTIMETRES else 5
    rounded = (2 * count + coarse) // (2 * coarse) * coarse
    return f"{numbers.decimal(rounded * 100)}{_SPACE}{unit_name(unit)}"


def feet(millimetres: int) -> str:
    """Write a height in feet and inches: 5'7.7"."""
    whole, rest = feet_and_tenths(millimetres)
    return f"{whole}'{numbers.decimal(rest * 100)}\""


def height(millimetres: int, unit: LengthUnit) -> str:
    """Write a height with its unit: 172 cm, or 5'7.7"."""
    if unit is LengthUnit.CENTIMETRES:
        return length(millimetres, unit)
    return feet(millimetres)


def degrees(thousandths: int) -> str:
    """Write an angle: 85 degrees with their sign."""
    return f"{numbers.decimal(thousandths)}\N{DEGREE SIGN}"


def problem_words(problem: LengthProblem, example: str) -> str:
    """Say why a text is no length, and how one is written."""
    words = {
        LengthProblem.NOT_A_LENGTH: translate(
            "Lengths", "This is not a length. Write a number such as %1."
        ),
        LengthProblem.FEET_WITH_DECIMALS: translate(
            "Lengths", "This may be feet or feet and inches. Write it as %1."
        ),
        LengthProblem.TOO_MANY_INCHES: translate(
            "Lengths", "Twelve inches are a foot. Write it as %1."
        ),
    }
    return words[problem].replace("%1", example)
