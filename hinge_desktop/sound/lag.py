"""Works out by how much sound lags behind its clock, from readings that come in steps."""

from __future__ import annotations

from collections import deque
from typing import Final

FIRST_READING_MS: Final = 200
"""The stream has settled by then."""
LAST_READING_MS: Final = 1000
GIVE_UP_MS: Final = 4000
"""A stream that has not settled by then is left as it is."""
READ_EVERY_MS: Final = 37
"""No multiple of a server's period, so that readings fall on all parts of its steps."""
_FEWEST: Final = 5
_WIDEST_MS: Final = 60
"""Readings further apart than this belong to a stream that jumped."""
_KEPT: Final = (LAST_READING_MS - FIRST_READING_MS) // READ_EVERY_MS


class LagReadings:
    """The latest readings of a start in ms, positive where sound comes later than its clock says.

    A stream that jumps at first, on a busy computer, is known once the jump is no longer among
    them.
    """

    def __init__(self) -> None:
        self._readings: deque[float] = deque(maxlen=_KEPT)

    def add(self, lag_ms: float) -> None:
        """Note one."""
        self._readings.append(lag_ms)

    def settled_ms(self) -> float | None:
        """Return the lag, or None where the readings cannot be trusted.

        The upper quartile: a reading is highest just before the server fetches again, when what it
        fetched before has been played.
        """
        ordered = sorted(self._readings)
        if len(ordered) < _FEWEST:
            return None
        low, high = ordered[len(ordered) // 10], ordered[-1 - len(ordered) // 10]
        return ordered[len(ordered) * 3 // 4] if high - low <= _WIDEST_MS else None
