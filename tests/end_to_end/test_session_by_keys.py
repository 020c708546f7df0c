"""A whole session in the real window by keys alone, and what the file says after a new start."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hinge_desktop.core.session_progress import Step
from hinge_desktop.core.training import (
    LoggedSession,
    Quality,
    RepsLeft,
    SetState,
    TempoAnswer,
    WorkSet,
)
from hinge_desktop.gui.pages import PageName
from hinge_desktop.store.opening import open_journal
from tests.builders import kg
from tests.end_to_end.driver import Driver
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar

LEAD_IN_SECONDS = 10
REP_SECONDS = 6
WHOLE_SET_SECONDS = LEAD_IN_SECONDS + 8 * REP_SECONDS
Key = Qt.Key


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    place_on_the_bar(tmp_path / "journal.hinge")
    return tmp_path / "journal.hinge"


@contextmanager
def running(qtbot: QtBot, file: Path, clock: FakeClock) -> Iterator[Driver]:
    driver = Driver(qtbot, file.parent, clock)
    try:
        yield driver
    finally:
        driver.close()


def only_session(file: Path) -> LoggedSession:
    journal = open_journal(file)
    (line,) = journal.session_lines(10)
    session = journal.session(line.id)
    assert session is not None
    assert journal.check() == ()
    journal.close()
    return session


def do_whole_set(driver: Driver) -> None:
    """The count runs to its end, and Enter leads to the log."""
    driver.pass_time(WHOLE_SET_SECONDS)
    driver.press(Key.Key_Return)


def step(driver: Driver) -> Step | None:
    assert driver.app.desk is not None
    progress = driver.app.desk.log.progress
    return None if progress is None else progress.step


def current(driver: Driver) -> WorkSet:
    assert driver.app.desk is not None
    progress = driver.app.desk.log.progress
    assert progress is not None
    assert progress.current is not None
    return progress.current


def walk_three_sets(driver: Driver) -> None:
    driver.press(Key.Key_Return)  # start: the lead-in runs
    driver.pass_time(LEAD_IN_SECONDS + 2 * REP_SECONDS)
    driver.press(Key.Key_Space)  # a pause in rep 3 changes no sum
    driver.pass_time(40)
    driver.press(Key.Key_Space)
    driver.pass_time(6 * REP_SECONDS)
    driver.press(Key.Key_Return)
    driver.press(Key.Key_2)
    driver.press(Key.Key_C)
    driver.press(Key.Key_T)
    driver.pass_time(15)
    driver.press(Key.Key_Return)  # save set 1
    driver.pass_time(100)
    driver.press(Key.Key_Space)  # start set 2 after 115 s
    driver.pass_time(LEAD_IN_SECONDS + 5 * REP_SECONDS + 2)
    driver.press(Key.Key_Return)  # in rep 6, on the way down: five are full
    driver.press(Key.Key_Up)
    driver.press(Key.Key_Up)
    driver.press(Key.Key_Down)
    driver.press(Key.Key_1)
    driver.press(Key.Key_Return)
    driver.pass_time(60)
    driver.press(Key.Key_Space)
    do_whole_set(driver)
    driver.press(Key.Key_4)
    driver.press(Key.Key_Y)
    driver.press(Key.Key_Return)
    driver.press(Key.Key_Return)  # nothing to say about the exercise as a whole
    driver.press(Key.Key_Return)  # finish, with some answers missing


def test_three_sets_by_keys_are_the_same_after_a_new_start(
    qtbot: QtBot, file: Path, clock: FakeClock
) -> None:
    with running(qtbot, file, clock) as driver:
        walk_three_sets(driver)
        assert step(driver) is None
    session = only_session(file)
    assert [one.reps for one in session.sets] == [8, 6, 8]
    assert [one.reps_left for one in session.sets] == [RepsLeft.of(n) for n in (2, 1, 4)]
    assert [one.planned_load for one in session.sets] == [kg(20)] * 3
    assert session.sets[0].load == kg(20)
    assert [one.quality for one in session.sets] == [Quality.CLEAN, None, None]
    assert [one.tempo_answer for one in session.sets] == [
        TempoAnswer.KEPT,
        None,
        TempoAnswer.RUSHED,
    ]
    assert [one.rest_planned_seconds for one in session.sets] == [150, 150, 150]
    assert [one.rest_taken_seconds for one in session.sets] == [115, 60, None]
    starts = [one.start.time.isoformat() for one in session.sets if one.start and one.start.time]
    assert starts == ["18:00:00", "18:03:33", "18:05:15"]
    end = session.session.end
    assert end is not None
    assert end.time is not None
    assert end.time.isoformat() == "18:06:13"


def test_stats_agree_exactly_with_the_session(qtbot: QtBot, file: Path, clock: FakeClock) -> None:
    with running(qtbot, file, clock) as driver:
        walk_three_sets(driver)
    call = [sys.executable, "-m", "hinge_desktop", "stats", "--json", "--journal", str(file)]
    done = subprocess.run(call, capture_output=True, text=True, check=True, env=os.environ)
    figures = json.loads(done.stdout)
    sets = only_session(file).sets
    volume = sum((one.reps or 0) * one.load.thousandths for one in sets if one.load) / 1000
    assert (figures["workouts"], figures["sets"], figures["reps"]) == (1, 3, 22)
    assert figures["volume_kg"] == volume
    assert figures["first_date"] == figures["last_date"] == "2026-11-21"
    (exercise,) = figures["exercises"]
    # Kept in the first set alone, 5 s of tension a rep; 20 kg at 8 reps with 2 left is the best.
    assert exercise["time_under_tension_s"] == 40
    assert exercise["best_e1rm_kg"] == pytest.approx(20 * (1 + 10 / 30), abs=0.01)


def test_history_and_charts_show_the_session(qtbot: QtBot, file: Path, clock: FakeClock) -> None:
    with running(qtbot, file, clock) as driver:
        walk_three_sets(driver)
        for page in (PageName.HISTORY, PageName.CHARTS):
            widget = driver.workspace.open(page)
            assert widget is not None
            qtbot.waitUntil(widget.isVisible)


def test_the_presenters_next_key_alone_carries_a_session(
    qtbot: QtBot, file: Path, clock: FakeClock
) -> None:
    with running(qtbot, file, clock) as driver:
        driver.press(Key.Key_PageDown)
        for _ in range(3):
            driver.pass_time(WHOLE_SET_SECONDS)
            driver.press(Key.Key_PageDown)  # end
            assert step(driver) is Step.TO_LOG
            driver.press(Key.Key_PageDown)  # save
            driver.press(Key.Key_PageDown)  # next set, or the end of the exercise
        driver.press(Key.Key_PageDown)  # finish, with answers missing
        assert step(driver) is None
    sets = only_session(file).sets
    assert [one.reps for one in sets] == [8, 8, 8]
    assert {one.reps_left for one in sets} == {None}


def test_space_and_enter_alone_carry_a_session_from_today_to_its_end(
    qtbot: QtBot, file: Path, clock: FakeClock
) -> None:
    with running(qtbot, file, clock) as driver:
        assert driver.child("page_today").isVisible()
        driver.press(Key.Key_Return)  # start
        for number in range(3):
            if number:
                driver.press(Key.Key_Space)  # the rest is long enough
            assert step(driver) is Step.IN_SET
            driver.pass_time(LEAD_IN_SECONDS + 3 * REP_SECONDS)
            driver.press(Key.Key_Space)  # a pause, and on again
            driver.pass_time(20)
            assert driver.workspace.screens.live.pacer.counted_reps == 3
            driver.press(Key.Key_Space)
            driver.pass_time(5 * REP_SECONDS)
            driver.press(Key.Key_Return)  # end
            assert step(driver) is Step.TO_LOG
            driver.pass_time(30)
            driver.press(Key.Key_Return)  # save
            assert step(driver) is (Step.READY if number < 2 else Step.ALL_DONE)
            driver.pass_time(60)
        driver.press(Key.Key_Return)  # nothing to say about the exercise as a whole
        driver.press(Key.Key_Return)  # finish, with answers missing
        assert step(driver) is None
        assert driver.child("page_today").isVisible()
    session = only_session(file)
    assert session.session.end is not None
    assert [(one.state, one.reps) for one in session.sets] == [(SetState.SAVED, 8)] * 3
    assert [one.rest_taken_seconds for one in session.sets] == [90, 90, None]
    assert {one.reps_left for one in session.sets} == {None}


def test_undo_brings_the_log_of_a_saved_set_back_and_redo_saves_it_again(
    qtbot: QtBot, file: Path, clock: FakeClock
) -> None:
    with running(qtbot, file, clock) as driver:
        driver.press(Key.Key_Return)
        do_whole_set(driver)
        first = current(driver).id
        driver.press(Key.Key_2)
        driver.press(Key.Key_Return)
        assert (step(driver), current(driver).id != first) == (Step.READY, True)
        driver.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert (step(driver), current(driver).id) == (Step.TO_LOG, first)
        assert driver.child("log_reps").isEnabled()
        driver.press(
            Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
        assert step(driver) is Step.READY
    saved = [one for one in only_session(file).sets if one.state is SetState.SAVED]
    assert [(one.id, one.reps, one.reps_left) for one in saved] == [(first, 8, RepsLeft.of(2))]


def test_the_stop_sheet_ends_the_session_and_keeps_the_full_reps(
    qtbot: QtBot, file: Path, clock: FakeClock
) -> None:
    with running(qtbot, file, clock) as driver:
        driver.press(Key.Key_Return)
        driver.pass_time(LEAD_IN_SECONDS + 3 * REP_SECONDS + 1)
        driver.press(Key.Key_Escape)
        qtbot.waitUntil(lambda: QApplication.activeWindow() is driver.child("stop_sheet"))
        driver.press(Key.Key_Return)
        assert step(driver) is None
    (one,) = only_session(file).sets
    assert (one.reps, one.state) == (3, SetState.SAVED)


def test_a_session_that_was_closed_in_mid_set_goes_on_at_that_set(
    qtbot: QtBot, file: Path, clock: FakeClock
) -> None:
    with running(qtbot, file, clock) as driver:
        driver.press(Key.Key_Return)
        do_whole_set(driver)
        driver.press(Key.Key_Return)
        driver.press(Key.Key_Space)
        driver.pass_time(LEAD_IN_SECONDS + 3 * REP_SECONDS)
        second = current(driver).id
    clock.advance(3600)
    with running(qtbot, file, clock) as driver:
        assert (step(driver), current(driver).id) == (Step.IN_SET, second)
        driver.press(Key.Key_Return)  # go on with the session
        driver.press(Key.Key_Return)  # start the set again
        do_whole_set(driver)
        driver.press(Key.Key_Return)
        assert step(driver) is Step.READY
    saved = [one for one in only_session(file).sets if one.state is SetState.SAVED]
    assert [one.reps for one in saved] == [8, 8]
    assert saved[1].id == second
