"""Balance checks in a real file: today's tries, repeated and taken back."""

from __future__ import annotations

from datetime import date

import pytest

from hinge_desktop.core.changes import Act
from hinge_desktop.core.tempo_run import Moment
from hinge_desktop.core.training import Side
from hinge_desktop.services.balance_checks import BalanceChecks
from hinge_desktop.services.balance_walk import LEAD_IN_MS, BalanceWalk
from hinge_desktop.store.sql_journal import SqlJournal
from tests.services.watched_changes import WatchedChanges

LEFT, RIGHT = Side.LEFT, Side.RIGHT


class Desk(WatchedChanges):
    """The balance checks over a real file."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.checks = BalanceChecks(self.journal, self.changes, lambda: self.today, self.new_id)

    def times(self) -> list[tuple[Side, int, int]]:
        return [(one.side, one.trial, one.milliseconds) for one in self.journal.balance_checks()]


@pytest.fixture
def desk(journal: SqlJournal) -> Desk:
    return Desk(journal)


def test_the_tries_of_a_check_are_one_change_that_can_be_undone(desk: Desk) -> None:
    desk.checks.store({LEFT: (21_300, 24_000), RIGHT: (30_000, 28_100)})
    assert sorted(desk.times()) == [
        (LEFT, 1, 21_300),
        (LEFT, 2, 24_000),
        (RIGHT, 1, 30_000),
        (RIGHT, 2, 28_100),
    ]
    latest = desk.checks.latest
    assert latest is not None
    assert latest.gap_percent == pytest.approx(20.0)
    assert [one.act for one in desk.made] == [Act.ADD_MEASURE]
    desk.changes.make(desk.made[0].inverse())
    assert desk.checks.latest is None


def test_a_check_that_is_repeated_takes_the_place_of_the_earlier_one(desk: Desk) -> None:
    desk.checks.store({LEFT: (21_000, 24_000), RIGHT: (30_000, 28_000)})
    desk.checks.store({LEFT: (25_000,), RIGHT: (30_000, 28_000)})
    assert sorted(desk.times()) == [(LEFT, 1, 25_000), (RIGHT, 1, 30_000), (RIGHT, 2, 28_000)]
    desk.checks.store({LEFT: (25_000,)})
    assert len(desk.made) == 2


def test_earlier_days_stay(desk: Desk) -> None:
    desk.checks.store({LEFT: (10_000,), RIGHT: (10_000,)})
    desk.today = date(2026, 12, 21)
    desk.checks.store({LEFT: (20_000,), RIGHT: (20_000,)})
    assert [one.best_ms[LEFT] for one in desk.checks.days] == [10_000, 20_000]


def test_rule_1_the_legs_alternate_with_two_tries_each() -> None:
    walk = BalanceWalk()
    order = []
    for milliseconds in (12_000, 20_000, 45_000, -5):
        assert walk.current is not None
        order.append((walk.current.side, walk.current.number))
        walk.keep(milliseconds)
    assert order == [(LEFT, 1), (RIGHT, 1), (LEFT, 2), (RIGHT, 2)]
    assert walk.tries == {LEFT: (12_000, 30_000), RIGHT: (20_000, 0)}
    assert walk.is_done
    assert walk.current is None


def test_rule_1_a_try_has_a_lead_in_and_ends_by_itself_at_30_seconds() -> None:
    current = BalanceWalk().current
    assert current is not None
    assert current.run.at(LEAD_IN_MS - 1).moment is Moment.LEAD_IN
    assert current.run.at(LEAD_IN_MS + 29_999).moment is Moment.HOLDING
    assert current.run.at(LEAD_IN_MS + 30_000).moment is Moment.DONE


def test_the_last_try_can_be_done_again() -> None:
    walk = BalanceWalk()
    walk.take_back()
    walk.keep(9_000)
    walk.take_back()
    assert walk.tries == {}
    assert walk.current is not None
    assert walk.current.side is LEFT
