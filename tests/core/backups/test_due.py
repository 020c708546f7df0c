"""When a backup is due, and when its age is worth a word."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from hinge_desktop.core.backups.due import OPEN_SESSION_SECONDS, SinceLast, is_due, is_old
from hinge_desktop.core.backups.manifest import BackupReason

ALWAYS = [one for one in BackupReason if one.is_before_risk or one is BackupReason.BY_HAND]
NOW = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.mark.parametrize("reason", ALWAYS)
def test_before_a_risk_and_by_hand_always(reason: BackupReason) -> None:
    assert is_due(reason, SinceLast(has_changes=False))


@pytest.mark.parametrize("reason", [BackupReason.CLOSE, BackupReason.SESSION_END])
def test_at_the_end_only_with_changes(reason: BackupReason) -> None:
    assert is_due(reason, SinceLast(has_changes=True))
    assert not is_due(reason, SinceLast(has_changes=False))


@pytest.mark.parametrize(
    ("has_changes", "is_open", "seconds", "due"),
    [
        (True, True, OPEN_SESSION_SECONDS, True),
        (True, True, OPEN_SESSION_SECONDS - 1, False),
        (True, False, OPEN_SESSION_SECONDS, False),
        (False, True, OPEN_SESSION_SECONDS, False),
    ],
)
def test_each_half_hour_of_an_open_session(
    *, has_changes: bool, is_open: bool, seconds: float, due: bool
) -> None:
    since = SinceLast(has_changes=has_changes, is_session_open=is_open, seconds=seconds)
    assert is_due(BackupReason.SESSION_OPEN, since) is due


def test_an_old_one_is_worth_a_word_only_with_changes() -> None:
    old = NOW - timedelta(days=3, seconds=1)
    assert is_old(old, NOW, has_changes=True)
    assert is_old(None, NOW, has_changes=True)
    assert not is_old(old, NOW, has_changes=False)
    assert not is_old(NOW - timedelta(days=3), NOW, has_changes=True)
