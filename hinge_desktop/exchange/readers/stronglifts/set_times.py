"""The times of sets that were held: "3x60", "60/60/45" or "3x1:00" in the column of sets and time.

Like the reps beside them, they are what was done; the cells of the sets then hold times too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from hinge_desktop.core.imports.file_log import SkipReason
from hinge_desktop.exchange.readers.durations import DAY_MS, read_span_seconds
from hinge_desktop.exchange.readers.numbers import read_count
from hinge_desktop.exchange.readers.trouble import CellError

MOST_SETS: Final = 100
_EQUAL_SETS: Final = re.compile(r"([0-9]{1,3})\s*[x\u00d7]\s*(.+)", re.IGNORECASE)
_NOT_DONE: Final = frozenset({"-", "\u2013"})


@dataclass(frozen=True, slots=True)
class SetTimes:
    """The times of all sets of an exercise."""

    each_ms: tuple[int, ...]
    """Of the sets that were done, in their order."""

    def of_set(self, place: int) -> SetTime:
        """Return what is said of one set, counted from 0."""
        return SetTime(self.each_ms, self.each_ms[place] if place < len(self.each_ms) else None)


@dataclass(frozen=True, slots=True)
class SetTime:
    """What is said of the time of one set, before its own cell is read."""

    all_ms: tuple[int, ...]
    own_ms: int | None

    def of_cell(self, text: str) -> int:
        """Return the time of the set in milliseconds; an empty cell leaves it to the list.

        A bare number is seconds where one of the sets was as long: nothing else says its unit.
        Raise `CellError` for any other.
        """
        if not text:
            return self._told(text)
        if not text.isdecimal():
            return _milliseconds(text)
        seconds = read_count(text) or 0
        if seconds and seconds * 1000 not in self.all_ms:
            raise CellError(SkipReason.UNKNOWN_WORD, text)
        return seconds * 1000

    def _told(self, text: str) -> int:
        if self.own_ms is None:
            raise CellError(SkipReason.NO_RESULT, text)
        return self.own_ms


def read_set_times(text: str) -> SetTimes:
    """Read all times of an exercise; raise `CellError` for what are none."""
    equal = _EQUAL_SETS.fullmatch(text)
    if equal is not None:
        count = int(equal.group(1))
        if not 1 <= count <= MOST_SETS:
            raise CellError(SkipReason.OUT_OF_RANGE, text)
        return SetTimes((_milliseconds(equal.group(2)),) * count)
    parts = [part.strip() for part in text.split("/")]
    if len(parts) > MOST_SETS:
        raise CellError(SkipReason.OUT_OF_RANGE, text)
    return SetTimes(tuple(_milliseconds(part) for part in parts if part not in _NOT_DONE))


def _milliseconds(text: str) -> int:
    seconds = read_span_seconds(text)
    if seconds is None:
        raise CellError(SkipReason.BAD_NUMBER, text)
    if seconds * 1000 > DAY_MS:
        raise CellError(SkipReason.OUT_OF_RANGE, text)
    return seconds * 1000
