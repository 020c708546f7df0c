"""When a StrongLifts workout ended: its export names a time of day without the day."""

from __future__ import annotations

from datetime import time
from typing import Final

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.exchange.readers.dates import later

_SECONDS_A_DAY: Final = 86_400


def end_of(start: LocalMoment, end: time | None) -> LocalMoment | None:
    """Return the end of a workout: on the next day if the clock went past midnight."""
    if start.time is None or end is None:
        return None
    return later(start, (_seconds(end) - _seconds(start.time)) % _SECONDS_A_DAY)


def _seconds(moment: time) -> int:
    return moment.hour * 3600 + moment.minute * 60 + moment.second
