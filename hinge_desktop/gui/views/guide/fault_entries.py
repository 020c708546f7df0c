"""The faults of a lift as entries of the list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.mechanics.drills import DRILLS, drill_for
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.gui.views.guide.lift_chooser import lift_name_in_sentence
from hinge_desktop.gui.views.guide.open_list import Entry
from hinge_desktop.words.guide_faults import fault_page

translate = QCoreApplication.translate

PRACTISE_KEY: Final = "P"
"""Starts the drill of the fault that is open."""


def fault_entries(lift: Lift, faults: Sequence[Fault]) -> list[Entry]:
    """Return the entries in the order of the one list of faults; the first is mended first."""
    return [_entry(lift, fault, is_first=place == 0) for place, fault in enumerate(faults)]


def _entry(lift: Lift, fault: Fault, *, is_first: bool) -> Entry:
    page = fault_page(fault)
    drill, elsewhere = DRILLS.get(fault), drill_for(fault, lift)
    return Entry(
        fault,
        page.title,
        (
            (translate("FaultEntries", "You see"), page.you_see),
            (translate("FaultEntries", "Why it matters"), page.why),
            (translate("FaultEntries", "Fix"), page.fix),
        ),
        badge=translate("FaultEntries", "Fix this first") if is_first else "",
        action=_action(fault, drill),
        action_key=PRACTISE_KEY if drill is not None else "",
        more="" if elsewhere is None else _more(elsewhere),
    )


def _action(fault: Fault, drill: Lift | None) -> str:
    if drill is not None:
        words = translate("FaultEntries", "Practise: %1")
        return words.replace("%1", lift_name_in_sentence(drill))
    if fault is Fault.BAR_DRIFTED:
        return translate("FaultEntries", "See what 5 cm does")
    return ""


def _more(drill: Lift) -> str:
    return translate("FaultEntries", "About %1").replace("%1", lift_name_in_sentence(drill))
