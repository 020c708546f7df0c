"""The keys of a text field whose words are kept when it is left: Ctrl Enter keeps, Esc reverts."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_MOVES: Final = frozenset(
    {
        *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
        *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
    }
)


class FieldKeys(QObject):
    """Watches one field. Keys that move in its text stay with it, whatever they do on the page."""

    kept = Signal()
    """Ctrl Enter was pressed, or Enter in a field of one line."""
    reverted = Signal()
    """Esc was pressed while the words are not those that are kept."""
    left = Signal()
    """The focus went elsewhere, other than into the field's own menu."""

    def __init__(
        self, field: QWidget, is_changed: Callable[[], bool], *, is_one_line: bool
    ) -> None:
        super().__init__(field)
        self._is_changed = is_changed
        self._is_one_line = is_one_line
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim the field's keys before the page gets them, and act on them."""
        kind = event.type()
        if isinstance(event, QKeyEvent) and kind is QEvent.Type.ShortcutOverride:
            if self._is_ours(event) or self._moves(event):
                event.accept()
                return True
        elif isinstance(event, QKeyEvent) and kind is QEvent.Type.KeyPress:
            if self._is_ours(event):
                self._act(event)
                return True
        elif kind is QEvent.Type.FocusOut and not _is_for_menu(event):
            self.left.emit()
        return super().eventFilter(watched, event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _ENTER:
            with_control = plain == Qt.KeyboardModifier.ControlModifier
            return with_control or (self._is_one_line and not plain)
        return event.key() == Qt.Key.Key_Escape and not plain and self._is_changed()

    def _moves(self, event: QKeyEvent) -> bool:
        """Tell whether the key moves in the text, or begins a line in it."""
        return event.key() in _MOVES or (event.key() in _ENTER and not self._is_one_line)

    def _act(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.kept.emit()
        else:
            self.reverted.emit()


def _is_for_menu(event: QEvent) -> bool:
    return isinstance(event, QFocusEvent) and event.reason() is Qt.FocusReason.PopupFocusReason
