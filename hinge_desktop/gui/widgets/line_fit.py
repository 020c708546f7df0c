"""A single line of text in a given room: how far it must shrink, and where its baseline lies."""

from __future__ import annotations

from collections.abc import Callable
from unicodedata import category

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont, QFontMetricsF


def fitting_line(text: str, font_of: Callable[[float], QFont], room: QSizeF) -> tuple[QFont, float]:
    """Return the font in which a line fits, and its baseline from the top of the room.

    `font_of` makes the font for a factor of its size. Capitals stand in the middle; where accents
    or tails reach further than the room, all of the line does.
    """
    # Signs that only tell the direction have no ink that could be measured.
    letters = "".join(one for one in text if category(one) != "Cf")
    usual = QFontMetricsF(font_of(1.0))
    wide, high = usual.horizontalAdvance(text), usual.tightBoundingRect(letters).height()
    shrink = min(1.0, room.width() / wide if wide else 1.0, room.height() / high if high else 1.0)
    font = font_of(shrink)
    metrics = QFontMetricsF(font)
    baseline = (room.height() + metrics.capHeight()) / 2
    ink = metrics.tightBoundingRect(letters)
    if baseline + ink.top() < 0 or baseline + ink.bottom() > room.height():
        baseline = (room.height() - ink.height()) / 2 - ink.top()
    return font, baseline
