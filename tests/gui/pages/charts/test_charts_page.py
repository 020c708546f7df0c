from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.chart_ranges import ChartRange
from hinge_desktop.core.charts.questions import Metric, Rollup
from hinge_desktop.gui.theme.theme import Scheme, Theme
from hinge_desktop.gui.views.charts.charts_page import ChartsPage
from hinge_desktop.services.journal_changes import JournalChanges
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import kg, log_change, logged
from tests.gui.pages.charts.conftest import OpenPage, child, plain, settle
from tests.sample_training import TODAY

Key = Qt.Key
HOME = (
    *(Metric.VOLUME, Metric.TENSION, Metric.CLEAN_REPS),
    *(Metric.SIDES, Metric.SESSIONS, Metric.TEMPO_KEPT),
)

with_sample = pytest.mark.usefixtures("sample")


def text(page: ChartsPage, name: str) -> str:
    label = child(page, name)
    assert isinstance(label, QLabel)
    return plain(label.text())


def main_figure(page: ChartsPage) -> Metric:
    report = page.card.report
    assert report is not None
    return report.answer.question.metric


def press(qtbot: QtBot, page: ChartsPage, key: Key) -> None:
    QTest.keyClick(page.card.chart, key)
    settle(qtbot, page)


@with_sample
def test_the_headline_and_its_reason(open_page: OpenPage) -> None:
    page = open_page()
    assert (page.objectName(), page.accessibleName()) == ("page_charts", "Charts")
    assert text(page, "chart_value") == "84 kg"
    assert text(page, "chart_change") == "14 kg since 1 September"
    assert "Latest: 60 kg x 10 on 10 Nov." in text(page, "chart_reason")
    assert page.card.chart.isVisible()


@with_sample
def test_the_six_tiles_say_what_the_design_says(open_page: OpenPage) -> None:
    page = open_page()
    assert tuple(tile.figure for tile in page.grid.tiles) == HOME
    names = [plain(tile.accessibleName()) for tile in page.grid.tiles]
    assert names == [
        "Volume, 3,780 kg last full week",
        "Time under tension, 5:15 last full week, by the count",
        "Clean reps, 650 of 651 last fault 13 October",
        "Left and right, Three balance checks and a line appears.",
        "Sessions, 22 in 12 weeks",
        "Tempo kept, 100 % of sets last week, 1 of 3 this week",
    ]


def test_an_empty_journal_says_so(open_page: OpenPage) -> None:
    page = open_page()
    assert child(page, "charts_empty").isVisible()
    assert not page.card.isVisible()
    assert not page.controls.isVisible()


def test_one_session_is_not_yet_a_line(
    qtbot: QtBot, open_page: OpenPage, journal: SqlJournal
) -> None:
    journal.apply(log_change(logged(date(2026, 11, 19))))
    page = open_page()
    assert page.card.frame.isVisible()
    assert page.card.frame.text().splitlines() == [
        "Two more sessions and a line appears.",
        "A longer range may show one now.",
    ]
    page.choose(page.choice.over(ChartRange.ALL))
    settle(qtbot, page)
    assert page.card.frame.text() == "Two more sessions and a line appears."
    assert not page.card.chart.isVisible()


