"""A drawn lifter with a few words that point at a place on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.figure.drawing import Drawing
from hinge_desktop.gui.figure.figure_view import FigureView
from hinge_desktop.gui.figure.frames import Frames
from hinge_desktop.gui.figure.painter import Layers
from hinge_desktop.gui.figure.pointers import Pointer
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.painting import smooth_painter

PointerOf: TypeAlias = Callable[[Drawing], Pointer]
_GAP_PX: Final = 6.0
_LINE_PX: Final = 1.5
_KEYLINE_PX: Final = 4.0
"""Around line and words, which may cross the body or what stands beside it."""
_LEAST_ROOM_PX: Final = 200
"""Lower figures stand without words: there would be no room for them."""


class PointedFigure(QWidget):
    """A `FigureView` and a layer of words over it. Words for those who do not see it come along."""

    def __init__(self, theme: Theme, layers: Layers, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.view = FigureView(theme, layers=layers, parent=self)
        self._pointing = _Pointing(theme, self.view, self)
        self._frames: Frames | None = None
        self._shows_one_drawing = False
        self._words_at: Callable[[float], str] = _no_words
        self.setMinimumSize(200, 200)

    def show_frames(self, frames: Frames, words_at: Callable[[float], str]) -> None:
        """Show a lift; `words_at` names the figure at a depth."""
        self._frames = frames
        self._words_at = words_at
        self._shows_one_drawing = False
        self.view.show_frames(frames)

    def show_depth(self, depth: float) -> None:
        """Stand exactly at a depth: it was asked for by hand, also where motion is reduced."""
        if self._frames is None:
            return
        if self._theme.reduced_motion:
            # The view itself would go to the nearest quarter.
            self.view.show_drawing(self._frames.at(depth), self._words_at(depth))
            self._shows_one_drawing = True
        else:
            self._move_view(self._frames, depth)
        self._pointing.update()

    def show_drawing(self, drawing: Drawing, words: str) -> None:
        """Show one drawing that does not move."""
        self._frames = None
        self.view.show_drawing(drawing, words)
        self._pointing.update()

    def set_layers(self, layers: Layers) -> None:
        """Show more or less of the lifter; words would stand in the way of angles."""
        self.view.set_layers(layers)
        self._pointing.setVisible(not layers.angles)

    def clear(self) -> None:
        """Show nobody."""
        self._frames = None
        self.view.show_frames(None)
        self.point("", Ink.TEXT, None)

    def point(self, text: str, ink: Ink, pointer_of: PointerOf | None) -> None:
        """Write words at a place of whatever is drawn; None takes them away."""
        self._pointing.show_words(text, ink, pointer_of)

    def _move_view(self, frames: Frames, depth: float) -> None:
        if self._shows_one_drawing:
            self._shows_one_drawing = False
            self.view.show_frames(frames)
        self.view.show_depth(depth)
        self.view.setAccessibleName(self._words_at(depth))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay figure and words over each other."""
        super().resizeEvent(event)
        self.view.setGeometry(self.rect())
        self._pointing.setGeometry(self.rect())


class _Pointing(QWidget):
    """Lets every click through; its words are also its name, beside that of the figure."""

    accessible_role = "StaticText"

    def __init__(self, theme: Theme, view: FigureView, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = view
        self._text = ""
        self._ink = Ink.TEXT
        self._pointer_of: PointerOf | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.update)

    def show_words(self, text: str, ink: Ink, pointer_of: PointerOf | None) -> None:
        self._text, self._ink, self._pointer_of = text, ink, pointer_of
        self.setAccessibleName(text)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        drawing = self._view.drawing
        if drawing is None or self._pointer_of is None or self.height() < _LEAST_ROOM_PX:
            return
        pointer = self._pointer_of(drawing)
        frame = self._view.frame_of(drawing)
        length = _GAP_PX + pointer.length_m * frame.px_per_m
        away = QPointF(pointer.away.x, -pointer.away.y)
        place = frame.heel + QPointF(pointer.place.x, -pointer.place.y) * frame.px_per_m
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        for pen in (QPen(tokens.stage, _KEYLINE_PX), QPen(tokens.ink(self._ink), _LINE_PX)):
            painter.setPen(pen)
            painter.drawLine(place + away * _GAP_PX, place + away * length)
        self._write(painter, self._box_at(place + away * length, away))

    def _write(self, painter: QPainter, box: QRectF) -> None:
        font, tokens = self._theme.font(FontRole.CAPTION_STRONG), self._theme.tokens
        metrics = QFontMetricsF(font)
        left = box.center().x() - metrics.horizontalAdvance(self._text) / 2
        start = QPointF(left, box.center().y() + (metrics.ascent() - metrics.descent()) / 2)
        words = QPainterPath()
        words.addText(start, font, self._text)
        painter.strokePath(words, QPen(tokens.stage, _KEYLINE_PX))
        painter.setFont(font)
        painter.setPen(tokens.ink(self._ink))
        painter.drawText(start, self._text)

    def _box_at(self, end: QPointF, away: QPointF) -> QRectF:
        """Place the words beyond the end of the line, and inside the widget."""
        words = QFontMetricsF(self._theme.font(FontRole.CAPTION_STRONG))
        box = QRectF(0, 0, words.horizontalAdvance(self._text) + 8, words.height() + 4)
        box.moveCenter(end + QPointF(away.x() * box.width() / 2, away.y() * box.height() / 2))
        box.moveLeft(min(max(box.left(), 0.0), self.width() - box.width()))
        box.moveTop(min(max(box.top(), 0.0), self.height() - box.height()))
        return box


def _no_words(_depth: float) -> str:
    return ""
