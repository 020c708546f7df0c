"""What a drawn lifter shows, for those who do not see it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.exercises import Exercise
from hinge_desktop.words.exercises import name_in_sentence

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


def lift_words(exercise: Exercise) -> str:
    """Name a lifter by what is lifted."""
    return translate("Figure", "Lifter, %1, spine in line").replace(
        "%1", name_in_sentence(exercise)
    )
