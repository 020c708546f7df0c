"""What the policy lets go of, also when clocks jump."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import accumulate

from hypothesis import given, settings
from hypothesis import strategies as st

from hinge_desktop.core.backups.keeping import BEFORE_RISK, DAILY, MONTHLY, WEEKLY, removable
from hinge_desktop.core.backups.manifest import BackupReason, JournalSummary, Manifest

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


def lived_through(days: int, a_day: int, reason: BackupReason) -> dict[int, Manifest]:
    """Make backups day after day, and let go of what the policy says after each."""
    kept: dict[int, Manifest] = {}
    for number in range(days * a_day):
        now = NOW + timedelta(days=number / a_day)
        kept[number] = backup(number, now, reason)
        for counter in removable(kept.values(), now):
            del kept[counter]
    return kept


def test_after_two_years_each_tier_is_full() -> None:
    kept = lived_through(730, 2, BackupReason.CLOSE)
    last = NOW + timedelta(days=729.5)
    ages = sorted((last - one.made).total_seconds() / 86_400 for one in kept.values())
    recent = [age for age in ages if age <= 2]
    assert len(recent) == 5
    assert len(ages) == len(recent) + DAILY + WEEKLY + MONTHLY
    daily = ages[len(recent) :][:DAILY]
    assert 12 <= daily[-1] <= 15
    assert 70 <= ages[-MONTHLY - 1] <= 92
    assert 330 <= ages[-1] <= 400


def test_those_before_risky_acts_have_a_shelf_of_their_own() -> None:
    risky = [backup(n, NOW - timedelta(days=n), BackupReason.BEFORE_IMPORT) for n in range(1, 15)]
    usual = [backup(n, NOW - timedelta(hours=n)) for n in range(20, 30)]
    gone = removable([*risky, *usual], NOW)
    assert gone == frozenset(range(1, 15 - BEFORE_RISK))


def test_all_of_two_days_is_kept() -> None:
    many = [backup(n, NOW - timedelta(minutes=n)) for n in range(2 * 24 * 60)]
    assert removable(many, NOW) == frozenset()


@st.composite
def histories(draw: st.DrawFn) -> list[tuple[datetime, BackupReason]]:
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


@settings(max_examples=200, deadline=None)
@given(histories())
def test_no_jump_of_the_clock_costs_more_than_the_policy(
    history: list[tuple[datetime, BackupReason]],
) -> None:
    kept: dict[int, Manifest] = {}
    for counter, (now, reason) in enumerate(history):
        kept[counter] = backup(counter, now, reason)
        before = list(kept.values())
        gone = removable(before, now)
        assert counter not in gone, "the newest proven one was let go of"
        dated = [one for one in before if one.made <= now]
        assert gone == removable(dated, now), "one from the future cost another"
        assert gone <= {one.counter for one in dated}
        _assert_policy(dated, gone, now)
        for one in gone:
            del kept[one]


def _assert_policy(dated: list[Manifest], gone: frozenset[int], now: datetime) -> None:
    """Hold the floor of the policy, counted anew in another way."""
    risky = [one.counter for one in dated if one.reason.is_before_risk]
    assert gone.isdisjoint(sorted(risky)[-BEFORE_RISK:])
    usual = [one for one in dated if not one.reason.is_before_risk]
    assert gone.isdisjoint(one.counter for one in usual if now - one.made <= timedelta(days=2))
    days = {one.made.date() for one in usual}
    left = {one.made.date() for one in usual if one.counter not in gone}
    assert len(left) >= min(len(days), DAILY)
    weeks = {day.isocalendar()[:2] for day in days}
    left_weeks = {day.isocalendar()[:2] for day in left}
    assert len(left_weeks) >= min(len(weeks), WEEKLY)
    months = {(day.year, day.month) for day in days}
    left_months = {(day.year, day.month) for day in left}
    assert len(left_months) >= min(len(months), MONTHLY)
