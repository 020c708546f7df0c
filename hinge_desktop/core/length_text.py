"""Lengths as people type them: centimetres, inches, feet and inches; kept in millimetres."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Final

from hinge_desktop.core.profile import LengthUnit
from hinge_desktop.core.typed_digits import plain_digits

_MM: Final = {"cm": Decimal(10), "mm": Decimal(1), "m": Decimal(1000), "in": Decimal("25.4")}
_INCHES_PER_FOOT: Final = 12
_SIGNS: Final = str.maketrans(
    {
        "\N{PRIME}": "'",
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{DOUBLE PRIME}": '"',
        "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
    }
)
_NUMBER: Final = r"[0-9]{1,6}(?:\.[0-9]{0,4})?|\.[0-9]{1,4}"
_PLAIN: Final = re.compile(rf'({_NUMBER})\s*(cm|mm|m|in|inch|inches|")?')
_FEET: Final = re.compile(
    rf"([0-9]{{1,2}})\s*(?:'|ft|feet|foot|\s)\s*(?:({_NUMBER})\s*(?:\"|''|in|inch|inches)?)?"
)
_MOST_FEET: Final = 9
"""A plain number up to here means feet where a height is written in feet and inches."""


class LengthProblem(StrEnum):
    """Why a text is no length."""

    NOT_A_LENGTH = "not_a_length"
    FEET_WITH_DECIMALS = "feet_with_decimals"
    """5.8 may mean 5 ft 8 in or 5.8 ft."""
    TOO_MANY_INCHES = "too_many_inches"
    """Behind the feet there are fewer than twelve."""


class LengthTextError(ValueError):
    """A text that is no length; `problem` says why."""

    def __init__(self, text: str, problem: LengthProblem) -> None:
        super().__init__(f"{text!r}: {problem.value}")
        self.problem = problem


def read_length(text: str, unit: LengthUnit) -> int:
    """Return millimetres; a unit that is written wins over `unit`. Raises `LengthTextError`."""
    cleaned = _cleaned(text)
    plain = _PLAIN.fullmatch(cleaned)
    if plain is not None:
        return _millimetres(Decimal(plain[1]) * _MM[_unit_name(plain[2], unit)])
    return _feet(text, cleaned)


def read_height(text: str, unit: LengthUnit) -> int:
    """Return millimetres of a height, in inches written 5'8"; raises `LengthTextError`."""
    cleaned = _cleaned(text)
    plain = _PLAIN.fullmatch(cleaned)
    is_feet = unit is LengthUnit.INCHES and plain is not None and plain[2] is None
    if plain is None or not is_feet or Decimal(plain[1]) > _MOST_FEET:
        return read_length(text, unit)
    feet = Decimal(plain[1])
    if feet != feet.to_integral_value():
        raise LengthTextError(text, LengthProblem.FEET_WITH_DECIMALS)
    return _millimetres(feet * _INCHES_PER_FOOT * _MM["in"])


def tenths(millimetres: int, unit: LengthUnit) -> int:
    """Return a length in tenths of its unit, rounded; a millimetre is finer than either."""
    if unit is LengthUnit.CENTIMETRES:
        return millimetres
    return int((Decimal(millimetres) * 10 / _MM["in"]).quantize(Decimal(1), ROUND_HALF_UP))


def feet_and_tenths(millimetres: int) -> tuple[int, int]:
    """Return full feet, and what is left in tenths of an inch."""
    return divmod(tenths(millimetres, LengthUnit.INCHES), _INCHES_PER_FOOT * 10)


def from_tenths(count: int, unit: LengthUnit) -> int:
    """Return the millimetres of tenths of a unit; `tenths` brings the same count back."""
    one = Decimal(1) if unit is LengthUnit.CENTIMETRES else _MM["in"] / 10
    return _millimetres(count * one)


def _feet(text: str, cleaned: str) -> int:
    found = _FEET.fullmatch(cleaned)
    if found is None:
        raise LengthTextError(text, LengthProblem.NOT_A_LENGTH)
    inches = Decimal(found[2] or 0)
    if inches >= _INCHES_PER_FOOT:
        raise LengthTextError(text, LengthProblem.TOO_MANY_INCHES)
    return _millimetres((int(found[1]) * _INCHES_PER_FOOT + inches) * _MM["in"])


def _cleaned(text: str) -> str:
    return plain_digits(text).translate(_SIGNS).strip().lower()


def _unit_name(written: str | None, unit: LengthUnit) -> str:
    if written is None:
        return unit.value
    return "in" if written in {'"', "inch", "inches"} else written


def _millimetres(exact: Decimal) -> int:
    return int(exact.quantize(Decimal(1), ROUND_HALF_UP))
