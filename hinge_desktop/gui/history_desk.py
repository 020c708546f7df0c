"""What the window has of the history: its page, its commands, and what is changed there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal

from hinge_desktop.core.clocks import Clocks
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.services.training_desk import TrainingDesk

if TYPE_CHECKING:
    from hinge_desktop.gui.views.history.history_page import HistoryPage

_FIRST_WEEKDAYS: Final = {
    "monday": Qt.DayOfWeek.Monday,
    "saturday": Qt.DayOfWeek.Saturday,
    "sunday": Qt.DayOfWeek.Sunday,
}
"""By the names in the settings; the country has its own."""


class HistoryDesk(QObject):
    """Imports the page when it is first opened."""

    failed = Signal(object)
    """Sent with the `JournalError` where something could not be stored."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        preferences: Preferences,
        desk: TrainingDesk,
        signals: ChangeSignals,
        clocks: Clocks,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._preferences = preferences
        self._desk = desk
        self._signals = signals
        self._clocks = clocks
        self._page: HistoryPage | None = None

    def build_page(self) -> HistoryPage:
        """Build the page of the history, with its keys and its sheets."""
        # Imported when it is first opened, so that the start stays short.
        from hinge_desktop.gui.views.history.history_edits import HistoryEdits  # noqa: PLC0415
        from hinge_desktop.gui.views.history.history_page import HistoryPage  # noqa: PLC0415
        from hinge_desktop.gui.views.history.history_reads import HistoryReads  # noqa: PLC0415
        from hinge_desktop.gui.views.history.history_visit import HistoryVisit  # noqa: PLC0415

        desk, today = self._desk, self._clocks.today
        reads = HistoryReads(desk.history, desk.review, desk.journal, today)
        page = HistoryPage(self._theme, reads, self._signals, today)
        self._page = page
        self._begin_weeks()
        self._preferences.changed.connect(self._begin_weeks)
        edits = HistoryEdits(desk.past, page)
        edits.failed.connect(self.failed)
        edits.refused.connect(self._window.toast.show_message)
        visit = HistoryVisit(
            self._window, self._theme, page, reads, edits, desk.own_exercises, today
        )
        visit.failed.connect(self.failed)
        return page

    def _begin_weeks(self) -> None:
        """Begin the weeks of the calendar where the lifter wants them to."""
        if self._page is not None:
            first = self._preferences.settings.first_weekday
            self._page.begin_weeks_on(_FIRST_WEEKDAYS.get(first))
