"""What a drawn lifter shows, for those who do not see it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.mechanics.lifts import Lift

translate = QCoreApplication.translate


def depth_words(depth: float) -> str:
    """Say how far down a lifter is, to the nearest quarter."""
    return (
        translate("Figure", "Standing"),
        translate("Figure", "A quarter down"),
        translate("Figure", "Half way down"),
        translate("Figure", "Three quarters down"),
        translate("Figure", "At the lowest point"),
    )[round(min(max(depth, 0.0), 1.0) * 4)]


def lift_words(name: str) -> str:
    """Name a lifter by what is lifted."""
    return translate("Figure", "Lifter, %1, spine in line").replace("%1", name)


def caption(lift: Lift) -> str:
    """Say what to look at in a lift."""
    words = {
        Lift.WALL_HINGE: translate("Figure", "The hips reach the wall"),
        Lift.DOWEL_HINGE: translate("Figure", "Head, mid back and tailbone touch"),
        Lift.KETTLEBELL_DEADLIFT: translate("Figure", "The bell stays between the feet"),
        Lift.SINGLE_LEG: translate("Figure", "The rear leg in line with the trunk"),
    }
    return words.get(lift, translate("Figure", "Hips back, spine long"))
