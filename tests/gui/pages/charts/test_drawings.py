"""What answers are drawn as."""

from datetime import timedelta
from itertools import pairwise

import pytest

from hinge_desktop.core.charts.answers import AnswerLine, AnswerPoint, LineCode
from hinge_desktop.core.charts.questions import Metric
from hinge_desktop.core.charts.report import ChartReport
from hinge_desktop.gui.charts.chart_values import SeriesShape
from hinge_desktop.gui.views.charts.drawings import drawing_of
from tests.charts_parts import TODAY, answer, line, question


def _felt(*places: tuple[LineCode, float, float]) -> ChartReport:
    days = (TODAY - timedelta(weeks=1), TODAY)
    lines: list[AnswerLine] = []
    for code, before, now in places:
        points = [AnswerPoint(day, value) for day, value in zip(days, (before, now), strict=True)]
        lines.append(line(points, code))
    return ChartReport(answer(question(Metric.FELT), *lines))


def test_places_are_parts_of_all_that_were_named() -> None:
    report = _felt((LineCode.HAMSTRINGS, 100.0, 50.0), (LineCode.LOW_BACK, 0.0, 100.0))
    (panel,) = drawing_of(report).panels
    assert {one.shape for one in panel.series} == {SeriesShape.SHARES}
    hamstrings, back = panel.series
    assert [one.value for one in hamstrings.points] == [100.0, pytest.approx(100 / 3)]
    assert [one.value for one in back.points] == [0.0, pytest.approx(200 / 3)]


def test_places_are_told_apart_without_their_colour() -> None:
    places = [(code, 20.0, 20.0) for code in LineCode if code in _PLACES]
    (panel,) = drawing_of(_felt(*places)).panels
    assert len(panel.series) == len(_PLACES)
    looks = [(one.ink, one.texture) for one in panel.series]
    assert len(set(looks)) == len(looks)
    textures = [one.texture for one in panel.series]
    assert all(one is not other for one, other in pairwise(textures))


_PLACES = (
    *(LineCode.HAMSTRINGS, LineCode.GLUTES, LineCode.LOW_BACK),
    *(LineCode.QUADS, LineCode.GRIP, LineCode.NOT_SURE),
)
