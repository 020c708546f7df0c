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


def pose_words(lift_name: str, depth: float) -> str:
    """Name a lifter by what is lifted, how far down, and the spine."""
    lifter = translate("Figure", "Lifter")
    spine = translate("Figure", "spine neutral")
    return ", ".join(filter(None, (lifter, lift_name, _in_sentence(depth_words(depth)), spine)))


def fault_words(lift_name: str, fault_name: str) -> str:
    """Name a lifter by what is lifted and what is wrong."""
    return ", ".join((translate("Figure", "Lifter"), lift_name, _in_sentence(fault_name)))


def caption(lift: Lift) -> str:
    """Say what to look at in a lift."""
    words = {
        Lift.WALL_HINGE: translate("Figure", "The hips reach the wall"),
        Lift.DOWEL_HINGE: translate("Figure", "Head, mid back and tailbone touch"),
        Lift.KETTLEBELL_DEADLIFT: translate("Figure", "The bell stays between the feet"),
        Lift.SINGLE_LEG: translate("Figure", "The rear leg in line with the trunk"),
    }
    return words.get(lift, translate("Figure", "Hips back, spine long"))


def _in_sentence(words: str) -> str:
    return words[:1].lower() + words[1:]
