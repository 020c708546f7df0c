"""Nothing flashes up beside the window while its pages and screens are built."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.pages import PageName
from tests.end_to_end.driver import Driver
from tests.fakes import FakeClock


class ShownWindows(QObject):
    """Notes every widget that is shown as a window of its own."""

    def __init__(self, but: QWidget) -> None:
        super().__init__(but)
        self._but = but
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.Show or not isinstance(watched, QWidget):
            return False
        if watched.isWindow() and watched is not self._but:
            self.names.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


@pytest.mark.parametrize("place", [*PageName, "your_build", "first_run"])
def test_no_part_of_a_page_is_ever_a_window(qtbot: QtBot, tmp_path: Path, place: str) -> None:
    driver = Driver(qtbot, tmp_path, FakeClock())
    application = QApplication.instance()
    assert application is not None
    shown = ShownWindows(driver.app.window)
    application.installEventFilter(shown)
    if place == "your_build":
        driver.workspace.open_build()
    elif place == "first_run":
        driver.workspace.lead_new_lifter()
    else:
        driver.workspace.open(PageName(place))
    application.removeEventFilter(shown)
    assert shown.names == []
