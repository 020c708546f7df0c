"""Which paper of the journal is wanted, and where it goes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hinge_desktop.core.charts.chart_choice import Days


class PaperKind(StrEnum):
    """The papers; the digit of each is its place here, from 1."""

    SESSION = "session"
    FOUR_WEEKS = "four_weeks"
    BLOCK = "block"
    YEAR = "year"
    LOG_SHEET = "log_sheet"


@dataclass(frozen=True, slots=True)
class PaperWish:
    """What the lifter chose; only what belongs to the kind counts."""

    kind: PaperKind
    days: Days
    """Of a block."""
    year: int
    copies: int
    """Sessions of a log sheet."""
    is_printed: bool = False
    """Else it is saved as PDF."""
