"""Sentences about the tempo of a set: where to tap, and what the taps measured."""

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.measured_tempo import TapPlace, TempoMeasure
from hinge_desktop.core.training import TempoAnswer
from hinge_desktop.words import numbers

translate = QCoreApplication.translate

_LATE_SAID_FROM_MS = 500
_DRIFT_SAID_FROM_MS = 300
"""What is less than these is the thumb's (DEFAULT)."""


def tap_hint(place: TapPlace) -> str:
    """Say where in a rep the lifter taps."""
    if place is TapPlace.BOTTOM:
        return translate("Tempo", "Tap at the bottom")
    return translate("Tempo", "Tap at the top")


def measured_rep_words(measure: TempoMeasure) -> str:
    """Say how long the last rep took, or which rep was tapped where that is not known."""
    if measure.last_rep_ms is None:
        return translate("Tempo", "Tapped rep %1").replace("%1", str(measure.tapped_rep))
    text = translate("Tempo", "Rep %1: %2 s measured")
    return text.replace("%1", str(measure.tapped_rep)).replace("%2", seconds(measure.last_rep_ms))


def measured_answer(answer: TempoAnswer) -> str:
    """Name an answer that the taps gave."""
    if answer is TempoAnswer.KEPT:
        return translate("Tempo", "Kept the count, measured")
    return translate("Tempo", "Rushed, measured")


def measured_set_words(answer: TempoAnswer | None, measure: TempoMeasure | None) -> str:
    """Say what the taps gave: the answer, a rep's mean time, its drift, and how late it ended.

    After a restart only the answer is known; without taps there is nothing to say.
    """
    if measure is None or measure.rep_ms is None:
        return "" if answer is None else f"{measured_answer(answer)}."
    parts = (
        "" if answer is None else f"{measured_answer(answer)}.",
        _mean_words(measure),
        _drift_words(measure.slower_by_ms or 0),
        _late_words(measure.late_ms or 0),
    )
    return " ".join(part for part in parts if part)


def _mean_words(measure: TempoMeasure) -> str:
    mean = translate("Tempo", "%1 s a rep, planned %2 s.")
    mean = mean.replace("%1", seconds(measure.rep_ms or 0))
    return mean.replace("%2", seconds(measure.planned_rep_ms))


def seconds(milliseconds: int) -> str:
    """Write seconds with one decimal where one is needed: 6, 5.8."""
    return numbers.decimal(round(milliseconds / 100) * 100)


def _drift_words(slower_by_ms: int) -> str:
    if abs(slower_by_ms) < _DRIFT_SAID_FROM_MS:
        return ""
    text = (
        translate("Tempo", "Reps got %1 s slower from start to end.")
        if slower_by_ms > 0
        else translate("Tempo", "Reps got %1 s faster from start to end.")
    )
    return text.replace("%1", seconds(abs(slower_by_ms)))


def _late_words(late_ms: int) -> str:
    if abs(late_ms) < _LATE_SAID_FROM_MS:
        return ""
    text = (
        translate("Tempo", "%1 s later than the count at the end.")
        if late_ms > 0
        else translate("Tempo", "%1 s earlier than the count at the end.")
    )
    return text.replace("%1", seconds(abs(late_ms)))
