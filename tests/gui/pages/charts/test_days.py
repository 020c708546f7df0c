"""Days of the lifter's own, and what they are compared with."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.chart_ranges import ChartRange
from hinge_desktop.core.charts.chart_choice import ChartChoice, Days
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.charts.charts_page import ChartsPage
from hinge_desktop.gui.views.charts.days_sheet import Beside, DaysSheet
from tests.gui.pages.charts.conftest import OpenPage, child, plain, settle
from tests.sample_training import TODAY

Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window, before_close_func=close_sheets)
    window.resize(900, 640)
    return window


def close_sheets(window: QWidget) -> None:
    """Close those that a test left open; one that was answered is gone by now."""
    for sheet in window.findChildren(DaysSheet):
        sheet.done(0)


def sheet_over(theme: Theme, window: QWidget, choice: ChartChoice) -> DaysSheet:
    sheet = DaysSheet(theme, window, choice, TODAY)
    sheet.show()
    return sheet


def field(sheet: DaysSheet, name: str) -> QLineEdit:
    found = child(sheet, name)
    assert isinstance(found, QLineEdit)
    return found


def write(sheet: DaysSheet, **days: str) -> None:
    for name, text in days.items():
        line = field(sheet, f"charts_{name}")
        line.selectAll()
        QTest.keyClicks(line, text)


def show(sheet: DaysSheet) -> bool:
    button = child(sheet, "charts_days_show")
    assert isinstance(button, QPushButton)
    button.click()
    return sheet.result() == DaysSheet.DialogCode.Accepted


def test_days_are_read_as_they_are_typed(theme: Theme, window: QWidget) -> None:
    sheet = sheet_over(theme, window, ChartChoice())
    write(sheet, days_from="1 sep", days_to="2026-10-31")
    assert show(sheet)
    assert sheet.choice.own_days == Days(date(2026, 9, 1), date(2026, 10, 31))
    assert not sheet.choice.compares


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("soon", "17 nov", "This is no past day. Write it as 17 Nov or 2026-11-17."),
        ("1 oct", "1 sep", "This day is before the first one."),
        ("1 oct", " ", "Write a day, such as 17 Nov."),
    ],
)
def test_what_is_no_stretch_of_days_is_said_below_its_field(
    theme: Theme, window: QWidget, first: str, last: str, said: str
) -> None:
    sheet = sheet_over(theme, window, ChartChoice())
    write(sheet, days_from=first, days_to=last)
    assert not show(sheet)
    blamed = [
        one.accessibleDescription()
        for one in sheet.findChildren(QLineEdit)
        if one.accessibleDescription()
    ]
    assert blamed == [said]


def test_other_days_to_compare_with_have_fields_of_their_own(theme: Theme, window: QWidget) -> None:
    sheet = sheet_over(theme, window, ChartChoice())
    assert not field(sheet, "charts_earlier_from").isVisible()
    sheet.beside.button(Beside.OTHER).click()
    assert field(sheet, "charts_earlier_from").isVisible()
    write(sheet, earlier_from="1 mar 2025", earlier_to="30 apr 2025")
    assert show(sheet)
    assert sheet.choice.earlier_days == Days(date(2025, 3, 1), date(2025, 4, 30))


def press(qtbot: QtBot, page: ChartsPage, key: Key) -> None:
    QTest.keyClick(page.card.chart, key)
    settle(qtbot, page)


def words(page: ChartsPage, name: str) -> str:
    part = child(page, name)
    assert isinstance(part, QLabel | QPushButton)
    return plain(part.text())


@pytest.mark.usefixtures("sample")
def test_c_compares_with_the_days_before_and_again_with_nothing(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    page.choose(page.choice.over(ChartRange.FOUR_WEEKS))
    settle(qtbot, page)
    press(qtbot, page, Key.Key_C)
    assert words(page, "charts_compared") == "Compared with 28 Sept to 24 Oct 2026"
    assert words(page, "charts_difference").startswith("Best estimated 1RM: 4 % more.")
    report = page.card.report
    assert report is not None
    assert report.earlier is not None
    drawing = page.card.chart.drawing
    assert drawing is not None
    assert [one.is_earlier for one in drawing.panels[0].series] == [False, True]
    press(qtbot, page, Key.Key_C)
    assert not child(page, "charts_compared").isVisible()


@pytest.mark.usefixtures("sample")
def test_all_there_is_has_nothing_before_it(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    page.choose(page.choice.over(ChartRange.ALL))
    settle(qtbot, page)
    press(qtbot, page, Key.Key_C)
    assert not page.choice.compares


@pytest.mark.usefixtures("sample")
def test_d_opens_the_sheet_and_a_range_leaves_own_days(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()

    press(qtbot, page, Key.Key_D)
    sheet = page.findChild(DaysSheet)
    assert sheet is not None
    write(sheet, days_from="1 sep", days_to="30 sep")
    show(sheet)
    settle(qtbot, page)
    assert page.choice.own_days == Days(date(2026, 9, 1), date(2026, 9, 30))
    assert words(page, "charts_own_days") == "1 Sept to 30 Sept 2026"
    press(qtbot, page, Key.Key_BracketRight)
    assert page.controls.ranges.value() == ChartRange.SIX_MONTHS
    assert not child(page, "charts_own_days").isVisible()
