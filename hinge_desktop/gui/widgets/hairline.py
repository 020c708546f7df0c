"""A line one pixel high between parts of a card."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hinge_desktop.gui.theme.theme import Theme


class Hairline(QWidget):
    """Decoration, so it has no name."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedHeight(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill the line."""
        QPainter(self).fillRect(self.rect(), self._theme.tokens.line)
