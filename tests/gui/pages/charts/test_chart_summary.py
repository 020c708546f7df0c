"""The words beside the main chart."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from hinge_desktop.core.charts.answers import AnswerLine, AnswerPoint, ChartAnswer, LineCode
from hinge_desktop.core.charts.questions import ChartQuestion, Metric, Rollup
from hinge_desktop.core.charts.report import ChartReport
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.charts.chart_summary import ChartSummary
from hinge_desktop.gui.widgets.text_label import TextLabel

TODAY = date(2026, 11, 21)


def _clean(hits: int, of: int) -> ChartReport:
    question = ChartQuestion(Metric.CLEAN_REPS, None, None, TODAY, TODAY, Rollup.WEEK)
    point = AnswerPoint(date(2026, 11, 9), 100 * hits / of, hits=hits, of=of)
    return ChartReport(ChartAnswer(question, (AnswerLine(LineCode.MAIN, (point,)),), point.day))


@pytest.mark.parametrize("width", [200, 260])
@pytest.mark.parametrize("of", [8, 99, 86_497, 1_240_517])
def test_a_value_is_as_large_as_there_is_room(
    theme: Theme, qtbot: QtBot, width: int, of: int
) -> None:
    summary = ChartSummary(theme)
    qtbot.addWidget(summary)
    summary.setFixedWidth(width)
    summary.show()
    value = summary.findChild(TextLabel, "chart_value")
    assert value is not None
    summary.show_report(_clean(8, 8))
    largest = value.font().pointSizeF()
    summary.show_report(_clean(of - 1, of))
    assert value.sizeHint().width() <= width
    is_long = len(value.text()) > len("860 of 861")
    assert (value.font().pointSizeF() < largest) == is_long
