"""Which backups are kept: all of two days, then fewer and fewer, and those before risky acts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Final, TypeAlias

from hinge_desktop.core.backups.manifest import Manifest

ALL_OF: Final = timedelta(days=2)
DAILY: Final = 12
WEEKLY: Final = 10
MONTHLY: Final = 9
BEFORE_RISK: Final = 10

Period: TypeAlias = tuple[int, ...]


def _day(day: date) -> Period:
    return (day.year, day.month, day.day)


def _week(day: date) -> Period:
    return tuple(day.isocalendar()[:2])


def _month(day: date) -> Period:
    return (day.year, day.month)


_TIERS: Final[tuple[tuple[int, Callable[[date], Period]], ...]] = (
    (DAILY, _day),
    (WEEKLY, _week),
    (MONTHLY, _month),
)


def removable(proven: Iterable[Manifest], now: datetime) -> frozenset[int]:
    """Return the counters of the backups that the policy lets go of, all of one journal.

    Only proven ones may be handed in: one that is damaged must not stand for a sound one. Their
    order is that of their counters. One dated in the future is kept and stands for no other, for
    either clock may be wrong. The newest is always kept.
    """
    newest_first = sorted(proven, key=lambda one: one.counter, reverse=True)
    dated = [one for one in newest_first if one.made <= now]
    before_risk = [one for one in dated if one.reason.is_before_risk]
    others = [one for one in dated if not one.reason.is_before_risk]
    kept = {one.counter for one in (*dated[:1], *before_risk[:BEFORE_RISK])}
    kept |= {one.counter for one in _thinned(others, now)}
    return frozenset(one.counter for one in dated) - kept


def _thinned(newest_first: Sequence[Manifest], now: datetime) -> list[Manifest]:
    """Keep all of two days; of what is older the last of each day, then week, then month."""
    kept = [one for one in newest_first if now - one.made <= ALL_OF]
    rest = [one for one in newest_first if now - one.made > ALL_OF]
    for count, period in _TIERS:
        taken = {period(one.made.date()) for one in kept}
        kept += _last_of_each(rest, period, count, taken)
    return kept


def _last_of_each(
    newest_first: Sequence[Manifest],
    period: Callable[[date], Period],
    count: int,
    taken: set[Period],
) -> list[Manifest]:
    found: list[Manifest] = []
    for one in newest_first:
        if len(found) == count:
            break
        own = period(one.made.date())
        if own not in taken:
            taken.add(own)
            found.append(one)
    return found
