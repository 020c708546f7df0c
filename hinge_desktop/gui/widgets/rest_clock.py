"""The rest between sets: a big clock that counts down, then up, and a bar that fills."""

from math import ceil, floor, sin, tau
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, QVariantAnimation
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import mirrored, paint_box, smooth_painter

_PULSES: Final = 3
_PULSE_MS: Final = 2000


class RestClock(QWidget):
    """Minutes and seconds left; after zero the time over, in warning colour with the word."""

    accessible_role = "StaticText"

    _PIXELS = 196

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = "0:00"
        self._is_over = False
        self._scale = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def text(self) -> str:
        """Return the clock as shown, without the word "over"."""
        return self._text

    def show_remaining(self, remaining_seconds: float) -> None:
        """Show the time left, rounded up; below zero the time over, rounded down."""
        is_over = remaining_seconds <= 0
        seconds = floor(-remaining_seconds) if is_over else ceil(remaining_seconds)
        text = f"{seconds // 60}:{seconds % 60:02d}"
        if (text, is_over) != (self._text, self._is_over):
            self._text, self._is_over = text, is_over
            spoken = self.tr("Rest over by {clock}") if is_over else self.tr("Rest, {clock} left")
            self.setAccessibleName(spoken.format(clock=text))
            self.update()

    def set_scale(self, scale: float) -> None:
        """Follow the window; `scale` comes from `timer_scale`."""
        self._scale = scale
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Leave room for four digits and a colon."""
        metrics = QFontMetricsF(self._font(1.0))
        return QSize(
            round(metrics.horizontalAdvance("0:00") + 4), round(metrics.capHeight() * 1.06)
        )

    def minimumSizeHint(self) -> QSize:
        """Give way in width, since the clock shrinks."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the clock on its baseline, and "over" beside it."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        word = self.tr("over") if self._is_over else ""
        word_font = self._theme.font(FontRole.GARAGE_VALUE)
        word_room = QFontMetricsF(word_font).horizontalAdvance(word) + 14 if word else 0.0
        wanted = QFontMetricsF(self._font(1.0)).horizontalAdvance(self._text)
        font = self._font(min(1.0, max(1.0, self.width() - word_room) / wanted))
        metrics = QFontMetricsF(font)
        baseline = (self.height() + metrics.capHeight()) / 2
        width = metrics.horizontalAdvance(self._text)
        clock = mirrored(self, QRectF(0, 0, width, 1))
        painter.setPen(tokens.warn if self._is_over else tokens.text)
        painter.setFont(font)
        painter.drawText(QPointF(clock.left(), baseline), self._text)
        if word:
            beside = mirrored(self, QRectF(width + 10, 0, word_room - 10, 1))
            painter.setFont(word_font)
            painter.drawText(QPointF(beside.left(), baseline), word)

    def _font(self, shrink: float) -> QFont:
        return self._theme.timer_font(self._PIXELS * self._scale * shrink)


class RestBar(QWidget):
    """Fills as the rest passes; when it is over its outline pulses three times, slowly."""

    _HEIGHT = 14

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = 0.0
        self._glow = 0.0
        self._pulse = QVariantAnimation(self)
        self._pulse.setDuration(_PULSES * _PULSE_MS)
        self._pulse.setStartValue(0.0)
        self._pulse.setEndValue(float(_PULSES))
        self._pulse.valueChanged.connect(self._show_glow)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Rest"))
        theme.changed.connect(self.update)

    def show_rest(self, remaining_seconds: float, total_seconds: float) -> None:
        """Fill by the share of the rest that has passed."""
        passed = total_seconds - remaining_seconds
        share = min(max(passed / total_seconds, 0.0), 1.0) if total_seconds > 0 else 1.0
        if share >= 1 > self._share and not self._theme.reduced_motion and self.isVisible():
            self._pulse.start()
        elif share < 1:
            self._pulse.stop()
        self._share = share
        self.update()

    def sizeHint(self) -> QSize:
        """Leave 14 pixels of height."""
        return QSize(200, self._HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw groove, fill and, when over, the outline."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        radius = self.height() / 2
        paint_box(painter, QRectF(self.rect()), radius, fill=tokens.raised)
        is_over = self._share >= 1
        width = max(self.height(), self.width() * self._share)
        if self._share > 0:
            fill = mirrored(self, QRectF(0, 0, width, self.height()))
            paint_box(painter, fill, radius, fill=tokens.warn if is_over else tokens.accent)
        if is_over:
            rect = QRectF(self.rect())
            paint_box(painter, rect, radius, edge=self._outline(), width=3)

    def _outline(self) -> QColor:
        color = QColor(self._theme.tokens.text)
        if self._pulse.state() is QVariantAnimation.State.Running:
            color.setAlphaF(self._glow)
        return color

    def _show_glow(self, pulses: float) -> None:
        self._glow = 0.5 - 0.5 * sin(tau * (pulses + 0.25))
        self.update()
