"""The events that a chart marks, in a few words each."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.charts.answers import ChartEvent, EventKind
from hinge_desktop.words import numbers
from hinge_desktop.words.exercises import fault_name, rung_name, stage_name

_KINDS = {
    EventKind.GATE_PASSED: QT_TRANSLATE_NOOP("ChartEvents", "Gate passed"),
    EventKind.EASY_WEEK: QT_TRANSLATE_NOOP("ChartEvents", "Easy week"),
    EventKind.PAIN: QT_TRANSLATE_NOOP("ChartEvents", "Pain"),
}


def event_words(event: ChartEvent) -> str:
    """Say what happened: "Gate passed: Bar RDL, loaded", "Easy week", "Too deep, 2 sets"."""
    if event.kind is EventKind.GATE_PASSED and event.rung is not None:
        return f"{_say(_KINDS[event.kind])}: {_place_words(event)}"
    if event.kind is EventKind.FAULT_WEEK:
        return f"{_fault_words(event)}, {_sets_words(event.sets)}"
    return _say(_KINDS[event.kind])


def event_day_words(event: ChartEvent) -> str:
    """Say when: "Tuesday 3 November", or for a week with a fault "Week of 2 November"."""
    if event.kind is not EventKind.FAULT_WEEK:
        return numbers.long_day(event.day)
    text = _say(QT_TRANSLATE_NOOP("ChartEvents", "Week of %1"))
    return text.replace("%1", numbers.month_day(event.day))


def spoken_event_words(event: ChartEvent) -> str:
    """Say what happened and when, for a read-out or a row of a table."""
    return f"{event_day_words(event)}: {event_words(event)}"


def _place_words(event: ChartEvent) -> str:
    rung = "" if event.rung is None else rung_name(event.rung)
    return rung if event.stage is None else f"{rung}, {stage_name(event.stage)}"


def _fault_words(event: ChartEvent) -> str:
    if event.fault is None:
        return _say(QT_TRANSLATE_NOOP("ChartEvents", "Something off"))
    return fault_name(event.fault)


def _sets_words(sets: int) -> str:
    if sets == 1:
        return _say(QT_TRANSLATE_NOOP("ChartEvents", "1 set"))
    return _say(QT_TRANSLATE_NOOP("ChartEvents", "%1 sets")).replace("%1", numbers.number(sets))


def _say(text: object) -> str:
    return QCoreApplication.translate("ChartEvents", str(text))
