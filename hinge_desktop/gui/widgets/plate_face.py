"""A plate seen from its side: as large beside the others as it is, dashed where none is owned."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hinge_desktop.core.weights import Weight
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import smooth_painter
from hinge_desktop.gui.widgets.plate_look import plate_color, plate_share
from hinge_desktop.words import numbers

_LARGEST: Final = 90.0
_AROUND: Final = 2.0
_NUMBER_SHARE: Final = 0.31
_SMALLEST_NUMBER: Final = 12.0
_ROOM_SHARE: Final = 0.8
_RING_INSET: Final = 5.0


class PlateFace(QWidget):
    """One plate; the number on it is its weight."""

    def __init__(self, theme: Theme, weight: Weight, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._weight = weight
        self._line_share = 1.0
        self._is_owned = False
        self._is_plain_iron = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._follow_theme)

    @property
    def share(self) -> float:
        """How large the plate is beside the largest one."""
        return plate_share(self._weight)

    def set_line_share(self, share: float) -> None:
        """Leave room for the largest plate of the line that this one stands in."""
        self._line_share = share
        self.updateGeometry()

    def show_owned(self, *, is_owned: bool) -> None:
        """Fill the plate, or draw its outline only."""
        self._is_owned = is_owned
        self.update()

    def set_plain_iron(self, *, is_plain: bool) -> None:
        """Draw it in grey, for those whose plates have no competition colours."""
        self._is_plain_iron = is_plain
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the largest plate of the line, so that all stand on one middle line."""
        edge = round((_LARGEST * self._line_share + 2 * _AROUND) * self._theme.text_scale)
        return QSize(edge, edge)

    def minimumSizeHint(self) -> QSize:
        """Never cut the plate."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the plate and its number."""
        painter = smooth_painter(self)
        diameter = _LARGEST * self._theme.text_scale * plate_share(self._weight)
        circle = QRectF(0, 0, diameter, diameter)
        circle.moveCenter(QRectF(self.rect()).center())
        tokens = self._theme.tokens
        if self._is_owned:
            color = plate_color(tokens, self._weight, is_plain_iron=self._is_plain_iron)
            self._paint_iron(painter, circle, color.fill, color.number)
            self._paint_number(painter, circle, color.number)
        else:
            self._paint_outline(painter, circle)
            self._paint_number(painter, circle, tokens.text2)

    def _paint_iron(self, painter: QPainter, circle: QRectF, fill: QColor, number: QColor) -> None:
        tokens = self._theme.tokens
        # A white plate on a white card shows by its outline.
        outline = tokens.timer.ground if tokens.is_dark else tokens.edge
        painter.setPen(QPen(outline, metrics.LINE_CONTROL))
        painter.setBrush(fill)
        painter.drawEllipse(circle)
        ring = QColor(number)
        ring.setAlphaF(0.45)
        inset = min(_RING_INSET, circle.width() * 0.07)
        painter.setPen(QPen(ring, metrics.LINE_DECORATION))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle.adjusted(inset, inset, -inset, -inset))

    def _paint_outline(self, painter: QPainter, circle: QRectF) -> None:
        pen = QPen(self._theme.tokens.edge, metrics.LINE_SELECTION)
        pen.setDashPattern([3, 2.5])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle.adjusted(1, 1, -1, -1))

    def _paint_number(self, painter: QPainter, circle: QRectF, color: QColor) -> None:
        text = numbers.decimal(self._weight.thousandths)
        least = _SMALLEST_NUMBER * self._theme.text_scale
        pixels = max(circle.width() * _NUMBER_SHARE, least)
        font = self._theme.timer_font(pixels, QFont.Weight.DemiBold)
        words = QFontMetricsF(font).horizontalAdvance(text)
        room = circle.width() * _ROOM_SHARE
        if words > room:
            font = self._theme.timer_font(pixels * room / words, QFont.Weight.DemiBold)
        metric = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(color)
        # By the height of digits: a line's descent would lift them off the middle.
        baseline = circle.center().y() + metric.capHeight() / 2
        left = circle.center().x() - metric.horizontalAdvance(text) / 2
        painter.drawText(QPointF(left, baseline), text)

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()
