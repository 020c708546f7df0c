"""The bar on the rest screen: its plates, what to move, and what is said without any plates."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.changes import Record
from hinge_desktop.core.equipment import Bar, PlateStock
from hinge_desktop.core.training import Quality, RepsLeft
from hinge_desktop.core.weights import Weight
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.widgets.bar_view import BarView
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.plain_scroll import PlainScroll
from hinge_desktop.paths import user_folders
from hinge_desktop.settings import save_settings
from hinge_desktop.store.opening import open_journal
from tests.builders import kg, lb, log_change, logged
from tests.end_to_end.driver import IN_A_WINDOW, Driver
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
    wait_for_plates(driver)
    return bar


def wait_for_plates(driver: Driver) -> None:
    tasks = driver.workspace.screens.rest_log.findChildren(LatestTask)
    driver.qtbot.waitUntil(lambda: not any(task.is_busy for task in tasks))


def shown(driver: Driver) -> str:
    wait_for_plates(driver)
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


def waiting_loads(driver: Driver) -> list[Weight | None]:
    """Loads of the sets that were not lifted yet."""
    assert driver.app.desk is not None
    running = driver.app.desk.log.running
    assert running is not None
    return [one.load for one in running.sets if one.reps is None]


def other_load(driver: Driver) -> KeyButton:
    button = driver.child("other_load")
    assert isinstance(button, KeyButton)
    return button


def lose_small_plates(driver: Driver) -> None:
    """Go on to the log before the work sets; then the 1.25 kg plates are gone."""
    for _ in range(2):
        save_and_go_on(driver)
    assert driver.app.desk is not None
    driver.app.desk.equipment.set_plates(kg(1.25), 0)
    driver.press(Key.Key_Up)  # any answer looks at the next set again


def test_a_load_that_cannot_be_built_any_more_may_be_lowered_with_one_key(start: Start) -> None:
    driver = start(*picture_iron())
    lose_small_plates(driver)
    assert "60 kg is the closest you can build." in shown(driver)
    assert waiting_loads(driver) == [kg(62.5)] * 3  # nothing was lowered unasked
    assert other_load(driver).text() == "Take 60"
    assert bar_of(driver).accessibleName() == "20 on each side"
    driver.press(Key.Key_U)
    assert waiting_loads(driver) == [kg(60)] * 3
    assert "60 kg" in shown(driver)
    assert "closest" not in shown(driver)


def test_the_planned_load_comes_back_with_the_same_key(start: Start) -> None:
    driver = start(*picture_iron())
    lose_small_plates(driver)
    driver.press(Key.Key_U)
    assert other_load(driver).text() == "Keep 62.5"
    driver.press(Key.Key_U)
    assert waiting_loads(driver) == [kg(62.5)] * 3
    assert other_load(driver).text() == "Take 60"


def test_a_lowered_load_can_be_kept_also_after_the_set_was_saved(start: Start) -> None:
    driver = start(*picture_iron())
    for _ in range(3):
        save_and_go_on(driver)
    driver.press(Key.Key_X)
    driver.press(Key.Key_A)  # rounded back: about a tenth less
    driver.press(Key.Key_Return)
    assert waiting_loads(driver) == [kg(55), kg(62.5)]
    driver.press(Key.Key_U)
    assert waiting_loads(driver) == [kg(62.5), kg(62.5)]
    button = driver.workspace.screens.rest_log.findChild(KeyButton, "other_load")
    assert button is not None
    assert not button.isVisible()


def test_the_key_does_nothing_where_no_other_load_is_offered(start: Start) -> None:
    driver = start(*picture_iron())
    before = waiting_loads(driver)
    driver.press(Key.Key_U)
    assert waiting_loads(driver) == before


def test_plain_iron_is_drawn_on_the_rest_screen_as_soon_as_it_is_chosen(start: Start) -> None:
    driver = start(*picture_iron())
    for _ in range(2):
        save_and_go_on(driver)
    bar, tokens = bar_of(driver), driver.app.theme.tokens
    assert bar.accessibleName() == "20 + 1.25 on each side"
    blue = tokens.plates[20].fill.name()
    assert blue in colours_of(bar)
    driver.app.preferences.change(plain_iron=True)
    assert blue not in colours_of(bar)
    assert tokens.plain_iron.fill.name() in colours_of(bar)
    driver.app.preferences.change(plain_iron=False)
    assert blue in colours_of(bar)


def test_plain_iron_chosen_before_the_session_is_drawn_in_it(start: Start, tmp_path: Path) -> None:
    save_settings(
        user_folders({"HINGE_DATA_DIR": str(tmp_path)}).settings_file,
        replace(IN_A_WINDOW, plain_iron=True),
    )
    driver = start(*picture_iron())
    assert driver.app.theme.tokens.plates[5].fill.name() not in colours_of(bar_of(driver))


@pytest.mark.parametrize(("width", "height", "percent"), [(900, 640, 100), (1280, 800, 150)])
def test_plates_note_and_changes_fit_without_scrolling(
    start: Start, width: int, height: int, percent: int
) -> None:
    driver = start(*mixed_iron())
    for _ in range(3):
        save_and_go_on(driver)
    driver.app.preferences.change(text_percent=percent)
    driver.app.window.resize(width, height)
    for key in (Key.Key_X, Key.Key_A):
        driver.press(key)
    assert "\N{NO-BREAK SPACE}lb" in bar_of(driver).accessibleName()
    panel = driver.workspace.screens.rest_log.rest
    scroll = next(one for one in panel.window().findChildren(PlainScroll) if one.widget() is panel)
    driver.qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() == 0)


def mixed_iron() -> tuple[Record, ...]:
    heavy = (PlateStock(f"plates-{w}", kg(w), 2) for w in (10, 5, 2.5, 1.25))
    pounds = (PlateStock(f"plates-{w}lb", lb(w), 2) for w in (25, 10, 5, 2.5))
    return Bar("bar-20", 0, "Olympic bar", kg(20)), *heavy, *pounds


def test_today_follows_the_plates_that_are_owned(start: Start) -> None:
    driver = start(*picture_iron())
    assert driver.app.desk is not None
    driver.app.window.leave_garage()
    page = driver.app.window.open_page(PageName.TODAY)
    assert page is not None
    line_of = "First on the bar: 2.5 on each side."
    driver.qtbot.waitUntil(lambda: line_of in today_words(page))
    driver.app.desk.equipment.set_plates(kg(2.5), 0)
    driver.qtbot.waitUntil(lambda: line_of not in today_words(page))
    assert "First on the bar: 1.25 on each side." in today_words(page)


def today_words(page: QWidget) -> str:
    words = " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
    return re.sub(r"<[^>]*>", "", words)


def colours_of(bar: BarView) -> set[str]:
    image = bar.grab().toImage()
    rows = range(0, image.height(), 4)
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in rows}
