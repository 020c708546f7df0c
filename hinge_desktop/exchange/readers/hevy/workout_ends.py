"""When a Hevy workout ended, unless what is written there cannot be true."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.imports.file_log import FileRemark, RemarkCode
from hinge_desktop.exchange.readers.trouble import CellError
from hinge_desktop.exchange.readers.written_dates.date_column import DateColumn

LONGEST_WORKOUT: Final = timedelta(hours=12)
"""Beyond this a timer was left on (our own bound)."""


def read_end(
    text: str, start: LocalMoment, dates: DateColumn, row: int
) -> tuple[LocalMoment | None, FileRemark | None]:
    """Return the end, or None with a remark where it is no moment or no likely one."""
    if not text:
        return None, None
    try:
        end = dates.moment(text)
    except CellError:
        return None, FileRemark(RemarkCode.BAD_DURATION, row, text)
    if start.time is None or end.time is None:
        return None, None
    lasted = datetime.combine(end.date, end.time) - datetime.combine(start.date, start.time)
    if lasted < timedelta():
        return None, FileRemark(RemarkCode.BAD_DURATION, row, text)
    if lasted > LONGEST_WORKOUT:
        return None, FileRemark(RemarkCode.ABSURD_DURATION, row, text)
    return end, None
