"""The words for days in the language of the lifter."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DayWords:
    """The words for days in one language, or in several at once."""

    months: tuple[tuple[str, ...], ...]
    """Twelve, from January on, each with all its names."""
    weekdays: tuple[tuple[str, ...], ...]
    """Seven, from Monday on, each with all its names."""
    today: tuple[str, ...]
    yesterday: tuple[str, ...]
    last: tuple[str, ...]
    """As in "last Tuesday"."""
    fillers: tuple[str, ...] = ()
    """Words that say nothing: "the", "of", and "th" as in "17th"."""
    is_month_first: bool = False
    """Whether 11/12 is a day of November."""
