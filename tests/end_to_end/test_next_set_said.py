"""The computer's own voice in the real window: in a rest, and never into a count."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hinge_desktop.core.timed_work import TimedWork
from hinge_desktop.gui.widgets.rest_clock import RestClock
from hinge_desktop.sound.voice import Voice
from hinge_desktop.store.opening import open_journal
from tests.builders import kg, log_change, logged
from tests.end_to_end.driver import IN_A_WINDOW, Driver
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar

WHOLE_SET_SECONDS = 10 + 8 * 6
REST_SECONDS = 150
SAID_AT_SECONDS = 20
Key = Qt.Key


class Heard:
    """What the window asked of its voice."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.sentences: list[str] = []
        self._is_speaking = False
        monkeypatch.setattr(Voice, "say", lambda _voice, text, _volume: self._say(text))
        monkeypatch.setattr(Voice, "hush", lambda _voice: self._hush())

    def _say(self, text: str) -> None:
        self.sentences.append(text)
        self._is_speaking = True

    def _hush(self) -> None:
        self._is_speaking = False

    def speaks(self) -> bool:
        return self._is_speaking


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Heard:
    return Heard(monkeypatch)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path, clock: FakeClock) -> Callable[[], Driver]:
    """Starts a window in which three hinge sets come first and one of leg curls after them."""
    file = tmp_path / "journal.hinge"
    place_on_the_bar(file)
    journal = open_journal(file)
    curls = {"load": kg(30), "reps": 12, "planned_reps": 12}
    journal.apply(log_change(logged(date(2026, 11, 19), exercise="leg_curl", sets=(curls,))))
    journal.close()
    settings = replace(IN_A_WINDOW, next_set_spoken=True)
    return lambda: Driver(qtbot, tmp_path, clock, settings=settings)


@pytest.fixture
def driver(start: Callable[[], Driver], heard: Heard) -> Iterator[Driver]:
    driver = start()
    yield driver
    driver.close()
    assert not heard.speaks()


def do_set(driver: Driver) -> None:
    """Do the set that waits, so that its log and its rest are there."""
    driver.press(Key.Key_Return)
    driver.pass_time(WHOLE_SET_SECONDS)
    driver.press(Key.Key_Return)


def waiting_set_words(driver: Driver) -> str:
    assert driver.app.desk is not None
    progress = driver.app.desk.log.progress
    assert progress is not None
    assert progress.current is not None
    assert progress.current.load is not None
    load = progress.current.load.thousandths / 1000
    return f"Next: bar RDL, {load:g} kilograms, 8 reps."


def test_the_next_set_is_said_once_and_a_skip_ends_it(driver: Driver, heard: Heard) -> None:
    do_set(driver)
    driver.press(Key.Key_Return)
    words = waiting_set_words(driver)
    driver.pass_time(REST_SECONDS - SAID_AT_SECONDS - 1)
    assert heard.sentences == []
    driver.pass_time(1)
    assert heard.sentences == [words]
    driver.pass_time(3)
    assert heard.speaks()
    driver.press(Key.Key_Period)
    assert not heard.speaks()
    driver.pass_time(WHOLE_SET_SECONDS)
    assert heard.sentences == [words]


def test_saving_late_neither_repeats_nor_ends_it(driver: Driver, heard: Heard) -> None:
    do_set(driver)
    driver.pass_time(REST_SECONDS - SAID_AT_SECONDS)
    assert len(heard.sentences) == 1
    driver.press(Key.Key_Return)
    driver.pass_time(2)
    assert len(heard.sentences) == 1
    assert heard.speaks()


def test_a_pause_ends_it(driver: Driver, heard: Heard) -> None:
    do_set(driver)
    driver.pass_time(REST_SECONDS - SAID_AT_SECONDS)
    assert heard.speaks()
    driver.press(Key.Key_P)
    assert not heard.speaks()


def test_it_is_said_on_another_page_too(driver: Driver, heard: Heard) -> None:
    do_set(driver)
    driver.press(Key.Key_Return)
    driver.press(Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    driver.pass_time(REST_SECONDS - SAID_AT_SECONDS)
    assert len(heard.sentences) == 1


def test_the_timer_over_a_rest_is_not_talked_into(driver: Driver, heard: Heard) -> None:
    do_set(driver)
    driver.press(Key.Key_Return)
    driver.press(Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    driver.pass_time(REST_SECONDS - SAID_AT_SECONDS)
    assert heard.speaks()
    driver.workspace.garage.free_timer.start(TimedWork())
    assert not heard.speaks()
    driver.workspace.garage.free_timer.live.pacer.stop()


def left_seconds(driver: Driver) -> int:
    clock = driver.child("rest_timer")
    assert isinstance(clock, RestClock)
    minutes, seconds = clock.text().split(":")
    return int(minutes) * 60 + int(seconds)


def test_at_the_end_of_an_exercise_the_next_one_is_said(
    start: Callable[[], Driver], heard: Heard
) -> None:
    driver = start()
    for _ in range(3):
        do_set(driver)
        driver.press(Key.Key_Return)
    driver.close()
    driver = start()
    driver.press(Key.Key_Return)
    assert driver.child("exercise_end_card").isVisible()
    heard.sentences.clear()
    driver.pass_time(left_seconds(driver) - SAID_AT_SECONDS)
    assert heard.sentences == ["Next: leg curl, 30 kilograms, 12 reps."]
    driver.close()
