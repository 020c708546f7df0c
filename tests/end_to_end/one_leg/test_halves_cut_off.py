"""A set on one leg that is cut off between its halves: by a crash, a stop, a lid or a full disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtWidgets import QApplication

from hinge_desktop.core.changes import Change
from hinge_desktop.core.journal import JournalProblem, StorageEnvironmentError
from hinge_desktop.core.session_progress import Step
from hinge_desktop.core.training import RepsLeft, SetState, Side
from tests.builders import kg
from tests.end_to_end.driver import Driver
from tests.end_to_end.one_leg import (
    BOTH_SIDES,
    CHANGE,
    LEAD_IN,
    REP,
    SIDE,
    Key,
    button,
    line,
    progress,
    running_sets,
    stored,
    where,
)


def test_a_crash_between_the_halves_leads_to_the_left_log_and_the_right_set_alone(
    start: Callable[[], Driver], file: Path
) -> None:
    driver = start()
    driver.press(Key.Key_Return)
    driver.pass_time(LEAD_IN + SIDE + CHANGE + 2 * REP)
    driver.close()
    driver.clock.advance(600)
    driver = start()
    assert where(driver) == (Step.TO_LOG, Side.LEFT)
    driver.press(Key.Key_Return)  # go on with the session
    assert line(driver) == "Single-leg RDL, Left, Set 1 of 3 done"
    driver.press(Key.Key_Return)  # save
    assert where(driver) == (Step.IN_SET, Side.RIGHT)
    assert button(driver) == "Start set 1 again, right"
    driver.press(Key.Key_Return)
    assert line(driver) == "Single-leg RDL, Right, 12\N{NO-BREAK SPACE}kg, Set 1 of 3"
    driver.pass_time(LEAD_IN + SIDE)
    driver.press(Key.Key_Return)
    assert where(driver) == (Step.TO_LOG, Side.RIGHT)
    driver.press(Key.Key_Return)
    assert where(driver) == (Step.READY, Side.LEFT)
    assert [one.reps for one in stored(file)[:2]] == [8, 8]


def test_a_crash_in_the_first_half_counts_both_again(start: Callable[[], Driver]) -> None:
    driver = start()
    driver.press(Key.Key_Return)
    driver.pass_time(LEAD_IN + 2 * REP)
    driver.close()
    driver = start()
    driver.press(Key.Key_Return)
    assert button(driver) == "Start set 1 again"
    driver.press(Key.Key_Return)
    driver.pass_time(BOTH_SIDES)
    driver.press(Key.Key_Return)
    assert [one.reps for one in running_sets(driver)[:2]] == [8, 8]


def open_stop_sheet(driver: Driver) -> None:
    driver.press(Key.Key_Escape)
    driver.qtbot.waitUntil(lambda: QApplication.activeWindow() is driver.child("stop_sheet"))


def test_a_stop_in_the_second_half_keeps_both(driver: Driver, file: Path) -> None:
    driver.press(Key.Key_Return)
    driver.pass_time(LEAD_IN + SIDE + CHANGE + 3 * REP + 1)
    open_stop_sheet(driver)
    driver.press(Key.Key_Return)
    assert progress(driver) is None
    kept = [(one.side, one.reps, one.state) for one in stored(file)]
    assert kept == [(Side.LEFT, 8, SetState.SAVED), (Side.RIGHT, 3, SetState.SAVED)]


def test_a_stop_over_the_first_log_keeps_both(driver: Driver, file: Path) -> None:
    driver.press(Key.Key_Return)
    driver.pass_time(BOTH_SIDES)
    driver.press(Key.Key_Return)
    driver.press(Key.Key_1)
    open_stop_sheet(driver)
    driver.press(Key.Key_Return)
    kept = [(one.side, one.reps, one.reps_left) for one in stored(file)]
    assert kept == [(Side.LEFT, 8, RepsLeft.of(1)), (Side.RIGHT, 8, None)]


def test_tired_in_the_second_half_makes_the_next_set_lighter_and_not_this_one(
    driver: Driver,
) -> None:
    driver.press(Key.Key_Return)
    driver.pass_time(LEAD_IN + SIDE + CHANGE + 3 * REP)
    open_stop_sheet(driver)
    driver.press(Key.Key_5)
    driver.press(Key.Key_L)
    loads = [one.load for one in running_sets(driver)]
    assert loads == [*[kg(12)] * 2, *[kg(10)] * 2, *[kg(12)] * 2]
    assert driver.workspace.screens.live.isVisible()


@pytest.mark.parametrize(
    ("seconds_awake", "step", "reps"),
    [
        (LEAD_IN + 3 * REP + 2, (Step.TO_LOG, Side.LEFT), [3, None]),
        (LEAD_IN + SIDE + CHANGE + 2, (Step.TO_LOG, Side.LEFT), [8, None]),
        (LEAD_IN + SIDE + CHANGE + 3 * REP + 2, (Step.TO_LOG, Side.LEFT), [8, 3]),
    ],
)
def test_a_lid_shut_over_a_half_keeps_every_full_rep(
    driver: Driver, seconds_awake: int, step: tuple[Step, Side], reps: list[int | None]
) -> None:
    driver.press(Key.Key_Return)
    driver.pass_time(seconds_awake)
    driver.clock.sleep(3600)
    driver.pass_time(0.5)
    assert driver.workspace.screens.rest_log.isVisible()
    assert where(driver) == step
    assert [one.reps for one in running_sets(driver)[:2]] == reps
    driver.press(Key.Key_Return)  # save left
    if reps[1] is None:
        assert button(driver).endswith(", right")
        driver.press(Key.Key_Return)
        driver.pass_time(LEAD_IN + SIDE)
        driver.press(Key.Key_Return)
    assert where(driver) == (Step.TO_LOG, Side.RIGHT)


def test_a_lid_shut_at_the_change_of_sides_is_noticed_after_the_first_half_was_kept(
    driver: Driver,
) -> None:
    """Nobody looked at the count since the last rep: the half ends and the lid is told in one."""
    driver.press(Key.Key_Return)
    driver.pass_time(LEAD_IN + 7 * REP)
    driver.clock.advance(REP + 2)
    driver.clock.sleep(3600)
    driver.pass_time(0)
    assert where(driver) == (Step.TO_LOG, Side.LEFT)
    assert [one.reps for one in running_sets(driver)[:2]] == [8, None]


def test_a_change_of_sides_that_could_not_be_stored_is_stored_at_the_end(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert driver.app.desk is not None
    driver.press(Key.Key_Return)
    with monkeypatch.context() as full_disk:
        full_disk.setattr(driver.app.desk.changes, "make", _refuse)
        driver.pass_time(LEAD_IN + SIDE)
    assert [one.reps for one in running_sets(driver)[:2]] == [None, None]
    assert driver.workspace.screens.live.isVisible()
    driver.pass_time(CHANGE + SIDE)
    driver.press(Key.Key_Return)
    assert [one.reps for one in running_sets(driver)[:2]] == [8, 8]
    assert where(driver) == (Step.TO_LOG, Side.LEFT)


def test_a_stop_keeps_a_first_half_that_could_not_be_stored(
    driver: Driver, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert driver.app.desk is not None
    driver.press(Key.Key_Return)
    with monkeypatch.context() as full_disk:
        full_disk.setattr(driver.app.desk.changes, "make", _refuse)
        driver.pass_time(LEAD_IN + SIDE)
    driver.pass_time(CHANGE + 3 * REP)
    open_stop_sheet(driver)
    driver.press(Key.Key_Return)
    assert [one.reps for one in stored(file)] == [8, 3]


def _refuse(_change: Change) -> NoReturn:
    raise StorageEnvironmentError(JournalProblem.FULL, "journal.hinge")
