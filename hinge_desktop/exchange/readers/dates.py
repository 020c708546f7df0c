"""Dates and times in cells, as the device's wall clock had them; no zone is invented."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.imports.file_log import SkipReason
from hinge_desktop.exchange.readers.trouble import CellError

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""The years that a journal keeps."""
_MOMENT = re.compile(
    r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,9})?)?"
    r"\s*(Z|[+-]\d{2}:?\d{2})?",
    re.ASCII,
)


def read_moment(text: str) -> LocalMoment:
    """Read "2026-11-21 18:05:00", also with T, slashes, without time, or with a zone.

    Raise `CellError` for anything else, an empty cell too.
    """
    found = _MOMENT.fullmatch(text.strip())
    if found is None:
        raise CellError(SkipReason.BAD_DATE, text)
    year, month, day, hour, minute, second, zone = found.groups()
    if zone is not None and hour is None:
        raise CellError(SkipReason.BAD_DATE, text)
    whole = day_of(int(year), int(month), int(day), text)
    if hour is None:
        return LocalMoment(whole)
    return LocalMoment(
        whole, time_of(int(hour), int(minute), int(second or 0), text), _offset(zone, text)
    )


def day_of(year: int, month: int, day: int, text: str) -> date:
    """Return a date that exists in the years of a journal; raise `CellError` that names `text`."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise CellError(SkipReason.BAD_DATE, text)
    try:
        return date(year, month, day)
    except ValueError as error:
        raise CellError(SkipReason.BAD_DATE, text) from error


def time_of(hour: int, minute: int, second: int, text: str) -> time:
    """Return a time of day that exists; raise `CellError` that names `text`."""
    try:
        return time(hour, minute, second)
    except ValueError as error:
        raise CellError(SkipReason.BAD_DATE, text) from error


def later(start: LocalMoment, seconds: int) -> LocalMoment | None:
    """Return the moment so many seconds later; None where the start has no time of day."""
    if start.time is None:
        return None
    try:
        end = datetime.combine(start.date, start.time) + timedelta(seconds=seconds)
    except OverflowError:
        return None
    if end.year > LAST_YEAR:
        return None
    return LocalMoment(end.date(), end.time(), start.offset_minutes)


def _offset(zone: str | None, text: str) -> int | None:
    if zone is None:
        return None
    if zone == "Z":
        return 0
    minutes = int(zone[1:3]) * 60 + int(zone[-2:])
    if minutes > 18 * 60 or int(zone[-2:]) > 59:
        raise CellError(SkipReason.BAD_DATE, text)
    return -minutes if zone[0] == "-" else minutes
