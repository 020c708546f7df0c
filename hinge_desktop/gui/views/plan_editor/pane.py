"""A pane of the session editor: a title, what stands in it, and buttons with their keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.gui.pages import shown_key
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.flow_layout import FlowLayout
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.text_label import TextLabel

UP_CAP: Final = "Alt \N{UPWARDS ARROW}"
DOWN_CAP: Final = "Alt \N{DOWNWARDS ARROW}"
"""Short enough to stand side by side in large text."""


class Pane(QWidget):
    """Put content into `column`; buttons come below it in the order they are added."""

    left = Signal()
    """The lifter goes back to the session."""

    def __init__(self, theme: Theme, title: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys = PageKeys(self)
        self.setAccessibleName(title)
        self.title = TextLabel(theme, title, role=FontRole.CARD_TITLE, wrap=True)
        self.column = QVBoxLayout()
        self.column.setSpacing(10)
        self.buttons = FlowLayout(spacing=8)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(10)
        outer.addWidget(self.title)
        outer.addLayout(self.column, 1)
        outer.addLayout(self.buttons)

    def add_button(
        self,
        name: str,
        text: str,
        act: Callable[[], None],
        *,
        key: str = "",
        icon: Icon | None = None,
        kind: ButtonKind = ButtonKind.OUTLINE,
        shown: str = "",
    ) -> KeyButton:
        """Add a button; `key` also does it anywhere in the pane; `shown` is its cap, if another.

        Enter in a field or a list must not press it.
        """
        cap = shown or (shown_key(key) if key else "")
        button = KeyButton(self._theme, text, kind=kind, key=cap, icon=icon)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        self.buttons.addWidget(button)
        if key:
            self._keys.add(text, [key], button.click)
        return button
