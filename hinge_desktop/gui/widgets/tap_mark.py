"""What the taps of a set say while it runs: a small pedal, and the time of the last rep."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.measured_tempo import TapPlace, TempoMeasure
from hinge_desktop.gui.theme.fonts import TEXT_FACE
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import leading, mirrored, smooth_painter
from hinge_desktop.words.measured_tempo import measured_rep_words, tap_hint

_PIXELS = 28
_ICON = 32
_GAP = 10


class TapMark(QWidget):
    """Says where to tap, then what the last tap measured. Hidden where nobody taps."""

    accessible_role = "StaticText"

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scale = 1.0
        self._text = ""
        self._is_measured = False
        self.setObjectName("tap_mark")
        theme.changed.connect(self.update)
        self.hide()

    def show_place(self, place: TapPlace | None) -> None:
        """Say where to tap; None hides the mark."""
        self.setVisible(place is not None)
        if place is not None:
            self._show(tap_hint(place), is_measured=False)

    def show_measure(self, measure: TempoMeasure) -> None:
        """Show what the last tap measured."""
        self._show(measured_rep_words(measure), is_measured=measure.last_rep_ms is not None)

    def set_scale(self, scale: float) -> None:
        """Follow the window; `scale` comes from `timer_scale`."""
        self._scale = scale
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pedal, and the words after it."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        color = tokens.text if self._is_measured else tokens.text2
        side = _ICON * self._scale
        self._theme.icons.paint(
            painter, Icon.PEDAL, mirrored(self, QRectF(0, 0, side, self.height())), color
        )
        left = side + _GAP * self._scale
        words = QRectF(left, 0, self.width() - left, self.height())
        weight = QFont.Weight.DemiBold if self._is_measured else QFont.Weight.Normal
        painter.setFont(self._theme.timer_font(_PIXELS * self._scale, weight, TEXT_FACE))
        painter.setPen(color)
        painter.drawText(mirrored(self, words), leading(self), self._text)

    def _show(self, text: str, *, is_measured: bool) -> None:
        if (text, is_measured) != (self._text, self._is_measured):
            self._text, self._is_measured = text, is_measured
            self.setAccessibleName(text)
            self.update()
