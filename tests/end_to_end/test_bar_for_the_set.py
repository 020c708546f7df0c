"""The bar on the rest screen: its plates, what to move, and what is said without any plates."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from hinge_desktop.core.changes import Record
from hinge_desktop.core.training import Quality, RepsLeft
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.widgets.bar_view import BarView
from hinge_desktop.store.opening import open_journal
from tests.builders import kg, log_change, logged
from tests.end_to_end.driver import Driver
from tests.fakes import FakeClock
from tests.placed_journal import picture_iron, place_on_the_bar

Key = Qt.Key
Start = Callable[..., Driver]


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path) -> Iterator[Start]:
    """Starts a session after one of three sets at 62.5 kg, with the iron that is given."""
    started: list[Driver] = []

    def start(*owned: Record) -> Driver:
        file = tmp_path / "journal.hinge"
        place_on_the_bar(file, *owned)
        journal = open_journal(file)
        done = {"load": kg(62.5), "reps_left": RepsLeft.of(3), "quality": Quality.CLEAN}
        journal.apply(log_change(logged(date(2026, 11, 14), sets=(done, done, done))))
        journal.close()
        driver = Driver(qtbot, tmp_path, FakeClock())
        started.append(driver)
        driver.press(Key.Key_Return)
        end_set(driver)
        return driver

    yield start
    for driver in started:
        driver.close()


def end_set(driver: Driver) -> None:
    driver.pass_time(100)
    driver.press(Key.Key_Return)


def save_and_go_on(driver: Driver) -> None:
    driver.press(Key.Key_Return)
    driver.press(Key.Key_Space)
    end_set(driver)


def bar_of(driver: Driver) -> BarView:
    bar = driver.workspace.screens.rest_log.rest.findChild(BarView)
    assert isinstance(bar, BarView)
    return bar


def shown(driver: Driver) -> str:
    labels = driver.workspace.screens.rest_log.rest.findChildren(QLabel)
    texts = (label.text() for label in labels if label.isVisible())
    return " | ".join(texts).replace("\N{NO-BREAK SPACE}", " ")


def test_each_set_shows_its_plates_and_what_to_move(start: Start) -> None:
    """Ramp 25, 37.5, 50, then 62.5: the plan of the whole session, 24 plates in all."""
    driver = start(*picture_iron())
    seen = []
    for _ in range(4):
        bar = bar_of(driver)
        seen.append((bar.accessibleName(), bar.accessibleDescription()))
        save_and_go_on(driver)
    assert seen == [
        ("5 + 2.5 + 1.25 on each side", "Take off 2.5. Put on 5, 2.5, 1.25 (each side)."),
        ("5 + 10 on each side", "Take off 1.25, 2.5. Put on 10 (each side)."),
        ("20 + 1.25 on each side", "Take off 10, 5. Put on 20, 1.25 (each side)."),
        ("20 + 1.25 on each side", ""),
    ]


def test_a_lowered_load_is_planned_from_what_is_on_the_bar(start: Start) -> None:
    driver = start(*picture_iron())
    for _ in range(3):
        save_and_go_on(driver)
    driver.press(Key.Key_X)
    driver.press(Key.Key_A)  # rounded back: about a tenth less
    assert bar_of(driver).accessibleName() == "10 + 5 + 2.5 on each side"
    assert "\N{MINUS SIGN} Off: 1.25, 20   + On: 10, 5, 2.5" in shown(driver)
    save_and_go_on(driver)
    assert bar_of(driver).accessibleName() == "10 + 5 + 2.5 on each side"
    assert "Off:" not in shown(driver)


def test_without_plates_the_load_is_text_with_a_way_to_enter_them(start: Start) -> None:
    driver = start()
    assert not bar_of(driver).isVisible()
    assert "No plates entered yet" in shown(driver)
    assert "closest" not in shown(driver)
    link = driver.child("enter_plates")
    assert isinstance(link, QAbstractButton)
    link.click()
    assert driver.app.window.current_page is PageName.EQUIPMENT
    assert not driver.app.window.is_in_garage
