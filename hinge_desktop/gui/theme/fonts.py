"""The two typefaces of Hinge and the roles they play, in points times the text size setting."""

import sys
from collections.abc import Sequence
from enum import Enum
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtGui import QFont, QFontDatabase

TEXT_FACE: Final = "Inter"
NUMBER_FACE: Final = "Barlow Semi Condensed"
SHELL_FONT_FILES: Final = (
    "Inter-Medium.ttf",
    "Inter-SemiBold.ttf",
    "BarlowSemiCondensed-SemiBold.ttf",
)
"""Those of the sidebar: the first picture needs no more, and each file takes a millisecond."""
LATER_FONT_FILES: Final = (
    "Inter-Regular.ttf",
    "BarlowSemiCondensed-Medium.ttf",
    "BarlowSemiCondensed-Bold.ttf",
)
FONT_FILES: Final = (*SHELL_FONT_FILES, *LATER_FONT_FILES)

# Sizes are drawn for 96 dots per inch. macOS counts 72, where the same point is smaller.
_POINT_FACTOR: Final = 96 / 72 if sys.platform == "darwin" else 1.0


class Type(NamedTuple):
    """Face, weight and size in points at 96 dots per inch."""

    face: str
    weight: QFont.Weight
    points: float


class FontRole(Enum):
    """What a piece of text is for; each role has one face, weight and size."""

    CAPTION = Type(TEXT_FACE, QFont.Weight.Normal, 9)
    CAPTION_MEDIUM = Type(TEXT_FACE, QFont.Weight.Medium, 9)
    CAPTION_STRONG = Type(TEXT_FACE, QFont.Weight.DemiBold, 9)
    BODY = Type(TEXT_FACE, QFont.Weight.Normal, 10.5)
    BODY_MEDIUM = Type(TEXT_FACE, QFont.Weight.Medium, 10.5)
    BODY_STRONG = Type(TEXT_FACE, QFont.Weight.DemiBold, 10.5)
    CARD_TITLE = Type(TEXT_FACE, QFont.Weight.DemiBold, 12)
    NOTE = Type(TEXT_FACE, QFont.Weight.Normal, 12)
    NOTE_MEDIUM = Type(TEXT_FACE, QFont.Weight.Medium, 11.5)
    NOTICE = Type(TEXT_FACE, QFont.Weight.Normal, 11.5)
    NUMBER = Type(NUMBER_FACE, QFont.Weight.DemiBold, 13.5)
    PLAN_VALUE = Type(NUMBER_FACE, QFont.Weight.DemiBold, 15)
    BRAND = Type(NUMBER_FACE, QFont.Weight.DemiBold, 16.5)
    PAGE_TITLE = Type(NUMBER_FACE, QFont.Weight.DemiBold, 18)
    STAT = Type(NUMBER_FACE, QFont.Weight.DemiBold, 19)
    HERO = Type(NUMBER_FACE, QFont.Weight.DemiBold, 25.5)
    GARAGE_LABEL = Type(TEXT_FACE, QFont.Weight.DemiBold, 13)
    GARAGE_BUTTON = Type(TEXT_FACE, QFont.Weight.DemiBold, 14)
    GARAGE_VALUE = Type(NUMBER_FACE, QFont.Weight.DemiBold, 21)
    GARAGE_NOTE = Type(TEXT_FACE, QFont.Weight.Normal, 15)
    GARAGE_VALUE_DENSE = Type(NUMBER_FACE, QFont.Weight.Bold, 27)
    GARAGE_VALUE_LARGE = Type(NUMBER_FACE, QFont.Weight.Bold, 33)


def load_fonts(folder: Path, names: Sequence[str] = FONT_FILES) -> None:
    """Register shipped faces with Qt; a missing file is logged and a system face steps in."""
    for name in names:
        if QFontDatabase.addApplicationFont(str(folder / name)) < 0:
            _complain(name)


def role_font(role: FontRole, text_scale: float) -> QFont:
    """Font of a role; numbers have figures of one width, so that clocks do not jiggle."""
    font = _face(role.value.face, role.value.weight)
    font.setPointSizeF(role.value.points * text_scale * _POINT_FACTOR)
    return font


def pixel_font(face: str, weight: QFont.Weight, pixels: float) -> QFont:
    """Font for the timer, whose sizes follow the window and not the text size setting."""
    font = _face(face, weight)
    font.setPixelSize(max(1, round(pixels)))
    return font


def _face(face: str, weight: QFont.Weight) -> QFont:
    font = QFont(face)
    font.setWeight(weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def _complain(file_name: str) -> None:
    import logging  # noqa: PLC0415 takes 3 ms, and a shipped font is never missing

    logging.getLogger(__name__).warning("The font %s could not be loaded", file_name)
