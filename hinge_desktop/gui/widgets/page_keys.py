"""The keys of one screen as actions; a focused control keeps the keys that it uses itself."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QComboBox,
    QPushButton,
    QTabBar,
    QWidget,
)

_KEEPS_SPACE = "keepsSpace"
_ACROSS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right})
_UP_AND_DOWN = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down})
_OF_A_CHOICE = _ACROSS | {Qt.Key.Key_Space}
_OF_A_LIST = _UP_AND_DOWN | {Qt.Key.Key_Space}


class PageKeys(QObject):
    """Adds actions to a screen that work wherever in it the focus is."""

    def __init__(
        self,
        screen: QWidget,
        context: Qt.ShortcutContext = Qt.ShortcutContext.WidgetWithChildrenShortcut,
    ) -> None:
        """Give a screen its keys; a part of one takes the context of the window while it shows."""
        super().__init__(screen)
        self._screen = screen
        self._context = context
        self.actions: list[QAction] = []

    def add(
        self,
        text: str,
        keys: Sequence[str],
        act: Callable[[], None],
        *,
        offered_by: QWidget | None = None,
    ) -> QAction:
        """Add a command; the first key is the one that is shown.

        Where it does nothing unless a part of the screen shows, that part offers it.
        """
        action = QAction(text, self._screen)
        if offered_by is not None:
            action.setData(offered_by)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(self._context)
        action.triggered.connect(act)
        self._screen.addAction(action)
        self.actions.append(action)
        return action

    def yield_to_focus(self) -> None:
        """Let controls that have focus keep the keys they use; call once they are all there."""
        for control in self._screen.findChildren(QWidget):
            if _own_keys(control):
                control.installEventFilter(self)

    def keep_space(self, *buttons: QPushButton) -> None:
        """Let push buttons that have focus keep Space, where it does something else on a page."""
        for button in buttons:
            button.setProperty(_KEEPS_SPACE, True)  # noqa: FBT003 Qt's own signature
            button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim the keys of a focused control before the actions get them."""
        is_asked = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_asked and isinstance(event, QKeyEvent) and isinstance(watched, QWidget):
            plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if not plain and event.key() in _own_keys(watched):
                event.accept()
        return super().eventFilter(watched, event)


def is_offered(action: QAction) -> bool:
    """Tell whether a command would do anything now."""
    part = action.data()
    return action.isEnabled() and (not isinstance(part, QWidget) or part.isVisible())


def _own_keys(control: QWidget) -> frozenset[Qt.Key]:
    """Return the keys that a control acts on itself while it has the focus."""
    if isinstance(control, QPushButton):
        # Enter and a click are enough elsewhere: Space belongs to the screen.
        return frozenset({Qt.Key.Key_Space}) if control.property(_KEEPS_SPACE) else frozenset()
    if isinstance(control, QAbstractButton):
        return _OF_A_CHOICE
    if isinstance(control, QAbstractSlider):
        return _ACROSS | _UP_AND_DOWN
    if isinstance(control, QComboBox):
        return _OF_A_LIST
    return _ACROSS if isinstance(control, QTabBar) else frozenset()
