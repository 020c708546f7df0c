"""Numbers in cells: decimals as written, whole counts, and the ranges a journal keeps."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

from hinge_desktop.core.imports.file_log import SkipReason
from hinge_desktop.core.training import MOST_REPS, RepsLeft
from hinge_desktop.exchange.readers.trouble import CellError

MOST_WEIGHT: Final = Decimal(5000)
MOST_DISTANCE_MM: Final = 1_000_000_000
MM_PER_METRE, MM_PER_KM, MM_PER_MILE = Decimal(1000), Decimal(1_000_000), Decimal(1_609_344)
_SHORT_MEMORY: Final = 4096
"""Texts whose number is remembered: a log repeats a few thousand of them in every column."""
_DECIMAL = re.compile(r"[+-]?(?:\d{1,15}(?:[.,]\d{0,20})?|[.,]\d{1,20})", re.ASCII)

_DOUBTFUL = re.compile(r"[+-]?[1-9]\d{0,2},\d{3}", re.ASCII)


@lru_cache(_SHORT_MEMORY)
def read_decimal(text: str) -> Decimal | None:
    """Read "62.5" or "62,5" exactly; None for an empty cell.

    Raise `CellError` for anything else: nan, 1e999, "1,234.5" and other alphabets' digits too, and
    "1,234", which may be thousands. `plain_numbers.py` reads those by the other numbers of a file.
    """
    cleaned = text.strip()
    if not cleaned:
        return None
    if _DECIMAL.fullmatch(cleaned) is None or _DOUBTFUL.fullmatch(cleaned):
        raise CellError(SkipReason.BAD_NUMBER, text)
    return Decimal(cleaned.replace(",", "."))


def read_count(text: str) -> int | None:
    """Read a whole number, also one written as "10.0"; None for an empty cell."""
    number = read_decimal(text)
    if number is None:
        return None
    if number != number.to_integral_value():
        raise CellError(SkipReason.BAD_NUMBER, text)
    return int(number)


@lru_cache(_SHORT_MEMORY)
def read_reps(text: str) -> int | None:
    """Read reps, 0 to 1000; None for an empty cell. 0 is a number: the attempt failed."""
    reps = read_count(text)
    if reps is not None and not 0 <= reps <= MOST_REPS:
        raise CellError(SkipReason.OUT_OF_RANGE, text)
    return reps


@lru_cache(_SHORT_MEMORY)
def read_weight(text: str) -> Decimal | None:
    """Read a weight as written, 0 to 5,000 of either unit; None for an empty cell."""
    amount = read_decimal(text)
    return None if amount is None else limited_weight(amount, text)


def limited_weight(amount: Decimal, text: str) -> Decimal:
    """Return a weight that a journal takes; raise `CellError` with its text for any other.

    Below zero it may be help from a machine or a slip of the pen: that is not for us to guess.
    """
    if amount < 0:
        raise CellError(SkipReason.NEGATIVE_WEIGHT, text)
    if amount > MOST_WEIGHT:
        raise CellError(SkipReason.OUT_OF_RANGE, text)
    return amount


def read_distance_mm(text: str, mm_per_unit: Decimal) -> int | None:
    """Read a distance into whole millimetres; None for an empty cell."""
    distance = read_decimal(text)
    if distance is None:
        return None
    millimetres = round(distance * mm_per_unit)
    if not 0 <= millimetres <= MOST_DISTANCE_MM:
        raise CellError(SkipReason.OUT_OF_RANGE, text)
    return millimetres


@lru_cache(_SHORT_MEMORY)
def read_reps_left(text: str) -> RepsLeft | None:
    """Read an RPE (1 to 10, in tenths) as the reps that were left: 10 - RPE; None if empty or 0."""
    rpe = read_decimal(text)
    if rpe is None or rpe == 0:
        return None
    if not 1 <= rpe <= 10:
        raise CellError(SkipReason.OUT_OF_RANGE, text)
    return RepsLeft(round((10 - rpe) * 10))
