"""The balance check: best time on each leg, and how far the legs are apart (coaching-rules 1).

One leg, eyes open, hands on hips; it stops at 30 s or when the foot moves (DEFAULT protocol).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from hinge_desktop.core.measures import BalanceCheck
from hinge_desktop.core.training import Side

LONGEST_MS: Final = 30_000
"""The check stops here."""
TRIALS: Final = 2
"""Tries a side; the best counts."""


@dataclass(frozen=True, slots=True)
class BalanceDay:
    """What one day's tries say."""

    day: date
    best_ms: dict[Side, int]
    """Of each side that was tried, never more than 30 s."""

    @property
    def is_complete(self) -> bool:
        """Whether both legs were tried."""
        return len(self.best_ms) == len(Side)

    @property
    def gap_percent(self) -> float | None:
        """100 (longer - shorter) / longer; None until both legs were tried, or stood at all."""
        longer = max(self.best_ms.values(), default=0)
        if not self.is_complete or not longer:
            return None
        return 100 * (longer - min(self.best_ms.values())) / longer

    @property
    def weaker(self) -> Side | None:
        """The leg with the shorter time; None where they are alike, or one is not known."""
        left, right = (self.best_ms.get(side) for side in Side)
        if left is None or right is None or left == right:
            return None
        return Side.LEFT if left < right else Side.RIGHT


def balance_days(checks: Iterable[BalanceCheck]) -> tuple[BalanceDay, ...]:
    """Return the days with tries, oldest first."""
    best: dict[date, dict[Side, int]] = {}
    for one in checks:
        own = best.setdefault(one.day, {})
        own[one.side] = max(own.get(one.side, 0), min(one.milliseconds, LONGEST_MS))
    return tuple(BalanceDay(day, best[day]) for day in sorted(best))


def latest_balance(checks: Iterable[BalanceCheck]) -> BalanceDay | None:
    """Return the last day on which both legs were tried; None where there is none."""
    complete = [day for day in balance_days(checks) if day.is_complete]
    return complete[-1] if complete else None
