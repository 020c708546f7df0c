"""The faults of a lift as entries of the list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault
from hinge_desktop.gui.views.guide.open_list import Entry, Line
from hinge_desktop.gui.views.guide.page_titles import page_title
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import FaultPage, TextPage
from hinge_desktop.words.exercises import built_in_name_in_sentence
from hinge_desktop.words.guide_faults import explanation, fault_words
from hinge_desktop.words.guide_text import guide_text, source_words

translate = QCoreApplication.translate

PRACTISE_KEY: Final = "P"
"""Starts the drill of the fault that is open."""


def fault_entries(guide: Guide, faults: Sequence[Fault]) -> list[Entry]:
    """Return the entries in the order of the one list of faults; the first is mended first."""
    return [_entry(guide, fault, is_first=place == 0) for place, fault in enumerate(faults)]


def drill_of(guide: Guide, fault: Fault) -> str:
    """Return the exercise that mends a fault; empty where its pages could not be read."""
    page = guide.page(f"faults/{fault}", FaultPage)
    drill = None if page is None else guide.page(page.drill, TextPage)
    return "" if drill is None else drill.exercise


def _entry(guide: Guide, fault: Fault, *, is_first: bool) -> Entry:
    page = guide.page(f"faults/{fault}", FaultPage)
    drill = drill_of(guide, fault)
    return Entry(
        fault,
        fault_words(guide, fault).title,
        () if page is None else _lines(guide, page),
        badge=translate("FaultEntries", "Fix this first") if is_first else "",
        action=_practise(drill),
        action_key=PRACTISE_KEY * bool(drill),
        more="" if page is None else _more(guide, fault, page),
    )


def _lines(guide: Guide, page: FaultPage) -> tuple[Line, ...]:
    return tuple(
        Line(lead, guide_text(said.text), source_words(guide, said))
        for lead, said in explanation(page)
    )


def _practise(drill: str) -> str:
    if not drill:
        return ""
    name = built_in_name_in_sentence(ExerciseId(drill))
    return translate("FaultEntries", "Practise: %1").replace("%1", name)


def _more(guide: Guide, fault: Fault, page: FaultPage) -> str:
    if fault is Fault.BAR_DRIFTED:
        return translate("FaultEntries", "See what 5 cm does")
    return translate("FaultEntries", "About: %1").replace("%1", page_title(guide, page.drill))
