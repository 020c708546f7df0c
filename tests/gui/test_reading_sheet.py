"""Writing a reading down: what is typed, what it means, and what is kept."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.measures import MeasureUnit, MobilityTest, Reading
from hinge_desktop.core.training import Side
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.routine.reading_notations import reading_notation
from hinge_desktop.gui.views.routine.reading_sheet import ReadingSheet, Trials
from hinge_desktop.gui.widgets.measure_field import UnreadableTextError

RAISE, DROP, GAP = MobilityTest
LEFT, RIGHT = Side.LEFT, Side.RIGHT
ENTER = Qt.Key.Key_Return


class Desk:
    """Opens one sheet over a window, and keeps what it sends."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.qtbot = qtbot
        self.theme = theme
        self.window = QWidget()
        self.window.resize(1280, 800)
        qtbot.addWidget(self.window)
        self.window.show()
        self.kept: list[Trials] = []

    def open(self, test: MobilityTest, known: Trials | None = None) -> ReadingSheet:
        sheet = ReadingSheet(self.theme, self.window, test, known or {})
        self.qtbot.addWidget(sheet)
        sheet.kept.connect(self.kept.append)
        sheet.open()
        self.qtbot.waitUntil(sheet.isActiveWindow)
        return sheet

    def type(self, sheet: ReadingSheet, *texts: str) -> None:
        """Type into one field after the other, with Enter after each."""
        for text in texts:
            target = QApplication.focusWidget() or sheet
            QTest.keyClicks(target, text)
            QTest.keyClick(target, ENTER)


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Iterator[Desk]:
    desk = Desk(qtbot, theme)
    yield desk
    desk.window.close()


def words(sheet: ReadingSheet) -> str:
    return " ".join(one.text() for one in sheet.findChildren(QLabel) if one.isVisible())


def test_enter_goes_from_field_to_field_and_keeps_after_the_last(desk: Desk) -> None:
    sheet = desk.open(RAISE)
    desk.type(sheet, "70", "74", "80")
    assert desk.kept == []
    desk.type(sheet, "82.5")
    assert desk.kept == [
        {
            LEFT: (Reading.degrees(70), Reading.degrees(74)),
            RIGHT: (Reading.degrees(80), Reading.degrees(82.5)),
        }
    ]
    assert not sheet.isVisible()


def test_an_empty_field_is_not_measured(desk: Desk) -> None:
    sheet = desk.open(DROP)
    desk.type(sheet, "", "-4", "", "")
    assert desk.kept == [{LEFT: (Reading.degrees(-4),)}]
    assert not sheet.isVisible()


def test_nothing_written_is_nothing_kept(desk: Desk) -> None:
    sheet = desk.open(RAISE)
    keep = sheet.findChild(QPushButton, "keep_reading")
    assert isinstance(keep, QPushButton)
    assert not keep.isEnabled()
    desk.type(sheet, "", "", "", "")
    assert desk.kept == []
    assert sheet.isVisible()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_the_meaning_is_told_while_it_is_typed(desk: Desk) -> None:
    sheet = desk.open(RAISE)
    assert "Two tries a side" in words(sheet)
    desk.type(sheet, "70", "74", "88")
    assert "Left 72°, in the middle. Right 88°, long." in words(sheet)
    assert "more than 10° apart" in words(sheet)
    QTest.keyClick(sheet, Qt.Key.Key_Escape)


def test_what_cannot_be_read_stays_until_it_is_put_right(desk: Desk) -> None:
    sheet = desk.open(DROP)
    desk.type(sheet, "99")
    assert "Measure again" in words(sheet)
    desk.qtbot.waitUntil(lambda: "Two tries a side" in words(sheet))
    first = QApplication.focusWidget()
    assert first is not None
    assert first.accessibleName() == "Left, first try"
    QTest.keyClick(first, Qt.Key.Key_Escape)  # takes back what was typed
    assert sheet.isVisible()
    desk.type(sheet, "12", "", "", "")
    assert desk.kept == [{LEFT: (Reading.degrees(12),)}]


def test_what_was_read_today_is_there_again(desk: Desk) -> None:
    gap = Reading(4000, MeasureUnit.CENTIMETRES)
    sheet = desk.open(GAP, {RIGHT: (gap,)})
    assert "Right 4 cm, nearly there." in words(sheet)
    desk.type(sheet, "", "", "", "")
    assert desk.kept == [{RIGHT: (gap,)}]


@pytest.mark.parametrize("test", list(MobilityTest))
def test_every_check_says_how_it_is_read_and_what_it_cannot_tell(
    desk: Desk, test: MobilityTest
) -> None:
    sheet = desk.open(test)
    assert "No check is a diagnosis." in words(sheet)
    QTest.keyClick(sheet, Qt.Key.Key_Escape)


@pytest.mark.parametrize(
    ("test", "text", "value"),
    [
        (DROP, "-4.5", -4500),
        (DROP, "\N{MINUS SIGN}4,5°", -4500),
        (DROP, "+7", 7000),
        (GAP, "3.5 cm", 3500),
        (RAISE, "72", 72_000),
    ],
)
def test_readings_are_typed_as_people_write_them(
    desk: Desk,  # noqa: ARG001 words need the application
    test: MobilityTest,
    text: str,
    value: int,
) -> None:
    assert reading_notation(test).read(text) == value


@pytest.mark.parametrize(
    ("test", "text"),
    [(DROP, "much"), (DROP, "-60"), (GAP, "-1"), (GAP, "1e1"), (GAP, "99"), (RAISE, "5")],
)
def test_what_is_no_reading_is_refused(
    desk: Desk,  # noqa: ARG001 words need the application
    test: MobilityTest,
    text: str,
) -> None:
    with pytest.raises(UnreadableTextError):
        reading_notation(test).read(text)


@pytest.mark.parametrize("value", [-4500, -500, 0, 12_000])
def test_what_is_written_can_be_read_again(
    desk: Desk,  # noqa: ARG001 words need the application
    value: int,
) -> None:
    notation = reading_notation(DROP)
    assert notation.read(notation.write(value)) == value
