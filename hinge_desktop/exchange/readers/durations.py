"""How long something took, as other programs write it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from hinge_desktop.core.imports.file_log import SkipReason
from hinge_desktop.exchange.readers.numbers import read_decimal
from hinge_desktop.exchange.readers.trouble import CellError

DAY_MS: Final = 86_400_000
_SHORT_MEMORY: Final = 1024
_WORDS = re.compile(
    r"(?:(\d{1,9})\s*h[a-z]*\.?)?\s*(?:(\d{1,9})\s*m[a-z]*\.?)?\s*(?:(\d{1,9})\s*s[a-z]*\.?)?",
    re.ASCII,
)
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
    """Read "1h 43m", "59m", "20s", "35min", "1h 2min" or bare seconds; None for an empty cell.

    There is no upper limit here: a timer that was left on is for the reader to judge.
    """
    cleaned = text.strip()
    if not cleaned:
        return None
    if cleaned.isascii() and cleaned.isdigit() and len(cleaned) < 12:
        return int(cleaned)
    found = _WORDS.fullmatch(cleaned.casefold())
    if found is None or not any(found.groups()):
        raise CellError(SkipReason.BAD_NUMBER, text)
    return _seconds(found)


def _seconds(found: re.Match[str]) -> int:
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return hours * 3600 + minutes * 60 + seconds


def _in_a_day(seconds: int, text: str) -> int:
    if seconds * 1000 > DAY_MS:
        raise CellError(SkipReason.OUT_OF_RANGE, text)
    return seconds * 1000
