"""Leads from a page to a warm-up or a check of the guide, once the guide's files are read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from hinge_desktop.gui.garage import Garage
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.theme.icons import Icon

if TYPE_CHECKING:
    from hinge_desktop.gui.guide_source import GuideSource

SITTERS_WARM_UP: Final = "warm_up/sitters"


class RoutineVisit(QObject):
    """Plays pages of the guide by their names; the garage owns the screen."""

    def __init__(
        self, window: MainWindow, garage: Garage, source: Callable[[], GuideSource]
    ) -> None:
        """Keep the way to the guide, which is asked for when the first page is to be played."""
        super().__init__(window)
        self._window = window
        self._garage = garage
        self._find_source = source
        self._source: GuideSource | None = None
        self._wanted = ""
        """The page that waits for the guide; "" where none does."""

    def play(self, page: str) -> None:
        """Ask which steps of a page to play, as soon as the guide is read."""
        self._wanted = page
        if self._source is None:
            self._source = self._find_source()
            self._source.loaded.connect(self._play_wanted)
        self._source.load()
        self._play_wanted()

    def play_warm_up(self) -> None:
        """Play the warm-up for people who sit."""
        self.play(SITTERS_WARM_UP)

    def _play_wanted(self) -> None:
        source, page = self._source, self._wanted
        if source is None or not source.is_loaded or not page:
            return
        self._wanted = ""
        if not self._garage.play_routine(source.guide, page):
            text = self.tr("This page of the guide could not be read, so it cannot be played.")
            self._window.toast.show_message(text, icon=Icon.CIRCLE_ALERT)
