"""Charts of a paper, two beside each other where there are several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.charts.answers import ChartAnswer
from hinge_desktop.gui.printing.journal.paper_chart import PaperChart
from hinge_desktop.gui.printing.journal.parts import Part, SideBySide
from hinge_desktop.gui.printing.journal.set_text import TextSetter
from hinge_desktop.words.charts.values import value_words
from hinge_desktop.words.papers.charts import chart_title, counted_words
from hinge_desktop.words.plans import NameOf

_SINGLE_POINTS = 132.0
_PAIR_POINTS = 108.0


def charts_of(
    answers: Sequence[ChartAnswer], name_of: NameOf, setter: TextSetter
) -> Iterator[Part]:
    """Give the charts under a heading; a single one takes the whole width."""
    if not answers:
        return
    yield from setter.heading(QCoreApplication.translate("Papers", "Charts"))
    if len(answers) == 1:
        yield chart_of(answers[0], name_of, setter, _SINGLE_POINTS)
        return
    charts = [chart_of(one, name_of, setter, _PAIR_POINTS) for one in answers]
    for place in range(0, len(charts), 2):
        pair = charts[place : place + 2]
        yield SideBySide(tuple(pair)) if len(pair) == 2 else pair[0]
        yield setter.space(10)


def chart_of(
    answer: ChartAnswer, name_of: NameOf, setter: TextSetter, points_high: float
) -> PaperChart:
    """Give a chart its words."""
    metric = answer.question.metric
    return PaperChart(
        chart_title(answer, name_of),
        counted_words(answer),
        answer,
        partial(value_words, metric),
        points_high * setter.scale.factor,
        setter.scale,
    )
