"""Histories of backups whose clock jumps, and the floor that the policy must keep in each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate

from hypothesis import strategies as st

from hinge_desktop.core.backups.keeping import BEFORE_RISK, DAILY, MONTHLY, WEEKLY
from hinge_desktop.core.backups.manifest import BackupReason, JournalSummary, Manifest

History = list[tuple[datetime, BackupReason]]
Policy = Callable[[Iterable[Manifest], datetime], frozenset[int]]

NOW = datetime(2026, 11, 22, 18, 42, tzinfo=UTC)
JUMPS = st.one_of(
    st.just(timedelta()),
    st.integers(-3650, 3650).map(lambda days: timedelta(days=days)),
    st.sampled_from((timedelta(hours=-1), timedelta(hours=1), timedelta(days=1))),
)


def backup(
    counter: int, made: datetime, reason: BackupReason = BackupReason.SESSION_END
) -> Manifest:
    return Manifest(
        counter, made, reason, "j", 3, JournalSummary(0, 0, None, None), "d", "f", 0, "0.1.0"
    )


@st.composite
def histories(draw: st.DrawFn) -> History:
    """Up to 450 days of backups; now and then the clock jumps up to ten years."""
    length = draw(st.integers(1, 150))
    jumps = draw(st.dictionaries(st.integers(0, length), JUMPS, max_size=6))
    steps = draw(st.lists(st.sampled_from((0.02, 0.5, 1.0, 3.0)), min_size=1, max_size=8))
    days = list(accumulate(steps[n % len(steps)] for n in range(length)))
    reasons = draw(st.lists(st.sampled_from(tuple(BackupReason)), min_size=1, max_size=5))
    offset = timedelta()
    made = []
    for number, day in enumerate(days):
        offset += jumps.get(number, timedelta())
        offset = max(timedelta(days=-3650), min(offset, timedelta(days=3650)))
        made.append((NOW + timedelta(days=day) + offset, reasons[number % len(reasons)]))
    return made


def broken_promises(history: History, removable: Policy) -> Iterator[str]:
    """Live through a history, letting go of what the policy says, and yield what it broke."""
    kept: dict[int, Manifest] = {}
    for counter, (now, reason) in enumerate(history):
        kept[counter] = backup(counter, now, reason)
        before = list(kept.values())
        gone = removable(before, now)
        dated = [one for one in before if one.made <= now]
        if counter in gone:
            yield f"{counter}: the newest proven one was let go of"
        if gone != removable(dated, now):
            yield f"{counter}: one from the future cost another"
        if not gone <= {one.counter for one in dated}:
            yield f"{counter}: one from the future was let go of"
        yield from (f"{counter}: fewer {what} than promised" for what in _missing(dated, gone, now))
        for one in gone:
            del kept[one]


def _missing(dated: list[Manifest], gone: frozenset[int], now: datetime) -> Iterator[str]:
    """Hold the floor of the policy, counted anew in another way."""
    risky = sorted(one.counter for one in dated if one.reason.is_before_risk)
    if not gone.isdisjoint(risky[-BEFORE_RISK:]):
        yield "before risky acts"
    usual = [one for one in dated if not one.reason.is_before_risk]
    if not gone.isdisjoint(one.counter for one in usual if now - one.made <= timedelta(days=2)):
        yield "of two days"
    days = {one.made.date() for one in usual}
    left = {one.made.date() for one in usual if one.counter not in gone}
    if len(left) < min(len(days), DAILY):
        yield "days"
    if len(_weeks(left)) < min(len(_weeks(days)), WEEKLY):
        yield "weeks"
    if len(_months(left)) < min(len(_months(days)), MONTHLY):
        yield "months"


def _weeks(days: set[date]) -> set[tuple[int, ...]]:
    return {tuple(day.isocalendar()[:2]) for day in days}


def _months(days: set[date]) -> set[tuple[int, ...]]:
    return {(day.year, day.month) for day in days}
