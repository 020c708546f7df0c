"""A window on a real journal with its settings open, which may open itself again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.app import HingeApp
from hinge_desktop.gui.backups_visit import BackupsVisit
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.views.plan_editor.line_list import LineList
from hinge_desktop.journal_backups import backup_desk
from hinge_desktop.launch import Launch
from hinge_desktop.paths import Folders, user_folders
from hinge_desktop.services.backups.backup_desk import BackupDesk
from hinge_desktop.store.opening import open_journal
from hinge_desktop.window_run import WindowRun
from tests.builders import log_change, logged
from tests.end_to_end.window_runs import window_run
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar


class Room:
    """The window, its journal and its backups, led as a lifter does."""

    def __init__(self, qtbot: QtBot, run: WindowRun, folders: Folders) -> None:
        self._qtbot = qtbot
        self._run = run
        self.folders = folders
        self.clock = FakeClock()
        place_on_the_bar(folders.journal_file)

    @property
    def app(self) -> HingeApp:
        """What runs now: restoring opens another."""
        assert self._run.app is not None
        return self._run.app

    @property
    def desk(self) -> BackupDesk:
        """The backups on the disk, as another program sees them."""
        folders = self.folders
        return backup_desk(folders.journal_file, folders.backups, lambda: "", self.clock.now)

    @property
    def visit(self) -> BackupsVisit:
        assert self.app.workspace is not None
        return self.app.workspace.keeping.visit

    def log(self, day: date, sets: int = 1) -> None:
        """Log a session, while no window is open."""
        journal = open_journal(self.folders.journal_file)
        journal.apply(log_change(logged(day, sets=[{}] * sets)))
        journal.close()

    def open(self, page: PageName = PageName.SETTINGS) -> None:
        """Start the program."""
        launch = Launch(self.folders.journal_file, self.folders, page, clocks=self.clock.clocks())
        assert self._run.start(launch)
        self.wait_until_open()

    def wait_until_open(self) -> None:
        app = self.app
        self._qtbot.waitUntil(
            lambda: app.workspace is not None and app.backup_watch is not None, timeout=10_000
        )
        self.settle()

    def wait_for_other_window(self, before: HingeApp) -> None:
        """Wait until restoring opened the window again."""
        self._qtbot.waitUntil(lambda: self._run.app not in (None, before), timeout=20_000)
        self.wait_until_open()

    def settle(self) -> None:
        """Wait until nothing is asked of the disk any more."""
        tasks = self.app.window.findChildren(LatestTask)
        self._qtbot.waitUntil(lambda: not any(one.is_busy for one in tasks), timeout=20_000)

    def open_backups(self) -> QWidget:
        self.click("open_backups")
        self.settle()
        return self.sheet("backups_sheet")

    def sheet(self, name: str) -> QWidget:
        """Return the sheet that is on top, once it has the keyboard."""
        top = QApplication.activeModalWidget()
        assert top is not None
        assert top.objectName() == name

        def has_keyboard() -> bool:
            focus = QApplication.focusWidget()
            return focus is not None and top.isAncestorOf(focus)

        self._qtbot.waitUntil(has_keyboard)
        return top

    def lines(self) -> list[str]:
        """Return what the list says of each backup."""
        found = self.sheet("backups_sheet").findChild(LineList, "backups_list")
        assert found is not None
        model = found.model()
        role = Qt.ItemDataRole.AccessibleTextRole
        return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]

    def words(self, name: str) -> str:
        """Return what a label or a notice says; "" while it is hidden."""
        root = QApplication.activeModalWidget() or self.app.window
        part = root.findChild(QWidget, name)
        assert part is not None
        text = part.text() if isinstance(part, QLabel) else part.accessibleName()
        return text if part.isVisible() else ""

    def text(self, sheet: QWidget) -> str:
        """Return all that a sheet says."""
        return " ".join(one.text() for one in sheet.findChildren(QLabel) if one.isVisible())

    def click(self, name: str) -> None:
        self.button(name).click()

    def button(self, name: str) -> QAbstractButton:
        root = QApplication.activeModalWidget() or self.app.window
        found = [one for one in root.findChildren(QAbstractButton, name) if one.isVisible()]
        assert len(found) == 1, name
        return found[0]

    def press(self, key: Qt.Key) -> None:
        """Press a key where the focus is, and wait for what it starts."""
        top = QApplication.activeModalWidget() or self.app.window
        QTest.keyClick(QApplication.focusWidget() or top, key)
        self.settle()


@pytest.fixture
def room(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    with window_run(qapp) as run:
        yield Room(qtbot, run, user_folders({"HINGE_DATA_DIR": str(tmp_path / "Hinge")}))
        top = QApplication.activeModalWidget()
        while top is not None:
            top.close()
            top = QApplication.activeModalWidget()
