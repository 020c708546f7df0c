"""Plays the routines of the guide in the real window, with a clock that the test moves."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hinge_desktop.gui.views.routine.routine_screen import RoutineScreen
from hinge_desktop.gui.views.routine.routine_sheet import RoutineSheet
from tests.end_to_end.driver import Driver
from tests.sample_routines import GUIDE, WARM_UP

Key = Qt.Key
LEAD_IN_SECONDS = 10
RELEASE_SECONDS = LEAD_IN_SECONDS + 60 + 10 + 60


class RoutineDriver(Driver):
    """A driver that plays routines."""

    def choose(self, page: str = WARM_UP) -> RoutineSheet:
        assert self.workspace.garage.play_routine(GUIDE, page)
        sheet = self.sheet()
        assert isinstance(sheet, RoutineSheet)
        return sheet

    def play(self, page: str = WARM_UP) -> None:
        self.choose(page)
        self.press_in_sheet(Key.Key_Return)
        assert self.app.window.is_in_garage

    def sheet(self) -> QWidget:
        self.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
        sheet = QApplication.activeModalWidget()
        assert sheet is not None
        self.qtbot.waitUntil(sheet.isActiveWindow)
        return sheet

    def press_in_sheet(self, key: Key) -> None:
        sheet = self.sheet()
        QTest.keyClick(QApplication.focusWidget() or sheet, key)
        QApplication.processEvents()

    def pass_time(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.screen.pacer.show_now()
        self.workspace.garage.routine.look()

    @property
    def screen(self) -> RoutineScreen:
        return self.workspace.garage.routine.screen

    @property
    def said(self) -> str:
        return self.screen.now.accessibleDescription()

    @property
    def line(self) -> str:
        found = self.screen.findChild(QWidget, "set_line")
        assert isinstance(found, QWidget)
        return found.accessibleName()

    def timers(self) -> list[QTimer]:
        routine = self.workspace.garage.routine
        owners = (routine, self.screen)
        return [one for owner in owners for one in owner.findChildren(QTimer) if one.isActive()]
