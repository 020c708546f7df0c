"""What the policy lets go of, also when clocks jump."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given, settings

from hinge_desktop.core.backups.keeping import BEFORE_RISK, DAILY, MONTHLY, WEEKLY, removable
from hinge_desktop.core.backups.manifest import BackupReason, Manifest
from tests.core.backups.histories import NOW, History, backup, broken_promises, histories


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


@settings(max_examples=200, deadline=None)
@given(histories())
def test_no_jump_of_the_clock_costs_more_than_the_policy(history: History) -> None:
    assert list(broken_promises(history, removable)) == []
