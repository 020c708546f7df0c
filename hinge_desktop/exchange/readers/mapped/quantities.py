"""Numbers with a unit beside them: "0,00 kg", "20 ripetizioni", "1.234,5 m", "135 lbs"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from hinge_desktop.core.imports.column_map import DecimalSign, Measure
from hinge_desktop.core.imports.file_log import SkipReason
from hinge_desktop.exchange.readers.mapped.unit_words import measure_named
from hinge_desktop.exchange.readers.trouble import CellError

LONGEST: Final = 80
"""Characters of a cell that can be a number with its unit."""
_NUMBER = r"[+-]?\d[\d.,'\u2019]*(?:[ \u00a0\u202f]\d{3}(?!\d)[\d.,]*)*|[+-]?[.,]\d+"
_QUANTITY = re.compile(rf"({_NUMBER})\s*([^\d\s].*)?", re.ASCII)
_THOUSANDS = re.compile(r"[+-]?\d{1,3}(?:([.,'])\d{3})(?:\1\d{3})*", re.ASCII)
_SIGNS: Final = {DecimalSign.DOT: ",", DecimalSign.COMMA: "."}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as written, and the unit if the cell names one."""

    number: Decimal
    measure: Measure | None = None
    is_reps: bool = False
    """Whether the cell says that it counts repetitions."""


@lru_cache(maxsize=4096)
def read_quantity(text: str, sign: DecimalSign | None) -> Quantity | None:
    """Read a number that may have a unit; None for an empty cell.

    Raise `CellError` for what is no number, an unknown unit, and a number whose one sign may
    part thousands as well as tenths ("1,234") while nobody knows which.
    """
    cleaned = text.strip()
    if not cleaned:
        return None
    found = _QUANTITY.fullmatch(cleaned) if len(cleaned) <= LONGEST else None
    if found is None:
        raise CellError(SkipReason.BAD_NUMBER, text)
    number = read_number(found.group(1), sign)
    word = found.group(2)
    if word is None:
        return Quantity(number)
    try:
        measure = measure_named(word)
    except KeyError as error:
        raise CellError(SkipReason.UNKNOWN_WORD, text) from error
    return Quantity(number, measure, is_reps=measure is None)


def read_number(text: str, sign: DecimalSign | None) -> Decimal:
    """Read digits with signs for tenths and thousands, as `read_quantity` does."""
    bare = re.sub(r"[ \u00a0\u202f\u2019']", "", text)
    sign = sign_shown(bare) or sign
    if sign is None:
        if _is_undecided(bare):
            raise CellError(SkipReason.BAD_NUMBER, text)
        sign = DecimalSign.DOT
    other = _SIGNS[sign]
    whole, _, rest = bare.partition(sign)
    if other in whole and _THOUSANDS.fullmatch(whole) is None:
        raise CellError(SkipReason.BAD_NUMBER, text)
    plain = f"{whole.replace(other, '')}.{rest}"
    if re.fullmatch(r"[+-]?(?:\d{1,15}\.\d{0,20}|\.\d{1,20})", plain, re.ASCII) is None:
        raise CellError(SkipReason.BAD_NUMBER, text)
    return Decimal(plain)


def sign_shown(text: str) -> DecimalSign | None:
    """Return the decimal sign that a number shows without doubt, None where it shows none."""
    dots, commas = text.count("."), text.count(",")
    if dots and commas:
        return DecimalSign(max(".,", key=text.rfind))
    if dots + commas != 1:
        # "1.234.567": what comes twice parts thousands, so the other one is the decimal sign.
        repeated = "." if dots > 1 else "," if commas > 1 else None
        return next((sign for sign, other in _SIGNS.items() if other == repeated), None)
    if _is_undecided(text):
        return None
    return DecimalSign.DOT if dots else DecimalSign.COMMA


def decimal_sign_of(texts: Iterable[str]) -> DecimalSign | None:
    """Return the one decimal sign that the cells of a file show; None where they differ."""
    numbers = (_QUANTITY.fullmatch(text.strip()) for text in texts if len(text) <= LONGEST)
    shown = {sign_shown(found.group(1)) for found in numbers if found} - {None}
    return shown.pop() if len(shown) == 1 else None


def _is_undecided(text: str) -> bool:
    """Whether a number may be thousands or thousandths: "1,234"; not "0.250" and not "1234.500"."""
    return re.fullmatch(r"[+-]?[1-9]\d{0,2}[.,]\d{3}", text, re.ASCII) is not None
