"""A card of settings: each a line with its name, a note and its control."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.card import Card
from hinge_desktop.gui.widgets.hairline import Hairline
from hinge_desktop.gui.widgets.text_label import TextLabel


class SettingsCard(Card):
    """Lines with hairlines between them."""

    def __init__(self, theme: Theme, title: str, icon: Icon) -> None:
        super().__init__(theme, title, icon=icon)
        self._theme = theme
        self.body.setSpacing(10)

    def add_setting(self, title: str, note: str, *controls: QWidget) -> TextLabel:
        """Add a line; return its note, which may change with the setting."""
        if self.body.count() > 1:
            self.body.addWidget(Hairline(self._theme))
        row, label = setting_row(self._theme, title, note, *controls)
        self.body.addLayout(row)
        return label


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
    for control in controls:
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return row, label
