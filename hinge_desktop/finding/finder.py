"""Answers what is typed into "Find or do": days, commands and the guide in one list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from hinge_desktop.finding.dates import DayReader
from hinge_desktop.finding.day_words import DayWords
from hinge_desktop.finding.findables import Findable, Found, Kind, Rank, SessionDay
from hinge_desktop.finding.index import MOST_FOUND, FindIndex, merged
from hinge_desktop.finding.vocabulary import EXACT


class Finder:
    """Built once for the commands of the window and what the guide holds."""

    def __init__(
        self,
        commands: Sequence[Findable],
        entries: Sequence[Findable],
        day_words: DayWords,
        name_day: Callable[[date], str],
    ) -> None:
        self._index = FindIndex((*commands, *entries))
        self._days = DayReader(day_words)
        self._name_day = name_day

    def find(self, text: str, today: date, limit: int = MOST_FOUND) -> list[Found]:
        """Return what is meant, the best first: a whole title, then a day, then what is alike."""
        found = self._index.find(text, limit)
        day = self._days.read(text, today)
        return found if day is None else merged(found, [self._found(day)], limit=limit)

    def _found(self, day: date) -> Found:
        findable = Findable(Kind.DAY, self._name_day(day), SessionDay(day))
        # Below a command or page of that name, such as Today; above all others.
        rank = Rank(is_whole=True, score=EXACT - 1, phrase=0, likeness=0)
        return Found(findable, rank)
