"""Opens "Find or do" and leads to what was chosen there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from hinge_desktop.gui.find_source import FindSource
from hinge_desktop.gui.guide_source import GuideSource
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.find_sheet import FindSheet
from hinge_desktop.services.progress_review import ProgressReview
from hinge_desktop.words.settings import Setting


class FindDesk(QObject):
    """Made when something is first looked for, with the commands that the window has then."""

    guide_chosen = Signal(object)
    """Sent with the `Address` of the place in the guide that was chosen."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        guide: GuideSource,
        review: ProgressReview,
        today: Callable[[], date],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._review = review
        self._today = today
        self._source = FindSource(guide, window.actions(), self)

    def open(self) -> None:
        """Bring the sheet up."""
        sheet = FindSheet(
            self._theme, self._window, self._source, self._review.trained_on, self._today
        )
        sheet.guide_chosen.connect(self.guide_chosen)
        sheet.day_chosen.connect(self._open_day)
        sheet.setting_chosen.connect(self._open_setting)
        sheet.open()

    def _open_day(self, day: date) -> None:
        from hinge_desktop.gui.views.history.history_page import (  # noqa: PLC0415 with its page
            HistoryPage,
        )

        page = self._window.open_page(PageName.HISTORY)
        if isinstance(page, HistoryPage):
            page.open_day(day)

    def _open_setting(self, setting: Setting) -> None:
        from hinge_desktop.gui.views.settings_page import (  # noqa: PLC0415 with its page
            SettingsPage,
        )

        page = self._window.open_page(PageName.SETTINGS)
        if isinstance(page, SettingsPage):
            page.lead_to(setting)
