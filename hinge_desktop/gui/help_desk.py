"""What helps in the window: the keys of a screen, and what runs here, and the tour."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from hinge_desktop.gui.garage import Garage
from hinge_desktop.gui.journal_place import JournalPlace
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from hinge_desktop.gui.tour_stops import TourStop


class HelpDesk(QObject):
    """Its sheets are imported when they are first asked for."""

    tour_asked = Signal()
    """The lifter wants to be led through the program; whoever listens opens a demo for it."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        garage: Garage,
        working: Callable[[], Sequence[QAction]],
        place: JournalPlace,
        resources: Path,
    ) -> None:
        """Take what gives the commands of the window that work right now."""
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._garage = garage
        self._working = working
        self._place = place
        self._resources = resources

    def open_keys(self) -> None:
        """List the keys of what fills the window, or of the sheet that is open over it.

        A count that runs is left alone: a sheet would take its keys away from the bar.
        """
        if self._garage.is_moving:
            words = self.tr("Pause the count first. Then F1 shows the keys.")
            self._window.toast.show_message(words, icon=Icon.INFO)
            return
        from hinge_desktop.gui.screen_keys import (  # noqa: PLC0415 seldom needed
            key_lines,
            keys_of_controls,
            keys_of_screen,
        )
        from hinge_desktop.gui.views.help.screen_keys_sheet import (  # noqa: PLC0415 seldom needed
            ScreenKeysSheet,
        )

        sheet = QApplication.activeModalWidget()
        if isinstance(sheet, ScreenKeysSheet):
            return
        screen = sheet or self._window.front
        here = [*keys_of_screen(screen), *keys_of_controls(screen)]
        everywhere = [] if sheet is not None else key_lines(self._working())
        title = self._title_of(screen)
        # Over a sheet, so that it gets the keyboard back.
        below = sheet if isinstance(sheet, Sheet) else self._window
        ScreenKeysSheet(self._theme, below, title, here, everywhere).open()

    def open_about(self) -> None:
        """Say what runs here, where its files are, and under which licences."""
        from hinge_desktop.gui.views.help.about_sheet import AboutSheet  # noqa: PLC0415 seldom
        from hinge_desktop.gui.views.help.licences import licences  # noqa: PLC0415 seldom needed

        AboutSheet(
            self._theme,
            self._window,
            self._place.versions(),
            self._place.file.parent,
            self._place.logs,
            licences(self._resources),
        ).open()

    def lead(self, stops: Sequence[TourStop], end: Callable[[], object]) -> None:
        """Lead through this window, whose journal is made up; call `end` afterwards."""
        from hinge_desktop.gui.guided_tour import GuidedTour  # noqa: PLC0415 seldom needed

        tour = GuidedTour(self._window, self._theme, stops)
        tour.ended.connect(end)
        tour.start()

    def tell_tour(self, *, is_open: bool) -> None:
        """Say where the tour is, or that it could not be opened."""
        if is_open:
            words = self.tr("The tour opens in a window of its own. Your journal stays untouched.")
        else:
            words = self.tr("The tour could not be opened. Run: hinge-desktop --guided")
        self._window.toast.show_message(words, icon=Icon.INFO)

    def _title_of(self, screen: QWidget) -> str:
        return screen.accessibleName() or self.tr("This screen")
