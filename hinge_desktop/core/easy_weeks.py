"""Easy weeks as they were taken or declined (coaching-rules 6, deload)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class EasyReason(StrEnum):
    """Why a week of less work was due."""

    SIXTH_WEEK = "sixth_week"
    MISSES = "misses"
    SORE = "sore"
    """Sore for more than three days, twice."""
    JOINTS = "joints"
    """The lifter says that joints ache."""
    BY_CHOICE = "by_choice"


@dataclass(frozen=True, slots=True)
class EasyWeek:
    """Seven days from `first_day` on; not taken where the lifter declined the offer."""

    id: str
    first_day: date
    reason: EasyReason
    is_taken: bool = True
