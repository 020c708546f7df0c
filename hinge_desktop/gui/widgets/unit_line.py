"""A line to type a number into, with its unit standing quietly behind the number."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import smooth_painter

_GAP: Final = 4.0
_AROUND: Final = 12


class UnitLine(QLineEdit):
    """Number and unit are centred together; "not given" is a dash."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._unit = ""
        self.setProperty("bare", "true")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # A number reads from the left everywhere, and its unit stands behind it.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setPlaceholderText("\N{EN DASH}")
        self.setMaxLength(16)

    def set_unit(self, unit: str) -> None:
        """Show another unit behind the number."""
        self._unit = unit
        self.update()

    def fit(self, widest: str) -> None:
        """Have room for the widest text at the text size in force."""
        self.setFont(self._theme.font(FontRole.STAT))
        unit = self._unit_width()
        self.setTextMargins(0, 0, round(unit), 0)
        words = self.fontMetrics().horizontalAdvance(widest)
        self.setMinimumWidth(round(words + unit) + _AROUND)
        self.setMinimumHeight(max(metrics.HEIGHT_PRIMARY - 2, self.fontMetrics().height() + 6))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the number, then its unit."""
        super().paintEvent(event)
        if not self._unit:
            return
        painter = smooth_painter(self)
        number = QFontMetricsF(self.font())
        shown = self.text() or self.placeholderText()
        room = self.width() - self._unit_width()
        x = (room + number.horizontalAdvance(shown)) / 2 + _GAP
        baseline = (self.height() + number.ascent() - number.descent()) / 2
        painter.setFont(self._theme.font(FontRole.BODY))
        painter.setPen(self._theme.tokens.text2)
        painter.drawText(QPointF(x, baseline), self._unit)

    def _unit_width(self) -> float:
        if not self._unit:
            return 0.0
        words = QFontMetricsF(self._theme.font(FontRole.BODY))
        return words.horizontalAdvance(self._unit) + _GAP
