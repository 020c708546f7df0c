"""What the window has of the charts: their page, and the files that are made of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.training import SessionId, SetId
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.services.training_desk import TrainingDesk


class ChartsDesk(QObject):
    """Builds the page when it is first opened; everything of it is imported then."""

    balance_asked = Signal()
    """The lifter wants to do the balance check now."""
    file_saved = Signal(object)
    """Sent with the `Path` of a picture or of points that were written."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        desk: TrainingDesk,
        signals: ChangeSignals,
        clocks: Clocks,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._desk = desk
        self._signals = signals
        self._clocks = clocks

    def build_page(self) -> QWidget:
        """Return the page of the charts."""
        from hinge_desktop.gui.views.charts.chart_saving import ChartSaving  # noqa: PLC0415
        from hinge_desktop.gui.views.charts.charts_page import ChartsPage  # noqa: PLC0415
        from hinge_desktop.services.chart_reading import ChartReading  # noqa: PLC0415

        desk = self._desk
        reading = ChartReading(desk.charts, desk.events, desk.periods, desk.records, desk.journal)
        page = ChartsPage(self._theme, reading, self._signals, self._clocks.today)
        page.balance_asked.connect(self.balance_asked)
        page.session_asked.connect(self._open_session)
        page.set_asked.connect(self._open_set)
        saving = ChartSaving(page, self._theme, self._clocks.today)
        saving.saved.connect(self.file_saved)
        return page

    def _open_session(self, session_id: SessionId) -> None:
        from hinge_desktop.gui.views.history.history_page import HistoryPage  # noqa: PLC0415

        page = self._window.open_page(PageName.HISTORY)
        if isinstance(page, HistoryPage):
            page.open_session(session_id)

    def _open_set(self, session_id: str, set_id: str) -> None:
        from hinge_desktop.gui.views.history.history_page import HistoryPage  # noqa: PLC0415

        page = self._window.open_page(PageName.HISTORY)
        if isinstance(page, HistoryPage):
            page.open_set(SessionId(session_id), SetId(set_id))
