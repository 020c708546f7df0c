"""A sheet over the window while something large is written."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.your_data.work_pane import WorkPane
from hinge_desktop.gui.widgets.scrolling_sheet import ScrollingSheet

_WIDTH = 520


class WorkSheet(ScrollingSheet):
    """Esc stops the work; whoever does it closes the sheet."""

    stop_asked = Signal()
    """The lifter does not want to wait any more."""

    def __init__(self, theme: Theme, window: QWidget, icon: Icon, words: str) -> None:
        title = QCoreApplication.translate("WorkSheet", "One moment")
        super().__init__(theme, window, title, icon, width=_WIDTH, spacing=12)
        self.setObjectName("work_sheet")
        self.work = WorkPane(theme)
        self.work.show_work(words, self.tr("Cancel leaves the journal as it is."))
        self.column.addWidget(self.work)
        self.foot.addStretch(1)
        self.add_way_out(self.tr("Cancel"), "work_cancel").setFocus()

    def reject(self) -> None:
        """Ask for the work to be stopped, and wait for it."""
        self.stop_asked.emit()
