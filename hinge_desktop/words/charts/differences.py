"""How two stretches of days differ, in a line: the main figure first, then what was done."""

from __future__ import annotations

from typing import Final

from hinge_desktop.core.charts.comparison import PeriodComparison, PeriodFigure
from hinge_desktop.core.charts.questions import Metric
from hinge_desktop.words.periods import difference_words, figure_name

_FIGURES: Final = {
    Metric.ESTIMATE: PeriodFigure.ESTIMATE,
    Metric.VOLUME: PeriodFigure.VOLUME,
    Metric.TENSION: PeriodFigure.TENSION,
    Metric.TEMPO_KEPT: PeriodFigure.KEPT,
    Metric.CLEAN_REPS: PeriodFigure.CLEAN,
    Metric.REPS_LEFT: PeriodFigure.REPS_LEFT,
    Metric.SESSIONS: PeriodFigure.SESSIONS,
    Metric.REST: PeriodFigure.REST,
}
_ALWAYS: Final = (PeriodFigure.SESSIONS, PeriodFigure.VOLUME, PeriodFigure.CLEAN)


def difference_line(comparison: PeriodComparison, metric: Metric) -> str:
    """Write "Volume: 12 % more. Sessions: 2 more. ..."; what one side does not know is left out."""
    main = [_FIGURES[metric]] if metric in _FIGURES else []
    told = (
        (figure_name(one), difference_words(comparison.difference(one)))
        for one in dict.fromkeys((*main, *_ALWAYS))
    )
    return " ".join(f"{name}: {words}." for name, words in told if words)
