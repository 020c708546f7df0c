"""From the sheet to the file or the printer, by keys, in a window."""

from __future__ import annotations

import errno
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPdfWriter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hinge_desktop.core.day_plan import DayInputs, DayPlan, plan_for
from hinge_desktop.core.equipment import Equipment
from hinge_desktop.core.journal import JournalError, JournalProblem
from hinge_desktop.core.ladder import LadderPlace, Rung
from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.core.plan import Plan
from hinge_desktop.core.profile import Profile
from hinge_desktop.gui.guide_source import GuideSource
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.printing import paper
from hinge_desktop.gui.printing.guide_printing import GuidePrinting
from hinge_desktop.gui.printing.print_sheet import PrintSheet
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.guide.guide import Guide
from tests.gui.printing.outlets import Outlets, wait_for_tasks

Press = Callable[[Qt.Key], None]
RDL = "lifts/romanian_deadlift"
WALL = "lifts/wall_hinge"


@dataclass
class Desk(Outlets):
    """Stands in for the journal too."""

    trouble: JournalError | None = None

    def lifting(self, _lift: Lift) -> Lifter:
        if self.trouble is not None:
            raise self.trouble
        return Lifter()

    def plan(self) -> DayPlan:
        inputs = DayInputs(LadderPlace(Rung.WALL), Equipment(), Profile(), Plan())
        return plan_for(date(2026, 11, 21), inputs)


@pytest.fixture
def desk(documents: Path) -> Desk:
    return Desk(documents)


@pytest.fixture
def printing(window: MainWindow, theme: Theme, guide: Guide, desk: Desk) -> GuidePrinting:
    source = GuideSource(Path("nowhere"))
    source.guide = guide
    return GuidePrinting(window, theme, source, desk, desk, ask_file=desk.ask_file, printers=desk)


@pytest.fixture
def settle(qtbot: QtBot, printing: GuidePrinting) -> Callable[[], None]:
    return partial(wait_for_tasks, qtbot, printing)


def opened(window: MainWindow) -> PrintSheet:
    found = window.findChild(PrintSheet, "print_sheet")
    assert isinstance(found, PrintSheet)
    return found


@pytest.fixture
def press(qtbot: QtBot, window: MainWindow, settle: Callable[[], None]) -> Press:
    """Press a key in the sheet once it has the keyboard, and wait for what comes of it."""

    def on_the_sheet(key: Qt.Key) -> None:
        sheet = opened(window)
        qtbot.waitUntil(sheet.isActiveWindow)
        QTest.keyClick(sheet, key)
        settle()

    return on_the_sheet


def offered(window: MainWindow) -> list[str]:
    return [one.text() for one in opened(window).buttons.values() if one.isVisible()]


def test_a_page_is_saved_and_named(
    window: MainWindow,
    printing: GuidePrinting,
    desk: Desk,
    settle: Callable[[], None],
    press: Press,
) -> None:
    printing.open("questions")
    settle()
    assert offered(window) == ["Save this page as PDF"]
    press(Qt.Key.Key_1)
    assert desk.suggested == ["Hinge - Questions.pdf"]
    assert desk.saved().title == "Questions"
    assert window.toast.text() == "Saved as Hinge - Questions.pdf"


def test_the_wall_sheet_of_todays_lift_has_todays_plan(
    window: MainWindow,
    printing: GuidePrinting,
    desk: Desk,
    settle: Callable[[], None],
    press: Press,
) -> None:
    printing.open(WALL)
    settle()
    assert offered(window) == ["Save this page as PDF", "Save a wall sheet as PDF"]
    press(Qt.Key.Key_2)
    assert desk.suggested == ["Hinge - Wall hinge - wall sheet.pdf"]
    pdf = desk.saved()
    assert len(pdf.pages) == 1
    assert "tempo 3-1-1-1" in pdf.text


def test_a_lift_that_is_not_in_todays_plan_has_an_open_one(
    printing: GuidePrinting,
    desk: Desk,
    settle: Callable[[], None],
    press: Press,
) -> None:
    printing.open(RDL)
    settle()
    press(Qt.Key.Key_2)
    text = desk.saved().text
    assert "Sets and reps ___" in text


def test_with_a_printer_there_is_printing(
    window: MainWindow,
    printing: GuidePrinting,
    desk: Desk,
    settle: Callable[[], None],
    press: Press,
) -> None:
    desk.has_printer = True
    printing.open(RDL)
    settle()
    assert offered(window) == [
        "Save this page as PDF",
        "Save a wall sheet as PDF",
        "Print this page",
        "Print a wall sheet",
    ]
    press(Qt.Key.Key_4)
    assert len(desk.printed().pages) == 1
    assert window.toast.text() == "Sent to the printer: Romanian deadlift"


def test_the_key_of_a_button_that_is_not_there_does_nothing(
    window: MainWindow,
    printing: GuidePrinting,
    desk: Desk,
    settle: Callable[[], None],
    press: Press,
) -> None:
    printing.open("questions")
    settle()
    for key in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4):
        press(key)
    assert opened(window).isVisible()
    assert desk.suggested == []
    press(Qt.Key.Key_Escape)


def test_a_folder_that_cannot_be_written_is_said(
    window: MainWindow,
    printing: GuidePrinting,
    desk: Desk,
    press: Press,
) -> None:
    desk.folder = desk.folder / "gone"
    printing.open("cues")
    press(Qt.Key.Key_1)
    assert window.toast.text() == (
        "The PDF could not be written there. Choose another folder, then try again."
    )


def test_a_full_disk_is_said_and_leaves_the_old_file(
    window: MainWindow,
    printing: GuidePrinting,
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
    press: Press,
) -> None:
    old = desk.folder / "Hinge - Cues.pdf"
    old.write_bytes(b"old")

    def full(_path: Path, _data: bytes) -> NoReturn:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(paper, "replace_file", full)
    printing.open("cues")
    press(Qt.Key.Key_1)
    assert window.toast.text() == (
        "There is no room left for the PDF. Make some room, then try again."
    )
    assert old.read_bytes() == b"old"


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_said(
    window: MainWindow,
    printing: GuidePrinting,
    desk: Desk,
    settle: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
    press: Press,
) -> None:
    desk.has_printer = True
    broken = QPdfWriter(str(desk.folder / "no such folder" / "page.pdf"))
    monkeypatch.setattr(desk, "ask", lambda _title, _size: broken)
    printing.open("cues")
    settle()
    press(Qt.Key.Key_3)
    assert window.toast.text().startswith("The printer did not take the page.")


def test_a_journal_that_cannot_be_read_is_said(
    window: MainWindow,
    printing: GuidePrinting,
    desk: Desk,
    press: Press,
) -> None:
    desk.trouble = JournalError(JournalProblem.INPUT_OUTPUT, "journal.hinge")
    printing.open(RDL)
    press(Qt.Key.Key_1)
    assert window.toast.text().startswith("The disk did not store or return a part of")
    assert desk.suggested == []


def test_a_page_that_could_not_be_read_opens_nothing(
    window: MainWindow, printing: GuidePrinting
) -> None:
    printing.open("lifts/no_such_lift")
    assert window.findChild(PrintSheet) is None
