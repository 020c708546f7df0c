"""What the window has of the charts: their page, and the files that are made of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.clocks import Clocks
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.main_window import MainWindow
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
        self._theme = theme
        self._desk = desk
        self._signals = signals
        self._clocks = clocks

    def build_page(self) -> QWidget:
        """Return the page of the charts."""
        from hinge_desktop.gui.views.charts.chart_saving import ChartSaving  # noqa: PLC0415
        from hinge_desktop.gui.views.charts.charts_page import ChartsPage  # noqa: PLC0415
        from hinge_desktop.services.chart_reading import ChartReading  # noqa: PLC0415

        reading = ChartReading(self._desk.charts, self._desk.journal)
        page = ChartsPage(self._theme, reading, self._signals, self._clocks.today)
        page.balance_asked.connect(self.balance_asked)
        saving = ChartSaving(page, self._clocks.today)
        saving.saved.connect(self.file_saved)
        return page
