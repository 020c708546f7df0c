"""Rests in the real window: pages, minimising, closing, a pause, a lid that was shut."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hinge_desktop.core.session_progress import Step
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.system.screen_awake import ScreenAwake
from hinge_desktop.gui.system.session_surroundings import SessionSurroundings
from hinge_desktop.gui.widgets.rest_clock import RestClock
from tests.end_to_end.driver import Driver
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar

WHOLE_SET_SECONDS = 10 + 8 * 6
Key = Qt.Key


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place_on_the_bar(tmp_path / "journal.hinge")
    return tmp_path


@contextmanager
def running(qtbot: QtBot, folder: Path, clock: FakeClock) -> Iterator[Driver]:
    driver = Driver(qtbot, folder, clock)
    try:
        yield driver
    finally:
        driver.close()


def rest_after_first_set(driver: Driver) -> None:
    """Do the first set and save it: a rest of 2:30 runs from its end."""
    driver.press(Key.Key_Return)
    driver.pass_time(WHOLE_SET_SECONDS)
    driver.press(Key.Key_Return)
    driver.press(Key.Key_Return)


def shown(driver: Driver) -> str:
    clock = driver.child("rest_timer")
    assert isinstance(clock, RestClock)
    return clock.text()


def said(driver: Driver, name: str) -> str:
    label = driver.child(name)
    assert isinstance(label, QLabel)
    return label.text()


def step(driver: Driver) -> Step | None:
    assert driver.app.desk is not None
    progress = driver.app.desk.log.progress
    return None if progress is None else progress.step


def timers(driver: Driver) -> list[QTimer]:
    return [one for one in driver.app.window.findChildren(QTimer) if one.isActive()]


def test_it_says_its_rule_and_counts_down_and_up(
    qtbot: QtBot, folder: Path, clock: FakeClock
) -> None:
    with running(qtbot, folder, clock) as driver:
        rest_after_first_set(driver)
        assert (shown(driver), said(driver, "rest_rule")) == ("2:30", "Muscle, more than 6 reps")
        driver.press(Key.Key_Plus)
        assert (shown(driver), said(driver, "rest_rule")) == ("3:00", "Longer, as you asked")
        driver.pass_time(185)
        assert shown(driver) == "0:05"
        driver.press(Key.Key_Plus)
        assert shown(driver) == "0:30"
        driver.press(Key.Key_Period)
        assert step(driver) is Step.IN_SET


def test_a_longer_rest_can_be_kept_for_the_exercise_and_taken_back(
    qtbot: QtBot, folder: Path, clock: FakeClock
) -> None:
    with running(qtbot, folder, clock) as driver:
        rest_after_first_set(driver)
        driver.press(Key.Key_M)
        assert said(driver, "rest_rule") == "Muscle, more than 6 reps"
        driver.press(Key.Key_Plus)
        driver.press(Key.Key_M)
        assert (shown(driver), said(driver, "rest_rule")) == ("3:00", "As you set it")
        driver.press(Key.Key_Return)
        driver.press(Key.Key_Period)
        driver.pass_time(80)
        driver.press(Key.Key_Return)
        assert (shown(driver), said(driver, "rest_rule")) == ("3:00", "As you set it")


def test_a_pause_stands_still_over_closing_and_opening(
    qtbot: QtBot, folder: Path, clock: FakeClock
) -> None:
    with running(qtbot, folder, clock) as driver:
        rest_after_first_set(driver)
        driver.pass_time(48)
        driver.press(Key.Key_P)
        assert (shown(driver), said(driver, "rest_rule")) == ("1:42", "Paused")
        driver.pass_time(600)
        assert shown(driver) == "1:42"
    clock.advance(3600)
    with running(qtbot, folder, clock) as driver:
        driver.press(Key.Key_Return)
        assert shown(driver) == "1:42"
        driver.press(Key.Key_P)
        driver.pass_time(2)
        assert shown(driver) == "1:40"


def test_it_goes_on_while_the_program_is_closed(
    qtbot: QtBot, folder: Path, clock: FakeClock
) -> None:
    with running(qtbot, folder, clock) as driver:
        rest_after_first_set(driver)
        driver.pass_time(48)
    clock.advance(40)
    with running(qtbot, folder, clock) as driver:
        driver.press(Key.Key_Return)
        assert shown(driver) == "1:02"
    clock.advance(62 + 12 * 60)
    with running(qtbot, folder, clock) as driver:
        driver.press(Key.Key_Return)
        assert said(driver, "rest_ended") == "Rest ended 12 min ago."


def test_pages_can_be_opened_in_a_rest_and_today_leads_back(
    qtbot: QtBot, folder: Path, clock: FakeClock
) -> None:
    with running(qtbot, folder, clock) as driver:
        rest_after_first_set(driver)
        driver.press(Key.Key_4, Qt.KeyboardModifier.ControlModifier)
        assert not driver.app.window.is_in_garage
        assert driver.app.window.current_page is not PageName.TODAY
        driver.pass_time(50)
        assert len(timers(driver)) == 1  # the deadline
        driver.press(Key.Key_1, Qt.KeyboardModifier.ControlModifier)
        driver.press(Key.Key_Return)
        assert (shown(driver), step(driver)) == ("1:40", Step.READY)


def test_a_set_is_not_left_for_a_page(qtbot: QtBot, folder: Path, clock: FakeClock) -> None:
    with running(qtbot, folder, clock) as driver:
        driver.press(Key.Key_Return)
        driver.press(Key.Key_4, Qt.KeyboardModifier.ControlModifier)
        assert driver.app.window.is_in_garage


def test_a_rest_that_ends_on_another_page_says_so_there(
    qtbot: QtBot, folder: Path, clock: FakeClock
) -> None:
    with running(qtbot, folder, clock) as driver:
        rest_after_first_set(driver)
        driver.press(Key.Key_4, Qt.KeyboardModifier.ControlModifier)
        driver.pass_time(150)
        toast = driver.app.window.toast
        assert toast.isVisible()
        assert "The rest is over." in {one.text() for one in toast.findChildren(QLabel)}
        toast.dismiss()


def test_a_rest_is_skipped_once_its_set_is_saved(
    qtbot: QtBot, folder: Path, clock: FakeClock
) -> None:
    with running(qtbot, folder, clock) as driver:
        driver.press(Key.Key_Return)
        driver.pass_time(WHOLE_SET_SECONDS)
        driver.press(Key.Key_Return)
        skip = driver.child("skip_rest")
        assert (skip.isEnabled(), skip.toolTip()) == (False, "Save the set first")
        driver.press(Key.Key_Period)
        assert step(driver) is Step.TO_LOG
        driver.press(Key.Key_Return)
        assert (skip.isEnabled(), skip.toolTip()) == (True, "Skip rest (.)")
        driver.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert not skip.isEnabled()
        driver.press(Key.Key_Return)
        driver.press(Key.Key_Period)
        assert step(driver) is Step.IN_SET


def test_a_screen_reader_is_told_how_the_rest_stands(
    qtbot: QtBot, folder: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running(qtbot, folder, clock) as driver:
        rest_after_first_set(driver)
        heard: list[tuple[object, str]] = []

        def hear(event: QAccessibleAnnouncementEvent) -> None:
            heard.append((event.object(), event.message()))

        monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
        driver.pass_time(140)
        driver.pass_time(10)
        window = driver.app.window
        assert heard == [(window, "10 seconds of rest left."), (window, "The rest is over.")]


def test_hidden_the_rest_has_one_timer_and_shows_the_right_time_again(
    qtbot: QtBot, folder: Path, clock: FakeClock
) -> None:
    with running(qtbot, folder, clock) as driver:
        rest_after_first_set(driver)
        driver.app.window.hide()
        assert [one.parent() for one in timers(driver)] == [driver.workspace.screens.rest_alarm]
        driver.pass_time(50)
        driver.app.window.show()
        assert shown(driver) == "1:40"


def test_over_a_shut_lid_the_rest_goes_on_and_says_so(
    qtbot: QtBot, folder: Path, clock: FakeClock
) -> None:
    with running(qtbot, folder, clock) as driver:
        rest_after_first_set(driver)
        driver.pass_time(30)
        clock.sleep(120 + 12 * 60)
        driver.pass_time(0.5)
        assert said(driver, "rest_ended") == "Rest ended 12 min ago, while the computer slept."


@pytest.mark.parametrize(("reps", "is_closed"), [(3, True), (0, False)])
def test_a_set_over_which_the_lid_was_shut_is_closed_at_its_last_rep(
    qtbot: QtBot, folder: Path, clock: FakeClock, reps: int, *, is_closed: bool
) -> None:
    with running(qtbot, folder, clock) as driver:
        driver.press(Key.Key_Return)
        driver.pass_time(10 + reps * 6 + 2)
        clock.sleep(3600)
        driver.pass_time(0.5)
        assert driver.app.desk is not None
        running_session = driver.app.desk.log.running
        assert running_session is not None
        one = running_session.sets[0]
        expected = (Step.TO_LOG, reps) if is_closed else (Step.IN_SET, None)
        assert (step(driver), one.reps) == expected
        words = {label.text() for label in driver.app.window.findChildren(QLabel)}
        assert any("The computer slept." in text for text in words)


def test_a_paused_set_may_sleep(qtbot: QtBot, folder: Path, clock: FakeClock) -> None:
    with running(qtbot, folder, clock) as driver:
        driver.press(Key.Key_Return)
        driver.pass_time(10 + 3 * 6)
        driver.press(Key.Key_Space)
        clock.sleep(3600)
        driver.press(Key.Key_Space)
        driver.pass_time(5 * 6)
        driver.press(Key.Key_Return)
        assert driver.app.desk is not None
        running_session = driver.app.desk.log.running
        assert running_session is not None
        assert running_session.sets[0].reps == 8


class Told:
    """A desktop that notes what it is asked."""

    def __init__(self) -> None:
        self.words: list[str] = []

    def show(self, title: str, text: str) -> None:
        self.words.append(f"{title}: {text}")

    def withdraw(self) -> None:
        self.words.append("withdrawn")

    def take(self, why: str) -> None:
        self.words.append(f"awake: {why}")

    def drop(self) -> None:
        self.words.append("may sleep")

    def do(self, call: object) -> None:
        """Do a call at once, instead of in a thread."""
        assert callable(call)
        call()

    def close(self) -> None:
        self.words.append("closed")


def test_the_desktop_is_asked_for_a_session_and_for_nothing_else(
    qtbot: QtBot, folder: Path, clock: FakeClock
) -> None:
    told = Told()
    with running(qtbot, folder, clock) as driver:
        thread: object = told
        surroundings = SessionSurroundings(
            driver.app.window,
            thread,  # type: ignore[arg-type]  # one that does everything at once
            told,
            ScreenAwake(thread, told),  # type: ignore[arg-type]  # the same
        )
        surroundings.follow(driver.workspace.screens)
        assert told.words == []
        rest_after_first_set(driver)
        assert told.words == ["awake: A training session runs"]
        driver.pass_time(60)
        driver.app.window.hide()
        driver.pass_time(90)
        assert told.words[1:] == ["Rest over: The rest is over."]
        driver.app.window.show()
        driver.app.window.activateWindow()
        qtbot.waitUntil(lambda: "withdrawn" in told.words)
        driver.workspace.screens.finish()
        assert told.words[-1] == "may sleep"
    assert told.words[-1] == "closed"
