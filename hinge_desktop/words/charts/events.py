"""The words beside events and marks of a chart, and what its dots and bars mean."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.charts.answers import ChartEvent, EventKind
from hinge_desktop.core.faults import Fault
from hinge_desktop.words.exercises import fault_name, rung_name, stage_name

translate = QCoreApplication.translate


def event_words(event: ChartEvent) -> str:
    """Name an event in a word or two: "Bar RDL, loaded", "Easy week"."""
    if event.kind is EventKind.GATE_PASSED:
        return _step_words(event)
    if event.kind is EventKind.EASY_WEEK:
        return translate("Charts", "Easy week")
    if event.kind is EventKind.PAIN:
        return translate("Charts", "Pain")
    return fault_word(() if event.fault is None else (event.fault,))


def fault_word(faults: Sequence[Fault]) -> str:
    """Write the word beside a triangle; a fault may be without a name."""
    return ", ".join(map(fault_name, faults)) or translate("Charts", "Something off")


def _step_words(event: ChartEvent) -> str:
    if event.rung is None:
        return translate("Charts", "Next step")
    if event.stage is None:
        return rung_name(event.rung)
    text = translate("Charts", "%1, %2").replace("%1", rung_name(event.rung))
    return text.replace("%2", stage_name(event.stage))
