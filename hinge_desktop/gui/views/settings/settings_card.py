"""A card of settings: each a line with its name, a note and its control."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSpacerItem, QVBoxLayout, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.card import Card
from hinge_desktop.gui.widgets.hairline import Hairline
from hinge_desktop.gui.widgets.icon_button import IconButton
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.settings import Setting, other_words, setting_name

_ABOVE_LINE = 10
_BELOW_LINE = 11
_TITLE_HEIGHT = 28


Words = Callable[[], Iterable[str]]
"""Gives what stands behind a line, in a sheet of it; asked for at the first search."""


class SettingsCard(Card):
    """Lines with hairlines between them, which a search can thin out."""

    reset_asked = Signal()
    """The lifter wants this group as it was at first."""

    def __init__(self, theme: Theme, title: str, icon: Icon) -> None:
        super().__init__(theme, title, icon=icon)
        self._theme = theme
        self._lines: list[_Line] = []
        self._reset: IconButton | None = None
        self.body.setSpacing(_ABOVE_LINE)
        # As high with the way back as without it.
        self.header.addItem(QSpacerItem(0, _TITLE_HEIGHT))

    def add_setting(
        self, setting: Setting, note: str, *controls: QWidget, behind: Words | None = None
    ) -> TextLabel:
        """Add a line; return its note, which may change with the setting."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_BELOW_LINE)
        hairline = Hairline(self._theme)
        column.addWidget(hairline)
        row, label = setting_row(self._theme, setting_name(setting), note, *controls)
        column.addLayout(row)
        self._lines.append(_Line(setting, holder, hairline, label, controls, behind))
        self._lines[0].hairline.hide()
        self.body.addWidget(holder)
        return label

    def offer_reset(self, name: str) -> None:
        """Offer the way back to the defaults of the group, once something differs from them."""
        words = QCoreApplication.translate("SettingsCard", "Set back: %1")
        title = self.title_label.text()
        self._reset = IconButton(self._theme, Icon.RESET, words.replace("%1", title), is_small=True)
        self._reset.setObjectName(name)
        self._reset.clicked.connect(self.reset_asked)
        policy = self._reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._reset.setSizePolicy(policy)
        self._reset.hide()
        self.header.addWidget(self._reset)

    def show_reset(self, *, is_offered: bool) -> None:
        """Show the way back where there is one to go."""
        if self._reset is not None:
            if not is_offered and self._reset.hasFocus():
                # The focus stays on the card whose button goes.
                self._lines[0].controls[0].setFocus()
            self._reset.setVisible(is_offered)

    def show_matches(self, words: Sequence[str]) -> int:
        """Show the lines that hold every one of these folded words; return how many."""
        shown = [line for line in self._lines if line.has(words, self.title_label.text())]
        for line in self._lines:
            line.holder.setVisible(line in shown)
            line.hairline.setVisible(line is not shown[0] if shown else False)
        self.setVisible(bool(shown))
        return len(shown)

    def control_of(self, setting: Setting) -> QWidget | None:
        """Return the control of a line of this card that can take the keyboard now."""
        own = next((line.controls for line in self._lines if line.setting is setting), ())
        return next((one for one in own if one.isEnabled()), None)

    def first_shown_control(self) -> QWidget | None:
        """Return the first control that a search left, where it can take the keyboard."""
        controls = (one for line in self._lines for one in line.controls)
        return next((one for one in controls if one.isVisible() and one.isEnabled()), None)


@dataclass(frozen=True, slots=True, eq=False)
class _Line:
    setting: Setting
    holder: QWidget
    hairline: Hairline
    note: TextLabel
    controls: tuple[QWidget, ...]
    behind: Words | None

    def has(self, words: Sequence[str], group: str) -> bool:
        """Tell whether each word stands somewhere in the line, its group or what is behind it."""
        behind = () if self.behind is None or not words else self.behind()
        names = (group, setting_name(self.setting), *other_words(self.setting))
        text = " ".join((*names, self.note.text(), *behind)).casefold()
        return all(word in text for word in words)


def setting_row(
    theme: Theme, title: str, note: str, *controls: QWidget
) -> tuple[QHBoxLayout, TextLabel]:
    """Return a line with its controls at the end, and its note."""
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addStretch(1)
    words.addWidget(TextLabel(theme, title, role=FontRole.BODY_MEDIUM))
    label = TextLabel(theme, note, role=FontRole.CAPTION, ink=Ink.TEXT2, wrap=True)
    if not note:
        # Shown without a parent, it would be a window of its own for a moment.
        label.hide()
    words.addWidget(label)
    words.addStretch(1)
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addLayout(words, 1)
    # Lines of two cards stand level, with a button or without one.
    row.addItem(QSpacerItem(0, metrics.HEIGHT_CONTROL))
    for control in controls:
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return row, label
