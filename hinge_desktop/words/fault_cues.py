"""The short cue against each fault: what the rest screen shows, and the voice says."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.last_fault import LastFault
from hinge_desktop.words.exercises import fault_with_reps

translate = QCoreApplication.translate

FAULT_CUES = {
    Fault.ROUNDED_LOW_BACK: QT_TRANSLATE_NOOP("Cues", "Chest proud, stop sooner"),
    Fault.ROUNDED_UPPER_BACK: QT_TRANSLATE_NOOP("Cues", "Show your shirt to the wall ahead"),
    Fault.BECAME_A_SQUAT: QT_TRANSLATE_NOOP("Cues", "Hips to the wall, shins still"),
    Fault.KNEES_FIRST: QT_TRANSLATE_NOOP("Cues", "Close the door with your hips first"),
    Fault.BAR_DRIFTED: QT_TRANSLATE_NOOP("Cues", "Break the bar, keep it on your legs"),
    Fault.TOO_DEEP: QT_TRANSLATE_NOOP("Cues", "Stop where your back is still long"),
    Fault.LEANED_BACK: QT_TRANSLATE_NOOP("Cues", "Stand tall and stop there"),
    Fault.NECK_CRANED: QT_TRANSLATE_NOOP("Cues", "Eyes on the floor, two steps ahead"),
    Fault.GRIP_GAVE_OUT: QT_TRANSLATE_NOOP("Cues", "Squeeze hard, or use straps"),
    Fault.LOST_BALANCE: QT_TRANSLATE_NOOP("Cues", "Press the whole foot into the floor"),
    Fault.HIPS_TURNED: QT_TRANSLATE_NOOP("Cues", "Belt buckle to the floor"),
}
"""In our own words after coaching-rules 2. `packaging/sounds/make_words.py` speaks the same."""


def fault_cue(fault: Fault) -> str:
    """Say what to do against a fault in the next set."""
    return translate("Cues", str(FAULT_CUES[fault]))


def last_fault_words(last: LastFault) -> str:
    """Name the fault that is cued: "Last fault: back rounded, rep 5"."""
    named = fault_with_reps(last.fault, last.reps)
    return translate("Cues", "Last fault: %1").replace("%1", _in_sentence(named))


def _in_sentence(name: str) -> str:
    return name[:1].lower() + name[1:]
