"""The place of a drawing that is still to come, with one sentence about when."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.painting import paint_box, smooth_painter
from hinge_desktop.gui.widgets.text_label import TextLabel


class DottedFrame(QWidget):
    """A dashed outline around a sentence."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = TextLabel(theme, ink=Ink.TEXT2, wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.addWidget(self._words)
        theme.changed.connect(self.update)

    def text(self) -> str:
        """Return the sentence."""
        return self._words.text()

    def show_text(self, text: str) -> None:
        """Change the sentence."""
        self._words.setText(text)
        self.setAccessibleName(text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the outline."""
        painter = smooth_painter(self)
        edge = self._theme.tokens.edge
        rect = QRectF(self.rect())
        paint_box(painter, rect, metrics.RADIUS_CARD, edge=edge, width=1.5, dashed=True)
