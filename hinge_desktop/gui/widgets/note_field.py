"""A field of several lines that takes no more than it can keep."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme

_AROUND = 22
"""The frame, and the space inside it, above and below the text."""
_LEAST_LINES = 3


class NoteField(QPlainTextEdit):
    """Plain text; Tab goes on to the next control. What is too long is cut where it was typed."""

    def __init__(
        self, theme: Theme, *, most: int, lines: int = 4, parent: QWidget | None = None
    ) -> None:
        """Build a field for `most` characters that shows `lines` lines at once."""
        super().__init__(parent)
        self._theme = theme
        self._most = most
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.textChanged.connect(self._cut)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def show_text(self, text: str) -> None:
        """Show a text and forget what was typed; one that shows already is left as it is."""
        if text != self.toPlainText():
            self.setPlainText(text)

    @property
    def length(self) -> int:
        """How much of `most` is used, as the field counts: some characters count twice."""
        return self.document().characterCount() - 1

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(super().sizeHint().width(), self._height_of(self._lines))

    def minimumSizeHint(self) -> QSize:
        """Give lines where room is short; the text scrolls."""
        least = self._height_of(min(self._lines, _LEAST_LINES))
        return QSize(super().minimumSizeHint().width(), least)

    def _height_of(self, lines: int) -> int:
        return lines * self.fontMetrics().lineSpacing() + _AROUND

    def _cut(self) -> None:
        excess = self.length - self._most
        if excess <= 0:
            return
        cursor = self.textCursor()
        # What was kept before this limit was is shown whole, with the cursor at its start.
        if cursor.position() >= excess:
            cursor.joinPreviousEditBlock()
            start = cursor.position() - excess
            cursor.setPosition(start, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
            cursor.endEditBlock()

    def _follow_theme(self) -> None:
        font = self._theme.font(FontRole.NOTE)
        self.setFont(font)
        # The words that stand in for a text are drawn in this one, which no style sheet follows.
        self.viewport().setFont(font)
        self.updateGeometry()
