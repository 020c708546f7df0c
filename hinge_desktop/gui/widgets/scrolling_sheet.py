"""A sheet whose head and foot stay where they are, while what is between them may scroll."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.fitting_scroll import FittingScroll
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.sheet import Sheet
from hinge_desktop.gui.widgets.text_label import IconLabel, TextLabel

_MARGIN = 32
_AROUND = 48
"""What is left free of the window above and below the sheet."""


class ScrollingSheet(Sheet):
    """Put content into `column` first, then buttons into `foot`: Tab goes the same way.

    The title is in `head` already. The sheet takes the height that its content has by now.
    """

    def __init__(
        self, theme: Theme, window: QWidget, title: str, icon: Icon, *, width: int, spacing: int
    ) -> None:
        """Build it empty; `spacing` is between the parts of the column."""
        super().__init__(theme, window, title, width=width)
        self.content = QWidget()
        self.column = QVBoxLayout(self.content)
        self.column.setContentsMargins(_MARGIN, 4, _MARGIN, 8)
        self.column.setSpacing(spacing)
        self.area = FittingScroll(self.content)
        self.content.installEventFilter(self)
        self.head = _edge_row()
        self.head.addWidget(IconLabel(theme, icon, size=24, ink=Ink.ACCENT))
        self.head.addWidget(TextLabel(theme, title, role=FontRole.PAGE_TITLE, wrap=True), 1)
        self.foot = _edge_row()
        self._default: KeyButton | None = None
        self.body.setContentsMargins(0, 24, 0, 24)
        self.body.setSpacing(16)
        self.body.addLayout(self.head)
        self.body.addWidget(self.area, 1)
        self.body.addLayout(self.foot)
        card = self.body.parentWidget()
        if card is not None:
            card.setMaximumHeight(window.height() - _AROUND)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height that the words need at the width of the sheet."""
        super().showEvent(event)
        self.area.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """While Enter cannot go on, it takes the answer that has the keyboard."""
        chosen = self.focusWidget()
        is_held = self._default is not None and not self._default.isEnabled()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (is_enter and is_held and isinstance(chosen, QAbstractButton)):
            super().keyPressEvent(event)
        elif chosen.isCheckable():
            chosen.click()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window, and take the height of a sentence that came or went."""
        if watched is self.content and event.type() is QEvent.Type.LayoutRequest:
            self.area.fit()
        return super().eventFilter(watched, event)

    def add_default(self, text: str, name: str, act: Callable[[], None]) -> KeyButton:
        """Put the button of Enter into the foot."""
        button = KeyButton(self._theme, text, kind=ButtonKind.PRIMARY, key=self.tr("Enter"))
        button.setObjectName(name)
        button.setDefault(True)
        button.clicked.connect(act)
        self.foot.addWidget(button)
        self._default = button
        return button

    def add_way_out(self, text: str, name: str) -> KeyButton:
        """Put the button of Esc at the end of the foot."""
        button = KeyButton(self._theme, text, kind=ButtonKind.OUTLINE, key=self.tr("Esc"))
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(self.reject)
        self.foot.addWidget(button)
        return button


def _edge_row() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
    row.setSpacing(12)
    return row
