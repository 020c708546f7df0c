"""The dates of one file, read together: its language and its order of day and month are one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.imports.file_log import FileQuestion, QuestionCode, SkipReason
from hinge_desktop.exchange.readers.dates import read_moment
from hinge_desktop.exchange.readers.trouble import CellError
from hinge_desktop.exchange.readers.written_dates.date_parts import WrittenDate, part_date
from hinge_desktop.exchange.readers.written_dates.month_words import months_in

DAY_FIRST, MONTH_FIRST = "dmy", "mdy"
"""The two answers to the question about the order."""


class DateColumn:
    """Every text of a file's dates, each with the moment it stands for or what is wrong with it."""

    def __init__(self, texts: Iterable[str], *, is_day_first: bool | None = None) -> None:
        self._moments: dict[str, LocalMoment | CellError] = {}
        parted = self._parted(dict.fromkeys(texts))
        self._months = months_in(one.month_word for one in parted if one.month_word)
        either = [one for one in parted if one.either is not None]
        told = _told_order(either)
        self.question = _question(either) if told is None and is_day_first is None else None
        """The question that must be answered first, None if these dates are clear."""
        self._is_day_first = told
        if told is None:
            self._is_day_first = is_day_first if is_day_first is not None else self._looks_day_first
        for one in parted:
            self._moments[one.text] = self._read(one)

    def moment(self, text: str) -> LocalMoment:
        """Return what one of the texts stands for; raise `CellError` where that is not known."""
        found = self._moments[text]
        if isinstance(found, CellError):
            raise CellError(found.reason, found.text)
        return found

    @property
    def _looks_day_first(self) -> bool:
        return self.question is None or self.question.suggested != MONTH_FIRST

    def _parted(self, texts: Iterable[str]) -> list[WrittenDate]:
        parted = []
        for text in texts:
            try:
                self._moments[text] = read_moment(text)
            except CellError:
                try:
                    parted.append(part_date(text))
                except CellError as error:
                    self._moments[text] = error
        return parted

    def _read(self, one: WrittenDate) -> LocalMoment | CellError:
        try:
            return one.moment(*self._month_and_day(one))
        except CellError as error:
            return error

    def _month_and_day(self, one: WrittenDate) -> tuple[int, int]:
        if one.either is not None:
            first, second = one.either
            return (second, first) if self._is_day_first else (first, second)
        month = self._months.get(one.month_word) if one.month_word else one.month
        if month is None or one.day is None:
            raise CellError(SkipReason.UNKNOWN_WORD, one.text)
        return month, one.day


def _told_order(dates: Sequence[WrittenDate]) -> bool | None:
    """Whether a day above 12 tells that days stand first; None if none tells, or they disagree."""
    pairs = [one.either for one in dates if one.either is not None]
    is_first = any(first > 12 >= second for first, second in pairs)
    is_second = any(second > 12 >= first for first, second in pairs)
    return is_first if is_first is not is_second else None


def _question(dates: Sequence[WrittenDate]) -> FileQuestion | None:
    """Ask for the order, unless each date reads the same either way."""
    if all(one.either is None or one.either[0] == one.either[1] for one in dates):
        return None
    return FileQuestion(QuestionCode.DATE_ORDER, (DAY_FIRST, MONTH_FIRST), _suggested(dates))


def _suggested(dates: Sequence[WrittenDate]) -> str:
    """Return the order in which the file runs steadily through time; empty if both do or none."""
    pairs = [(one.year, one.either) for one in dates if one.either is not None]
    day_first = _turns([(year, second, first) for year, (first, second) in pairs])
    month_first = _turns([(year, first, second) for year, (first, second) in pairs])
    if day_first == month_first:
        return ""
    return DAY_FIRST if day_first < month_first else MONTH_FIRST


def _turns(days: Sequence[tuple[int, int, int]]) -> int:
    """Count how many steps go against the way that most go."""
    steps = [later > earlier for earlier, later in pairwise(days) if later != earlier]
    return min(sum(steps), len(steps) - sum(steps))
