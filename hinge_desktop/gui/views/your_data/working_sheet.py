"""Covers the window while something is done that nobody may disturb, and says how far it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.sheet import Sheet
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.charts.values import percent

_WIDTH = 480


class WorkingSheet(Sheet):
    """Stays until who opened it closes it; Esc asks to stop."""

    stop_wanted = Signal()
    """The lifter does not want to wait for it."""

    def __init__(self, theme: Theme, window: QWidget, title: str, note: str) -> None:
        super().__init__(theme, window, title, width=_WIDTH)
        self.setObjectName("working_sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.body.setContentsMargins(28, 24, 28, 24)
        self.body.setSpacing(14)
        self.body.addWidget(TextLabel(theme, title, role=FontRole.PAGE_TITLE, wrap=True))
        self.body.addWidget(TextLabel(theme, note, wrap=True))
        self._share = TextLabel(theme, percent(0.0), role=FontRole.STAT, ink=Ink.TEXT2)
        self._share.setObjectName("working_share")
        self.body.addWidget(self._share)
        stop = KeyButton(theme, self.tr("Stop"), key=self.tr("Esc"))
        stop.setObjectName("working_stop")
        stop.clicked.connect(self.stop_wanted)
        self.body.addWidget(stop, 0, Qt.AlignmentFlag.AlignRight)

    def show_share(self, share: float) -> None:
        """Say how much is done, 0 to 1."""
        self._share.setText(percent(100 * share))

    def reject(self) -> None:
        """Ask to stop; whoever does the work closes the sheet."""
        self.stop_wanted.emit()
