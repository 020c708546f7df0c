"""The faults of a lift as entries of the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.mechanics.drills import drill_for
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.gui.views.guide.lift_chooser import lift_name_in_sentence
from hinge_desktop.gui.views.guide.open_list import Entry
from hinge_desktop.words.guide_faults import fault_page

translate = QCoreApplication.translate


def fault_entries(lift: Lift, faults: Sequence[Fault]) -> list[Entry]:
    """Return the entries in the order of the one list of faults; the first is mended first."""
    return [_entry(lift, fault, is_first=place == 0) for place, fault in enumerate(faults)]


def _entry(lift: Lift, fault: Fault, *, is_first: bool) -> Entry:
    page = fault_page(fault)
    return Entry(
        fault,
        page.title,
        (
            (translate("FaultEntries", "You see"), page.you_see),
            (translate("FaultEntries", "Why it matters"), page.why),
            (translate("FaultEntries", "Fix"), page.fix),
        ),
        badge=translate("FaultEntries", "Fix this first") if is_first else "",
        action=_action(lift, fault),
    )


def _action(lift: Lift, fault: Fault) -> str:
    drill = drill_for(fault, lift)
    if drill is not None:
        words = translate("FaultEntries", "Practise: %1")
        return words.replace("%1", lift_name_in_sentence(drill))
    if fault is Fault.BAR_DRIFTED:
        return translate("FaultEntries", "See what 5 cm does")
    return ""
