"""Charts are read in the background: the main one first, the newest question wins."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from time import monotonic

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hinge_desktop.core.chart_ranges import ChartRange
from hinge_desktop.core.charts.questions import ChartQuestion, Metric
from hinge_desktop.core.journal import JournalError, JournalProblem
from hinge_desktop.gui.views.charts.charts_page import ChartsPage
from hinge_desktop.gui.views.charts.reading_line import PATIENCE_MS
from hinge_desktop.services.chart_reading import ChartReading
from tests.charts_parts import FakeCharts, line, weeks
from tests.gui.pages.charts.conftest import OpenPage, child, plain, settle

_LONG = 5.0
Key = Qt.Key


class Gate:
    """Holds up answers of one metric until it is opened."""

    def __init__(self, charts: FakeCharts, metric: Metric) -> None:
        self._metric = metric
        self.reached = Event()
        self.open = Event()
        charts.before_answer = self._wait

    def _wait(self, asked: ChartQuestion) -> None:
        if asked.metric is self._metric:
            self.reached.set()
            assert self.open.wait(_LONG)


@pytest.fixture
def page(open_page: OpenPage, by_hand: ChartReading, charts: FakeCharts) -> ChartsPage:
    """A page with estimates, volume and tempo over two years of weeks."""
    for metric in (Metric.ESTIMATE, Metric.VOLUME, Metric.TEMPO_KEPT):
        charts.lines[metric] = (line(weeks([50.0 + place for place in range(100)])),)
    return open_page(by_hand)


def asked(charts: FakeCharts) -> list[Metric]:
    """Return what was asked since the last time."""
    metrics = [one.metric for one in charts.asked]
    charts.asked.clear()
    return metrics


def until_reached(qtbot: QtBot, gate: Gate) -> None:
    qtbot.waitUntil(gate.reached.is_set)


def main_range(page: ChartsPage) -> int:
    assert page.card.report is not None
    return page.card.report.point_count


def test_the_main_chart_is_asked_first_then_the_tiles_in_order(
    page: ChartsPage, charts: FakeCharts
) -> None:
    assert page.card.report is not None
    assert asked(charts) == [
        *(Metric.ESTIMATE, Metric.VOLUME, Metric.TENSION, Metric.CLEAN_REPS),
        *(Metric.SIDES, Metric.SESSIONS, Metric.TEMPO_KEPT),
    ]


def test_the_main_chart_is_shown_while_tiles_are_still_read(
    qtbot: QtBot, page: ChartsPage, charts: FakeCharts
) -> None:
    gate = Gate(charts, Metric.VOLUME)
    before = main_range(page)
    page.choose(page.choice.over(ChartRange.ALL))
    until_reached(qtbot, gate)
    qtbot.waitUntil(lambda: main_range(page) > before)
    assert page.is_loading
    gate.open.set()
    settle(qtbot, page)


def test_the_newest_question_wins_and_the_older_one_stops(
    qtbot: QtBot, page: ChartsPage, charts: FakeCharts
) -> None:
    gate = Gate(charts, Metric.VOLUME)
    asked(charts)
    page.choose(page.choice.over(ChartRange.ALL))
    until_reached(qtbot, gate)
    page.choose(page.choice.over(ChartRange.FOUR_WEEKS))
    gate.open.set()
    settle(qtbot, page)
    assert main_range(page) == 4
    assert asked(charts)[:3] == [Metric.ESTIMATE, Metric.VOLUME, Metric.ESTIMATE]


def test_what_is_known_is_not_read_again(
    qtbot: QtBot, page: ChartsPage, charts: FakeCharts
) -> None:
    asked(charts)
    QTest.keyClick(page.grid.tiles[0], Key.Key_Return)
    settle(qtbot, page)
    assert asked(charts) == []
    page.refresh()
    settle(qtbot, page)
    assert len(asked(charts)) == 7


def test_a_short_read_says_nothing_and_a_long_one_how_far_it_is(
    qtbot: QtBot, page: ChartsPage, charts: FakeCharts
) -> None:
    assert page.line.isHidden()
    gate = Gate(charts, Metric.VOLUME)
    began = monotonic()
    page.choose(page.choice.over(ChartRange.ALL))
    qtbot.waitUntil(page.line.isVisible)
    assert monotonic() - began > PATIENCE_MS / 1000 * 0.9
    assert plain(page.line.accessibleName()) == "Reading the journal, 20 %"
    gate.open.set()
    settle(qtbot, page)
    qtbot.waitUntil(page.line.isHidden)


def test_escape_cancels_and_what_was_shown_comes_back(
    qtbot: QtBot, page: ChartsPage, charts: FakeCharts
) -> None:
    gate = Gate(charts, Metric.ESTIMATE)
    before = main_range(page)
    page.choose(page.choice.over(ChartRange.ALL))
    qtbot.waitUntil(page.line.isVisible)
    QTest.keyClick(page.card.chart, Key.Key_Escape)
    assert page.line.isHidden()
    assert page.choice.range is ChartRange.TWELVE_WEEKS
    assert page.controls.ranges.value() == ChartRange.TWELVE_WEEKS
    gate.open.set()
    settle(qtbot, page)
    assert main_range(page) == before


def test_cancelling_later_keeps_the_main_chart_and_says_which_tiles_were_not_read(
    qtbot: QtBot, page: ChartsPage, charts: FakeCharts
) -> None:
    gate = Gate(charts, Metric.TENSION)
    page.choose(page.choice.over(ChartRange.ALL))
    qtbot.waitUntil(page.line.isVisible)
    child(page, "charts_cancel")
    QTest.mouseClick(page.line.cancel, Qt.MouseButton.LeftButton)
    gate.open.set()
    settle(qtbot, page)
    assert page.choice.range is ChartRange.ALL
    assert main_range(page) == 100
    said = [tile.frame.text() for tile in page.grid.tiles]
    assert [text.startswith("Not read.") for text in said] == [False, *[True] * 5]


def test_a_hidden_page_shows_no_progress(
    qtbot: QtBot, page: ChartsPage, charts: FakeCharts
) -> None:
    gate = Gate(charts, Metric.VOLUME)
    page.choose(page.choice.over(ChartRange.ALL))
    qtbot.waitUntil(page.line.isVisible)
    page.hide()
    assert page.line.isHidden()
    gate.open.set()
    settle(qtbot, page)


def test_a_journal_that_cannot_be_read_is_told_and_nothing_is_mixed(
    qtbot: QtBot, page: ChartsPage, charts: FakeCharts
) -> None:
    charts.before_answer = _fail_on(Metric.ESTIMATE)
    page.choose(page.choice.over(ChartRange.ALL))
    settle(qtbot, page)
    qtbot.waitUntil(page.notice.isVisible)
    assert page.choice.range is ChartRange.TWELVE_WEEKS
    charts.before_answer = lambda _asked: None
    page.choose(page.choice.over(ChartRange.ALL))
    settle(qtbot, page)
    assert not page.notice.isVisible()
    assert main_range(page) == 100


def _fail_on(metric: Metric) -> Callable[[ChartQuestion], None]:
    def fail(question: ChartQuestion) -> None:
        if question.metric is metric:
            raise JournalError(next(iter(JournalProblem)), "journal.hinge")

    return fail
