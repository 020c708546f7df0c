"""Colours and type of a chart, taken from the theme once, to paint with in any thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPen

from hinge_desktop.gui.theme.fonts import FontRole, pixel_font, role_font
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import LIGHT, Ink, Tokens
from hinge_desktop.gui.widgets.painting import mixed

_PIXELS_PER_POINT: Final = 96 / 72
_ROLES: Final = (FontRole.CAPTION, FontRole.CAPTION_STRONG, FontRole.NUMBER)
_TEXT_INKS: Final = frozenset({Ink.TEXT, Ink.TEXT2, Ink.TEXT3})
_EARLIER_SHARE: Final = 0.45
"""How far the colour of an earlier period goes towards the ground."""


@dataclass(frozen=True, slots=True, eq=False)
class ChartStyle:
    """What the strokes and words of a chart look like; each thread that paints has its own."""

    tokens: Tokens
    caption: QFont
    """Axes and legend."""
    strong: QFont
    """Labels beside lines."""
    number: QFont
    """The label of a single line."""
    metrics: QFontMetricsF
    """Of a caption."""
    is_mirrored: bool = False
    """Time runs from the right."""

    @classmethod
    def of(cls, theme: Theme, direction: Qt.LayoutDirection) -> ChartStyle:
        """Take the colours and fonts in force."""
        caption, strong, number = (role_font(role, theme.text_scale) for role in _ROLES)
        is_mirrored = direction is Qt.LayoutDirection.RightToLeft
        return cls(theme.tokens, caption, strong, number, QFontMetricsF(caption), is_mirrored)

    @classmethod
    def for_paper(cls, *, is_mirrored: bool = False) -> ChartStyle:
        """Return light colours and fonts in pixels of 96 to the inch, whatever the screen is."""
        caption, strong, number = map(_paper_font, _ROLES)
        return cls(LIGHT, caption, strong, number, QFontMetricsF(caption), is_mirrored)

    @property
    def line_height(self) -> float:
        """Of a caption, in pixels."""
        return self.metrics.height()

    def ink(self, ink: Ink, *, is_earlier: bool = False) -> QColor:
        """Return the colour of a series; that of an earlier period is lighter.

        The inks of text stay, for they are read over bars, where a lighter tone would be lost.
        """
        color = self.tokens.ink(ink)
        is_lighter = is_earlier and ink not in _TEXT_INKS
        return mixed(color, self.tokens.card, _EARLIER_SHARE) if is_lighter else color

    def width_of(self, words: str) -> float:
        """Return how wide a caption is."""
        return self.metrics.horizontalAdvance(words)


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
