"""Two periods side by side in words: the names of the figures, their values, and the difference."""

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.charts.chart_choice import Days
from hinge_desktop.core.charts.comparison import (
    Difference,
    DifferenceUnit,
    PeriodFigure,
    PeriodFigures,
    Share,
)
from hinge_desktop.words import numbers

_FIGURES = {
    PeriodFigure.SESSIONS: QT_TRANSLATE_NOOP("Periods", "Sessions"),
    PeriodFigure.SETS: QT_TRANSLATE_NOOP("Periods", "Sets"),
    PeriodFigure.REPS: QT_TRANSLATE_NOOP("Periods", "Reps"),
    PeriodFigure.VOLUME: QT_TRANSLATE_NOOP("Periods", "Volume"),
    PeriodFigure.TENSION: QT_TRANSLATE_NOOP("Periods", "Time under tension"),
    PeriodFigure.KEPT: QT_TRANSLATE_NOOP("Periods", "Kept the count"),
    PeriodFigure.CLEAN: QT_TRANSLATE_NOOP("Periods", "Clean reps"),
    PeriodFigure.REPS_LEFT: QT_TRANSLATE_NOOP("Periods", "Reps you had left (RIR)"),
    PeriodFigure.ESTIMATE: QT_TRANSLATE_NOOP("Periods", "Best estimated 1RM"),
    PeriodFigure.REST: QT_TRANSLATE_NOOP("Periods", "Rest taken"),
}
_MORE = {
    DifferenceUnit.COUNT: QT_TRANSLATE_NOOP("Periods", "%1 more"),
    DifferenceUnit.PERCENT: QT_TRANSLATE_NOOP("Periods", "%1\N{NO-BREAK SPACE}% more"),
    DifferenceUnit.REPS: QT_TRANSLATE_NOOP("Periods", "%1 more"),
}
_LESS = {
    DifferenceUnit.COUNT: QT_TRANSLATE_NOOP("Periods", "%1 fewer"),
    DifferenceUnit.PERCENT: QT_TRANSLATE_NOOP("Periods", "%1\N{NO-BREAK SPACE}% less"),
    DifferenceUnit.REPS: QT_TRANSLATE_NOOP("Periods", "%1 fewer"),
}


def figure_name(figure: PeriodFigure) -> str:
    """Name a figure."""
    return _say(_FIGURES[figure])


def period_words(days: Days, today: date) -> str:
    """Write from when to when: "30 August to 21 November", years where one is not this year's."""
    is_this_year = days.first.year == days.last.year == today.year
    day = numbers.month_day if is_this_year else numbers.full_date
    if days.first == days.last:
        return day(days.first)
    text = _say(QT_TRANSLATE_NOOP("Periods", "%1 to %2"))
    return text.replace("%1", day(days.first)).replace("%2", day(days.last))


def value_words(figures: PeriodFigures, figure: PeriodFigure) -> str:
    """Write a figure of a period; where nothing was answered, that it was not given."""
    words = {
        PeriodFigure.SESSIONS: _sessions_words(figures),
        PeriodFigure.SETS: numbers.number(figures.sets),
        PeriodFigure.REPS: numbers.number(figures.reps),
        PeriodFigure.VOLUME: numbers.kilograms(figures.volume_kg),
        PeriodFigure.TENSION: numbers.clock(round(figures.tension_ms / 1000)),
        PeriodFigure.KEPT: _share_words(figures.kept),
        PeriodFigure.CLEAN: _share_words(figures.clean),
        PeriodFigure.REPS_LEFT: _mean_words(figures.reps_left),
        PeriodFigure.ESTIMATE: _estimate_words(figures),
        PeriodFigure.REST: _rest_words(figures.rest_seconds),
    }
    return words[figure]


def difference_words(difference: Difference | None) -> str:
    """Say how far the later period is apart: "12 % more", "2 fewer", "as before"; empty for None.

    What rounds to nothing is as before.
    """
    if difference is None:
        return ""
    decimals = 1 if difference.unit is DifferenceUnit.REPS else 0
    amount = round(abs(difference.amount), decimals)
    if not amount:
        return _say(QT_TRANSLATE_NOOP("Periods", "as before"))
    if difference.unit is DifferenceUnit.POINTS:
        return _points_words(round(amount), is_more=difference.amount > 0)
    text = (_MORE if difference.amount > 0 else _LESS)[difference.unit]
    is_whole = amount == round(amount)
    return _say(text).replace("%1", numbers.number(amount, 0 if is_whole else decimals))


def _points_words(points: int, *, is_more: bool) -> str:
    if is_more:
        text = QCoreApplication.translate("Periods", "%1 points more", "", points)
    else:
        text = QCoreApplication.translate("Periods", "%1 points less", "", points)
    return text.replace("%1", numbers.number(points))


def _sessions_words(figures: PeriodFigures) -> str:
    if figures.sessions_planned is None:
        return numbers.number(figures.sessions)
    text = _say(QT_TRANSLATE_NOOP("Periods", "%1, %2 planned"))
    done, planned = numbers.number(figures.sessions), numbers.number(figures.sessions_planned)
    return text.replace("%1", done).replace("%2", planned)


def _share_words(share: Share) -> str:
    if share.percent is None:
        return _not_given()
    text = _say(QT_TRANSLATE_NOOP("Periods", "%1\N{NO-BREAK SPACE}%, %2 of %3"))
    # The percent sign of the text itself stands before no digit.
    text = text.replace("%1", numbers.number(_rounded(share.percent)))
    return text.replace("%2", numbers.number(share.hits)).replace("%3", numbers.number(share.of))


def _rounded(percent: float) -> int:
    """Round a share so that 0 and 100 stay what is true of none and of all."""
    if percent in (0, 100):
        return round(percent)
    return min(max(round(percent), 1), 99)


def _mean_words(mean: float | None) -> str:
    return _not_given() if mean is None else numbers.number(mean, 1)


def _estimate_words(figures: PeriodFigures) -> str:
    if figures.estimate is None:
        return _say(QT_TRANSLATE_NOOP("Periods", "None"))
    weight = numbers.kilograms(figures.estimate.weight_kg)
    if not figures.estimate.is_rough:
        return weight
    return _say(QT_TRANSLATE_NOOP("Periods", "%1, rough")).replace("%1", weight)


def _rest_words(seconds: float | None) -> str:
    return _not_given() if seconds is None else numbers.clock(round(seconds))


def _not_given() -> str:
    return _say(QT_TRANSLATE_NOOP("Periods", "Not given"))


def _say(text: object) -> str:
    return QCoreApplication.translate("Periods", str(text))
