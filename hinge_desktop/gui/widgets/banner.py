"""A quiet line over the pages that stays: what is out of the ordinary, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.announcing import announce
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.flow_layout import FlowLayout
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.page_keys import PageKeys

BANNER_KEYS: Final = ("F6", "F7", "F8")
"""The keys of the buttons, in their order."""


class BannerAct(NamedTuple):
    """A button: its stable name, which is also what is sent, and its words."""

    name: str
    text: str


class Banner(Notice):
    """A notice with buttons below its words, which work from anywhere in the window."""

    chosen = Signal(str)
    """Sent with the name of the act."""

    def __init__(
        self,
        theme: Theme,
        mood: Mood,
        title: str,
        text: str,
        acts: Sequence[BannerAct],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, mood, title, text, parent=parent)
        self.setObjectName("banner")
        keys = PageKeys(self, Qt.ShortcutContext.WindowShortcut)
        row = FlowLayout(spacing=8)
        for act, key in zip(acts, BANNER_KEYS, strict=False):
            button = KeyButton(theme, act.text, key=key)
            button.setObjectName(f"banner_{act.name}")
            button.clicked.connect(partial(self._choose, act.name))
            keys.add(act.text, [key], button.click)
            row.addWidget(button)
        if acts:
            self.body.addLayout(row)
        announce(self, f"{title} {text}".strip())

    def _choose(self, name: str) -> None:
        self.chosen.emit(name)