@with_sample
def test_the_two_legs_offer_the_balance_check(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    button = page.grid.tiles[HOME.index(Metric.SIDES)].frame.balance
    assert button.isVisible()
    with qtbot.waitSignal(page.balance_asked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@with_sample
def test_brackets_step_through_the_ranges_and_stop_at_the_ends(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page()
    reached = []
    for key in (Key.Key_BracketLeft, Key.Key_BracketLeft, *[Key.Key_BracketRight] * 4):
        press(qtbot, page, key)
        reached.append(page.choice.range)
    four, twelve, six, everything = ChartRange
    assert reached == [four, four, twelve, six, everything, everything]


@with_sample
def test_arrows_walk_the_points_and_escape_lets_go(open_page: OpenPage) -> None:
    chart = open_page().card.chart
    QTest.keyClick(chart, Key.Key_Left)
    spoken = plain(chart.accessibleDescription())
    assert spoken == "Tuesday 10 November, Estimate 84 kg, rough, 60 kg x 10, 2 left"
    QTest.keyClick(chart, Key.Key_Home)
    assert chart.accessibleDescription().startswith("Tuesday 1 September")
    QTest.keyClick(chart, Key.Key_Escape)
    assert (chart.shown_spot, chart.accessibleDescription()) == (None, "")


@with_sample
def test_the_fault_has_its_word(open_page: OpenPage) -> None:
    chart = open_page().card.chart
    QTest.keyClick(chart, Key.Key_Home)
    walked = []
    for _ in range(20):
        walked.append(chart.accessibleDescription())
        QTest.keyClick(chart, Key.Key_Right)
    faulty = [one for one in dict.fromkeys(walked) if one.endswith("Bar drifted away")]
    assert len(faulty) == 1
    assert faulty[0].startswith("Tuesday 13 October")


@with_sample
def test_enter_enlarges_a_tile_and_its_place_is_kept(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    tile = page.grid.tiles[1]
    QTest.keyClick(tile, Key.Key_Return)
    settle(qtbot, page)
    assert main_figure(page) is Metric.TENSION
    assert text(page, "chart_value") == "5:15"
    assert page.card.chart.hasFocus()
    assert tuple(one.figure for one in page.grid.tiles) == (
        Metric.VOLUME,
        Metric.ESTIMATE,
        *HOME[2:],
    )
    QTest.keyClick(tile, Key.Key_Return)
    settle(qtbot, page)
    assert main_figure(page) is Metric.ESTIMATE
    assert tuple(one.figure for one in page.grid.tiles) == HOME


@with_sample
def test_a_tile_walks_its_own_points_and_speaks_them(open_page: OpenPage) -> None:
    page = open_page()
    tile = page.grid.tiles[0]
    QTest.keyClick(tile, Key.Key_End)
    assert plain(tile.accessibleDescription()) == "This week, since 16 November, 2,160 kg"
    QTest.keyClick(tile, Key.Key_Left)
    assert plain(tile.accessibleDescription()) == "Week of 9 November, 3,780 kg"
    QTest.keyClick(tile, Key.Key_Escape)
    assert tile.accessibleDescription() == ""
    assert main_figure(page) is Metric.ESTIMATE


@with_sample
def test_t_shows_the_same_points_as_a_table(open_page: OpenPage) -> None:
    page = open_page()
    QTest.keyClick(page.card.chart, Key.Key_T)
    table = child(page, "chart_table")
    assert isinstance(table, QTableView)
    assert table.hasFocus()
    report = page.card.report
    assert report is not None
    assert table.model().rowCount() == report.point_count
    newest = table.fontMetrics().horizontalAdvance(table.model().index(0, 0).data())
    assert table.columnWidth(0) >= newest + 16
    QTest.keyClick(table, Key.Key_T)
    assert page.card.chart.isVisible()


@with_sample
@pytest.mark.parametrize("width", [836, 1072])
def test_all_columns_of_the_table_are_seen_at_once(
    qtbot: QtBot, open_page: OpenPage, width: int
) -> None:
    page = open_page()
    page.resize(width, 640)
    press(qtbot, page, Key.Key_T)
    table = page.card.table
    qtbot.waitUntil(table.isVisible)
    qtbot.waitUntil(lambda: table.columnWidth(0) > 0 and table.model().rowCount() > 0)
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)
    press(qtbot, page, Key.Key_T)
    assert page.card.chart.isVisible()


@with_sample
def test_exercises_and_all_hinges(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    chooser = page.controls.exercises
    names = [chooser.itemText(row) for row in range(chooser.count())]
    assert names == ["Bar RDL", "All hinges", "Leg curl"]
    chooser.setFocus()
    QTest.keyClick(chooser, Key.Key_Down)
    settle(qtbot, page)
    assert page.choice.exercise_id is None
    assert main_figure(page) is Metric.VOLUME
    offered = [page.card.metrics.itemData(row) for row in range(page.card.metrics.count())]
    assert Metric.ESTIMATE not in offered
    QTest.keyClick(chooser, Key.Key_Down)
    settle(qtbot, page)
    assert page.choice.exercise_id == "leg_curl"


@with_sample
def test_a_figure_is_chosen_from_the_list(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    chooser = page.card.metrics
    row = chooser.findData(Metric.REPS_AT_LOAD)
    chooser.setCurrentIndex(row)
    chooser.activated.emit(row)
    settle(qtbot, page)
    assert text(page, "chart_value") == "12 reps"
    assert text(page, "chart_quiet") == "at 60 kg, 17 November"
    loads = child(page, "chart_load")
    assert isinstance(loads, QComboBox)
    assert loads.isVisible()
    loads.activated.emit(loads.findText("52.5\N{NO-BREAK SPACE}kg"))
    settle(qtbot, page)
    assert text(page, "chart_quiet") == "at 52.5 kg, 15 September"


@with_sample
def test_w_changes_between_sessions_and_weeks(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    press(qtbot, page, Key.Key_W)
    report = page.card.report
    assert report is not None
    assert report.answer.question.rollup is Rollup.WEEK
    assert report.point_count < 14
    press(qtbot, page, Key.Key_W)
    assert page.card.report is not None
    assert page.card.report.answer.question.rollup is Rollup.SESSION


@with_sample
def test_f_tells_of_the_other_formulas(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    press(qtbot, page, Key.Key_F)
    assert text(page, "chart_reason") == (
        "Drawn by Epley. For the same set Brzycki says 86 kg, Wathan 85 kg, the effort chart 88 kg."
    )
    press(qtbot, page, Key.Key_F)
    assert text(page, "chart_reason").startswith("From your best set")


@with_sample
def test_colours_follow_the_theme_at_once(open_page: OpenPage, theme: Theme) -> None:
    page = open_page()
    theme.set_scheme(Scheme.LIGHT)
    image = page.card.chart.grab().toImage()
    colors = {
        image.pixelColor(x, y).rgb() for x in range(image.width()) for y in range(image.height())
    }
    assert theme.tokens.accent.rgb() in colors
    assert theme.tokens.card.rgb() in colors


@with_sample
def test_a_new_session_moves_the_line(
    qtbot: QtBot, open_page: OpenPage, changes: JournalChanges
) -> None:
    page = open_page()
    changes.make(log_change(logged(TODAY, sets=({"load": kg(75)},))))
    qtbot.waitUntil(lambda: text(page, "chart_value") == "100 kg")


@with_sample
def test_a_page_that_is_not_seen_reads_when_it_is(
    qtbot: QtBot, open_page: OpenPage, changes: JournalChanges
) -> None:
    page = open_page()
    page.hide()
    changes.make(log_change(logged(TODAY, sets=({"load": kg(75)},))))
    assert not page.is_loading
    page.show()
    settle(qtbot, page)
    assert text(page, "chart_value") == "100 kg"


@with_sample
@pytest.mark.parametrize(("width", "columns"), [(1072, 3), (836, 2), (560, 1)])
def test_tiles_stand_in_fewer_columns_where_it_is_narrow(
    open_page: OpenPage, width: int, columns: int
) -> None:
    page = open_page(width=width)
    places = {tile.x() for tile in page.grid.tiles}
    assert len(places) == columns
    content = page.widget()
    assert isinstance(content, QWidget)
    assert content.minimumSizeHint().width() <= page.viewport().width()
