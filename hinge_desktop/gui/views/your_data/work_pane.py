"""Long work under way: what is being done, and how far it is."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.progress_line import ProgressLine
from hinge_desktop.gui.widgets.text_label import TextLabel


class WorkPane(QWidget):
    """Two sentences over a line that fills."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("work_pane")
        self._title = TextLabel(theme, role=FontRole.BODY_STRONG, wrap=True)
        self._note = TextLabel(theme, ink=Ink.TEXT2, wrap=True)
        self.line = ProgressLine(theme, self.tr("How far it is"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 16)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self.line)
        column.addWidget(self._note)

    def show_work(self, title: str, note: str) -> None:
        """Say what is being done; it has just begun."""
        self._title.setText(title)
        self._note.setText(note)
        self.line.setAccessibleName(title)
        self.line.show_share(0.0)

    def show_share(self, share: float) -> None:
        """Show how much is done, 0 to 1."""
        self.line.show_share(share)
