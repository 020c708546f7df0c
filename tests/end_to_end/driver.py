"""Drives the real window by keys, with a clock that the test moves."""

from itertools import count
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.app import HingeApp, Launch
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.workspace import Workspace
from hinge_desktop.paths import user_folders
from hinge_desktop.settings import Settings, save_settings
from tests.fakes import FakeClock, numbered_ids

_starts = count(1)
"""No two starts make the same keys, also over one journal."""


IN_A_WINDOW = Settings(full_screen_sets=False)
"""The window keeps its size in a session, unless that is what a test is about."""


class Driver:
    """One start of the program on a folder."""

    def __init__(
        self,
        qtbot: QtBot,
        folder: Path,
        clock: FakeClock,
        *,
        page: PageName = PageName.TODAY,
        settings: Settings = IN_A_WINDOW,
        leads_new_lifter: bool = False,
    ) -> None:
        """Start; the settings are those of the first start in this folder."""
        self.qtbot = qtbot
        self.clock = clock
        self.folders = user_folders({"HINGE_DATA_DIR": str(folder)})
        launch = Launch(
            self.folders.journal_file,
            self.folders,
            page,
            clock.clocks(),
            numbered_ids(next(_starts)),
            leads_new_lifter=leads_new_lifter,
        )
        if not self.folders.settings_file.exists():
            save_settings(self.folders.settings_file, settings)
        self.app = HingeApp(launch)
        qtbot.addWidget(self.app.window, before_close_func=self._stay)
        with qtbot.waitSignal(self.app.ready, timeout=10_000):
            self.app.show()
        qtbot.waitUntil(self.app.window.isVisible)

    @property
    def workspace(self) -> Workspace:
        """The pages and screens over the open journal."""
        assert self.app.workspace is not None
        return self.app.workspace

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press a key wherever the focus is, as a lifter does."""
        target = QApplication.focusWidget() or self.app.window
        if modifier is None:
            QTest.keyClick(target, key)
        else:
            QTest.keyClick(target, key, modifier)

    def pass_time(self, seconds: float) -> None:
        """Move the clock and let the running screen look at it."""
        self.clock.advance(seconds)
        self.workspace.screens.live.pacer.show_now()
        self.workspace.screens.rest_alarm.look()
        self.workspace.screens.rest_log.rest.show_now()

    def child(self, name: str) -> QWidget:
        """Return the visible widget of this name."""
        found = [
            widget for widget in self.app.window.findChildren(QWidget, name) if widget.isVisible()
        ]
        assert len(found) == 1, (name, found)
        return found[0]

    def wait_for_answers(self) -> None:
        """Wait until every page has read what it shows."""
        tasks = self.app.window.findChildren(LatestTask)
        assert tasks
        self.qtbot.waitUntil(lambda: not any(task.is_busy for task in tasks))

    def save_picture(self, file: Path) -> None:
        """Keep what the window shows."""
        assert self.app.window.grab().save(str(file))

    def _stay(self, _window: QWidget) -> None:
        """Be there until the window closes, which waits for its threads, not only for the test."""

    def close(self) -> None:
        """Close the window and the journal, as a lifter does."""
        self.app.window.close()
