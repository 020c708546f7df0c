"""The real window over a real journal, with files that are brought in by keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.backups.manifest import BackupReason
from hinge_desktop.core.clocks import local_now
from hinge_desktop.core.imports.file_log import QuestionCode
from hinge_desktop.core.journal import Journal
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.views.your_data.import_sheet import ImportSheet, ImportStep
from hinge_desktop.journal_backups import backup_desk
from tests.answers_once import answers_once  # noqa: F401 a fixture of every test here
from tests.end_to_end.driver import Driver
from tests.end_to_end.letting_go import (  # noqa: F401 fixtures of every test here
    no_start_outlives_its_test,
    what_stays_is_not_looked_at,
)
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar

SAMPLES = Path(__file__).parents[3] / "exchange" / "samples"


class Importing:
    """A window in which files are brought in."""

    def __init__(self, qtbot: QtBot, driver: Driver) -> None:
        self._qtbot = qtbot
        self.driver = driver
        self.data = driver.workspace.data
        self.next_file: Path | None = None
        self.data.ask_file = lambda: self.next_file

    @property
    def journal(self) -> Journal:
        return self.driver.workspace._desk.journal

    @property
    def sheet(self) -> ImportSheet:
        sheets = self.driver.app.window.findChildren(ImportSheet)
        return next(one for one in sheets if one.isVisible())

    @property
    def is_open(self) -> bool:
        return any(one.isVisible() for one in self.driver.app.window.findChildren(ImportSheet))

    def is_at(self, step: ImportStep) -> bool:
        return self.sheet.step is step

    def sets(self) -> int:
        lines = self.journal.session_lines(100_000)
        return sum(line.sets for line in lines)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        self.driver.press(key, modifier)

    def choose(self, file: Path) -> None:
        """Open the sheet by its key, choose a file with Enter, and wait until it is read."""
        self.choose_without_waiting(file)
        self.wait()

    def choose_without_waiting(self, file: Path) -> None:
        self.next_file = file
        self.press(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
        self.wait_for_sheet()
        self.press(Qt.Key.Key_Return)

    def wait_for_sheet(self) -> None:
        self._qtbot.waitUntil(lambda: QApplication.activeWindow() is self.sheet)

    def drop(self, file: Path, *, on: QWidget) -> None:
        """Drop a file, as a file manager does."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file))])
        place, copy = QPointF(9, 9), Qt.DropAction.CopyAction
        buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        entered = QDragEnterEvent(place.toPoint(), copy, data, buttons, none)
        QApplication.sendEvent(on, entered)
        assert entered.isAccepted()
        QApplication.sendEvent(on, QDropEvent(place, copy, data, buttons, none))

    def backup_reasons(self) -> list[BackupReason]:
        """Why each backup of this journal was made, newest first."""
        folder = self.driver.folders.backups
        entries = backup_desk(folder / "none", folder, lambda: "", local_now).overview().entries
        return [one.manifest.reason for one in entries if one.manifest is not None]

    def answer_pounds(self) -> None:
        """Answer lb to the question that has the keyboard, and wait for the file to be read so."""
        question = self.sheet.log.question(QuestionCode.UNIT)
        for _ in range(3):
            if question.answer() == "lb":
                break
            self.press(Qt.Key.Key_Right)
            self.wait()

    def wait(self) -> None:
        """Wait until nothing is read or written any more, and what came of it shows."""
        tasks = self.driver.app.window.findChildren(LatestTask)
        self._qtbot.waitUntil(lambda: not any(one.is_busy for one in tasks), timeout=20_000)
        QApplication.processEvents()

    def wait_closed(self) -> None:
        self.wait()
        self._qtbot.waitUntil(lambda: not self.is_open)

    def tab_to(self, name: str) -> QWidget:
        """Press Tab until a control of this name has the keyboard."""
        for _ in range(60):
            focused = QApplication.focusWidget()
            if focused is not None and focused.objectName() == name:
                return focused
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never came to {name}")


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[], Importing]]:
    """Starts the program on one journal, empty unless something was brought in before."""
    started: list[Driver] = []

    def begin() -> Importing:
        clock = FakeClock()
        driver = Driver(qtbot, tmp_path / "home", clock, page=PageName.TODAY)
        started.append(driver)
        return Importing(qtbot, driver)

    yield begin
    for driver in started:
        driver.close()


@pytest.fixture
def importing(start: Callable[[], Importing]) -> Importing:
    return start()


@pytest.fixture
def trained(start: Callable[[], Importing], tmp_path: Path) -> Importing:
    """The same over a journal in which something was trained."""
    file = tmp_path / "home" / "journal.hinge"
    file.parent.mkdir()
    place_on_the_bar(file)
    return start()
