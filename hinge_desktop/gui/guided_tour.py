"""The tour: leads from stop to stop of a window whose journal is made up."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.tour_stops import TourStop
from hinge_desktop.gui.views.help.tour_sheet import TourSheet


class GuidedTour(QObject):
    """Goes on when the lifter does; nothing moves by itself."""

    ended = Signal()
    """The last stop was read, or the lifter ended the tour."""

    def __init__(self, window: MainWindow, theme: Theme, stops: Sequence[TourStop]) -> None:
        super().__init__(window)
        self._window = window
        self._stops = stops
        self._place = 0
        self.sheet = TourSheet(theme, window)
        self.sheet.next_wanted.connect(self._go_on)
        self.sheet.finished.connect(self.ended)

    def start(self) -> None:
        """Open the first stop."""
        self.sheet.open()
        self._show()

    def _go_on(self) -> None:
        self._place += 1
        if self._place < len(self._stops):
            self._show()
        else:
            self.sheet.accept()

    def _show(self) -> None:
        stop = self._stops[self._place]
        stop.lead_there()
        # What an act said at the window's foot is not what the stop is about.
        self._window.toast.dismiss()
        self.sheet.show_stop(stop.words, self._place + 1, len(self._stops), stop.target)
