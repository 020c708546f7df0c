"""One record: what stands, since when, and a way to its set."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.own_keys import OwnKey, OwnKeys
from hinge_desktop.gui.widgets.text_label import IconLabel, TextLabel
from hinge_desktop.words.records import RecordWords

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_AROUND: Final = 4
_CHEVRON: Final = 16
_TOLD_KEYS: Final = OwnKeys(
    QT_TRANSLATE_NOOP("OwnKeys", "Record"),
    (OwnKey(("Return", "Space"), QT_TRANSLATE_NOOP("OwnKeys", "Open its set")),),
)


class RecordLink(QAbstractButton):
    """Enter and Space lead to the set; a record without one is only read."""

    set_requested = Signal(str, str)
    """Sent with the keys of the session and of the set."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: RecordWords | None = None
        self._name = TextLabel(theme, role=FontRole.BODY_MEDIUM, ink=Ink.TEXT2)
        self._chevron = IconLabel(theme, Icon.CHEVRON_RIGHT, size=_CHEVRON, ink=Ink.ACCENT)
        self._value = TextLabel(theme, role=FontRole.STAT)
        self._when = TextLabel(theme, role=FontRole.CAPTION, ink=Ink.TEXT, wrap=True)
        self._note = TextLabel(theme, role=FontRole.CAPTION, ink=Ink.TEXT2, wrap=True)
        # What is written on a button takes the colour of its words from it; this one has none.
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setProperty("focusRadius", metrics.RADIUS_CONTROL)
        self._build_layout()
        self.clicked.connect(self._ask_for_set)

    def own_keys(self) -> OwnKeys:
        """Return what its keys do."""
        return _TOLD_KEYS

    def show_record(self, words: RecordWords) -> None:
        """Show another record."""
        self._words = words
        leads_somewhere = words.place is not None
        self._name.setText(words.name)
        self._value.setText(words.value)
        self._value.setVisible(bool(words.value))
        self._when.setText(words.when)
        self._when.set_ink(Ink.TEXT if words.value else Ink.TEXT2)
        self._note.setText(words.note)
        self._note.setVisible(bool(words.note))
        self._chevron.setVisible(leads_somewhere)
        self.setEnabled(leads_somewhere)
        self.setFocusPolicy(
            Qt.FocusPolicy.StrongFocus if leads_somewhere else Qt.FocusPolicy.NoFocus
        )
        self.setAccessibleName(words.spoken)
        opens = self.tr("{name}: open its set (Enter)").format(name=words.name)
        self.setToolTip(opens if leads_somewhere else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter as on Space."""
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """As its lines ask."""
        layout = self.layout()
        return QSize() if layout is None else layout.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light the name up under the pointer."""
        super().enterEvent(event)
        self._name.set_ink(Ink.ACCENT if self.isEnabled() else Ink.TEXT2)

    def leaveEvent(self, event: QEvent) -> None:
        """Let the name be quiet again."""
        super().leaveEvent(event)
        self._name.set_ink(Ink.TEXT2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw nothing: the lines draw themselves."""

    def _ask_for_set(self) -> None:
        if self._words is not None and self._words.place is not None:
            self.set_requested.emit(*self._words.place)

    def _build_layout(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._name)
        head.addWidget(self._chevron)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _AROUND, 0, _AROUND)
        column.setSpacing(2)
        column.addLayout(head)
        for line in (self._value, self._when, self._note):
            column.addWidget(line)
        column.addStretch(1)
