"""From any page to the fix for "I feel it in my back", by keys alone, in at most six."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.views.guide.guide_page import GuidePage
from hinge_desktop.gui.views.guide.statement_label import StatementLabel
from hinge_desktop.guide.address import CONTENTS_PAGE, Address, Part
from hinge_desktop.guide.pages import FaultPage
from tests.end_to_end.driver import Driver

Key = Qt.Key
MOST_KEYS = 6
WAY = (
    (Key.Key_3, Qt.KeyboardModifier.ControlModifier),
    (Key.Key_E, None),
    (Key.Key_3, None),
)
"""Open the guide, ask where it was felt, say the low back."""
KEYS_PRESSED = sum(1 if modifier is None else 2 for _, modifier in WAY)
"""Ctrl counts as a key of its own."""
PLACES = (
    Address("lifts/romanian_deadlift", Part.FAULTS),
    Address("lifts/romanian_deadlift", Part.STEPS),
    Address("lifts/romanian_deadlift", Part.WHAT_IF),
    Address(CONTENTS_PAGE),
    Address("faults/weak_glutes"),
    Address("finder"),
    Address("finder", entry="signs/blocked_hips"),
    Address("cues"),
    Address("questions", entry=4),
    Address("disagreements", entry=2),
    Address("nowhere/at_all"),
)


def go(driver: Driver) -> GuidePage:
    for key, modifier in WAY:
        driver.press(key, modifier)
        wait_for_guide(driver)
    page = driver.child("page_guide")
    assert isinstance(page, GuidePage)
    return page


def wait_for_guide(driver: Driver) -> None:
    source = driver.workspace.guide.source
    driver.qtbot.waitUntil(lambda: source.is_loaded)


def assert_fix_in_sight(driver: Driver, page: GuidePage) -> None:
    felt = driver.workspace.guide.source.guide.page("faults/felt_in_the_back", FaultPage)
    assert felt is not None
    wanted = f"Fix {felt.fix.text}"

    def is_in_sight() -> bool:
        labels = page.findChildren(StatementLabel)
        return any(
            label.visibleRegion().boundingRect().height() == label.height()
            for label in labels
            if label.isVisible() and label.spoken.startswith(wanted)
        )

    driver.qtbot.waitUntil(is_in_sight)


def test_the_way_has_few_keys() -> None:
    assert KEYS_PRESSED <= MOST_KEYS


@pytest.mark.parametrize("start", list(PageName))
def test_the_fix_is_few_keys_from_every_page(driver: Driver, start: PageName) -> None:
    opened = driver.workspace.open(start)
    assert opened is not None
    driver.qtbot.waitUntil(opened.isVisible)
    assert_fix_in_sight(driver, go(driver))


@pytest.mark.parametrize("start", PLACES, ids=str)
def test_the_fix_is_few_keys_from_every_place_of_the_guide(driver: Driver, start: Address) -> None:
    driver.workspace.guide.open(start)
    wait_for_guide(driver)
    assert_fix_in_sight(driver, go(driver))


def test_the_fix_is_few_keys_from_the_field_of_the_cues(driver: Driver) -> None:
    driver.workspace.guide.open(Address("cues"))
    wait_for_guide(driver)
    driver.press(Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    driver.press(Key.Key_E)
    field = driver.child("guide_cue_filter")
    assert field.property("text") == "e"
    assert_fix_in_sight(driver, go(driver))


@pytest.mark.parametrize("text_percent", [100, 150])
def test_the_fix_is_in_sight_in_a_small_window(driver: Driver, text_percent: int) -> None:
    driver.app.preferences.change(text_percent=text_percent)
    driver.app.window.resize(900, 640)
    assert_fix_in_sight(driver, go(driver))


def test_the_way_back_leads_to_what_was_chosen(driver: Driver) -> None:
    page = go(driver)
    driver.press(Key.Key_Right)
    driver.press(Key.Key_Return)
    assert page.address == Address("faults/felt_in_the_back")
    driver.press(Key.Key_Backspace)
    assert page.address == Address("finder", entry="low_back")
    assert_fix_in_sight(driver, page)
