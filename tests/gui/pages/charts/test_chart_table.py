from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.charts.answers import AnswerPoint, LineCode
from hinge_desktop.core.charts.questions import Metric, Rollup
from hinge_desktop.core.charts.report import ChartReport
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.training import SessionId
from hinge_desktop.gui.models.chart_table import ChartTableModel
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.charts.points_table import PointsTable
from tests.charts_parts import answer, best, line, question, weeks

EARLY = date(2026, 10, 1)
LATE = date(2026, 10, 13)
_FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal

pytestmark = pytest.mark.usefixtures("qapp")


def texts(model: ChartTableModel) -> list[list[str]]:
    rows, columns = range(model.rowCount()), range(model.columnCount())
    plain = [[model.index(row, column).data() for column in columns] for row in rows]
    return [[_plain(text) for text in row] for row in plain]


def _plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{MULTIPLICATION SIGN}", "x")


def headers(model: ChartTableModel) -> list[str]:
    across = Qt.Orientation.Horizontal
    return [model.headerData(one, across) for one in range(model.columnCount())]


def test_estimates_newest_first_with_their_sets_and_faults() -> None:
    model = ChartTableModel()
    tester = QAbstractItemModelTester(model, _FATAL)
    first = AnswerPoint(EARLY, 70.0, best=best(EARLY, 52.5, 8), session_id=SessionId("first"))
    second = AnswerPoint(
        LATE,
        78.58,
        is_rough=True,
        faults=(Fault.BAR_DRIFTED,),
        best=best(LATE, 57.5, 9),
    )
    model.show(ChartReport(answer(question(), line((first, second)))))
    assert headers(model) == ["Day", "Estimated 1RM", "Best set", "Certainty", "Faults"]
    assert texts(model) == [
        ["13 Oct 2026", "78.6 kg", "57.5 kg x 9, 2 left", "rough", "Bar drifted away"],
        ["1 Oct 2026", "70.0 kg", "52.5 kg x 8, 2 left", "normal", "no faults noted"],
    ]
    assert model.session_at(model.index(1, 0)) == SessionId("first")
    assert tester.model() is model


def test_shares_of_weeks_and_the_running_one() -> None:
    model = ChartTableModel()
    tester = QAbstractItemModelTester(model, _FATAL)
    asked = question(Metric.TEMPO_KEPT, Rollup.WEEK)
    model.show(ChartReport(answer(asked, line(weeks((100.0, 33.3), hits=1, of=3)))))
    assert headers(model) == ["Week of", "Tempo kept", "Counted", "Note"]
    assert texts(model) == [
        ["16 Nov 2026", "33 %", "1 of 3", "this week so far"],
        ["9 Nov 2026", "100 %", "1 of 3", ""],
    ]
    assert tester.model() is model


def test_both_legs_share_a_row_and_compared_days_follow() -> None:
    model = ChartTableModel()
    asked = question(Metric.SIDES)
    left = line((AnswerPoint(LATE, 22.0),), LineCode.LEFT)
    right = line((AnswerPoint(LATE, 20.0),), LineCode.RIGHT)
    earlier = line((AnswerPoint(EARLY, 14.0),), LineCode.LEFT)
    model.show(ChartReport(answer(asked, left, right), answer(asked, earlier)))
    assert headers(model) == ["Day", "Left", "Right", "Note"]
    assert texts(model) == [
        ["13 Oct 2026", "22 s", "20 s", ""],
        ["1 Oct 2026", "14 s", "", "compared with"],
    ]


def test_a_plan_has_a_column_and_nothing_is_an_empty_table() -> None:
    model = ChartTableModel()
    tester = QAbstractItemModelTester(model, _FATAL)
    asked = question(Metric.TENSION, Rollup.WEEK)
    model.show(ChartReport(answer(asked, line(weeks((315.0, None), plan=300.0)))))
    assert headers(model) == ["Week of", "Time under tension", "Planned", "Note"]
    assert texts(model)[0] == ["16 Nov 2026", "", "5:00", "this week so far"]
    model.show(ChartReport(answer(asked)))
    assert (model.rowCount(), model.columnCount()) == (0, 0)
    assert tester.model() is model


def test_columns_have_a_gap_behind_their_widest_words(qtbot: QtBot, theme: Theme) -> None:
    table = PointsTable(theme)
    qtbot.addWidget(table)
    first = AnswerPoint(EARLY, 70.0, best=best(EARLY, 52.5, 8), session_id=SessionId("first"))
    table.show_report(ChartReport(answer(question(), line((first,)))))
    table.resize(900, 300)
    table.show()
    font = QFontMetricsF(table.font())
    for column in range(table.model().columnCount() - 1):
        words = font.horizontalAdvance(table.model().index(0, column).data())
        assert table.columnWidth(column) >= words + 16
        assert table.columnWidth(column) >= table.horizontalHeader().sectionSizeHint(column) + 16


def test_the_newest_row_is_chosen_as_the_keyboard_comes(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    table = PointsTable(theme, parent=window)
    points = tuple(AnswerPoint(day, 70.0, best=best(day, 52.5, 8)) for day in (EARLY, LATE))
    table.show_report(ChartReport(answer(question(), line(points))))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    table.setFocus(Qt.FocusReason.ShortcutFocusReason)
    qtbot.waitUntil(lambda: [one.row() for one in table.selectionModel().selectedRows()] == [0])
