"""Why a step of the warm-up is not as usual, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.training import Side
from hinge_desktop.core.warm_up_choice import WarmUpChange, WarmUpReason
from hinge_desktop.words.exercises import side_name

translate = QCoreApplication.translate


def reason_words(change: WarmUpChange) -> str:
    """Say what is changed and why: "Left 30 s longer: short in the leg drop."."""
    text = {
        WarmUpReason.LEG_DROP_SHORT: translate("WarmUp", "%1 %2 s longer: short in the leg drop."),
        WarmUpReason.KNEE_TO_GLUTE_TIGHT: translate(
            "WarmUp", "%1: bring the heel towards the glute, since the front of the thigh is tight."
        ),
        WarmUpReason.RAISE_SHORT: translate(
            "WarmUp", "%1: short in the straight-leg raise, so this one is in."
        ),
        WarmUpReason.SQUATTED: translate(
            "WarmUp", "At the wall: your last hinge became a squat. Let the hips touch first."
        ),
        WarmUpReason.ROUNDED: translate(
            "WarmUp", "With the stick on all three places: your back rounded last time."
        ),
        WarmUpReason.NECK_CRANED: translate(
            "WarmUp", "With the stick on all three places: your head left it last time."
        ),
        WarmUpReason.ASKED_FOR: translate("WarmUp", "In because you switched it on."),
    }[change.reason]
    named = text.replace("%1", _sides_words(change.sides))
    return named.replace("%2", str(change.extra_seconds))


def _sides_words(sides: tuple[Side, ...]) -> str:
    if len(sides) == len(Side):
        return translate("WarmUp", "Both sides")
    return side_name(sides[0]) if sides else ""
