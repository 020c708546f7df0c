"""Works out by how much sound lags behind its clock, from readings that come in steps."""

from __future__ import annotations

from typing import Final

FIRST_READING_MS: Final = 200
"""The stream has settled by then."""
LAST_READING_MS: Final = 1000
READ_EVERY_MS: Final = 37
"""No multiple of a server's period, so that readings fall on all parts of its steps."""
_FEWEST: Final = 5
_WIDEST_MS: Final = 60
"""Readings further apart than this belong to a stream that jumped."""


class LagReadings:
    """Readings of one start in ms, positive where sound comes later than its clock says."""

    def __init__(self) -> None:
        self._readings: list[float] = []

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
