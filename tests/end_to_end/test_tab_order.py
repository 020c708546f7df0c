"""Every control of a page is reached by Tab, and nothing is jumped over."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from hinge_desktop.gui.pages import PageName
from tests.end_to_end.driver import Driver

_MOST_STOPS = 60


def tab_stops(driver: Driver) -> list[str]:
    """Press Tab until it is where it was, and return what had the focus."""
    driver.qtbot.waitUntil(driver.app.window.isActiveWindow)
    driver.wait_for_answers()
    names: list[str] = []
    for _ in range(_MOST_STOPS):
        focus = QApplication.focusWidget()
        assert focus is not None
        if names and focus.objectName() == names[0]:
            return names
        names.append(focus.objectName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    raise AssertionError(names)


@pytest.mark.parametrize(
    ("page", "first"), [(PageName.TODAY, "start_session"), (PageName.LADDER, "ladder_step_3")]
)
def test_tab_goes_round_a_page(driver: Driver, page: PageName, first: str) -> None:
    driver.workspace.open(page)
    stops = tab_stops(driver)
    assert stops[0] == first
    named = [
        one.objectName()
        for one in driver.child(f"page_{page}").findChildren(QAbstractButton)
        if one.isVisible()
        and one.isEnabled()
        and one.group() is None
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert set(named) <= set(stops)


def test_tab_reads_the_ladder_from_above(driver: Driver) -> None:
    driver.workspace.open(PageName.LADDER)
    stops = tab_stops(driver)
    gate = next(place for place, name in enumerate(stops) if name.startswith("gate_"))
    assert stops.index("ladder_step_3") < gate < stops.index("ladder_practise")
    assert stops[-1] == "find_step"
