"""From the sheet of papers to the file or the printer, by keys, in a window."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from threading import Event
from typing import NoReturn

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hinge_desktop.core.journal import JournalError, JournalProblem
from hinge_desktop.core.training import SessionId
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.paper_desk import PaperDesk
from hinge_desktop.gui.printing import paper
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.papers.paper_sheet import PaperSheet
from hinge_desktop.gui.views.papers.paper_wish import PaperKind
from hinge_desktop.services.papers.asked_charts import Check
from hinge_desktop.services.papers.training_papers import TrainingPapers
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import log_change
from tests.gui.printing.outlets import Outlets, wait_for_tasks
from tests.paper_journal import TODAY, fresh_journal, papers_over
from tests.sample_training import sample_sessions

Key = Qt.Key
Press = Callable[..., None]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqlJournal]:
    opened = fresh_journal(tmp_path)
    opened.apply(log_change(*sample_sessions()))
    yield opened
    opened.close()


@pytest.fixture
def papers(journal: SqlJournal) -> TrainingPapers:
    return papers_over(journal)


@pytest.fixture
def outlets(documents: Path) -> Outlets:
    return Outlets(documents)


@pytest.fixture
def desk(window: MainWindow, theme: Theme, papers: TrainingPapers, outlets: Outlets) -> PaperDesk:
    return PaperDesk(
        window, theme, papers, lambda: TODAY, ask_file=outlets.ask_file, printers=outlets
    )


@pytest.fixture
def settle(qtbot: QtBot, desk: PaperDesk) -> Callable[[], None]:
    return partial(wait_for_tasks, qtbot, desk)


def opened(window: MainWindow) -> PaperSheet:
    found = window.findChild(PaperSheet, "paper_sheet")
    assert isinstance(found, PaperSheet)
    return found


@pytest.fixture
def press(qtbot: QtBot, window: MainWindow, settle: Callable[[], None]) -> Press:
    """Press a key where the focus of the sheet is, and wait for what comes of it."""

    def on_the_sheet(
        key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        sheet = opened(window)
        qtbot.waitUntil(sheet.isActiveWindow)
        QTest.keyClick(QApplication.focusWidget() or sheet, key, modifier)
        settle()

    return on_the_sheet


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        (PageName.TODAY, PaperKind.LOG_SHEET),
        (PageName.HISTORY, PaperKind.SESSION),
        (PageName.CHARTS, PaperKind.FOUR_WEEKS),
        (PageName.SETTINGS, PaperKind.FOUR_WEEKS),
    ],
)
def test_each_page_has_its_paper(
    window: MainWindow, desk: PaperDesk, page: PageName, kind: PaperKind, press: Press
) -> None:
    desk.open(page, None)
    assert opened(window).kind is kind
    press(Key.Key_Escape)
    assert window.findChild(PaperSheet) is None or not opened(window).isVisible()


@pytest.mark.parametrize(
    ("digit", "name", "title"),
    [
        (Key.Key_1, "Hinge - Session.pdf", "Session of 17 November 2026"),
        (
            Key.Key_2,
            "Hinge - Four weeks, 25 Oct to 21 Nov 2026.pdf",
            "Four weeks, 25 Oct to 21 Nov 2026",
        ),
        (
            Key.Key_3,
            "Hinge - Training, 30 Aug to 21 Nov 2026.pdf",
            "Training, 30 Aug to 21 Nov 2026",
        ),
        (Key.Key_4, "Hinge - Training year 2026.pdf", "Training year 2026"),
        (Key.Key_5, "Hinge - Log sheet.pdf", "Log sheet for 21 November 2026"),
    ],
)
def test_a_digit_and_enter_save_a_paper(
    window: MainWindow,
    desk: PaperDesk,
    outlets: Outlets,
    press: Press,
    digit: Qt.Key,
    name: str,
    title: str,
) -> None:
    desk.open(PageName.CHARTS, None)
    press(digit)
    press(Key.Key_Return)
    assert outlets.suggested == [name]
    assert outlets.saved().title == title
    assert window.toast.text() == f"Saved as {name}"


def test_the_days_of_a_block_can_be_typed(
    window: MainWindow, desk: PaperDesk, outlets: Outlets, press: Press
) -> None:
    desk.open(PageName.CHARTS, None)
    press(Key.Key_3)
    details = opened(window).details
    details.first.line.setFocus()
    details.first.line.selectAll()
    QTest.keyClicks(details.first.line, "2026-11-03")
    press(Key.Key_Return)
    assert outlets.saved().title == "Training, 3 Nov to 21 Nov 2026"
    assert "5 sessions" in outlets.saved().text


def test_days_that_are_none_are_said_below_their_field(
    window: MainWindow, desk: PaperDesk, outlets: Outlets, press: Press
) -> None:
    desk.open(PageName.CHARTS, None)
    press(Key.Key_3)
    details = opened(window).details
    details.first.line.setText("soon")
    press(Key.Key_Return)
    assert details.first.problem
    assert QApplication.focusWidget() is details.first.line
    details.first.set_day(TODAY)
    details.last.set_day(date(2026, 11, 1))
    press(Key.Key_Return)
    assert details.last.problem == "This day is before the first one."
    assert outlets.suggested == []
    press(Key.Key_Escape)


def test_the_open_session_is_the_one_on_paper(
    desk: PaperDesk, papers: TrainingPapers, outlets: Outlets, press: Press
) -> None:
    @dataclass
    class Page:
        shown_session: SessionId | None

    (line,) = papers.block(date(2026, 10, 13), date(2026, 10, 13)).lines
    desk.open(PageName.HISTORY, Page(line.id))
    press(Key.Key_Return)
    assert outlets.saved().title == "Session of 13 October 2026"


def test_with_a_printer_there_is_printing(
    window: MainWindow,
    desk: PaperDesk,
    outlets: Outlets,
    settle: Callable[[], None],
    press: Press,
) -> None:
    outlets.has_printer = True
    desk.open(PageName.CHARTS, None)
    settle()
    assert opened(window).print.isVisible()
    press(Key.Key_P, CONTROL)
    assert len(outlets.printed().pages) == 1
    assert window.toast.text() == "Sent to the printer: Four weeks, 25 Oct to 21 Nov 2026"


def test_without_a_printer_its_key_does_nothing(
    window: MainWindow, desk: PaperDesk, settle: Callable[[], None], press: Press
) -> None:
    desk.open(PageName.CHARTS, None)
    settle()
    press(Key.Key_P, CONTROL)
    assert opened(window).isVisible()
    assert opened(window).news == ""
    press(Key.Key_Escape)


def test_the_dialog_for_the_file_can_be_left(
    window: MainWindow, desk: PaperDesk, monkeypatch: pytest.MonkeyPatch, press: Press
) -> None:
    monkeypatch.setattr(desk, "_ask_file", lambda _name: None)
    desk.open(PageName.CHARTS, None)
    press(Key.Key_Return)
    assert opened(window).isVisible()
    press(Key.Key_Escape)


def test_work_can_be_stopped_and_leaves_no_file(
    qtbot: QtBot,
    window: MainWindow,
    desk: PaperDesk,
    outlets: Outlets,
    papers: TrainingPapers,
    monkeypatch: pytest.MonkeyPatch,
    press: Press,
    settle: Callable[[], None],
) -> None:
    may_go_on, read = Event(), papers.four_weeks

    def slow(check: Check) -> object:
        may_go_on.wait(20)
        return read(check)

    monkeypatch.setattr(papers, "four_weeks", slow)
    desk.open(PageName.CHARTS, None)
    settle()
    sheet = opened(window)
    qtbot.waitUntil(sheet.isActiveWindow)
    QTest.keyClick(sheet.chips[PaperKind.FOUR_WEEKS], Key.Key_Return)
    assert sheet.news.startswith("Making the pages")
    assert not sheet.save.isEnabled()
    assert QApplication.focusWidget() is sheet.cancel
    QTest.keyClick(sheet.cancel, Key.Key_Escape)
    assert sheet.isVisible()
    assert sheet.save.isEnabled()
    may_go_on.set()
    settle()
    assert not (outlets.folder / outlets.suggested[0]).exists()
    assert sheet.isVisible()
    press(Key.Key_Escape)


def test_a_folder_that_cannot_be_written_is_said(
    window: MainWindow, desk: PaperDesk, outlets: Outlets, press: Press
) -> None:
    outlets.folder = outlets.folder / "gone"
    desk.open(PageName.CHARTS, None)
    press(Key.Key_Return)
    assert window.toast.text() == (
        "The PDF could not be written there. Choose another folder, then try again."
    )


def test_a_full_disk_is_said(
    window: MainWindow, desk: PaperDesk, monkeypatch: pytest.MonkeyPatch, press: Press
) -> None:
    def full(_path: Path, _data: bytes) -> NoReturn:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(paper, "replace_file", full)
    desk.open(PageName.CHARTS, None)
    press(Key.Key_Return)
    assert window.toast.text().startswith("There is no room left for the PDF.")


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_said(
    window: MainWindow,
    desk: PaperDesk,
    outlets: Outlets,
    settle: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
    press: Press,
) -> None:
    outlets.has_printer = True
    broken = QPdfWriter(str(outlets.folder / "no such folder" / "page.pdf"))
    monkeypatch.setattr(outlets, "ask", lambda _title, _size: broken)
    desk.open(PageName.CHARTS, None)
    settle()
    press(Key.Key_P, CONTROL)
    assert window.toast.text().startswith("The printer did not take the page.")


def test_a_journal_that_cannot_be_read_is_said(
    window: MainWindow,
    desk: PaperDesk,
    papers: TrainingPapers,
    monkeypatch: pytest.MonkeyPatch,
    press: Press,
) -> None:
    def fail(_check: Check) -> NoReturn:
        raise JournalError(JournalProblem.INPUT_OUTPUT, "journal.hinge")

    monkeypatch.setattr(papers, "four_weeks", fail)
    desk.open(PageName.CHARTS, None)
    press(Key.Key_Return)
    assert window.toast.text().startswith("The disk did not store or return a part of")


def test_a_journal_without_sessions_says_so(
    window: MainWindow,
    desk: PaperDesk,
    papers: TrainingPapers,
    monkeypatch: pytest.MonkeyPatch,
    press: Press,
) -> None:
    monkeypatch.setattr(papers, "last_session", lambda: None)
    desk.open(PageName.HISTORY, None)
    press(Key.Key_Return)
    assert window.toast.text() == "There is no session to print yet."
