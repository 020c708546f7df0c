"""One check of the body in a card: both sides in words, two small lines, and the way to do it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hinge_desktop.core.training import Side
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.card import Card
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.sides_line import SideMark, SidePoint, SidesLine
from hinge_desktop.gui.widgets.text_label import TextLabel


@dataclass(frozen=True, slots=True)
class BodyWords:
    """What a card says."""

    sides: Mapping[Side, str]
    """What each side that was checked says."""
    result: str = ""
    """What both sides say together; "" where nothing need be said."""
    is_to_watch: bool = False
    """Whether the result is one to watch."""
    caption: str = ""
    """Where the limits come from."""


class BodyCard(Card):
    """Shows what it is handed."""

    check_asked = Signal()
    """The lifter wants to do the check now."""

    def __init__(self, theme: Theme, title: str, name: str, key: str = "") -> None:
        """Build an empty card; without a `key` there is nothing to be done from it."""
        super().__init__(theme, title)
        self._theme = theme
        self.setObjectName(f"body_{name}")
        self.button = KeyButton(theme, self.tr("Check now"), key=key)
        self.button.setObjectName(f"check_{name}")
        self.button.setToolTip(self.tr("Check now: {check} ({key})").format(check=title, key=key))
        self.button.clicked.connect(self.check_asked)
        if key:
            self.header.addWidget(self.button)
        else:
            self.button.setParent(self)
            self.button.hide()
        self._empty = TextLabel(theme, ink=Ink.TEXT2, wrap=True)
        self.body.addWidget(self._empty)
        self._rows = {side: self._build_row(side) for side in Side}
        self._result = TextLabel(theme, role=FontRole.BODY_STRONG, wrap=True)
        self.body.addWidget(self._result)
        self._lines = SidesLine(theme)
        self.body.addWidget(self._lines)
        self._caption = TextLabel(theme, role=FontRole.CAPTION, ink=Ink.TEXT2, wrap=True)
        self.body.addWidget(self._caption)
        self.body.addStretch(1)

    def show_empty(self, words: str, caption: str = "") -> None:
        """Say that nothing is known yet, and what would tell."""
        self.show_words(BodyWords({}, caption=caption), {})
        self._empty.setText(words)
        self._empty.show()

    def show_words(
        self, words: BodyWords, points: Mapping[Side, Sequence[SidePoint]], spoken: str = ""
    ) -> None:
        """Show both sides; `spoken` says the small lines for a screen reader."""
        self._empty.hide()
        for side, (row, label) in self._rows.items():
            label.setText(words.sides.get(side, ""))
            row.setVisible(side in words.sides)
        self._result.setText(words.result)
        self._result.set_ink(Ink.WARN if words.is_to_watch else Ink.TEXT)
        self._result.setVisible(bool(words.result))
        # One point is no line: its words say all of it.
        self._lines.setVisible(any(len(own) > 1 for own in points.values()))
        self._lines.show_points(points, spoken)
        self._caption.setText(words.caption)
        self._caption.setVisible(bool(words.caption))

    def _build_row(self, side: Side) -> tuple[QWidget, TextLabel]:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        label = TextLabel(self._theme, wrap=True)
        line.addWidget(SideMark(self._theme, side))
        line.addWidget(label, 1)
        self.body.addWidget(row)
        return row, label
