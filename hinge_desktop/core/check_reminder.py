"""When the mobility checks are due again: about once a month (DEFAULT)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from hinge_desktop.core.ladder import LadderPlace, Rung
from hinge_desktop.core.measures import MobilityCheck, MobilityTest

EVERY_DAYS: Final = 30
"""Range changes slowly, and smaller changes drown in the error (DEFAULT)."""
SNOOZE_DAYS: Final = 7
"""How long "Not now" lasts (DEFAULT)."""
_NOT_LOADED: Final = frozenset({Rung.WALL, Rung.DOWEL})


@dataclass(frozen=True, slots=True)
class Reminding:
    """What the lifter wants to be reminded of; the numbers are theirs to change."""

    is_on: bool = True
    every_days: int = EVERY_DAYS
    snoozed_until: date | None = None
    """The first day on which it may remind again."""

    def is_silent(self, today: date) -> bool:
        """Whether nothing is to be said, whatever is due.

        A snooze further ahead than one lasts comes from a clock that was wrong.
        """
        until = self.snoozed_until
        is_snoozed = until is not None and today < until <= today + timedelta(days=SNOOZE_DAYS)
        return not self.is_on or is_snoozed


@dataclass(frozen=True, slots=True)
class DueCheck:
    """A check that is to be done again, or for the first time."""

    test: MobilityTest
    last_day: date | None
    """None where it was never done."""


def due_checks(
    checks: Iterable[MobilityCheck], today: date, place: LadderPlace, reminding: Reminding
) -> tuple[DueCheck, ...]:
    """Return what is due, the longest ago first; nothing before the loaded rungs.

    A check that was never done is due from the third rung on: depth matters once there is load.
    One of a day to come is from a clock that was wrong, and counts as of today.
    """
    if reminding.is_silent(today):
        return ()
    last: dict[MobilityTest, date] = {}
    for one in checks:
        last[one.check_code] = max(one.day, last.get(one.check_code, one.day))
    due = [DueCheck(test, last.get(test)) for test in MobilityTest]
    wanted = [one for one in due if _is_due(one, today, place, reminding.every_days)]
    return tuple(sorted(wanted, key=lambda one: one.last_day or date.min))


def _is_due(one: DueCheck, today: date, place: LadderPlace, every_days: int) -> bool:
    if one.last_day is None:
        return place.rung not in _NOT_LOADED
    return (today - one.last_day).days >= every_days
