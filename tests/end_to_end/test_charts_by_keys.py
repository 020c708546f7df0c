"""The charts in the real window: chosen, walked, enlarged, compared and saved by keys alone."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.changes import Act, Change, added
from hinge_desktop.core.chart_ranges import ChartRange
from hinge_desktop.core.charts.chart_choice import Days
from hinge_desktop.core.charts.questions import Metric
from hinge_desktop.core.plan import PlanDay
from hinge_desktop.gui.models.set_table import SetColumn
from hinge_desktop.gui.views.charts import asked_file
from hinge_desktop.gui.views.charts.charts_page import ChartsPage
from hinge_desktop.gui.views.charts.days_sheet import DaysSheet
from hinge_desktop.gui.views.history.history_page import HistoryPage
from hinge_desktop.gui.views.history.set_table import SetTable
from hinge_desktop.store.opening import open_journal
from tests.builders import log_change
from tests.empty_journal import write_empty_journal
from tests.end_to_end.driver import Driver
from tests.fakes import FakeClock
from tests.sample_training import sample_sessions

Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def _british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Iterator[Driver]:
    path = tmp_path / "journal.hinge"
    write_empty_journal(
        path, journal_id="journal-1", app_version="0.1.0", created=datetime(2026, 9, 1, tzinfo=UTC)
    )
    journal = open_journal(path)
    journal.apply(log_change(*sample_sessions()))
    journal.apply(Change(Act.CHANGE_PLAN, added(PlanDay(1), PlanDay(5))))
    journal.close()
    driver = Driver(qtbot, tmp_path, FakeClock())
    yield driver
    driver.close()


@pytest.fixture
def page(driver: Driver) -> ChartsPage:
    driver.press(Key.Key_5, Control)
    page = driver.child("page_charts")
    assert isinstance(page, ChartsPage)
    settle(driver, page)
    return page


def settle(driver: Driver, page: ChartsPage) -> None:
    driver.qtbot.waitUntil(lambda: not page.is_loading)


def press(driver: Driver, page: ChartsPage, *keys: Key) -> None:
    for key in keys:
        driver.press(key)
        settle(driver, page)


def text(driver: Driver, name: str) -> str:
    label = driver.child(name)
    assert isinstance(label, QLabel)
    return plain(label.text())


def plain(words: str) -> str:
    return words.replace("\N{NO-BREAK SPACE}", " ").replace("\N{MULTIPLICATION SIGN}", "x")


def focused(driver: Driver) -> QWidget:
    widget = driver.app.window.focusWidget()
    assert widget is not None
    return widget


def tab_to(driver: Driver, name: str) -> None:
    """Press Tab until the control of this name has the keyboard."""
    for _ in range(40):
        if focused(driver).objectName() == name:
            return
        driver.press(Key.Key_Tab)
    raise AssertionError(name)


def test_the_page_begins_on_its_chart_and_arrows_speak(driver: Driver, page: ChartsPage) -> None:
    assert focused(driver) is page.card.chart
    press(driver, page, Key.Key_Left)
    spoken = plain(page.card.chart.accessibleDescription())
    assert spoken == "Tuesday 10 November, Estimate 84 kg, rough, 60 kg x 10, 2 left"
    press(driver, page, Key.Key_Escape)
    assert page.card.chart.accessibleDescription() == ""


def test_brackets_change_the_range(driver: Driver, page: ChartsPage) -> None:
    press(driver, page, Key.Key_BracketLeft)
    assert text(driver, "chart_change") == "2 kg since 3 November"
    press(driver, page, Key.Key_BracketRight, Key.Key_BracketRight, Key.Key_BracketRight)
    assert page.choice.range is ChartRange.ALL
    assert text(driver, "chart_change") == "14 kg since 1 September"


def test_tab_walks_the_tiles_and_enter_enlarges(driver: Driver, page: ChartsPage) -> None:
    walked = []
    tab_to(driver, "chart_tile_volume")
    for _ in range(7):
        name = focused(driver).objectName()
        if name.startswith("chart_tile_"):
            walked.append(name.removeprefix("chart_tile_"))
        driver.press(Key.Key_Tab)
    assert walked == ["volume", "tension", "clean_reps", "sides", "sessions", "tempo_kept"]
    tab_to(driver, "chart_tile_sessions")
    press(driver, page, Key.Key_Return)
    assert page.choice.metric is Metric.SESSIONS
    assert text(driver, "chart_value") == "22 of 24"
    assert text(driver, "chart_quiet") == "one missed, one is today"
    assert focused(driver) is page.card.chart


def test_t_shows_the_table_and_enter_opens_a_session(driver: Driver, page: ChartsPage) -> None:
    press(driver, page, Key.Key_T)
    assert focused(driver) is page.card.table
    press(driver, page, Key.Key_Down, Key.Key_Return)
    history = driver.child("page_history")
    driver.qtbot.waitUntil(history.isVisible)


def test_own_days_and_what_they_are_compared_with(driver: Driver, page: ChartsPage) -> None:
    press(driver, page, Key.Key_D)
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, DaysSheet)
    driver.qtbot.waitUntil(sheet.isActiveWindow)
    for words in ("1 oct", "31 oct"):
        QTest.keyClicks(sheet.focusWidget(), words)
        QTest.keyClick(sheet.focusWidget(), Key.Key_Tab)
    # The choice of what to compare with: the days before.
    QTest.keyClick(sheet.focusWidget(), Key.Key_Right)
    QTest.keyClick(sheet.focusWidget(), Key.Key_Return)
    settle(driver, page)
    assert page.choice.own_days == Days(date(2026, 10, 1), date(2026, 10, 31))
    assert page.choice.compares
    assert text(driver, "charts_difference").startswith("Best estimated 1RM: 5 % more.")
    assert page.comparison.isVisible()
    press(driver, page, Key.Key_C)
    assert not page.comparison.isVisible()
    assert not page.choice.compares


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Path]:
    """The place that the file dialog answers with, to be changed by a test."""
    places = [tmp_path]

    def answer(_title: str, _pattern: str, _ending: str, suggested: str) -> Path:
        return places[0] / suggested

    monkeypatch.setattr(asked_file, "ask_new_file", answer)
    return places


def test_a_picture_and_a_table_are_written(
    driver: Driver, page: ChartsPage, chosen: list[Path]
) -> None:
    picture = chosen[0] / "Bar RDL Estimated 1RM 2026-11-21.png"
    points = picture.with_suffix(".csv")
    driver.press(Key.Key_S, Control)
    driver.qtbot.waitUntil(picture.exists)
    driver.press(Key.Key_E, Control)
    driver.qtbot.waitUntil(points.exists)
    driver.qtbot.waitUntil(driver.app.window.toast.isVisible)
    assert not QImage(str(picture)).isNull()
    rows = list(csv.DictReader(points.read_text(encoding="utf-8").splitlines()))
    assert rows[-1]["estimate_kg"] == "84"
    assert page.isVisible()


def test_a_folder_that_is_gone_is_told(
    driver: Driver, page: ChartsPage, chosen: list[Path]
) -> None:
    chosen[0] = chosen[0] / "gone"
    driver.press(Key.Key_S, Control)
    driver.qtbot.waitUntil(page.notice.isVisible)
    assert "gone" in page.notice.accessibleName()


def test_the_balance_check_opens_from_its_tile(driver: Driver, page: ChartsPage) -> None:
    button = page.grid.tiles[3].frame.balance
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Key.Key_Space)
    driver.qtbot.waitUntil(lambda: driver.app.window.is_in_garage)


def test_a_record_leads_to_the_row_of_its_set(driver: Driver, page: ChartsPage) -> None:
    best = page.records.grid.links[0]
    driver.qtbot.waitUntil(best.isVisible)
    best.setFocus()
    driver.press(Key.Key_Return)
    history = driver.child("page_history")
    assert isinstance(history, HistoryPage)
    driver.qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), SetTable))
    table = QApplication.focusWidget()
    assert isinstance(table, SetTable)
    # The heaviest set with most reps, the earliest of those: the first of 17 November.
    assert history.day == date(2026, 11, 17)
    row = table.currentIndex().siblingAtColumn
    assert row(SetColumn.SET.value).data() == "1"
    assert row(SetColumn.REPS.value).data() == "12"
    assert table.editor is None
