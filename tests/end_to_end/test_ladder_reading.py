"""The ladder is read in a worker: the page stays as it was meanwhile, and no key is lost."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.equipment import Kettlebell
from hinge_desktop.core.ladder import Rung
from hinge_desktop.core.thresholds import Rule
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.views.guide.guide_page import GuidePage
from hinge_desktop.services.ladder_desk import LadderDesk, LadderStanding
from tests.builders import kg
from tests.end_to_end.driver import Driver
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar

Key = Qt.Key


class SlowLadder:
    """Holds every reading up until it may go on, and remembers the threads that read."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.may_go_on = threading.Event()
        self.threads: set[int] = set()
        standing = LadderDesk.standing

        def read(ladder: LadderDesk) -> LadderStanding:
            self.threads.add(threading.get_ident())
            assert self.may_go_on.wait(10)
            return standing(ladder)

        monkeypatch.setattr(LadderDesk, "standing", read)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowLadder]:
    """Whatever a test leaves waiting goes on before the window closes."""
    slow = SlowLadder(monkeypatch)
    yield slow
    slow.may_go_on.set()


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path, slow: SlowLadder) -> Iterator[Driver]:
    """A lifter with a bell on the light bar, whose ladder is being read for the first time."""
    place_on_the_bar(tmp_path / "journal.hinge", Kettlebell("bell", kg(12), 1))
    driver = Driver(qtbot, tmp_path, FakeClock(), page=PageName.LADDER)
    yield driver
    slow.may_go_on.set()
    driver.close()


def wait_for_title(driver: Driver, title: str) -> None:
    page = driver.child("page_ladder")
    gates = page.findChild(QWidget, "ladder_gates")
    assert gates is not None
    driver.qtbot.waitUntil(lambda: gates.isVisible() and gates.accessibleName() == title)


def place_of(driver: Driver) -> Rung:
    assert driver.app.desk is not None
    return driver.app.desk.ladder.place().rung


def begin_another_reading(driver: Driver, slow: SlowLadder) -> None:
    slow.may_go_on.set()
    wait_for_title(driver, "Gates to loaded bar RDL")
    slow.may_go_on.clear()
    assert driver.app.desk is not None
    driver.app.desk.rules.set_number(Rule.WALL_DAYS, 3)


def test_the_window_is_free_while_the_ladder_is_read(driver: Driver, slow: SlowLadder) -> None:
    assert threading.get_ident() not in slow.threads
    page = driver.child("page_ladder")
    for name in ("ladder_steps", "ladder_gates", "ladder_left"):
        part = page.findChild(QWidget, name)
        assert part is not None
        assert not part.isVisible()
    slow.may_go_on.set()
    wait_for_title(driver, "Gates to loaded bar RDL")
    focused = driver.app.window.focusWidget()
    assert focused is driver.child("ladder_step_3")


def test_keys_before_the_first_answer_are_done_after_it(driver: Driver, slow: SlowLadder) -> None:
    driver.press(Key.Key_Left)
    driver.press(Key.Key_Left)
    driver.press(Key.Key_V)
    slow.may_go_on.set()
    driver.qtbot.waitUntil(lambda: driver.app.window.current_page is PageName.GUIDE)
    guide = driver.app.window.findChild(GuidePage)
    assert guide is not None
    assert guide.address.page.endswith("dowel_hinge")


def test_what_was_read_stays_on_show_while_it_is_read_again(
    driver: Driver, slow: SlowLadder
) -> None:
    begin_another_reading(driver, slow)
    wait_for_title(driver, "Gates to loaded bar RDL")
    assert driver.child("ladder_step_3").accessibleName() == "Bar RDL, You are here"
    assert driver.child("ladder_move").isVisible()
    driver.press(Key.Key_Left)
    wait_for_title(driver, "Gates to kettlebell deadlift")
    slow.may_go_on.set()
    driver.wait_for_answers()
    wait_for_title(driver, "Gates to kettlebell deadlift")


def test_an_act_waits_for_the_answer_it_is_about(driver: Driver, slow: SlowLadder) -> None:
    begin_another_reading(driver, slow)
    for _ in range(2):
        driver.press(Key.Key_Left)
    driver.press(Key.Key_Return)
    assert not driver.app.window.is_in_garage
    slow.may_go_on.set()
    driver.qtbot.waitUntil(lambda: driver.app.window.is_in_garage)
    assert driver.app.desk is not None
    running = driver.app.desk.log.running
    assert running is not None
    assert [one.entry.exercise_id for one in running.exercises] == ["dowel_hinge"]


def test_leaving_the_page_forgets_what_was_asked_for(driver: Driver, slow: SlowLadder) -> None:
    begin_another_reading(driver, slow)
    driver.press(Key.Key_M)
    driver.workspace.open(PageName.TODAY)
    slow.may_go_on.set()
    driver.workspace.open(PageName.LADDER)
    driver.press(Key.Key_Left)
    wait_for_title(driver, "Gates to kettlebell deadlift")
    assert driver.app.window.focusWidget() is driver.child("ladder_step_2")
    assert place_of(driver) is Rung.BAR
