"""How a figure moved since the first point that is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.charts.answers import AnswerPoint
from hinge_desktop.core.charts.questions import Metric, Rollup
from hinge_desktop.words.charts.values import day_in_text, value_words

translate = QCoreApplication.translate

_COUNTED: Final = {
    Metric.ESTIMATE: 0,
    Metric.REPS_AT_LOAD: 0,
    Metric.BODY_MASS: 1,
}
"""Figures whose change is a number, with its decimals; of others the first value is told."""
_BETTER_HIGHER: Final = frozenset({Metric.ESTIMATE, Metric.REPS_AT_LOAD})


@dataclass(frozen=True, slots=True)
class Moved:
    """The words of a change, "" without one."""

    words: str = ""
    has_risen: bool = False
    """Whether it is a rise to be glad about."""


UNTOLD: Final = Moved()
"""Nothing is said about a change."""


def change_of(
    metric: Metric,
    points: Sequence[AnswerPoint],
    latest: AnswerPoint,
    rollup: Rollup,
    today: date,
) -> Moved:
    """Say how far the latest point lies from the first one: "14 kg since 1 September"."""
    first = points[0]
    if first is latest or first.value is None or latest.value is None:
        return UNTOLD
    if metric not in _COUNTED:
        return Moved(_first_words(metric, first, rollup, today))
    change = round(latest.value - first.value, _COUNTED[metric])
    is_glad = metric in _BETTER_HIGHER
    if change == 0:
        text = translate("Charts", "Level since %2")
    elif change > 0:
        text = translate("Charts", "%1 since %2") if is_glad else _more()
    else:
        text = translate("Charts", "%1 less since %2")
    text = text.replace("%1", value_words(metric, abs(change)))
    text = text.replace("%2", day_in_text(first.day, today))
    return Moved(text, has_risen=is_glad and change > 0)


def _more() -> str:
    return translate("Charts", "%1 more since %2")


def _first_words(metric: Metric, first: AnswerPoint, rollup: Rollup, today: date) -> str:
    if metric is Metric.DEPTH:
        # The name of a landmark begins a sentence.
        text = translate("Charts", "%1 on %2")
    elif rollup is Rollup.SESSION:
        text = translate("Charts", "Was %1 on %2")
    else:
        text = translate("Charts", "Was %1 in the week of %2")
    text = text.replace("%1", value_words(metric, first.value or 0.0))
    return text.replace("%2", day_in_text(first.day, today))
