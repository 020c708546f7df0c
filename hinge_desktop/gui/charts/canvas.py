"""A painter with what every part of a chart needs beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import shiboken6
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPolygonF

from hinge_desktop.gui.charts.chart_style import ChartStyle
from hinge_desktop.gui.charts.drawn_points import Floats
from hinge_desktop.gui.charts.frame import PanelFrame

HALO: Final = 1.5
"""Ring in the ground's colour around a dot."""
_BYTES_PER_POINT: Final = 16
# Joining flags takes as long as drawing a short word, so it is done once.
FROM_LEFT: Final = (
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
)
FROM_RIGHT: Final = (
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
)
CENTRED: Final = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip


@dataclass(frozen=True, slots=True, eq=False)
class Canvas:
    """Where and how the parts of a chart are painted."""

    painter: QPainter
    style: ChartStyle
    is_compact: bool
    room: QRectF
    """Words stay inside."""

    def clip_days(self, frame: PanelFrame, reach: float = 0.0) -> None:
        """Cut what lies beyond the days in view, until the painter is restored."""
        self.painter.save()
        box = frame.plot.adjusted(-reach, 0, reach, 0)
        box.setTop(self.room.top())
        box.setBottom(self.room.bottom())
        self.painter.setClipRect(box, Qt.ClipOperation.IntersectClip)

    def write(self, words: str, box: QRectF, align: int, color: QColor) -> None:
        """Write a caption."""
        self.painter.setFont(self.style.caption)
        self.painter.setPen(color)
        self.painter.drawText(box, align, words)

    def write_label(self, words: str, box: QRectF, color: QColor, font: QFont) -> None:
        """Write the words of a label into a box made for them."""
        self.painter.setFont(font)
        self.painter.setPen(color)
        self.painter.drawText(box, CENTRED, words)

    def label_box(self, words: str, font: QFont, middle: float) -> QRectF:
        """Return a box for words around a place, moved so that it stays inside; its top is 0."""
        metrics = QFontMetricsF(font)
        width = metrics.horizontalAdvance(words) + 2
        left = min(max(middle - width / 2, self.room.left()), self.room.right() - width)
        return QRectF(left, 0.0, width, metrics.height())

    def draw_triangle(self, middle: QPointF, reach: float, color: QColor) -> None:
        """Draw a triangle with a ring in the ground's colour."""
        high, wide = reach, reach * 1.1
        corners = [
            middle + QPointF(0, -high),
            middle + QPointF(wide, high * 0.8),
            middle + QPointF(-wide, high * 0.8),
        ]
        self.painter.setPen(self.style.tokens.card)
        self.painter.setBrush(color)
        self.painter.drawPolygon(QPolygonF(corners))


def polygon_of(xs: Floats, ys: Floats) -> QPolygonF:
    """Return points as Qt draws them, copied at once instead of one by one."""
    polygon = QPolygonF()
    polygon.resize(len(xs))
    if len(xs):
        # The stubs know neither the address of a polygon nor that such memory can be read.
        size = len(xs) * _BYTES_PER_POINT
        memory = shiboken6.VoidPtr(polygon.data(), size, True)  # type: ignore[call-arg, arg-type]  # noqa: FBT003
        pairs = np.frombuffer(memory, dtype=np.float64)  # type: ignore[call-overload]
        pairs = pairs.reshape(-1, 2)
        pairs[:, 0], pairs[:, 1] = xs, ys
    return polygon
