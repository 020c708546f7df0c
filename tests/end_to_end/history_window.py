"""The history of the sample training in the real window, led by keys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from hinge_desktop.core.training import LoggedSession, SetKind, WorkSet
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.views.history.history_page import HistoryPage
from hinge_desktop.gui.widgets.toast import Toast
from hinge_desktop.store.opening import open_journal
from tests.builders import log_change
from tests.empty_journal import write_empty_journal
from tests.end_to_end.driver import Driver
from tests.fakes import FakeClock
from tests.sample_training import sample_sessions

_CONTROL = Qt.KeyboardModifier.ControlModifier


class History:
    """The window on the history of the sample training."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver
        page = driver.workspace.open(PageName.HISTORY)
        assert isinstance(page, HistoryPage)
        self.page = page
        self.settle()

    def settle(self) -> None:
        """Wait until everything that was asked for is shown."""
        self.driver.qtbot.waitUntil(lambda: not self.page.is_loading)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press a key wherever the focus is, and let its reads be shown."""
        self.driver.press(key, modifier)
        self.settle()

    def type(self, text: str) -> None:
        """Type a text wherever the focus is."""
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClicks(target, text)

    def go_to(self, day: str) -> None:
        """Go to a day as people type it."""
        self.press(Qt.Key.Key_G, _CONTROL)
        self.wait_for_sheet("day_sheet")
        self.type(day)
        self.press(Qt.Key.Key_Return)

    def wait_for_sheet(self, name: str) -> QDialog:
        """Return the sheet once it is up and has the keyboard."""

        def is_up() -> bool:
            sheet = QApplication.activeModalWidget()
            focus = QApplication.focusWidget()
            is_named = sheet is not None and sheet.objectName() == name
            return is_named and focus is not None and focus.window() is sheet

        self.driver.qtbot.waitUntil(is_up)
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, QDialog)
        return sheet

    def sessions(self, day: date) -> tuple[LoggedSession, ...]:
        """Return what the journal holds of a day."""
        return self.driver.workspace._desk.journal.sessions_between(day, day)

    def work_sets(self, day: date) -> list[WorkSet]:
        """Return the working sets of the first exercise of a day."""
        exercise = self.sessions(day)[-1].exercises[0]
        return [one for one in exercise.sets if one.kind is SetKind.WORK]

    @property
    def card(self) -> str:
        """The name of the session that shows."""
        return self.page.card.accessibleName()

    @property
    def toast(self) -> str:
        """What the toast says."""
        toast = self.driver.app.window.findChild(Toast)
        assert toast is not None
        return toast.text().replace("\N{NO-BREAK SPACE}", " ") if toast.isVisible() else ""

    def wait_for(self, is_so: Callable[[], bool]) -> None:
        """Wait for the thing."""
        self.driver.qtbot.waitUntil(is_so)
        self.settle()


def open_history(qtbot: QtBot, folder: Path) -> History:
    """Open the window on the sample training, on its history."""
    file = folder / "journal.hinge"
    created = datetime(2026, 9, 1, tzinfo=UTC)
    write_empty_journal(file, journal_id="journal-1", app_version="0", created=created)
    journal = open_journal(file)
    journal.apply(log_change(*sample_sessions()))
    journal.close()
    return History(Driver(qtbot, folder, FakeClock()))
