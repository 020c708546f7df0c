"""A chart with its headline as a picture: painted without widgets, so in any thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter

from hinge_desktop.gui.charts.chart_style import ChartStyle
from hinge_desktop.gui.charts.chart_values import ChartDrawing
from hinge_desktop.gui.charts.drawing_painter import paint_drawing

PICTURE_SIZE: Final = QSize(960, 480)
PICTURE_SCALE: Final = 2
_MARGIN: Final = 24.0
_GAP: Final = 4.0
_ABOVE_DRAWING: Final = 12.0


@dataclass(frozen=True, slots=True)
class PictureWords:
    """What stands above the drawing, each in its own line; empty ones take no room."""

    title: str
    headline: str = ""
    note: str = ""


def chart_image(
    drawing: ChartDrawing,
    words: PictureWords,
    style: ChartStyle,
    *,
    size: QSize = PICTURE_SIZE,
    scale: float = PICTURE_SCALE,
) -> QImage:
    """Return a chart on the ground of a card, each of its pixels `scale` pixels wide."""
    image = QImage(size * scale, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    image.fill(style.tokens.card)
    painter = QPainter(image)
    whole = QRectF(0, 0, size.width(), size.height())
    margin = _MARGIN
    paint_chart(painter, whole.adjusted(margin, margin, -margin, -margin), drawing, words, style)
    painter.end()
    return image


def paint_chart(
    painter: QPainter, rect: QRectF, drawing: ChartDrawing, words: PictureWords, style: ChartStyle
) -> None:
    """Paint words and drawing into a rectangle, in pixels of 96 to the inch."""
    painter.save()
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    tokens, rest = style.tokens, QRectF(rect)
    lines = (
        (words.title, style.strong, tokens.text2),
        (words.headline, style.number, tokens.text),
        (words.note, style.caption, tokens.text2),
    )
    for text, font, color in lines:
        if text:
            painter.setPen(color)
            rest = _write(painter, rest, text, font, is_mirrored=style.is_mirrored)
    painter.restore()
    if rest.top() > rect.top():
        rest.setTop(rest.top() + _ABOVE_DRAWING)
    paint_drawing(painter, rest, drawing, style)


def _write(
    painter: QPainter, rest: QRectF, words: str, font: QFont, *, is_mirrored: bool
) -> QRectF:
    """Write words at the top, folded where they are too long; return what is left below."""
    side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
    flags = side | Qt.TextFlag.TextWordWrap
    height = QFontMetricsF(font).boundingRect(rest, flags, words).height()
    painter.setFont(font)
    painter.drawText(QRectF(rest.left(), rest.top(), rest.width(), height), flags, words)
    return rest.adjusted(0, height + _GAP, 0, 0)
