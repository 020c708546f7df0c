"""One line of the kit: an icon, a name, what there is to know, and its controls."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.text_label import IconLabel, TextLabel


class KitLine(QWidget):
    """Controls stand at the end."""

    def __init__(
        self, theme: Theme, icon: Icon | None, *controls: QWidget, is_low: bool = False
    ) -> None:
        super().__init__()
        self.name_label = TextLabel(theme, role=FontRole.BODY_MEDIUM, wrap=True)
        self.note_label = TextLabel(theme, role=FontRole.CAPTION, ink=Ink.TEXT2, wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self.name_label)
        words.addWidget(self.note_label)
        words.addStretch(1)
        row = QHBoxLayout(self)
        above = 3 if is_low else 5
        row.setContentsMargins(0, above, 0, above)
        row.setSpacing(12)
        if icon is not None:
            row.addWidget(IconLabel(theme, icon, size=22, ink=Ink.ACCENT))
            row.addSpacing(2)
        row.addLayout(words, 1)
        for control in controls:
            row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_words(self, name: str, note: str = "") -> None:
        """Show a name and what stands below it."""
        self.name_label.setText(name)
        self.note_label.setText(note)
        self.note_label.setVisible(bool(note))
        self.setAccessibleName(name)
