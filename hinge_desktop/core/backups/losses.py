"""What restoring a backup would take away, and bring back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from hinge_desktop.core.training import SessionId, SetId

SavedSets: TypeAlias = Mapping[SetId, tuple[SessionId, date]]
"""The saved sets of a journal, with the session and the day of each."""


@dataclass(frozen=True, slots=True)
class Work:
    """Some sessions, whole or in part, and how many sets of them."""

    sessions: int
    sets: int
    first_day: date | None
    last_day: date | None


@dataclass(frozen=True, slots=True)
class Difference:
    """The present journal beside a backup."""

    lost: Work
    """What the present journal has and the backup lacks."""
    regained: Work
    """What the backup has and the present journal lacks."""


def difference(present: SavedSets, backup: SavedSets) -> Difference:
    """Compare by the keys of sets, which are never given twice."""
    return Difference(
        lost=_work(present[key] for key in present.keys() - backup.keys()),
        regained=_work(backup[key] for key in backup.keys() - present.keys()),
    )


def _work(sets: Iterable[tuple[SessionId, date]]) -> Work:
    found = list(sets)
    days = [day for _, day in found]
    sessions = {session for session, _ in found}
    return Work(len(sessions), len(found), min(days, default=None), max(days, default=None))
