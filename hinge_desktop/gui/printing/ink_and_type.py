"""How words look on paper: dark ink on white, in points, without regard to the screen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat

from hinge_desktop.gui.printing.paper_size import UNITS_PER_POINT
from hinge_desktop.gui.theme.fonts import NUMBER_FACE, TEXT_FACE
from hinge_desktop.gui.theme.tokens import LIGHT, Ink

PAPER: Final = LIGHT
"""Paper is white, whatever the screen is."""


class PrintType(NamedTuple):
    """Face, weight, size in points and ink."""

    face: str
    weight: QFont.Weight
    points: float
    ink: Ink = Ink.TEXT


class PrintRole(Enum):
    """What words on paper are for."""

    TITLE = PrintType(NUMBER_FACE, QFont.Weight.DemiBold, 24)
    SUMMARY = PrintType(TEXT_FACE, QFont.Weight.Normal, 11.5)
    HEADING = PrintType(NUMBER_FACE, QFont.Weight.DemiBold, 15)
    SUBHEADING = PrintType(TEXT_FACE, QFont.Weight.DemiBold, 10.5)
    BODY = PrintType(TEXT_FACE, QFont.Weight.Normal, 10)
    STRONG = PrintType(TEXT_FACE, QFont.Weight.DemiBold, 10)
    NUMBER = PrintType(NUMBER_FACE, QFont.Weight.DemiBold, 12, Ink.ACCENT)
    CELL = PrintType(TEXT_FACE, QFont.Weight.Normal, 8.5)
    CELL_STRONG = PrintType(TEXT_FACE, QFont.Weight.DemiBold, 8.5)
    SOURCE = PrintType(TEXT_FACE, QFont.Weight.Normal, 7.5, Ink.TEXT3)
    FOOTER = PrintType(TEXT_FACE, QFont.Weight.Normal, 8, Ink.TEXT2)


@dataclass(frozen=True, slots=True)
class TypeScale:
    """Makes fonts and formats of one size."""

    factor: float = 1.0

    def font(self, role: PrintRole) -> QFont:
        """Return the font of a role, sized in units."""
        face, weight, points, _ = role.value
        return print_font(face, weight, points * self.factor)

    def format(self, role: PrintRole) -> QTextCharFormat:
        """Return font and ink of a role."""
        made = QTextCharFormat()
        made.setFont(self.font(role))
        made.setForeground(ink_of(role))
        return made


def print_font(face: str, weight: QFont.Weight, points: float) -> QFont:
    """Return a font whose size does not depend on a device.

    It has no shapes but those of its letters: others cannot be searched for in a PDF, such as
    figures of one width, or the higher brackets beside capitals.
    """
    font = QFont(face)
    font.setWeight(weight)
    font.setPixelSize(round(points * UNITS_PER_POINT))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # What a font leaves open it takes from that of the program, which has figures of one width.
    font.setFeature(QFont.Tag("tnum"), 0)
    font.setFeature(QFont.Tag("calt"), 0)
    return font


def draw_line(
    painter: QPainter, box: QRectF, align: Qt.AlignmentFlag, text: str, font: QFont
) -> None:
    """Draw a text in one line in the pen of the painter; smaller where the box is too narrow."""
    width = QFontMetricsF(font).horizontalAdvance(text)
    if width > box.width():
        font = QFont(font)
        font.setPixelSize(int(font.pixelSize() * box.width() / width))
    painter.setFont(font)
    painter.drawText(box, align | Qt.TextFlag.TextDontClip, text)


def ink_of(role: PrintRole) -> QColor:
    """Return the colour of a role."""
    return PAPER.ink(role.value.ink)
