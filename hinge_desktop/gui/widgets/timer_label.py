"""Words of a garage screen that are sized by the window, as a timer is, not by the text size."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme.fonts import NUMBER_FACE, TEXT_FACE
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.text_label import TextLabel


class TimerLabel(TextLabel):
    """Stands on the foot of its room, so that labels of two sizes share a line."""

    def __init__(
        self,
        theme: Theme,
        pixels: int,
        *,
        weight: QFont.Weight = QFont.Weight.Bold,
        face: str = NUMBER_FACE,
        ink: Ink = Ink.TEXT,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Build words of `pixels` at a scale of 1."""
        self._pixels = pixels
        self._weight = weight
        self._face = face
        self._scale = 1.0
        super().__init__(theme, ink=ink, wrap=wrap, parent=parent)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)

    def set_scale(self, scale: float) -> None:
        """Follow the window; `scale` comes from `timer_scale`."""
        if scale != self._scale:
            self._scale = scale
            self._follow_theme()

    def stand_with(self, other: TimerLabel) -> None:
        """Share the baseline of a larger label beside it."""
        raised = _tail(other.font()) - _tail(self.font())
        self.setContentsMargins(0, 0, 0, max(0, round(raised)))

    def _own_font(self) -> QFont:
        return self._theme.timer_font(self._pixels * self._scale, self._weight, self._face)


def next_word(theme: Theme, text: str) -> TimerLabel:
    """Make the quiet word before the name of what comes next."""
    label = TimerLabel(theme, 25, weight=QFont.Weight.Normal, face=TEXT_FACE, ink=Ink.TEXT2)
    label.setText(text)
    return label


def _tail(font: QFont) -> float:
    return QFontMetricsF(font).descent()
