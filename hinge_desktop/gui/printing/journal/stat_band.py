"""Figures beside each other: each a value, and below it what it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from hinge_desktop.gui.printing.ink_and_type import PrintRole, TypeScale, draw_line, ink_of
from hinge_desktop.gui.printing.journal.parts import Part
from hinge_desktop.gui.printing.journal.set_text import broken, line_height
from hinge_desktop.gui.printing.paper_size import units

_GAP_POINTS: Final = 8.0
_AT_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Stat:
    """A value and its caption."""

    value: str
    caption: str


@dataclass(frozen=True, slots=True)
class StatBand:
    """Figures in columns of equal width."""

    stats: tuple[Stat, ...]
    captions: tuple[tuple[str, ...], ...]
    """Of each figure, in lines."""
    height: float
    role: PrintRole
    scale: TypeScale
    keeps_next: bool = False
    head: Part | None = None

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Draw each value, and its caption below."""
        width = area.width() / len(self.stats)
        for place, (stat, caption) in enumerate(zip(self.stats, self.captions, strict=True)):
            wide = width - units(_GAP_POINTS)
            box = QRectF(area.left() + place * width, area.top(), wide, 0)
            self._draw(painter, box, self.role, stat.value)
            for line in caption:
                self._draw(painter, box, PrintRole.FOOTER, line)

    def _draw(self, painter: QPainter, box: QRectF, role: PrintRole, words: str) -> None:
        """Draw a line at the top of a box, and let the box begin below it."""
        font = self.scale.font(role)
        box.setHeight(line_height(font))
        painter.setPen(ink_of(role))
        draw_line(painter, box, _AT_LEFT, words, font)
        box.moveTop(box.bottom())


def stat_band(
    stats: Sequence[Stat],
    width: float,
    scale: TypeScale,
    role: PrintRole = PrintRole.SUBHEADING,
) -> StatBand:
    """Set figures in a width, in units."""
    wide = width / len(stats) - units(_GAP_POINTS)
    caption_font = scale.font(PrintRole.FOOTER)
    captions = tuple(broken(one.caption, PrintRole.FOOTER, scale, wide) for one in stats)
    most = max(len(lines) for lines in captions)
    height = line_height(scale.font(role)) + most * line_height(caption_font)
    return StatBand(tuple(stats), captions, height, role, scale)
