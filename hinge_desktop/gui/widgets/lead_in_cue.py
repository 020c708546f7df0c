"""The lifter's own cue during the lead-in: read on the way to the bar, gone when the set begins."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.painting import leading, smooth_painter

LARGEST: Final = 56
"""As the next load, which is for the walk to the bar too."""
_UNDER_FLOOR: Final = 38
"""Longer cues run on under the floor that the lifter is drawn on."""
_LEAST: Final = 34
_BESIDE_FLOOR: Final = 640
"""The width that is free beside the lifter."""
_LINE: Final = 1.2
"""A line is so much higher than its letters are large."""


class LeadInCue(QWidget):
    """One line, as large as its length and the room over the track allow."""

    accessible_role = "StaticText"

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scale = 1.0
        self._text = ""
        self.setObjectName("lead_in_cue")
        theme.changed.connect(self.update)

    def text(self) -> str:
        """Return the cue, also while it is not seen."""
        return self._text

    def show_text(self, text: str) -> None:
        """Have this cue from now on; the timer decides when it is seen."""
        self._text = text
        self.setAccessibleName(text)
        self.update()

    def set_scale(self, scale: float) -> None:
        """Follow the window; `scale` comes from `timer_scale`."""
        self._scale = scale
        self.update()

    @property
    def pixels(self) -> float:
        """How large the letters are, at a scale of 1."""
        high = self.height() / self._scale / _LINE
        large = min(float(LARGEST), high)
        if self._width_at(large) <= _BESIDE_FLOOR:
            return large
        wide = self.width() / self._scale
        under = min(float(_UNDER_FLOOR), large)
        return max(min(under, under * wide / self._width_at(under)), min(_LEAST, high))

    @property
    def shown_text(self) -> str:
        """What of the cue has room."""
        metrics = QFontMetricsF(self._font(self.pixels * self._scale))
        return metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cue at the foot of its room."""
        painter = smooth_painter(self)
        painter.setFont(self._font(self.pixels * self._scale))
        painter.setPen(self._theme.tokens.ink(Ink.TEXT))
        side = leading(self) & Qt.AlignmentFlag.AlignHorizontal_Mask
        painter.drawText(self.rect(), side | Qt.AlignmentFlag.AlignBottom, self.shown_text)

    def _width_at(self, pixels: float) -> float:
        return QFontMetricsF(self._font(pixels)).horizontalAdvance(self._text)

    def _font(self, pixels: float) -> QFont:
        return self._theme.timer_font(pixels, QFont.Weight.DemiBold)
