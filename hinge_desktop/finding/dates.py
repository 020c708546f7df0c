"""Reads a day of the past as people type it: "17 Nov", "17.11.", "2026-11-17", "last Tuesday"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from rapidfuzz import fuzz, process

from hinge_desktop.finding.day_words import DayWords
from hinge_desktop.finding.letters import folded, words_of

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})\s?[./-]\s?(\d{1,2})(?:\s?[./-]\s?(\d{4}|\d{2}))?\s?\.?")
_TWO_NUMBERS_WITH_A_DASH = re.compile(r"\d{1,2}\s?-\s?\d{1,2}")
"""Reps or a tempo, and no day."""
_PIECE = re.compile(r"\d+|[^\W\d_]+")
_SHORTEST_BEGINNING: Final = 3
_LEAST_LIKENESS: Final = 80
_YEARS_BACK: Final = 8
"""29 February comes after four years, or after eight."""


class DayReader:
    """Reads days in the words of a language, prepared once."""

    def __init__(self, words: DayWords) -> None:
        self._months = _numbered(words.months)
        self._weekdays = _numbered(words.weekdays)
        self._today = _prepared(words.today)
        self._yesterday = _prepared(words.yesterday)
        self._last = _prepared(words.last)
        self._fillers = _prepared(words.fillers)
        self._is_month_first = words.is_month_first

    def read(self, text: str, today: date) -> date | None:
        """Return the day that is meant, the latest where the year is left out.

        None where no day is meant, where there is no such day, and for days still to come.
        """
        typed = folded(text).strip()
        day = self._in_numbers(typed, today) or self._in_words(typed, today)
        return day if day is not None and day <= today else None

    def _in_numbers(self, typed: str, today: date) -> date | None:
        iso = _ISO.fullmatch(typed)
        if iso:
            return _day(int(iso[1]), int(iso[2]), int(iso[3]))
        found = _NUMBERS.fullmatch(typed)
        if not found or _TWO_NUMBERS_WITH_A_DASH.fullmatch(typed):
            return None
        first, second = int(found[1]), int(found[2])
        # 17.11. is written where the day comes first; only with strokes do places differ.
        if self._is_month_first and "/" in typed:
            first, second = second, first
        return _latest(first, second, found[3], today)

    def _in_words(self, typed: str, today: date) -> date | None:
        pieces = [one for one in _PIECE.findall(typed) if one not in self._fillers]
        if not 1 <= len(pieces) <= 3 or len(typed) > 40:
            return None
        if len(pieces) == 1:
            return self._named_day(pieces[0], today)
        if len(pieces) == 2 and pieces[0] in self._last:
            return self._last_weekday(_number_of(pieces[1], self._weekdays), today)
        return self._day_of_month(pieces, today)

    def _named_day(self, word: str, today: date) -> date | None:
        if word in self._today:
            return today
        if word in self._yesterday:
            return today - timedelta(days=1)
        # A weekday alone must be written out: "sat" begins many words.
        is_long = len(word) > _SHORTEST_BEGINNING
        return self._last_weekday(_number_of(word, self._weekdays), today) if is_long else None

    def _last_weekday(self, number: int | None, today: date) -> date | None:
        if number is None:
            return None
        back = (today.isoweekday() - number) % 7 or 7
        return today - timedelta(days=back)

    def _day_of_month(self, pieces: Sequence[str], today: date) -> date | None:
        numbers = [one for one in pieces if one.isdecimal()]
        names = [one for one in pieces if not one.isdecimal()]
        month = _number_of(names[0], self._months) if len(names) == 1 else None
        if month is None or not numbers:
            return None
        # A year comes after the day, also where the month comes first.
        year = numbers[1] if len(numbers) == 2 else None
        return _latest(int(numbers[0]), month, year, today) if len(numbers[0]) <= 2 else None


def _latest(day: int, month: int, year: str | None, today: date) -> date | None:
    if year is not None:
        return _day(int(year) + (2000 if len(year) == 2 else 0), month, day)
    years = range(today.year, max(today.year - _YEARS_BACK - 1, 0), -1)
    days = (_day(one, month, day) for one in years)
    return next((one for one in days if one is not None and one <= today), None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def _numbered(names: Sequence[Sequence[str]]) -> dict[str, int]:
    return {name: number for number, own in enumerate(names, start=1) for name in _prepared(own)}


def _prepared(names: Sequence[str]) -> frozenset[str]:
    """Return names as they are typed; those of several words are left out."""
    words = (words_of(name) for name in names)
    return frozenset(own[0] for own in words if len(own) == 1)


def _number_of(word: str, names: dict[str, int]) -> int | None:
    """Return the one that is named: written out, begun, or misspelt."""
    if word in names:
        return names[word]
    begun = set(_begun(word, names))
    if len(begun) == 1:
        return begun.pop()
    alike = process.extractOne(word, list(names), scorer=fuzz.ratio, score_cutoff=_LEAST_LIKENESS)
    return names[alike[0]] if alike and len(word) > _SHORTEST_BEGINNING else None


def _begun(word: str, names: dict[str, int]) -> Iterator[int]:
    if len(word) >= _SHORTEST_BEGINNING:
        yield from (number for name, number in names.items() if name.startswith(word))
