"""Checks the lifter takes now and then, apart from training."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hinge_desktop.core.training import Side


@dataclass(frozen=True, slots=True)
class BalanceCheck:
    """Seconds on one leg, up to 30 s; best of two trials a side counts (coaching-rules 1)."""

    id: str
    day: date
    side: Side
    trial: int
    milliseconds: int
