"""When to stop, below every list of the guide."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.hairline import Hairline
from hinge_desktop.gui.widgets.text_label import IconLabel, TextLabel
from hinge_desktop.words.guide_stage import safety_line


class SafetyNote(QWidget):
    """A line, a heart and one sentence."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guide_safety")
        words = TextLabel(theme, safety_line(), role=FontRole.CAPTION, ink=Ink.TEXT2, wrap=True)
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(10)
        row.addWidget(IconLabel(theme, Icon.HEART_PULSE, size=18), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 2)
        column.setSpacing(9)
        column.addWidget(Hairline(theme))
        column.addLayout(row)
