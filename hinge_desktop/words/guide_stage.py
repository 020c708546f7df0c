"""The words around a lifter on the guide's stage."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.mechanics.key_frames import KeyMoment
from hinge_desktop.core.mechanics.lifts import RECIPES, Lift
from hinge_desktop.core.mechanics.posture import Obstacle
from hinge_desktop.words.figure import depth_words, fault_words

translate = QCoreApplication.translate

_MOMENTS = {
    KeyMoment.SET_UP: QT_TRANSLATE_NOOP("GuideStage", "Set up"),
    KeyMoment.LATS_ON: QT_TRANSLATE_NOOP("GuideStage", "Lats on"),
    KeyMoment.BRACE: QT_TRANSLATE_NOOP("GuideStage", "Brace"),
    KeyMoment.HIPS_BACK: QT_TRANSLATE_NOOP("GuideStage", "Hips back"),
    KeyMoment.SPINE_LONG: QT_TRANSLATE_NOOP("GuideStage", "Spine long"),
    KeyMoment.STRETCH: QT_TRANSLATE_NOOP("GuideStage", "Stretch"),
    KeyMoment.TOUCH: QT_TRANSLATE_NOOP("GuideStage", "Touch"),
    KeyMoment.STAND_TALL: QT_TRANSLATE_NOOP("GuideStage", "Stand tall"),
    KeyMoment.PUSH: QT_TRANSLATE_NOOP("GuideStage", "Push"),
    KeyMoment.PAST_KNEES: QT_TRANSLATE_NOOP("GuideStage", "Past knees"),
    KeyMoment.DOWN_AGAIN: QT_TRANSLATE_NOOP("GuideStage", "Down again"),
}
_OBSTACLES = {
    Obstacle.NO_BALANCE: QT_TRANSLATE_NOOP(
        "GuideStage", "With this build and load this lift cannot stand in balance."
    ),
    Obstacle.ARMS_TOO_SHORT: QT_TRANSLATE_NOOP(
        "GuideStage", "With this build the hands do not get to the load in this lift."
    ),
    Obstacle.OUT_OF_REACH: QT_TRANSLATE_NOOP(
        "GuideStage", "With this build the load cannot be brought low enough for this lift."
    ),
}
_SOFT_KNEES_DEG = 30.0
_STRETCHED_FROM = 0.4


def moment_name(moment: KeyMoment) -> str:
    """Name a moment of a rep in a word or two."""
    return translate("GuideStage", str(_MOMENTS[moment]))


def depth_percent(percent: int) -> str:
    """Write how deep the lifter stands."""
    return translate("GuideStage", "Depth %1 %").replace("%1", str(percent))


def good_caption(lift: Lift, depth: float) -> str:
    """Say under a lift done well where the work is at a depth."""
    if depth < _STRETCHED_FROM:
        return translate("GuideStage", "Head to tailbone in one line")
    if RECIPES[lift].knee_bottom > _SOFT_KNEES_DEG:
        return translate("GuideStage", "Legs and hips share it")
    return translate("GuideStage", "Stretch sits in the hamstrings")


def fault_pose_words(lift_name: str, fault_name: str, depth: float) -> str:
    """Name a lifter by what is lifted, how far down, and what is wrong."""
    return fault_words(f"{lift_name}, {depth_words(depth).lower()}", fault_name)


def contrast_pose_words(lift_name: str, heading: str, told: str) -> str:
    """Name a lifter of a comparison by what is lifted, what sets it apart, and its figures."""
    words = translate("GuideStage", "Lifter, %1, %2").replace("%1", lift_name)
    return ": ".join(filter(None, (words.replace("%2", heading.lower()), told)))


def obstacle_words(obstacle: Obstacle) -> str:
    """Say in one sentence why a lift is not drawn for a build."""
    return translate("GuideStage", str(_OBSTACLES[obstacle]))


def safety_line() -> str:
    """Say when to stop, the same on every page of the guide."""
    return translate(
        "GuideStage",
        "Pain or tingling in your back or legs? Stop, and ask a health professional before you"
        " load again.",
    )
