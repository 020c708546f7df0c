"""What was measured by taps, as a line under the question that it answers."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.text_label import IconLabel, TextLabel


class MeasuredNote(QWidget):
    """A small pedal and a sentence; hidden while nothing was measured."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = TextLabel(theme, ink=Ink.TEXT2, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel(theme, Icon.PEDAL, size=18), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.setObjectName("measured_note")
        self.hide()

    def show_words(self, words: str) -> None:
        """Show a sentence, or nothing."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
