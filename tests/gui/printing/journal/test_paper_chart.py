"""Charts on paper: painted inside their place, without colour, whatever the answer holds."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from hinge_desktop.core.charts.answers import AnswerLine, AnswerPoint, ChartAnswer, LineCode
from hinge_desktop.core.charts.questions import ChartQuestion, Metric, Rollup
from hinge_desktop.core.faults import Fault
from hinge_desktop.gui.printing.ink_and_type import TypeScale
from hinge_desktop.gui.printing.journal.charted import chart_of
from hinge_desktop.gui.printing.journal.set_text import TextSetter
from hinge_desktop.gui.printing.paper_size import units
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.words.exercises import built_in_name
from hinge_desktop.words.papers.charts import counted_words
from tests.charts_parts import MONDAY, answer, question

WIDE, HIGH, AROUND = units(240), units(110), units(30)
_MOST_COLOUR = 40
"""The inks of paper are greys with a touch of blue."""


def weeks(*values: float | None, code: LineCode = LineCode.MAIN) -> AnswerLine:
    points = (
        AnswerPoint(MONDAY + timedelta(weeks=week), value) for week, value in enumerate(values)
    )
    return AnswerLine(code, tuple(points))


def painted(shown: ChartAnswer) -> QImage:
    """Paint a chart with room around it, one pixel to ten units."""
    setter = TextSetter(WIDE, TypeScale())
    chart = chart_of(shown, built_in_name, setter, HIGH / units(1))
    image = QImage(
        round((WIDE + 2 * AROUND) / 10), round((HIGH + 2 * AROUND) / 10), QImage.Format.Format_RGB32
    )
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(0.1, 0.1)
    chart.paint(painter, QRectF(AROUND, AROUND, WIDE, HIGH))
    painter.end()
    return image


def has_ink(image: QImage, box: QRectF) -> bool:
    area = box.toRect()
    return any(
        image.pixelColor(x, y).lightness() < 200
        for x in range(area.left(), area.right(), 2)
        for y in range(area.top(), area.bottom(), 2)
    )


BARS = question(Metric.VOLUME, Rollup.WEEK)
ANSWERS = {
    "line": answer(question(), weeks(60.0, 62.5, 61.0)),
    "one point": answer(question(), weeks(60.0)),
    "gaps": answer(question(), weeks(60.0, None, 62.0)),
    "share": answer(question(Metric.CLEAN_REPS), weeks(0.0, 50.0, 100.0)),
    "bars": answer(BARS, weeks(1000.0, 0.0, 2500.0)),
    "clock": answer(question(Metric.TENSION, Rollup.WEEK), weeks(60.0, 300.0)),
    "sides": answer(
        question(Metric.SIDES),
        weeks(20.0, 25.0, code=LineCode.LEFT),
        weeks(15.0, 28.0, code=LineCode.RIGHT),
    ),
    "many": answer(question(), weeks(*map(float, range(300)))),
}


@pytest.mark.parametrize("name", list(ANSWERS))
def test_a_chart_is_painted_inside_its_place(theme: Theme, name: str) -> None:  # noqa: ARG001
    image = painted(ANSWERS[name])
    inside = QRectF(AROUND / 10, AROUND / 10, WIDE / 10, HIGH / 10)
    assert has_ink(image, inside)
    edge = AROUND / 20
    for outside in (
        QRectF(0, 0, image.width(), edge),
        QRectF(0, image.height() - edge, image.width(), edge),
        QRectF(image.width() - edge, 0, edge, image.height()),
        QRectF(0, 0, edge, image.height()),
    ):
        assert not has_ink(image, outside)


@pytest.mark.parametrize("name", list(ANSWERS))
def test_nothing_is_told_by_colour(theme: Theme, name: str) -> None:  # noqa: ARG001
    image = painted(ANSWERS[name])
    colours = (
        image.pixelColor(x, y)
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    )
    assert all(
        max(one.red(), one.green(), one.blue()) - min(one.red(), one.green(), one.blue())
        < _MOST_COLOUR
        for one in colours
    )


@pytest.mark.parametrize(
    ("asked", "marked"),
    [
        (question(), AnswerPoint(MONDAY, 60.0, faults=(Fault.BAR_DRIFTED,))),
        (question(), AnswerPoint(MONDAY, 60.0, is_rough=True)),
        (BARS, AnswerPoint(MONDAY, 60.0, plan=59.0)),
        (BARS, AnswerPoint(MONDAY, 60.0, is_running=True)),
    ],
)
def test_faults_rough_values_plans_and_running_weeks_show(
    theme: Theme,  # noqa: ARG001 its typefaces
    asked: ChartQuestion,
    marked: AnswerPoint,
) -> None:
    line, other = (AnswerLine(LineCode.MAIN, (one,)) for one in (AnswerPoint(MONDAY, 60.0), marked))
    assert painted(answer(asked, line)) != painted(answer(asked, other))


def test_a_running_week_is_explained() -> None:
    running = AnswerLine(LineCode.MAIN, (AnswerPoint(MONDAY, 1000.0, is_running=True),))
    assert "hatched" in counted_words(answer(BARS, running))
    assert "hatched" not in counted_words(answer(BARS, weeks(1000.0)))
