"""A drawing painted into a picture, with the places of its days and values."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from hinge_desktop.gui.charts.chart_style import ChartStyle
from hinge_desktop.gui.charts.chart_values import ChartDrawing
from hinge_desktop.gui.charts.drawing_painter import paint_layout
from hinge_desktop.gui.charts.frame import PanelFrame
from hinge_desktop.gui.charts.layout import ChartLayout, lay_out, prepare
from hinge_desktop.gui.theme.theme import Theme

WIDTH, HEIGHT = 640, 260


@dataclass(frozen=True)
class Painted:
    """What was painted, and where."""

    image: QImage
    layout: ChartLayout
    style: ChartStyle

    @property
    def frame(self) -> PanelFrame:
        """Return the first panel's places."""
        return self.layout.frames[0]

    def color(self, place: QPointF) -> QColor:
        """Return the colour of a pixel."""
        return self.image.pixelColor(int(place.x()), int(place.y()))

    def count(self, color: QColor, box: QRectF | None = None) -> int:
        """Return how many pixels of a box, or of all, have a colour."""
        return sum(one.rgb() == color.rgb() for one in self._pixels(box))

    def count_drawn(self, box: QRectF) -> int:
        """Return how many pixels of a box are not ground."""
        return sum(one.rgb() != self.style.tokens.card.rgb() for one in self._pixels(box))

    def _pixels(self, box: QRectF | None) -> Iterator[QColor]:
        area = (box or QRectF(self.image.rect())).toRect().intersected(self.image.rect())
        for y in range(area.top(), area.bottom() + 1):
            for x in range(area.left(), area.right() + 1):
                yield self.image.pixelColor(x, y)


def paint(
    theme: Theme,
    drawing: ChartDrawing,
    *,
    is_compact: bool = False,
    is_mirrored: bool = False,
) -> Painted:
    """Paint a drawing on the ground of a card."""
    direction = Qt.LayoutDirection
    style = ChartStyle.of(theme, direction.RightToLeft if is_mirrored else direction.LeftToRight)
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(style.tokens.card)
    area = QRectF(image.rect())
    prepared = prepare(drawing, is_compact=is_compact)
    layout = lay_out(prepared, style, area, prepared.days, is_compact=is_compact)
    painter = QPainter(image)
    paint_layout(painter, area, prepared, layout, style)
    painter.end()
    return Painted(image, layout, style)
