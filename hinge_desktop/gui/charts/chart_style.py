"""Colours and type of a chart, taken from the theme once: any thread may paint with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPen

from hinge_desktop.gui.theme.fonts import FontRole, pixel_font
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import LIGHT, Ink, Tokens
from hinge_desktop.gui.widgets.painting import mixed

_PIXELS_PER_POINT: Final = 96 / 72
_EARLIER_SHARE: Final = 0.45
"""How far the colour of an earlier period goes towards the ground."""


@dataclass(frozen=True, slots=True, eq=False)
class ChartStyle:
    """What the strokes and words of a chart look like."""

    tokens: Tokens
    caption: QFont
    """Axes and legend."""
    strong: QFont
    """Labels beside lines."""
    number: QFont
    """The label of a single line."""
    line_height: float
    """Of a caption, in pixels."""
    is_mirrored: bool = False
    """Time runs from the right."""

    @classmethod
    def of(cls, theme: Theme, direction: Qt.LayoutDirection) -> ChartStyle:
        """Take the colours and fonts in force."""
        caption = theme.font(FontRole.CAPTION)
        return cls(
            theme.tokens,
            caption,
            theme.font(FontRole.CAPTION_STRONG),
            theme.font(FontRole.NUMBER),
            QFontMetricsF(caption).height(),
            is_mirrored=direction is Qt.LayoutDirection.RightToLeft,
        )

    @classmethod
    def for_paper(cls, *, is_mirrored: bool = False) -> ChartStyle:
        """Return light colours and fonts in pixels of 96 to the inch, whatever the screen is."""
        caption = _paper_font(FontRole.CAPTION)
        strong, number = _paper_font(FontRole.CAPTION_STRONG), _paper_font(FontRole.NUMBER)
        height = QFontMetricsF(caption).height()
        return cls(LIGHT, caption, strong, number, height, is_mirrored=is_mirrored)

    def ink(self, ink: Ink, *, is_earlier: bool = False) -> QColor:
        """Return the colour of a series."""
        color = self.tokens.ink(ink)
        return mixed(color, self.tokens.card, _EARLIER_SHARE) if is_earlier else color

    def width_of(self, words: str) -> float:
        """Return how wide a caption is."""
        return QFontMetricsF(self.caption).horizontalAdvance(words)


def stroke(color: QColor, width: float, *, dashes: tuple[float, float] | None = None) -> QPen:
    """Return a pen with round joins; dashes and the gaps between them are in pixels."""
    pen = QPen(color, width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dashes is not None:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([length / width for length in dashes])
    return pen


def _paper_font(role: FontRole) -> QFont:
    font = pixel_font(role.value.face, role.value.weight, role.value.points * _PIXELS_PER_POINT)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Other shapes of letters and figures cannot be searched for in a PDF.
    font.setFeature(QFont.Tag("tnum"), 0)
    font.setFeature(QFont.Tag("calt"), 0)
    return font
