"""Steps in a row with the way between them: done, here, or still to come."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import leading, mirrored, paint_box, smooth_painter

_RING: Final = 26
_GAP: Final = 10
_WAY: Final = 14
_LEAST_WAY: Final = 24


class StepTrail(QWidget):
    """Shows where one is; where there is too little room, only the step one is at is named."""

    def __init__(
        self, theme: Theme, titles: Sequence[str], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._titles = tuple(titles)
        self._place = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._follow_theme)
        self.show_place(0)

    def show_place(self, place: int) -> None:
        """Be at a step, counted from 0."""
        self._place = place
        words = self.tr("Step {place} of {count}: {title}")
        self.setAccessibleName(
            words.format(place=place + 1, count=len(self._titles), title=self._titles[place])
        )
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Room for every ring, and for the words of the longest step."""
        longest = max(self._words_width(title) for title in self._titles)
        rings = len(self._titles) * self._ring() + self._ways() * _LEAST_WAY
        return QSize(round(rings + longest + _GAP), self._high())

    def sizeHint(self) -> QSize:
        """Room for the words of every step."""
        return QSize(round(self._named_width(_LEAST_WAY * 3)), self._high())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw rings, words and ways from the side where reading starts."""
        painter = smooth_painter(self)
        is_named = self._named_width(_LEAST_WAY) <= self.width()
        widths = [self._step_width(place, is_named=is_named) for place in self._places()]
        way = (self.width() - sum(widths)) / max(1, self._ways())
        x = 0.0
        for place, width in zip(self._places(), widths, strict=True):
            self._paint_step(painter, place, x, is_named=is_named or place == self._place)
            x += width
            if place < self._ways():
                self._paint_way(painter, x, x + way)
                x += way

    def _paint_step(self, painter: QPainter, place: int, x: float, *, is_named: bool) -> None:
        tokens = self._theme.tokens
        side = self._ring()
        ring = mirrored(self, QRectF(x, (self.height() - side) / 2, side, side))
        if place < self._place:
            paint_box(painter, ring, side / 2, fill=tokens.accent_fill)
            inner = ring.adjusted(6, 6, -6, -6)
            self._theme.icons.paint(painter, Icon.CHECK, inner, tokens.on_accent, stroke=3)
        else:
            self._paint_number(painter, place, ring)
        if is_named:
            is_here = place == self._place
            painter.setFont(self._theme.font(self._role(is_here=is_here)))
            painter.setPen(tokens.text if is_here else tokens.text2)
            width = self._words_width(self._titles[place])
            words = mirrored(self, QRectF(x + side + _GAP, 0, width, self.height()))
            painter.drawText(words, leading(self), self._titles[place])

    def _paint_number(self, painter: QPainter, place: int, ring: QRectF) -> None:
        tokens = self._theme.tokens
        is_here = place == self._place
        edge = tokens.accent if is_here else tokens.edge
        fill = tokens.accent_soft if is_here else None
        width = metrics.LINE_SELECTION if is_here else metrics.LINE_CONTROL
        paint_box(painter, ring, ring.width() / 2, fill=fill, edge=edge, width=width)
        painter.setFont(self._theme.font(FontRole.CAPTION_STRONG))
        painter.setPen(tokens.text if is_here else tokens.text2)
        painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, self.locale().toString(place + 1))

    def _paint_way(self, painter: QPainter, start: float, end: float) -> None:
        color: QColor = self._theme.tokens.line
        painter.setPen(QPen(color, metrics.LINE_CONTROL))
        area = mirrored(self, QRectF(start + _WAY, self.height() / 2, end - start - 2 * _WAY, 0))
        painter.drawLine(QPointF(area.left(), area.top()), QPointF(area.right(), area.top()))

    def _step_width(self, place: int, *, is_named: bool) -> float:
        if not is_named and place != self._place:
            return self._ring()
        return self._ring() + _GAP + self._words_width(self._titles[place])

    def _named_width(self, way: float) -> float:
        steps = sum(self._step_width(place, is_named=True) for place in self._places())
        return steps + self._ways() * way

    def _words_width(self, title: str) -> float:
        # Bold ones, so that nothing moves when a step is reached.
        words = QFontMetricsF(self._theme.font(self._role(is_here=True)))
        return words.horizontalAdvance(title) + 2

    def _places(self) -> range:
        return range(len(self._titles))

    def _ways(self) -> int:
        return len(self._titles) - 1

    def _ring(self) -> float:
        return round(_RING * self._theme.text_scale)

    def _high(self) -> int:
        return round(self._ring()) + 6

    @staticmethod
    def _role(*, is_here: bool) -> FontRole:
        return FontRole.BODY_STRONG if is_here else FontRole.BODY

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()
