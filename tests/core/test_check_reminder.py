"""When the mobility checks are due again (coaching-rules 8; once a month is DEFAULT)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from hinge_desktop.core.check_reminder import (
    EVERY_DAYS,
    SNOOZE_DAYS,
    DueCheck,
    Reminding,
    due_checks,
)
from hinge_desktop.core.ladder import LadderPlace, Rung, Stage
from hinge_desktop.core.measures import MobilityCheck, MobilityTest, Reading
from hinge_desktop.core.training import Side

TODAY = date(2026, 11, 21)
BAR = LadderPlace(Rung.BAR, Stage.LIGHT)
RAISE, DROP, GAP = MobilityTest


def done(days_ago: int, *tests: MobilityTest) -> list[MobilityCheck]:
    day = TODAY - timedelta(days=days_ago)
    return [MobilityCheck(f"{one}", day, one, Side.LEFT, 1, Reading.degrees(70)) for one in tests]


@pytest.mark.parametrize(("days_ago", "count"), [(EVERY_DAYS - 1, 0), (EVERY_DAYS, 3)])
def test_rule_8_checks_are_due_once_a_month(days_ago: int, count: int) -> None:
    assert len(due_checks(done(days_ago, *MobilityTest), TODAY, BAR, Reminding())) == count


@pytest.mark.parametrize(
    ("rung", "count"),
    [(Rung.WALL, 0), (Rung.DOWEL, 0), (Rung.KETTLEBELL, 3), (Rung.BAR, 3), (Rung.SINGLE_LEG, 3)],
)
def test_one_that_was_never_done_is_due_from_the_third_rung(rung: Rung, count: int) -> None:
    assert len(due_checks([], TODAY, LadderPlace(rung), Reminding())) == count


def test_one_that_was_done_is_due_again_on_every_rung() -> None:
    due = due_checks(done(40, RAISE), TODAY, LadderPlace(Rung.WALL), Reminding())
    assert due == (DueCheck(RAISE, TODAY - timedelta(days=40)),)


def test_the_longest_ago_comes_first() -> None:
    checks = done(31, RAISE) + done(50, DROP)
    assert [one.test for one in due_checks(checks, TODAY, BAR, Reminding())] == [GAP, DROP, RAISE]


def test_it_can_be_switched_off_and_asked_less_often() -> None:
    checks = done(40, *MobilityTest)
    assert due_checks(checks, TODAY, BAR, Reminding(is_on=False)) == ()
    assert due_checks(checks, TODAY, BAR, Reminding(every_days=60)) == ()


def test_not_now_is_silent_for_a_week() -> None:
    snoozed = Reminding(snoozed_until=TODAY + timedelta(days=SNOOZE_DAYS))
    assert due_checks([], TODAY, BAR, snoozed) == ()
    assert due_checks([], TODAY + timedelta(days=SNOOZE_DAYS), BAR, snoozed) != ()
    far_ahead = replace(snoozed, snoozed_until=TODAY + timedelta(days=400))
    assert due_checks([], TODAY, BAR, far_ahead) != ()


def test_one_of_a_day_to_come_counts_as_of_today() -> None:
    assert due_checks(done(-3, *MobilityTest), TODAY, BAR, Reminding()) == ()
