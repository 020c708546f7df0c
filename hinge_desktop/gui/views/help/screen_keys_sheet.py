"""The sheet of F1: every key that works on the screen below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHeaderView, QLineEdit, QWidget

from hinge_desktop.gui.models.text_table import TextTableModel
from hinge_desktop.gui.screen_keys import KeyLine
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.settings.settings_sheet import SettingsSheet
from hinge_desktop.gui.widgets.plain_table import PlainTable
from hinge_desktop.gui.widgets.text_label import TextLabel

translate = QCoreApplication.translate

_TO_TABLE = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
_ROW_HEIGHT = 30
_AROUND = 300
"""Height that title, field, foot and margins of the sheet take."""
_LEAST_HEIGHT = 120
_COLUMN_GAP = 12


class ScreenKeysSheet(SettingsSheet):
    """Type to search, the arrows scroll, Esc closes. It changes nothing on the screen."""

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        screen_title: str,
        here: Sequence[KeyLine],
        everywhere: Sequence[KeyLine],
    ) -> None:
        title = QCoreApplication.translate("ScreenKeys", "Keys: %1").replace("%1", screen_title)
        super().__init__(theme, window, title, width=640)
        self.setObjectName("screen_keys_sheet")
        say = self.tr
        self._lines = [(one.keys, one.text, one.place or screen_title) for one in here]
        self._lines += [(one.keys, one.text, say("Everywhere")) for one in everywhere]
        self._model = TextTableModel((say("Key"), say("What it does"), say("Where")))
        self._model.setParent(self)
        self._field = self._build_field()
        self._found = TextLabel(theme, ink=Ink.TEXT2)
        self._found.setObjectName("keys_found")
        self._table = _KeysTable(theme, title, self._model, window.height() - _AROUND)
        self.body.insertWidget(1, self._field)
        self.body.insertWidget(2, self._found)
        self.body.insertWidget(3, self._table)
        self.drop_rows()
        self._filter("")
        self._field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows scroll from the field, and keep Enter there: it closes nothing."""
        if watched is self._field and isinstance(event, QKeyEvent):
            is_press = event.type() is QEvent.Type.KeyPress
            if is_press and event.key() in _TO_TABLE:
                return QApplication.sendEvent(self._table, event)
            if is_press and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                return True
        return super().eventFilter(watched, event)

    def _build_field(self) -> QLineEdit:
        words = self.tr("Search in the keys")
        field = QLineEdit()
        field.setObjectName("keys_search")
        field.setPlaceholderText(words)
        field.setAccessibleName(words)
        field.setToolTip(self.tr("{words} (up and down arrow scroll)").format(words=words))
        field.textChanged.connect(self._filter)
        field.installEventFilter(self)
        return field

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        shown = [
            line for line in self._lines if all(word in " ".join(line).casefold() for word in words)
        ]
        self._model.show_rows(shown)
        self._table.updateGeometry()
        none = self.tr("No key found for “{text}”.").format(text=text.strip())
        told = translate("ScreenKeysSheet", "%n keys", "", len(shown)) if shown else none
        self._found.setText(told)
        self._field.setAccessibleDescription(told)


class _KeysTable(PlainTable):
    """As high as its rows, up to `most`; what is more scrolls."""

    def __init__(self, theme: Theme, name: str, model: TextTableModel, most: int) -> None:
        super().__init__(theme, name)
        self._most = most
        self.setObjectName("keys_table")
        self.setModel(model)
        self.setWordWrap(False)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.setToolTip(self.tr("{name} (up and down arrow)").format(name=name))
        theme.changed.connect(self._fit_rows)
        self._fit_rows()

    def sizeHintForColumn(self, column: int) -> int:  # noqa: N802 Qt's name
        """Leave a gap between the longest keys and what they do."""
        return super().sizeHintForColumn(column) + _COLUMN_GAP

    def sizeHint(self) -> QSize:
        """Heading and rows."""
        rows = max(1, self.model().rowCount()) * self.verticalHeader().defaultSectionSize()
        height = self.horizontalHeader().sizeHint().height() + rows + 4
        return QSize(320, max(_LEAST_HEIGHT, min(height, self._most)))

    def minimumSizeHint(self) -> QSize:
        """Give way where the window is low."""
        return QSize(200, _LEAST_HEIGHT)

    def _fit_rows(self) -> None:
        height = round(_ROW_HEIGHT * self._theme.text_scale)
        self.verticalHeader().setDefaultSectionSize(height)
        self.updateGeometry()
