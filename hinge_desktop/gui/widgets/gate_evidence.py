"""What shows that a gate is met, drawn small: a meter with its target, or the last days."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import mirrored, paint_box, smooth_painter

_METER: Final = QSize(120, 8)
_TARGET_HEIGHT: Final = 16
_MARK: Final = 20
_BETWEEN: Final = 4
_WORD_GAP: Final = 6


class MarkState(StrEnum):
    """What a day says: in line, not in line, faster than the count, or nothing."""

    YES = "yes"
    NO = "no"
    RUSHED = "rushed"
    OPEN = "open"


_ICONS: Final = {MarkState.NO: Icon.X, MarkState.RUSHED: Icon.FAST}
"""What stands in the mark of a day that is not in line."""


@dataclass(frozen=True, slots=True)
class Meter:
    """How far it has come and where the target is, as shares of the whole (0 to 1)."""

    share: float
    target: float
    is_limit: bool = False
    """Whether the target is the most, as for a gap between the sides."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A day, and the word under it where all of them have one."""

    state: MarkState
    word: str = ""


Drawing: TypeAlias = Meter | tuple[Mark, ...]


class GateEvidence(QWidget):
    """Decoration beside words that say the same, so it has no name of its own."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drawing: Drawing = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._follow_theme)

    def show_drawing(self, drawing: Drawing) -> None:
        """Show another piece of evidence."""
        self._drawing = drawing
        self._follow_theme()

    def sizeHint(self) -> QSize:
        """As wide as the meter at least, so that rows under each other line up."""
        scale = self._theme.text_scale
        width = _METER.width() * scale
        if isinstance(self._drawing, Meter):
            return QSize(round(width), round(_TARGET_HEIGHT * scale))
        columns = sum(self._column_width(mark) for mark in self._drawing)
        columns += _BETWEEN * max(0, len(self._drawing) - 1)
        words = self._words().height() + _WORD_GAP if self._has_words() else 0.0
        return QSize(round(max(width, columns)), round(_MARK * scale + words))

    def minimumSizeHint(self) -> QSize:
        """Nothing of it is cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the meter or the days."""
        painter = smooth_painter(self)
        if isinstance(self._drawing, Meter):
            self._paint_meter(painter, self._drawing)
        else:
            self._paint_marks(painter, self._drawing)

    def _paint_meter(self, painter: QPainter, meter: Meter) -> None:
        tokens = self._theme.tokens
        thick = _METER.height() * self._theme.text_scale
        top = (self.height() - thick) / 2
        bar = QRectF(0, top, self.width(), thick)
        paint_box(painter, bar, thick / 2, fill=tokens.pressed)
        filled = QRectF(0, top, self.width() * min(max(meter.share, 0.0), 1.0), thick)
        is_beyond = meter.share > meter.target
        is_met = not is_beyond if meter.is_limit else meter.share >= meter.target
        if filled.width() > 0:
            color = tokens.accent if is_met else tokens.warn
            paint_box(painter, mirrored(self, filled), min(thick, filled.width()) / 2, fill=color)
        target = QRectF(self.width() * meter.target - 1, 0, 2, self.height())
        paint_box(painter, mirrored(self, target), 0, fill=tokens.text)

    def _paint_marks(self, painter: QPainter, marks: tuple[Mark, ...]) -> None:
        columns = sum(self._column_width(mark) for mark in marks)
        left = self.width() - columns - _BETWEEN * max(0, len(marks) - 1)
        for mark in marks:
            width = self._column_width(mark)
            self._paint_mark(painter, mark, mirrored(self, QRectF(left, 0, width, self.height())))
            left += width + _BETWEEN

    def _paint_mark(self, painter: QPainter, mark: Mark, area: QRectF) -> None:
        tokens = self._theme.tokens
        side = _MARK * self._theme.text_scale
        box = QRectF(area.center().x() - side / 2, 0, side, side)
        if mark.state is MarkState.YES:
            paint_box(painter, box, side / 2, fill=tokens.accent)
            ink = tokens.card if tokens.is_dark else tokens.on_accent
            inner = box.adjusted(side * 0.22, side * 0.22, -side * 0.22, -side * 0.22)
            self._theme.icons.paint(painter, Icon.CHECK, inner, ink, stroke=3)
        else:
            icon = _ICONS.get(mark.state)
            color = tokens.edge if icon is None else tokens.warn
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color, 1.5, Qt.PenStyle.DashLine))
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
            if icon is not None:
                inner = box.adjusted(side * 0.25, side * 0.25, -side * 0.25, -side * 0.25)
                self._theme.icons.paint(painter, icon, inner, color, stroke=2.4)
            else:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(color)
                painter.drawEllipse(QPointF(box.center()), 1.5, 1.5)
        if mark.word:
            painter.setFont(self._theme.font(FontRole.CAPTION))
            painter.setPen(tokens.text if mark.state in _ICONS else tokens.text2)
            words = QRectF(area.left(), side + _WORD_GAP, area.width(), area.height() - side)
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            painter.drawText(words, flags, mark.word)

    def _column_width(self, mark: Mark) -> float:
        side = _MARK * self._theme.text_scale
        if not self._has_words():
            return side
        return max(side, self._words().horizontalAdvance(mark.word) + 6)

    def _has_words(self) -> bool:
        return not isinstance(self._drawing, Meter) and any(one.word for one in self._drawing)

    def _words(self) -> QFontMetricsF:
        return QFontMetricsF(self._theme.font(FontRole.CAPTION))

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()
