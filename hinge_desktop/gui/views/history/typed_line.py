"""A field under its title that says below what it understood, or why it did not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.text_label import TextLabel

_ARROWS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class TypedLine(QWidget):
    """Subclasses read the text (`understand`) and may step it with the arrows (`step`)."""

    edited = Signal()
    """The text changed, by typing or by arrows."""

    def __init__(
        self, theme: Theme, title: str, name: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setObjectName(name)
        self.field.setAccessibleName(title)
        self.field.setMinimumHeight(metrics.HEIGHT_NAVIGATION)
        self._said = TextLabel(theme, role=FontRole.CAPTION, ink=Ink.TEXT2, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(TextLabel(theme, title, role=FontRole.BODY_STRONG))
        column.addWidget(self.field)
        column.addWidget(self._said)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self._follow_text)
        self.field.installEventFilter(self)

    def understand(self, _text: str) -> tuple[str, bool]:
        """Return what is said below the field, and whether the text can be kept: here any can."""
        return "", True

    def step(self, by: int) -> None:
        """Move the value, where the arrows do that."""

    def is_complete(self) -> bool:
        """Mark a text that cannot be kept; return whether there is none."""
        said, is_fine = self.understand(self.field.text())
        self._say(said, is_wrong=not is_fine)
        return is_fine

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Step by the arrows."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            by = _ARROWS.get(Qt.Key(event.key()))
            if by is not None:
                self.step(by)
                return True
        return super().eventFilter(watched, event)

    def _follow_text(self, text: str) -> None:
        said, is_fine = self.understand(text)
        # What is half typed is not blamed yet.
        self._say(said if is_fine else "", is_wrong=False)
        self.edited.emit()

    def _say(self, words: str, *, is_wrong: bool) -> None:
        self._said.setText(words)
        self._said.set_ink(Ink.BAD if is_wrong else Ink.TEXT2)
        self.field.setAccessibleDescription(words)
        if self.field.property("invalid") != ("true" if is_wrong else "false"):
            self.field.setProperty("invalid", "true" if is_wrong else "false")
            self.field.style().unpolish(self.field)
            self.field.style().polish(self.field)
