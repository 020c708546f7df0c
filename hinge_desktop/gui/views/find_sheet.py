"""Find or do: every page and command of the window behind one field."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from hinge_desktop.gui.pages import shown_key
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.sheet import Sheet
from hinge_desktop.gui.widgets.text_label import TextLabel

_TO_LIST = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class FindSheet(Sheet):
    """Type a part of a name, Enter does it. The arrows move in the list meanwhile."""

    def __init__(self, theme: Theme, window: QWidget, actions: Sequence[QAction]) -> None:
        title = QCoreApplication.translate("FindSheet", "Find or do")
        super().__init__(theme, window, title, width=560)
        self._actions = [action for action in actions if action.isEnabled() and action.text()]
        self._field = QLineEdit()
        self._list = QListWidget()
        self._none = TextLabel(theme, self.tr("Nothing by that name"), ink=Ink.TEXT2)
        self.setObjectName("find_sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._build_layout()
        self._field.textChanged.connect(self._filter)
        self._list.itemActivated.connect(self._do)
        self._field.installEventFilter(self)
        self._filter("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list and Enter do what is marked, from the field."""
        if watched is self._field and isinstance(event, QKeyEvent):
            is_press = event.type() is QEvent.Type.KeyPress
            if is_press and event.key() in _TO_LIST:
                return QApplication.sendEvent(self._list, event)
            if is_press and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._do(self._list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _filter(self, text: str) -> None:
        self._list.clear()
        words = text.casefold().split()
        for action in self._actions:
            name = action.text().casefold()
            if all(word in name for word in words):
                item = QListWidgetItem(_line(action))
                item.setData(Qt.ItemDataRole.UserRole, action)
                self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._none.setVisible(self._list.count() == 0)

    def _do(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        action = item.data(Qt.ItemDataRole.UserRole)
        self.accept()
        action.trigger()

    def _build_layout(self) -> None:
        column = self.body
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        self._field.setObjectName("find_field")
        self._field.setAccessibleName(self.tr("Find or do"))
        self._field.setPlaceholderText(self.tr("A page or a command"))
        self._field.setToolTip(self.tr("Type a part of a name, then Enter"))
        self._field.setFont(self._theme.font(FontRole.NOTE))
        self._list.setObjectName("find_list")
        self._list.setAccessibleName(self.tr("Found"))
        self._list.setToolTip(self.tr("Found (up and down, Enter)"))
        self._list.setMinimumHeight(320)
        column.addWidget(self._field)
        column.addWidget(self._none)
        column.addWidget(self._list)


def _line(action: QAction) -> str:
    key = action.shortcut().toString()
    return f"{action.text()}    {shown_key(key)}" if key else action.text()
