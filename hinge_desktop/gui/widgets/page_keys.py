"""The keys of one screen as actions; a focused control keeps the keys that it uses itself."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

_ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right})


class PageKeys(QObject):
    """Adds actions to a screen that work wherever in it the focus is."""

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self._screen = screen
        self.actions: list[QAction] = []

    def add(self, text: str, keys: Sequence[str], act: Callable[[], None]) -> QAction:
        """Add a command; the first key is the one that is shown."""
        action = QAction(text, self._screen)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(act)
        self._screen.addAction(action)
        self.actions.append(action)
        return action

    def yield_to_focus(self) -> None:
        """Let choices that have focus keep Space and the arrows; call once they are all there."""
        for button in self._screen.findChildren(QAbstractButton):
            if not isinstance(button, QPushButton):
                button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim the keys of a focused choice before the actions get them."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_own = event.key() == Qt.Key.Key_Space or event.key() in _ARROWS
            if is_own and not event.modifiers():
                event.accept()
        return super().eventFilter(watched, event)
