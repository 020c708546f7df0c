"""Boxes, ticks and mirrored rectangles that the painted controls share."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPaintDevice, QPainter, QPen
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme.icons import Icon

_MIRRORED_ICONS: Final = {
    Icon.ARROW_LEFT: Icon.ARROW_RIGHT,
    Icon.ARROW_RIGHT: Icon.ARROW_LEFT,
    Icon.CHEVRON_LEFT: Icon.CHEVRON_RIGHT,
    Icon.CHEVRON_RIGHT: Icon.CHEVRON_LEFT,
}
"""Play, skip and fast forward stay: they show how a tape runs, in every script."""


def smooth_painter(surface: QPaintDevice) -> QPainter:
    """Open a painter with antialiased edges on a widget or a picture."""
    painter = QPainter(surface)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    # Each text decides for itself, so that "4+" and "62.5 kg" keep their order everywhere.
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    return painter


def paint_box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    *,
    fill: QColor | None = None,
    edge: QColor | None = None,
    width: float = 1.0,
    dashed: bool = False,
) -> None:
    """Draw a rounded box whose outline lies inside `rect`."""
    inset = width / 2 if edge is not None else 0.0
    painter.setPen(_outline(edge, width, dashed=dashed))
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def paint_divider(painter: QPainter, x: int, top: int, bottom: int, color: QColor) -> None:
    """Draw an upright line on one column of pixels: between two columns it would be two, dimmed."""
    painter.setPen(color)
    painter.drawLine(QPointF(x + 0.5, top), QPointF(x + 0.5, bottom))


def paint_ground(painter: QPainter, rect: QRectF, fill: QColor) -> None:
    """Fill `rect` without an outline.

    As `fillRect` does, which makes 4 ms of Python names for gradients at its first call: too much
    for the first picture of the window.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRect(rect)


def mixed(first: QColor, second: QColor, share: float) -> QColor:
    """Blend two tokens; `share` 0 is the first, 1 the second."""
    return QColor.fromRgbF(
        first.redF() + (second.redF() - first.redF()) * share,
        first.greenF() + (second.greenF() - first.greenF()) * share,
        first.blueF() + (second.blueF() - first.blueF()) * share,
    )


def mirrored(widget: QWidget, rect: QRectF) -> QRectF:
    """Place `rect`, laid out from the left, for the widget's reading direction."""
    if _reads_rightwards(widget):
        return rect
    return QRectF(widget.width() - rect.right(), rect.top(), rect.width(), rect.height())


def facing(widget: QWidget, icon: Icon) -> Icon:
    """Return the icon that points onwards or back in the widget's reading direction."""
    return icon if _reads_rightwards(widget) else _MIRRORED_ICONS.get(icon, icon)


def leading(widget: QWidget) -> Qt.AlignmentFlag:
    """Return the side where reading starts, centred vertically by the caller's rectangle."""
    side = Qt.AlignmentFlag.AlignLeft if _reads_rightwards(widget) else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter


def trailing(widget: QWidget) -> Qt.AlignmentFlag:
    """Return the side where reading ends, centred vertically by the caller's rectangle."""
    side = Qt.AlignmentFlag.AlignRight if _reads_rightwards(widget) else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def paint_item_words(
    painter: QPainter, view: QWidget, box: QRectF, words: str, font: QFont
) -> None:
    """Write words into a line of a list or table from where reading starts, cut to the box."""
    painter.setFont(font)
    # As in `smooth_painter`; a list hands over a painter in its own direction.
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    fitting = shortened(font, words, box.width())
    painter.drawText(mirrored(view, box), leading(view), fitting)


def shortened(font: QFont, words: str, width: float) -> str:
    """Return words as they fit into a width, with an ellipsis where they are cut."""
    return QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, width + 1)


def _reads_rightwards(widget: QWidget) -> bool:
    return widget.layoutDirection() is Qt.LayoutDirection.LeftToRight


def _outline(edge: QColor | None, width: float, *, dashed: bool) -> QPen:
    if edge is None:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(edge, width)
    if dashed:
        pen.setDashPattern([3 / width, 2.5 / width])
    return pen
