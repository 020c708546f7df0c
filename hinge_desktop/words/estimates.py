"""The estimated 1RM in words: headline, explanation and what is said about each point."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.chart_ranges import ChartRange
from hinge_desktop.core.estimate_series import EstimateMark, EstimateSeries
from hinge_desktop.core.other_estimates import four_estimates
from hinge_desktop.core.training_figures import EstimatePoint
from hinge_desktop.core.training_sums import BestSet
from hinge_desktop.words import numbers
from hinge_desktop.words.exercises import fault_name
from hinge_desktop.words.history import reps_left_words

_RANGES = {
    ChartRange.FOUR_WEEKS: QT_TRANSLATE_NOOP("Estimates", "4 weeks"),
    ChartRange.TWELVE_WEEKS: QT_TRANSLATE_NOOP("Estimates", "12 weeks"),
    ChartRange.SIX_MONTHS: QT_TRANSLATE_NOOP("Estimates", "6 months"),
    ChartRange.ALL: QT_TRANSLATE_NOOP("Estimates", "All"),
}


def range_words(chart_range: ChartRange) -> str:
    """Name a range."""
    return _say(_RANGES[chart_range])


def change_words(series: EstimateSeries) -> str:
    """Say how the estimate moved since the first point; empty with fewer than two."""
    if len(series.marks) < 2:
        return ""
    since = numbers.month_day(series.marks[0].point.day)
    change = round(series.change_kg)
    if change == 0:
        text = QT_TRANSLATE_NOOP("Estimates", "Level since %2")
    elif change > 0:
        text = QT_TRANSLATE_NOOP("Estimates", "%1 since %2")
    else:
        text = QT_TRANSLATE_NOOP("Estimates", "%1 less since %2")
    return _say(text).replace("%1", numbers.kilograms(abs(change))).replace("%2", since)


def explanation_words(latest: EstimatePoint | None) -> str:
    """Say where the number comes from, with the set behind the latest point."""
    rule = _say(
        QT_TRANSLATE_NOOP(
            "Estimates", "From your best set and the reps you had left, 12 in all at most."
        )
    )
    trend = _say(QT_TRANSLATE_NOOP("Estimates", "A trend, not a lift to test."))
    if latest is None:
        return f"{rule} {trend}"
    text = _say(QT_TRANSLATE_NOOP("Estimates", "Latest: %1 on %2."))
    lifted = f"{numbers.weight(latest.best.load)} \N{MULTIPLICATION SIGN} {latest.best.reps}"
    day = numbers.short_day(latest.day)
    return f"{rule} {text.replace('%1', lifted).replace('%2', day)} {trend}"


def other_formulas_words(latest: EstimatePoint | None) -> str:
    """Say what the other formulas make of the latest set; empty where there is none."""
    best = None if latest is None else latest.best
    others = None
    if best is not None and best.reps_left is not None:
        others = four_estimates(best.load, best.reps, best.reps_left)
    if others is None:
        return ""
    text = _say(
        QT_TRANSLATE_NOOP(
            "Estimates",
            "Drawn by Epley. For the same set Brzycki says %1, Wathan %2, the effort chart %3.",
        )
    )
    told = (others.brzycki_kg, others.wathan_kg, others.chart_kg)
    for sign, amount in zip(("%1", "%2", "%3"), told, strict=True):
        text = text.replace(sign, numbers.kilograms(amount))
    return text


def value_words(point: EstimatePoint) -> str:
    """Write an estimate, and whether it is rough: Estimate 82 kg, rough."""
    text = (
        QT_TRANSLATE_NOOP("Estimates", "Estimate %1, rough")
        if point.is_rough
        else QT_TRANSLATE_NOOP("Estimates", "Estimate %1")
    )
    return _say(text).replace("%1", numbers.kilograms(point.weight_kg))


def set_words(best: BestSet) -> str:
    """Write the set behind an estimate or most reps: 60 kg x 8, 3 left."""
    text = _say(
        QT_TRANSLATE_NOOP("Estimates", "%1 \N{MULTIPLICATION SIGN} %2")
        if best.reps_left is None
        else QT_TRANSLATE_NOOP("Estimates", "%1 \N{MULTIPLICATION SIGN} %2, %3 left")
    )
    text = text.replace("%1", numbers.weight(best.load)).replace("%2", numbers.number(best.reps))
    return text if best.reps_left is None else text.replace("%3", reps_left_words(best.reps_left))


def fault_words(mark: EstimateMark) -> str:
    """Name the faults of a point's session; empty where there was none."""
    if not mark.point.has_fault:
        return ""
    if not mark.faults:
        return _say(QT_TRANSLATE_NOOP("Estimates", "Something off"))
    return ", ".join(fault_name(fault) for fault in mark.faults)


def _say(text: object) -> str:
    return QCoreApplication.translate("Estimates", str(text))
