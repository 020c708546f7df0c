"""The phases of one rep as boxes as long as they last, with a playhead."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hinge_desktop.core.tempo import Phase
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import (
    leading,
    mirrored,
    paint_box,
    smooth_painter,
    trailing,
)
from hinge_desktop.gui.widgets.phase_look import PHASE_ICONS, phase_color, phase_text
from hinge_desktop.words.numbers import decimal


class TempoTrack(QWidget):
    """Fed with a position by the page; it owns no clock."""

    _HEIGHT = 76
    _OVERHANG = 9
    _GAP = 7
    _RADIUS = 10
    _LEAST_WIDTH = 168

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._phases: tuple[tuple[Phase, int], ...] = ()
        self._current: int | None = None
        self._share = 0.0
        self._scale = 1.0
        self._layers: dict[tuple[int | None, bool, float], QPixmap] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # It fills its own ground, so that nothing below it is painted at every frame.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.changed.connect(self._forget_layers)

    def show_tempo(self, phases: Sequence[tuple[Phase, int]]) -> None:
        """Show these phases with their milliseconds, in the order in which they are done."""
        self._phases = tuple((phase, part) for phase, part in phases if part > 0)
        self._current = None
        spoken = ", ".join(f"{phase_text(phase)} {decimal(ms)}" for phase, ms in self._phases)
        self.setAccessibleName(spoken)
        self._forget_layers()

    def show_position(self, phase: Phase | None, share: float) -> None:
        """Put the playhead into a phase, `share` from 0 to 1 of it; None takes it away."""
        current = next(
            (index for index, (known, _) in enumerate(self._phases) if known is phase), None
        )
        share = min(max(share, 0.0), 1.0)
        if (current, share) == (self._current, self._share):
            return
        before = self._playhead_x()
        is_elsewhere = current != self._current
        self._current, self._share = current, share
        after = self._playhead_x()
        if is_elsewhere or before is None or after is None:
            self.update()
        else:
            self.update(self._strip(before, after))

    def set_scale(self, scale: float) -> None:
        """Follow the window; `scale` comes from `timer_scale`."""
        self._scale = scale
        self.updateGeometry()
        self._forget_layers()

    def sizeHint(self) -> QSize:
        """Leave room for the boxes and the playhead that stands out above and below."""
        height = (self._HEIGHT + 2 * self._OVERHANG) * self._scale
        return QSize(round(1152 * self._scale), round(height))

    def minimumSizeHint(self) -> QSize:
        """Give way in width only."""
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the boxes anew in another size."""
        super().resizeEvent(event)
        self._layers.clear()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Put together what was drawn before: the boxes, the filled part, the playhead."""
        painter = smooth_painter(self)
        painter.drawPixmap(0, 0, self._layer(is_filled=False))
        if self._current is None:
            return
        area = mirrored(self, self._boxes()[self._current])
        painter.save()
        painter.setClipRect(self._filled(area))
        painter.drawPixmap(0, 0, self._layer(is_filled=True))
        painter.restore()
        x = self._playhead(area)
        head = QRectF(x - 2.5 * self._scale, 0, 5 * self._scale, self.height())
        paint_box(painter, head, head.width() / 2, fill=self._theme.tokens.text)

    def _layer(self, *, is_filled: bool) -> QPixmap:
        """Return all boxes, the running one as it is before or behind the playhead."""
        key = (self._current, is_filled, self.devicePixelRatioF())
        if key not in self._layers:
            self._layers[key] = self._draw_layer(is_filled=is_filled)
        return self._layers[key]

    def _draw_layer(self, *, is_filled: bool) -> QPixmap:
        ratio = self.devicePixelRatioF()
        layer = QPixmap(self.size() * ratio)
        layer.setDevicePixelRatio(ratio)
        tokens = self._theme.tokens
        layer.fill(tokens.timer.ground)
        painter = smooth_painter(layer)
        for index, box in enumerate(self._boxes()):
            area = mirrored(self, box)
            if index != self._current:
                self._paint_box(painter, area, tokens.line, 1.5)
                self._paint_words(painter, index, area, tokens.text, tokens.text2)
            elif is_filled:
                self._paint_filled(painter, index, area)
            else:
                self._paint_box(painter, area, self._color(index), 2)
                self._paint_words(painter, index, area, tokens.text, tokens.text)
        painter.end()
        return layer

    def _paint_box(self, painter: QPainter, area: QRectF, edge: QColor, width: float) -> None:
        fill = self._theme.tokens.card
        paint_box(painter, area, self._RADIUS * self._scale, fill=fill, edge=edge, width=width)

    def _paint_filled(self, painter: QPainter, index: int, area: QRectF) -> None:
        paint_box(painter, area, self._RADIUS * self._scale, fill=self._color(index))
        ground = self._theme.tokens.timer.ground
        self._paint_words(painter, index, area, ground, ground, icon=ground)

    def _color(self, index: int) -> QColor:
        return phase_color(self._theme.tokens, self._phases[index][0])

    def _forget_layers(self) -> None:
        self._layers.clear()
        self.update()

    def _paint_words(
        self,
        painter: QPainter,
        index: int,
        area: QRectF,
        word: QColor,
        number: QColor,
        icon: QColor | None = None,
    ) -> None:
        phase, milliseconds = self._phases[index]
        side = 28 * self._scale
        from_left = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        inner = area.adjusted(18 * self._scale, 0, -18 * self._scale, 0)
        left = inner.left() if from_left else inner.right() - side
        spot = QRectF(left, area.top(), side, area.height())
        color = icon if icon is not None else phase_color(self._theme.tokens, phase)
        self._theme.icons.paint(painter, PHASE_ICONS[phase], spot, color, stroke=2.4)
        gap = side + 10 * self._scale
        words = inner.adjusted(gap if from_left else 0, 0, 0 if from_left else -gap, 0)
        painter.setFont(self._font(phase_text(phase), words.width() - side))
        painter.setPen(word)
        painter.drawText(words, leading(self), phase_text(phase))
        painter.setPen(number)
        painter.drawText(words, trailing(self), decimal(milliseconds))

    def _playhead_x(self) -> float | None:
        if self._current is None:
            return None
        return self._playhead(mirrored(self, self._boxes()[self._current]))

    def _strip(self, before: float, after: float) -> QRect:
        """Return what a step of the playhead changes: nothing else is painted at every frame."""
        margin = 4 * self._scale + 2
        left, right = min(before, after) - margin, max(before, after) + margin
        return QRectF(left, 0, right - left, self.height()).toAlignedRect()

    def _filled(self, area: QRectF) -> QRectF:
        width = area.width() * self._share
        corner = area.topLeft()
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            corner = QPointF(area.right() - width, area.top())
        return QRectF(corner.x(), corner.y(), width, area.height())

    def _playhead(self, area: QRectF) -> float:
        filled = self._filled(area)
        from_left = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        return filled.right() if from_left else filled.left()

    def _boxes(self) -> list[QRectF]:
        if not self._phases:
            return []
        gap = self._GAP * self._scale
        room = self.width() - gap * (len(self._phases) - 1)
        widths = _shares([part for _, part in self._phases], room, self._least())
        top = self._OVERHANG * self._scale
        boxes, left = [], 0.0
        for width in widths:
            boxes.append(QRectF(left, top, width, self._HEIGHT * self._scale))
            left += width + gap
        return boxes

    def _least(self) -> float:
        return self._LEAST_WIDTH * self._scale

    def _font(self, text: str, room: float) -> QFont:
        font = self._theme.timer_font(32 * self._scale, QFont.Weight.DemiBold)
        wanted = QFontMetricsF(font).horizontalAdvance(text)
        shrink = min(1.0, max(room, 1.0) / wanted) if wanted else 1.0
        return self._theme.timer_font(32 * self._scale * shrink, QFont.Weight.DemiBold)


def _shares(parts: Sequence[int], room: float, least: float) -> list[float]:
    """Divide `room` by time, but keep each box wide enough for its word."""
    least = min(least, room / len(parts))
    short = {index for index, part in enumerate(parts) if room * part / sum(parts) < least}
    rest = sum(part for index, part in enumerate(parts) if index not in short)
    free = room - least * len(short)
    return [least if index in short else free * part / rest for index, part in enumerate(parts)]
