"""Where the number over a chart comes from, in a sentence or two."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.charts.questions import Metric
from hinge_desktop.core.charts.report import ChartReport, line_of
from hinge_desktop.core.other_estimates import four_estimates
from hinge_desktop.core.training_sums import BestSet
from hinge_desktop.words import numbers

_REASONS: Final = {
    Metric.ESTIMATE: QT_TRANSLATE_NOOP(
        "Charts", "From your best set and the reps you had left, 12 in all at most."
    ),
    Metric.VOLUME: QT_TRANSLATE_NOOP(
        "Charts",
        "Reps times load of your working sets. Warm-ups and help from a machine count nothing.",
    ),
    Metric.REPS_AT_LOAD: QT_TRANSLATE_NOOP(
        "Charts", "Most reps of one set of each session at this load. More of them come first."
    ),
    Metric.TENSION: QT_TRANSLATE_NOOP(
        "Charts",
        "Reps times lower, hold and stand, without the top. Only sets that kept the count, "
        "or that were tapped. The outline is what was planned.",
    ),
    Metric.TEMPO_KEPT: QT_TRANSLATE_NOOP(
        "Charts", "Sets that kept the count, of those where you said. Not given counts as neither."
    ),
    Metric.CLEAN_REPS: QT_TRANSLATE_NOOP(
        "Charts", "Reps without a fault, of the sets where you said. Not given counts as neither."
    ),
    Metric.REPS_LEFT: QT_TRANSLATE_NOOP(
        "Charts", "The mean of what you said (RIR). 4 or more counts as 4."
    ),
    Metric.FELT: QT_TRANSLATE_NOOP(
        "Charts",
        "Where you said you felt it most. Hamstrings and glutes are what a hinge is for.",
    ),
    Metric.DEPTH: QT_TRANSLATE_NOOP(
        "Charts",
        "Your own landmark, where your spine is still long, beside your leg raise in degrees.",
    ),
    Metric.SIDES: QT_TRANSLATE_NOOP(
        "Charts", "The balance check: best of two tries on each leg, up to 30 s."
    ),
    Metric.SESSIONS: QT_TRANSLATE_NOOP(
        "Charts", "Sessions done, of those that your week plans. Drills in between count nothing."
    ),
    Metric.REST: QT_TRANSLATE_NOOP(
        "Charts", "The mean of the rests between your working sets, beside what was planned."
    ),
    Metric.BODY_MASS: QT_TRANSLATE_NOOP("Charts", "As you entered it in Settings."),
}
_TREND: Final = QT_TRANSLATE_NOOP("Charts", "A trend, not a lift to test.")


def reason_words(report: ChartReport) -> str:
    """Say where the number comes from, with the set behind the newest estimate."""
    metric = report.answer.question.metric
    rule = _say(_REASONS[metric])
    if metric is not Metric.ESTIMATE:
        return rule
    best = latest_best(report)
    latest = "" if best is None else f" {_latest_words(best)}"
    return f"{rule}{latest} {_say(_TREND)}"


def other_formulas_words(report: ChartReport) -> str:
    """Say what the other formulas make of the newest set; "" where there is none."""
    best = latest_best(report)
    others = None if best is None else four_estimates(best.load, best.reps, best.reps_left)
    if others is None or report.answer.question.metric is not Metric.ESTIMATE:
        return ""
    text = _say(
        QT_TRANSLATE_NOOP(
            "Charts",
            "Drawn by Epley. For the same set Brzycki says %1, Wathan %2, the effort chart %3.",
        )
    )
    told = (others.brzycki_kg, others.wathan_kg, others.chart_kg)
    for sign, amount in zip(("%1", "%2", "%3"), told, strict=True):
        text = text.replace(sign, numbers.kilograms(amount))
    return text


def latest_best(report: ChartReport) -> BestSet | None:
    """Return the set behind the newest point."""
    points = line_of(report.answer).valued
    return points[-1].best if points else None


def _latest_words(best: BestSet) -> str:
    text = _say(QT_TRANSLATE_NOOP("Charts", "Latest: %1 on %2."))
    lifted = f"{numbers.weight(best.load)} \N{MULTIPLICATION SIGN} {numbers.number(best.reps)}"
    return text.replace("%1", lifted).replace("%2", numbers.short_day(best.day))


def _say(text: object) -> str:
    return QCoreApplication.translate("Charts", str(text))
