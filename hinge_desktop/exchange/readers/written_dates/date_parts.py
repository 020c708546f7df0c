"""A date as a phone writes it for people, parted into its numbers and the word of its month."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time
from typing import Final

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.imports.file_log import SkipReason
from hinge_desktop.exchange.readers.dates import day_of, time_of
from hinge_desktop.exchange.readers.trouble import CellError
from hinge_desktop.exchange.readers.written_dates.month_words import plain_word

_LONGEST: Final = 80
"""Characters; the longest spelled out date has about 50."""
_CLOCK = re.compile(r"(?<![\d:])([0-9]{1,2})[:h]([0-9]{2})(?::([0-9]{2}))?(?![\d:])")
_HALF_OF_DAY = re.compile(r"(?<![^\W\d_])([ap]) ?m(?![^\W\d_])|(午前|午後|上午|下午|오전|오후)")
_AFTERNOON: Final = {"p", "午後", "下午", "오후"}
_PIECE = re.compile(r"(?<!\d)([0-9]{1,4})(?!\d) ?([年月日년월일])?|([^\W\d_]+)")
_SIGNS_BETWEEN = " ,/-"
_MARKS: Final = {"年": "y", "년": "y", "月": "m", "월": "m", "日": "d", "일": "d"}
_FILLERS: Final = {
    *("de", "del", "d", "at", "um", "a", "as", "las", "alle", "le", "den", "kl", "klo"),
    *("\N{CYRILLIC SMALL LETTER GHE}", "\N{CYRILLIC SMALL LETTER ER}"),
}
"""Words beside a date that say nothing: "de" of "4 de set. de 2026", "year" in Russian."""


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date whose month is a word, a number, or one of two numbers nobody can tell apart yet."""

    text: str
    """As it stands in the file."""
    year: int
    month: int | None = None
    """None where it is a word, or one of `either`."""
    day: int | None = None
    month_word: str = ""
    """In plain letters (`plain_word`)."""
    either: tuple[int, int] | None = None
    """Day and month in an order that the text does not tell."""
    time: time | None = None

    def moment(self, month: int, day: int) -> LocalMoment:
        """Return it with these; raise `CellError` if there is no such day."""
        return LocalMoment(day_of(self.year, month, day, self.text), self.time)


def part_date(text: str) -> WrittenDate:
    """Read "24 Oct 2025, 07:03", "4 de set. de 2026, 15:16", "2026年1月5日 07:34", "03/04/2026".

    Raise `CellError` where it is no date; whether a word is a month is not asked here.
    """
    rest, clock = _without_time(text)
    if _PIECE.sub("", rest).strip(_SIGNS_BETWEEN):
        raise CellError(SkipReason.BAD_DATE, text)
    return _of_pieces(_PIECE.findall(rest), clock, text)


def read_time(text: str) -> time | None:
    """Read "10:56 PM" or "22:56"; None for an empty cell; raise `CellError` for anything else."""
    rest, clock = _without_time(text)
    if rest.strip() or (text.strip() and clock is None):
        raise CellError(SkipReason.BAD_DATE, text)
    return clock


def _without_time(text: str) -> tuple[str, time | None]:
    """Part a text, in plain letters, from the time of day in it."""
    if len(text) > _LONGEST:
        raise CellError(SkipReason.BAD_DATE, text)
    plain = " ".join(plain_word(text.replace(".", " ")).split())
    rest, is_afternoon = _without_half(plain)
    return _without_clock(rest, text, is_afternoon=is_afternoon)


def _without_half(plain: str) -> tuple[str, bool | None]:
    found = _HALF_OF_DAY.search(plain)
    if found is None:
        return plain, None
    is_afternoon = (found.group(1) or found.group(2)) in _AFTERNOON
    return plain[: found.start()] + " " + plain[found.end() :], is_afternoon


def _without_clock(plain: str, text: str, *, is_afternoon: bool | None) -> tuple[str, time | None]:
    found = _CLOCK.search(plain)
    if found is None:
        if is_afternoon is not None:
            raise CellError(SkipReason.BAD_DATE, text)
        return plain, None
    hour, minute, second = (int(part or 0) for part in found.groups())
    if is_afternoon is not None:
        hour = _of_24(hour, text, is_afternoon=is_afternoon)
    rest = plain[: found.start()] + " " + plain[found.end() :]
    return rest, time_of(hour, minute, second, text)


def _of_24(hour: int, text: str, *, is_afternoon: bool) -> int:
    if not 1 <= hour <= 12:
        raise CellError(SkipReason.BAD_DATE, text)
    return hour % 12 + (12 if is_afternoon else 0)


def _of_pieces(pieces: list[tuple[str, str, str]], clock: time | None, text: str) -> WrittenDate:
    words = [word for _, _, word in pieces if word and word not in _FILLERS]
    marked = {_MARKS[mark]: number for number, mark, _ in pieces if mark}
    bare = [number for number, mark, word in pieces if not mark and not word]
    if len(words) > 1 or (words and "m" in marked):
        raise CellError(SkipReason.UNKNOWN_WORD, text)
    if words:
        year, day = _year_and_day(bare, marked, text)
        return WrittenDate(text, year, day=day, month_word=words[0], time=clock)
    if "m" in marked:
        year, day = _year_and_day(bare, marked, text)
        return WrittenDate(text, year, int(marked["m"]), day, time=clock)
    return _of_numbers(bare, clock, text)


def _year_and_day(bare: list[str], marked: dict[str, str], text: str) -> tuple[int, int]:
    """Find the year (four digits) and the day beside a month that is known to be one."""
    years = [one for one in bare if len(one) == 4] + [marked[key] for key in "y" if key in marked]
    days = [one for one in bare if len(one) < 3] + [marked[key] for key in "d" if key in marked]
    is_whole = len(bare) + len(marked.keys() & {"y", "d"}) == 2
    if len(years) != 1 or len(days) != 1 or not is_whole:
        raise CellError(SkipReason.BAD_DATE, text)
    return int(years[0]), int(days[0])


def _of_numbers(bare: list[str], clock: time | None, text: str) -> WrittenDate:
    lengths = tuple(len(one) for one in bare)
    if len(bare) != 3 or 3 in lengths:
        raise CellError(SkipReason.BAD_DATE, text)
    first, second, third = (int(one) for one in bare)
    if lengths[0] == 4 and max(lengths[1:]) < 3:
        return WrittenDate(text, first, second, third, time=clock)
    if max(lengths[:2]) > 2 or lengths[2] == 1:
        raise CellError(SkipReason.BAD_DATE, text)
    year = third if lengths[2] == 4 else 2000 + third
    return WrittenDate(text, year, either=(first, second), time=clock)
