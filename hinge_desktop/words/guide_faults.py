"""What the guide says about each fault: what one sees, why it matters, how to mend it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.faults import Fault


class FaultPage(NamedTuple):
    """The words of one fault."""

    title: str
    heading: str
    """Over its picture."""
    pointer: str
    """At the place in the picture that is wrong."""
    caption: str
    """Under its picture."""
    you_see: str
    why: str
    fix: str


_PAGES = {
    Fault.ROUNDED_LOW_BACK: (
        QT_TRANSLATE_NOOP("GuideFaults", "Rounding the back"),
        QT_TRANSLATE_NOOP("GuideFaults", "Rounded"),
        QT_TRANSLATE_NOOP("GuideFaults", "The low back gives"),
        QT_TRANSLATE_NOOP("GuideFaults", "The low back carries it"),
        QT_TRANSLATE_NOOP("GuideFaults", "the low back bend as you near your lowest point."),
        QT_TRANSLATE_NOOP(
            "GuideFaults", "the low back does what the hips should, so you train another lift."
        ),
        QT_TRANSLATE_NOOP(
            "GuideFaults", "brace, go lighter, and turn where your spine is still long."
        ),
    ),
    Fault.ROUNDED_UPPER_BACK: (
        QT_TRANSLATE_NOOP("GuideFaults", "Rounding the upper back"),
        QT_TRANSLATE_NOOP("GuideFaults", "Upper back rounded"),
        QT_TRANSLATE_NOOP("GuideFaults", "The upper back gives"),
        QT_TRANSLATE_NOOP("GuideFaults", "The chest drops"),
        QT_TRANSLATE_NOOP("GuideFaults", "the shoulders roll forward and the chest sink."),
        QT_TRANSLATE_NOOP(
            "GuideFaults", "the lats let go, and the long line is lost from the top down."
        ),
        QT_TRANSLATE_NOOP(
            "GuideFaults", "show your chest to the wall ahead and keep your armpits tight."
        ),
    ),
    Fault.BECAME_A_SQUAT: (
        QT_TRANSLATE_NOOP("GuideFaults", "Squatting instead of hinging"),
        QT_TRANSLATE_NOOP("GuideFaults", "Squatted"),
        QT_TRANSLATE_NOOP("GuideFaults", "Knees forward"),
        QT_TRANSLATE_NOOP("GuideFaults", "The front of the thighs takes over"),
        QT_TRANSLATE_NOOP("GuideFaults", "the knees bend and the hips sink, not reach back."),
        QT_TRANSLATE_NOOP(
            "GuideFaults",
            "the front of the thighs takes over and the hamstrings lose their stretch.",
        ),
        QT_TRANSLATE_NOOP(
            "GuideFaults", "reach for a wall behind you with your hips. Knees soft, nearly still."
        ),
    ),
    Fault.KNEES_FIRST: (
        QT_TRANSLATE_NOOP("GuideFaults", "Starting with the knees"),
        QT_TRANSLATE_NOOP("GuideFaults", "Knees first"),
        QT_TRANSLATE_NOOP("GuideFaults", "The knees lead"),
        QT_TRANSLATE_NOOP("GuideFaults", "The hips have yet to move back"),
        QT_TRANSLATE_NOOP("GuideFaults", "the knees bend before the hips have moved."),
        QT_TRANSLATE_NOOP(
            "GuideFaults", "where the knees lead, the hips drop, and the rep ends as a squat."
        ),
        QT_TRANSLATE_NOOP("GuideFaults", "unlock the knees once. After that only the hips start."),
    ),
    Fault.BAR_DRIFTED: (
        QT_TRANSLATE_NOOP("GuideFaults", "Bar drifting from the legs"),
        QT_TRANSLATE_NOOP("GuideFaults", "Drifted"),
        QT_TRANSLATE_NOOP("GuideFaults", "Daylight"),
        QT_TRANSLATE_NOOP("GuideFaults", "A longer lever on the low back"),
        QT_TRANSLATE_NOOP("GuideFaults", "daylight between the bar and your legs."),
        QT_TRANSLATE_NOOP(
            "GuideFaults", "every centimetre is lever: the same bar asks more of your low back."
        ),
        QT_TRANSLATE_NOOP(
            "GuideFaults", "bend the bar around your legs and let it slide along them."
        ),
    ),
    Fault.TOO_DEEP: (
        QT_TRANSLATE_NOOP("GuideFaults", "Going past your lowest point"),
        QT_TRANSLATE_NOOP("GuideFaults", "Too deep"),
        QT_TRANSLATE_NOOP("GuideFaults", "The back gives the rest"),
        QT_TRANSLATE_NOOP("GuideFaults", "Lower, with no more stretch"),
        QT_TRANSLATE_NOOP("GuideFaults", "the bar sink on although the hips have stopped."),
        QT_TRANSLATE_NOOP(
            "GuideFaults", "past your own range the low back gives the rest; the stretch stays."
        ),
        QT_TRANSLATE_NOOP(
            "GuideFaults", "turn where the hips stop, even above the knee. Range takes weeks."
        ),
    ),
    Fault.LEANED_BACK: (
        QT_TRANSLATE_NOOP("GuideFaults", "Leaning back at the top"),
        QT_TRANSLATE_NOOP("GuideFaults", "Leaned back"),
        QT_TRANSLATE_NOOP("GuideFaults", "Past upright"),
        QT_TRANSLATE_NOOP("GuideFaults", "At the top: the low back arches"),
        QT_TRANSLATE_NOOP("GuideFaults", "the ribs flare and the shoulders end behind the hips."),
        QT_TRANSLATE_NOOP(
            "GuideFaults", "upright is the end. Going on bends the low back under the load."
        ),
        QT_TRANSLATE_NOOP("GuideFaults", "squeeze the glutes, stand tall, and leave it there."),
    ),
    Fault.NECK_CRANED: (
        QT_TRANSLATE_NOOP("GuideFaults", "Craning the neck"),
        QT_TRANSLATE_NOOP("GuideFaults", "Neck craned"),
        QT_TRANSLATE_NOOP("GuideFaults", "The neck bends up"),
        QT_TRANSLATE_NOOP("GuideFaults", "The head leaves the line"),
        QT_TRANSLATE_NOOP("GuideFaults", "the chin go up while the trunk leans forward."),
        QT_TRANSLATE_NOOP("GuideFaults", "the neck works against the line that the back keeps."),
        QT_TRANSLATE_NOOP(
            "GuideFaults", "look at the floor a few steps ahead; your gaze sinks with your chest."
        ),
    ),
    Fault.GRIP_GAVE_OUT: (
        QT_TRANSLATE_NOOP("GuideFaults", "Losing the grip"),
        QT_TRANSLATE_NOOP("GuideFaults", "Grip gave out"),
        QT_TRANSLATE_NOOP("GuideFaults", "It slips"),
        QT_TRANSLATE_NOOP("GuideFaults", "The hands end the set"),
        QT_TRANSLATE_NOOP("GuideFaults", "the fingers open before the hips are tired."),
        QT_TRANSLATE_NOOP(
            "GuideFaults", "with the grip the lats go, and with the lats the long back."
        ),
        QT_TRANSLATE_NOOP("GuideFaults", "end the set there. On heavy sets, straps are fair."),
    ),
    Fault.LOST_BALANCE: (
        QT_TRANSLATE_NOOP("GuideFaults", "Losing balance"),
        QT_TRANSLATE_NOOP("GuideFaults", "Off balance"),
        QT_TRANSLATE_NOOP("GuideFaults", "Past the toes"),
        QT_TRANSLATE_NOOP("GuideFaults", "The weight leaves the foot"),
        QT_TRANSLATE_NOOP("GuideFaults", "the foot roll, or a hop to catch yourself."),
        QT_TRANSLATE_NOOP("GuideFaults", "what goes into staying up does not go into the hip."),
        QT_TRANSLATE_NOOP(
            "GuideFaults", "press heel and both toe joints down, and rest a hand on a wall."
        ),
    ),
    Fault.HIPS_TURNED: (
        QT_TRANSLATE_NOOP("GuideFaults", "Turning the hips open"),
        QT_TRANSLATE_NOOP("GuideFaults", "Hips turned"),
        QT_TRANSLATE_NOOP("GuideFaults", "The hip opens"),
        QT_TRANSLATE_NOOP("GuideFaults", "The pelvis turns"),
        QT_TRANSLATE_NOOP("GuideFaults", "the free hip rise and its toes turn out."),
        QT_TRANSLATE_NOOP("GuideFaults", "the pelvis turns away, and the standing hip does less."),
        QT_TRANSLATE_NOOP("GuideFaults", "point the free toes at the floor; keep both hips level."),
    ),
}


def fault_page(fault: Fault) -> FaultPage:
    """Return the words of a fault in the language in force."""
    return FaultPage(*(_say(text) for text in _PAGES[fault]))


def not_yet_words() -> str:
    """Say under a fault that grows that nothing is wrong at this depth."""
    return _say(QT_TRANSLATE_NOOP("GuideFaults", "Nothing to see yet at this depth"))


def fault_not_drawn_words() -> str:
    """Say that a build cannot be drawn in a fault."""
    return _say(QT_TRANSLATE_NOOP("GuideFaults", "This fault cannot be drawn for your build"))


def _say(text: object) -> str:
    return QCoreApplication.translate("GuideFaults", str(text))
