"""The one sheet about a mistake of the program's own."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.crash_reports.crash_reports import CrashReports
from hinge_desktop.crash_reports.run_mark import Ending
from hinge_desktop.gui.crash_watch import CrashWatch
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.crash_notice import CrashNotice


@pytest.fixture
def reports(tmp_path: Path) -> CrashReports:
    return CrashReports(
        tmp_path / "logs", lambda: datetime(2026, 11, 22, tzinfo=UTC), lambda: ["Hinge 0"]
    )


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> Iterator[MainWindow]:
    made = MainWindow(theme)
    qtbot.addWidget(made)
    made.finish_shell()
    made.show()
    yield made
    for notice in notices(made):
        notice.close()


def notices(window: MainWindow) -> list[CrashNotice]:
    return window.findChildren(CrashNotice)


def the_notice(qtbot: QtBot, window: MainWindow) -> CrashNotice:
    qtbot.waitUntil(lambda: bool(notices(window)) and notices(window)[0].isVisible())
    (notice,) = notices(window)
    return notice


def words_of(notice: QWidget) -> str:
    labels = notice.findChildren(QLabel)
    return " ".join(one.text() for one in labels if one.isVisible())


def fail(reports: CrashReports) -> None:
    reports.take(ValueError("Romanian deadlift"), "the window")


def test_a_storm_is_one_sheet_that_counts(
    qtbot: QtBot, theme: Theme, window: MainWindow, reports: CrashReports
) -> None:
    watch = CrashWatch(window, theme, reports)
    fail(reports)
    notice = the_notice(qtbot, window)
    assert "Your journal is safe" in words_of(notice)
    assert "report-1.txt" in words_of(notice)
    for _ in range(100):
        fail(reports)
    qtbot.waitUntil(lambda: "101" in words_of(notice))
    QTest.keyClick(notice, Qt.Key.Key_Escape)
    fail(reports)
    QApplication.processEvents()
    assert not notice.isVisible()
    assert len(notices(window)) == 1
    content = window.centralWidget()
    assert content is not None
    assert content.isEnabled()
    watch.close()


def test_an_error_of_a_thread_is_told_in_the_window(
    qtbot: QtBot, theme: Theme, window: MainWindow, reports: CrashReports
) -> None:
    watch = CrashWatch(window, theme, reports)
    thread = threading.Thread(target=fail, args=(reports,))
    thread.start()
    thread.join()
    the_notice(qtbot, window).accept()
    watch.close()


def test_the_report_is_copied_as_it_is_on_disk(
    qtbot: QtBot, theme: Theme, window: MainWindow, reports: CrashReports
) -> None:
    watch = CrashWatch(window, theme, reports)
    fail(reports)
    notice = the_notice(qtbot, window)
    QTest.keyClick(notice, Qt.Key.Key_C)
    (file,) = reports.reports.files()
    assert QGuiApplication.clipboard().text() == file.read_text("utf-8")
    assert all(one.accessibleName() and one.toolTip() for one in notice.findChildren(QPushButton))
    notice.accept()
    watch.close()


def test_f1_lists_the_keys_in_the_notice_itself(
    qtbot: QtBot, theme: Theme, window: MainWindow, reports: CrashReports
) -> None:
    watch = CrashWatch(window, theme, reports)
    fail(reports)
    notice = the_notice(qtbot, window)
    assert "Enter, Esc: Close" not in words_of(notice)
    QTest.keyClick(notice, Qt.Key.Key_F1)
    listed = notice.findChild(QLabel, "crash_keys")
    assert listed is not None
    assert listed.text().splitlines() == [
        "C: Copy the report",
        "O: Open the folder",
        "Enter, Esc: Close",
        "F1: Keys of this notice",
    ]
    assert QApplication.activeModalWidget() in (None, notice), "no other sheet comes up"
    QTest.keyClick(notice, Qt.Key.Key_Return)
    assert not notice.isVisible()
    watch.close()


def test_where_no_report_can_be_written_the_sheet_says_so(
    qtbot: QtBot, theme: Theme, window: MainWindow, reports: CrashReports
) -> None:
    reports.reports.folder.write_text("a file in the way")
    watch = CrashWatch(window, theme, reports)
    fail(reports)
    notice = the_notice(qtbot, window)
    assert "No report could be written" in words_of(notice)
    assert notice.findChild(QPushButton, "crash_copy") is None
    notice.accept()
    watch.close()


def test_no_sheet_comes_over_a_set(
    qtbot: QtBot, theme: Theme, window: MainWindow, reports: CrashReports
) -> None:
    watch = CrashWatch(window, theme, reports)
    screen = QWidget()
    window.enter_garage(screen)
    fail(reports)
    qtbot.waitUntil(window.toast.isVisible)
    assert "Your journal is safe" in window.toast.text()
    assert notices(window) == []
    window.leave_garage()
    the_notice(qtbot, window).accept()
    watch.close()


@pytest.mark.parametrize(
    ("ending", "words"),
    [(Ending.CUT_OFF, "was not closed"), (Ending.CRASHED, "a mistake of its own")],
)
def test_the_end_of_the_last_run_is_told_in_a_line(
    theme: Theme, window: MainWindow, reports: CrashReports, ending: Ending, words: str
) -> None:
    watch = CrashWatch(window, theme, reports)
    watch.name_last_run(Ending.CLOSED)
    assert not window.toast.isVisible()
    watch.name_last_run(ending)
    assert words in window.toast.text()
    assert notices(window) == []
    watch.close()
