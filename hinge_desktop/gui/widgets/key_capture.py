"""A button that takes the next key, whatever it is, from a keyboard, presenter or pedal."""

from typing import Final

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton

_MODIFIERS_ALONE: Final = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
    }
)


def key_text(event: QKeyEvent) -> str | None:
    """Return a key as Qt writes it, "PgDown" or "Media Next".

    None for a modifier alone, "" for a button to which the system gives no name.
    """
    key = event.key()
    if key in _MODIFIERS_ALONE:
        return None
    if key in (0, Qt.Key.Key_unknown):
        return ""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    typed = event.text()
    if typed.isprintable() and typed and not typed.isalpha():
        # "+" is the same key to the lifter, with Shift or without.
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    combination = QKeyCombination(modifiers, Qt.Key(key))
    return QKeySequence(combination).toString(QKeySequence.SequenceFormat.PortableText)


class KeyCapture(KeyButton):
    """Pressed, it waits for one key; Esc and leaving it cancel."""

    captured = Signal(str)
    """Sent with the key as `key_text` gives it."""
    # Of the class, since Qt sends events while the button is still being built.
    _is_waiting = False

    def __init__(self, theme: Theme, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, text, icon=Icon.PLUS, parent=parent)
        self._resting_text = text
        self.clicked.connect(self._wait)

    @property
    def is_waiting(self) -> bool:
        """Whether the next key is taken."""
        return self._is_waiting

    def event(self, event: QEvent) -> bool:
        """Take the key before any command, field or button gets it."""
        if not self._is_waiting or not isinstance(event, QKeyEvent):
            return super().event(event)
        if event.type() is QEvent.Type.KeyPress and not event.isAutoRepeat():
            self._take(event)
        event.accept()
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stop waiting when the lifter goes elsewhere."""
        self._rest()
        super().focusOutEvent(event)

    def _wait(self) -> None:
        self._is_waiting = True
        self.set_kind(ButtonKind.PRIMARY)
        self.set_text(self.tr("Press the button now"))
        self.setToolTip(self.tr("The next key is taken (Esc cancels)"))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rest(self) -> None:
        if self._is_waiting:
            self._is_waiting = False
            self.set_kind(ButtonKind.PLAIN)
            self.set_text(self._resting_text)

    def _take(self, event: QKeyEvent) -> None:
        key = key_text(event)
        if key is None:
            return
        self._rest()
        if key != "Esc":
            self.captured.emit(key)
