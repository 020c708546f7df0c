"""How long something took, as other programs write it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from hinge_desktop.core.imports.column_map import Measure
from hinge_desktop.core.imports.file_log import SkipReason
from hinge_desktop.exchange.readers.mapped.unit_words import measure_named
from hinge_desktop.exchange.readers.numbers import read_decimal
from hinge_desktop.exchange.readers.trouble import CellError

DAY_MS: Final = 86_400_000
LONGEST_SPAN: Final = 60
"""Characters of a duration in words."""
_SHORT_MEMORY: Final = 1024
_PART = re.compile(r"(\d{1,9})\s*([^\W\d_]+)\.?(?:\s+|(?=\d)|$)", re.UNICODE)
_SECONDS_IN: Final = {Measure.HOURS: 3600, Measure.MINUTES: 60, Measure.SECONDS: 1}
_CLOCK = re.compile(r"(?:(\d{1,4}):)?(\d{1,4}):(\d{2})", re.ASCII)


@lru_cache(_SHORT_MEMORY)
def read_seconds_ms(text: str) -> int | None:
    """Read seconds ("90", "90.5") as milliseconds up to a day; None for an empty cell."""
    seconds = read_decimal(text)
    if seconds is None:
        return None
    milliseconds = round(seconds * 1000)
    if not 0 <= milliseconds <= DAY_MS:
        raise CellError(SkipReason.OUT_OF_RANGE, text)
    return milliseconds


def read_clock_ms(text: str) -> int | None:
    """Read "H:MM:SS" or "MM:SS" as milliseconds up to a day; None for an empty cell."""
    cleaned = text.strip()
    if not cleaned:
        return None
    found = _CLOCK.fullmatch(cleaned)
    if found is None:
        raise CellError(SkipReason.BAD_NUMBER, text)
    return _in_a_day(_seconds(found), text)


def read_span_seconds(text: str) -> int | None:
    """Read "1h 43m", "35min", "1 Std. 3 Min.", "1:05:00" or bare seconds; None for an empty cell.

    There is no upper limit here: a timer that was left on is for the reader to judge.
    """
    cleaned = text.strip()
    if not cleaned:
        return None
    if cleaned.isascii() and cleaned.isdigit() and len(cleaned) < 12:
        return int(cleaned)
    clock = _CLOCK.fullmatch(cleaned)
    return _spelled(cleaned, text) if clock is None else _seconds(clock)


def _spelled(cleaned: str, text: str) -> int:
    """Add up numbers with words of hours, minutes and seconds, each once and in this order."""
    seconds, place, last = 0, 0, 3601
    for found in _PART.finditer(cleaned[:LONGEST_SPAN]):
        scale = _seconds_in(found.group(2))
        if found.start() != place or scale is None or scale >= last or not found[1].isascii():
            break
        seconds, place, last = seconds + int(found.group(1)) * scale, found.end(), scale
    if place != len(cleaned):
        raise CellError(SkipReason.BAD_NUMBER, text)
    return seconds


def _seconds_in(word: str) -> int | None:
    if word.casefold() == "m":
        return 60  # metres everywhere else
    try:
        measure = measure_named(word)
    except KeyError:
        return None
    return None if measure is None else _SECONDS_IN.get(measure)


def _seconds(found: re.Match[str]) -> int:
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return hours * 3600 + minutes * 60 + seconds


def _in_a_day(seconds: int, text: str) -> int:
    if seconds * 1000 > DAY_MS:
        raise CellError(SkipReason.OUT_OF_RANGE, text)
    return seconds * 1000
