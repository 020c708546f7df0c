"""The steps of a routine below each other: done, now, or still to come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import NUMBER_FACE, TEXT_FACE
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import leading, mirrored, paint_box, smooth_painter

_WIDTH: Final = 390
_ROW: Final = 74
_RING: Final = 34
_GAP: Final = 16
_TITLE: Final = 27
_AMOUNT: Final = 20


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step and how much of it there is."""

    title: str
    amount: str


class StepList(QWidget):
    """Sized by the window; where not all steps fit, those around the running one show."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: tuple[StepLine, ...] = ()
        self._here = 0
        self._scale = 1.0
        self.setObjectName("routine_steps")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def show_steps(self, lines: Sequence[StepLine]) -> None:
        """Show these steps, none of them done."""
        self._lines = tuple(lines)
        self.show_place(0)

    def show_place(self, place: int) -> None:
        """Be at a step, counted from 0; those before it are done."""
        self._here = place
        spoken = [self._spoken(number, line) for number, line in enumerate(self._lines)]
        self.setAccessibleName(self.tr("Steps"))
        self.setAccessibleDescription(". ".join(spoken))
        self.update()

    def show_all_done(self) -> None:
        """Show that no step is left."""
        self.show_place(len(self._lines))

    def visible_rows(self) -> range:
        """Return the steps that there is room for."""
        count = max(1, min(len(self._lines), int(self.height() // (_ROW * self._scale))))
        first = min(max(0, self._here - count // 2), len(self._lines) - count)
        return range(max(0, first), max(0, first) + count)

    def set_scale(self, scale: float) -> None:
        """Follow the window; `scale` comes from `timer_scale`."""
        self._scale = scale
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as it is drawn; as high as it may be."""
        return QSize(round(_WIDTH * self._scale), round(_ROW * self._scale))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the rows that fit."""
        painter = smooth_painter(self)
        row = _ROW * self._scale
        for index, place in enumerate(self.visible_rows() if self._lines else ()):
            self._paint_row(painter, place, QRectF(0, index * row, self.width(), row))

    def _paint_row(self, painter: QPainter, place: int, area: QRectF) -> None:
        tokens = self._theme.tokens
        line, is_here = self._lines[place], place == self._here
        side = _RING * self._scale
        ring = QRectF(area.left() + 2, area.top() + (area.height() - side) / 2, side, side)
        self._paint_ring(painter, place, mirrored(self, ring))
        left = ring.right() + _GAP * self._scale
        words = QRectF(left, area.top(), area.right() - left, area.height() / 2)
        weight = QFont.Weight.DemiBold if is_here else QFont.Weight.Medium
        color = tokens.text if is_here else tokens.text2
        for text, pixels, face, top in (
            (line.title, _TITLE, NUMBER_FACE, area.height() * 0.08),
            (line.amount, _AMOUNT, TEXT_FACE, area.height() * 0.48),
        ):
            font = self._theme.timer_font(pixels * self._scale, weight, face)
            painter.setFont(font)
            painter.setPen(color)
            mode = Qt.TextElideMode.ElideRight
            shown = QFontMetricsF(font).elidedText(text, mode, words.width())
            painter.drawText(mirrored(self, words.translated(0, top)), leading(self), shown)

    def _paint_ring(self, painter: QPainter, place: int, ring: QRectF) -> None:
        tokens = self._theme.tokens
        if place < self._here:
            paint_box(painter, ring, ring.width() / 2, fill=tokens.accent_fill)
            inset = ring.width() * 0.22
            inner = ring.adjusted(inset, inset, -inset, -inset)
            self._theme.icons.paint(painter, Icon.CHECK, inner, tokens.on_accent, stroke=3)
            return
        is_here = place == self._here
        width = metrics.LINE_SELECTION if is_here else metrics.LINE_CONTROL
        edge = tokens.text if is_here else tokens.edge
        paint_box(painter, ring, ring.width() / 2, edge=edge, width=width)
        pixels = _AMOUNT * self._scale
        painter.setFont(self._theme.timer_font(pixels, QFont.Weight.DemiBold, TEXT_FACE))
        painter.setPen(tokens.text if is_here else tokens.text2)
        painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, self.locale().toString(place + 1))

    def _spoken(self, place: int, line: StepLine) -> str:
        words = f"{line.title}, {line.amount}"
        if place < self._here:
            return self.tr("Done: {step}").format(step=words)
        return self.tr("Now: {step}").format(step=words) if place == self._here else words
