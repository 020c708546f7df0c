"""What the lines and colours of a lifter mean."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import leading, mirrored, paint_box, smooth_painter

_MARK_WIDTH = 26.0
_GAP = 8.0
_BETWEEN = 18.0


class FigureLegend(QWidget):
    """Solid is in line, dashed is out of line, filled works hardest."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = (self.tr("In line"), self.tr("Out of line"), self.tr("Working hardest"))
        self.setAccessibleName(
            self.tr("Solid line: in line. Dashed line: out of line. Filled: working hardest.")
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._follow_theme)

    def sizeHint(self) -> QSize:
        """One line of captions."""
        words = QFontMetricsF(self._theme.font(FontRole.CAPTION))
        marks = len(self._words) * (_MARK_WIDTH + _GAP + _BETWEEN)
        width = sum(words.horizontalAdvance(one) for one in self._words) + marks
        return QSize(round(width), round(words.height() + 4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw each mark and its words."""
        painter = smooth_painter(self)
        font = self._theme.font(FontRole.CAPTION)
        left = 0.0
        for index, words in enumerate(self._words):
            mark = mirrored(self, QRectF(left, 0, _MARK_WIDTH, self.height()))
            self._paint_mark(painter, index, mark)
            left += _MARK_WIDTH + _GAP
            width = QFontMetricsF(font).horizontalAdvance(words) + 2
            painter.setFont(font)
            painter.setPen(self._theme.tokens.text2)
            area = mirrored(self, QRectF(left, 0, width, self.height()))
            painter.drawText(area, leading(self), words)
            left += width + _BETWEEN

    def _paint_mark(self, painter: QPainter, index: int, area: QRectF) -> None:
        colors = self._theme.tokens.figure
        middle = area.center().y()
        if index == 2:
            box = QRectF(area.left() + 2, middle - 5, area.width() - 6, 10)
            paint_box(painter, box, 5.0, fill=colors.muscle_high)
            return
        is_in_line = index == 0
        pen = QPen(colors.spine_in_line if is_in_line else colors.spine_fault, 4.0)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if is_in_line else Qt.PenCapStyle.FlatCap)
        if not is_in_line:
            pen.setDashPattern([2.4, 1.2])
        painter.setPen(pen)
        start, end = QPointF(area.left() + 2, middle), QPointF(area.right() - 2, middle)
        painter.drawLine(start, end)

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()
