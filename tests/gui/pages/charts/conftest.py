"""The charts page over a journal on disk, and over answers made by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.charts.chart_choice import ChartChoice
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.charts.charts_page import ChartsPage
from hinge_desktop.services.chart_events import ChartEvents
from hinge_desktop.services.chart_reading import ChartReading, Charts
from hinge_desktop.services.period_comparison import PeriodComparer
from hinge_desktop.services.progress_charts import ProgressCharts
from hinge_desktop.services.record_review import RecordReview
from hinge_desktop.store.sql_journal import SqlJournal
from tests.charts_parts import FakeCharts, exercise
from tests.sample_training import TODAY

OpenPage = Callable[..., ChartsPage]


@pytest.fixture
def reading(journal: SqlJournal) -> ChartReading:
    return _reading(ProgressCharts(journal), journal)


@pytest.fixture
def charts() -> FakeCharts:
    """Answers made by hand for Bar RDL and a leg curl."""
    return FakeCharts(exercise("romanian_deadlift"), exercise("leg_curl"))


@pytest.fixture
def open_page(
    qtbot: QtBot, theme: Theme, reading: ChartReading, signals: ChangeSignals
) -> OpenPage:
    """Show the page and wait until all of it is read; `over` takes other answers."""

    def open_it(over: ChartReading = reading, width: int = 1072, height: int = 800) -> ChartsPage:
        page = ChartsPage(theme, over, signals, lambda: TODAY)
        qtbot.addWidget(page)
        page.resize(width, height)
        page.show()
        page.activateWindow()
        settle(qtbot, page)
        return page

    return open_it


@pytest.fixture
def by_hand(charts: FakeCharts, journal: SqlJournal) -> ChartReading:
    return _reading(charts, journal)


def _reading(charts: Charts, journal: SqlJournal) -> ChartReading:
    parts = ChartEvents(journal), PeriodComparer(journal), RecordReview(journal)
    return ChartReading(charts, *parts, journal)


def settle(qtbot: QtBot, page: ChartsPage) -> None:
    """Wait until everything is read and shown."""
    qtbot.waitUntil(lambda: not page.is_loading)


def choose(qtbot: QtBot, page: ChartsPage, choice: ChartChoice) -> None:
    """Choose as the page does, and wait."""
    page.choose(choice)
    settle(qtbot, page)


def child(page: QWidget, name: str) -> QWidget:
    """Return the part of this name."""
    found = page.findChildren(QWidget, name)
    assert len(found) == 1, (name, found)
    return found[0]


def plain(text: str) -> str:
    """Return a text with usual spaces and letters."""
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{MULTIPLICATION SIGN}", "x")
