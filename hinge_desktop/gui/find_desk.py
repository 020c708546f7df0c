"""Opens "Find or do" and leads to what was chosen there."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from hinge_desktop.core.clocks import Clocks
from hinge_desktop.gui.find_source import FindSource
from hinge_desktop.gui.guide_desk import GuideDesk
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.find_sheet import FindSheet
from hinge_desktop.gui.views.history_page import HistoryPage
from hinge_desktop.services.training_desk import TrainingDesk


class FindDesk(QObject):
    """Made when something is first looked for, with the commands that the window has then."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        guide: GuideDesk,
        desk: TrainingDesk,
        clocks: Clocks,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._guide = guide
        self._desk = desk
        self._clocks = clocks
        self.source = FindSource(guide.source, window.actions(), self)

    def open(self) -> None:
        """Bring the sheet up."""
        today = self._clocks.today
        sheet = FindSheet(
            self._theme, self._window, self.source, self._desk.review.trained_on, today
        )
        sheet.guide_chosen.connect(self._guide.open)
        sheet.day_chosen.connect(self._open_day)
        sheet.open()

    def _open_day(self, day: date) -> None:
        page = self._window.open_page(PageName.HISTORY)
        if isinstance(page, HistoryPage):
            page.open_day(day)
