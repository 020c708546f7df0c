"""A list in a card of which one entry is open: its words show below its name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.guide.open_row import PADDING, OpenRow
from hinge_desktop.gui.views.guide.sourced_label import SourcedLabel
from hinge_desktop.gui.widgets.card import Card, Mood
from hinge_desktop.gui.widgets.column_scroll import ColumnScroll
from hinge_desktop.gui.widgets.icon_button import IconButton
from hinge_desktop.gui.widgets.key_button import KeyButton

_LEAST_WIDTH: Final = 320
_LEAST_HEIGHT: Final = 440
_ENTER: Final = "\N{RETURN SYMBOL}"
_BELOW_RING: Final = 6
"""Pixels that the ring around a focused row needs below it."""


class Line(NamedTuple):
    """A sentence with a strong beginning, and where it comes from."""

    lead: str
    rest: str
    sources: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry: its name, what opens below it, and what may be done about it."""

    value: str
    name: str
    lines: tuple[Line, ...]
    badge: str = ""
    action: str = ""
    """The words of a button below the lines; empty for none."""
    action_key: str = ""
    """The key of the page that presses it."""
    more: str = ""
    """The words of a small button beside it that leads further; empty for none."""

    @property
    def spoken(self) -> str:
        """Everything that opens, for those who do not see it."""
        return " ".join(f"{lead} {rest}".strip() for lead, rest, _ in self.lines)


class OpenList(Card):
    """One entry is always open. `step` moves on; the keyboard goes with it."""

    chosen = Signal(str)
    """The lifter opened an entry; setters send nothing."""
    acted = Signal(str)
    """The lifter pressed the button of an entry."""
    more_asked = Signal(str)
    """The lifter pressed the small button beside it."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        mood: Mood,
        *,
        name: str,
        scrolls: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Build an empty list; one that scrolls leaves what is beside it where it is."""
        super().__init__(theme, title, padding=metrics.CARD_PADDING - 6, parent=parent)
        self._theme = theme
        self._mood = mood
        self._name = name
        self._items: dict[str, _Item] = {}
        self._open = ""
        self.body.setSpacing(0)
        self.header.setContentsMargins(8, 6, 8, 8)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self._scroll = ColumnScroll() if scrolls else None
        if self._scroll is None:
            self.body.addLayout(self._rows)
            self.body.addStretch(1)
        else:
            self._scroll.column.addLayout(self._rows)
            self._scroll.column.addStretch(1)
            self.body.addWidget(self._scroll, 1)
        self.setObjectName(name)

    def minimumSizeHint(self) -> QSize:
        """Ask for the width in which the names of entries are not cut."""
        least = super().minimumSizeHint()
        scale = self._theme.text_scale
        height = 0 if self._scroll is None else round(_LEAST_HEIGHT * scale)
        width = round(_LEAST_WIDTH * scale)
        return QSize(max(least.width(), width), max(least.height(), height))

    def show_entries(self, entries: Sequence[Entry], value: str) -> None:
        """Show other entries and open one of them."""
        for item in self._items.values():
            self._rows.removeWidget(item)
            item.hide()
            item.deleteLater()
        self._items = {}
        for entry in entries:
            item = _Item(self._theme, entry, self._mood)
            item.row.setObjectName(f"{self._name}_{entry.value}")
            item.row.clicked.connect(partial(self._choose, entry.value))
            item.acted.connect(self.acted)
            item.more_asked.connect(self.more_asked)
            self._items[entry.value] = item
            self._rows.addWidget(item)
        self.open_entry(value)

    def open_entry(self, value: str) -> None:
        """Open an entry and close the one before."""
        had_focus = any(item.row.hasFocus() for item in self._items.values())
        self._open = value
        for name, item in self._items.items():
            item.set_open(is_open=name == value)
        if self._scroll is not None and value in self._items:
            self._scroll.show_whole(self._items[value])
        if had_focus:
            self.focus_open()

    def step(self, by: int) -> None:
        """Open the next entry or the one before, and take the keyboard there."""
        values = list(self._items)
        if not values:
            return
        place = min(max(values.index(self._open) + by, 0), len(values) - 1)
        if values[place] != self._open:
            self._choose(values[place])
        self.focus_open()

    def focus_open(self) -> None:
        """Give the keyboard to the open entry; a screen reader says its name and words."""
        if self._open in self._items:
            self._items[self._open].row.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def open_value(self) -> str:
        """The entry that is open."""
        return self._open

    def _choose(self, value: str) -> None:
        self.open_entry(value)
        self.focus_open()
        self.chosen.emit(value)


class _Item(QFrame):
    """A row, and what opens below it."""

    acted = Signal(str)
    more_asked = Signal(str)

    def __init__(self, theme: Theme, entry: Entry, mood: Mood) -> None:
        super().__init__()
        self._theme = theme
        self._entry = entry
        self._mood = mood
        self.row = OpenRow(theme, entry.name, mood, spoken=entry.spoken, badge=entry.badge)
        self._body = QWidget()
        lines = QVBoxLayout(self._body)
        lines.setContentsMargins(PADDING, _BELOW_RING, PADDING, 12)
        lines.setSpacing(7)
        for lead, rest, sources in entry.lines:
            lines.addWidget(SourcedLabel(theme, rest, sources, lead=lead, ink=Ink.TEXT2))
        if entry.action:
            lines.addSpacing(3)
            lines.addLayout(self._buttons())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.row)
        column.addWidget(self._body)

    def set_open(self, *, is_open: bool) -> None:
        kind = f"notice_{self._mood}" if is_open else ""
        if (self.property("kind") or "") != kind:
            self.setProperty("kind", kind)
            self.style().unpolish(self)
            self.style().polish(self)
        self._body.setVisible(is_open)
        self.row.show_open(is_open=is_open)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        button = KeyButton(self._theme, self._entry.action, key=self._entry.action_key)
        button.setObjectName(f"guide_action_{self._entry.value}")
        button.clicked.connect(self._act)
        row.addWidget(button, 1)
        buttons: list[QPushButton] = [button]
        if self._entry.more:
            more = IconButton(self._theme, Icon.CHEVRON_RIGHT, self._entry.more, key=_ENTER)
            more.setObjectName(f"guide_more_{self._entry.value}")
            more.clicked.connect(self._lead_on)
            row.addWidget(more)
            buttons.append(more)
        for one in buttons:
            # Space plays; Enter presses what has the focus.
            one.setAutoDefault(True)
        return row

    def _act(self) -> None:
        self.acted.emit(self._entry.value)

    def _lead_on(self) -> None:
        self.more_asked.emit(self._entry.value)
