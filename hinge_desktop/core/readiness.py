"""How the lifter comes to a session: what was answered before it, and what kind of day it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from hinge_desktop.core.thresholds import Rule, Thresholds
from hinge_desktop.core.training import BackAnswer, DayKind

MOST_SORE: Final = 10


@dataclass(frozen=True, slots=True)
class Readiness:
    """The answers before a session; None where not given, which is neither good nor bad."""

    back: BackAnswer | None = None
    soreness: int | None = None
    """0 (none) to 10."""

    def is_sore(self, numbers: Thresholds) -> bool:
        """Whether so sore that the day is a light one (DEFAULT: from 5 of 10)."""
        return self.soreness is not None and self.soreness >= numbers[Rule.SORE_FROM]


NOTHING_SAID: Final = Readiness()


@dataclass(frozen=True, slots=True)
class SessionOpening:
    """What a session is started with besides its exercises."""

    readiness: Readiness = NOTHING_SAID
    day_kind: DayKind | None = None


PLAIN_OPENING: Final = SessionOpening()
"""Nothing was asked, and the day is of no kind."""
