"""A few sentences about what was done, which stay until they are read."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.scrolling_sheet import ScrollingSheet
from hinge_desktop.gui.widgets.text_label import TextLabel

_WIDTH = 560


class ToldSheet(ScrollingSheet):
    """Enter and Esc close it; one more button may lead on."""

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        title: str,
        lines: Sequence[str],
        *,
        icon: Icon = Icon.CIRCLE_CHECK,
    ) -> None:
        super().__init__(theme, window, title, icon, width=_WIDTH, spacing=12)
        self.setObjectName("told_sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for line in lines:
            label = TextLabel(theme, line, wrap=True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.column.addWidget(label)
        self._keys = PageKeys(self)
        self.add_default(self.tr("Done"), "told_close", self.accept)
        self.foot.addStretch(1)
        self.setAccessibleDescription(" ".join(lines))

    def add_way(self, words: str, key: str, name: str, act: Callable[[], None]) -> None:
        """Offer to do something with what was made."""
        button = KeyButton(self._theme, words, key=key)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        self._keys.add(words, [key], button.click)
        self.foot.insertWidget(1, button)
