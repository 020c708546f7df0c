"""What the window has of the guide: its files, its page, and the way to any place in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.clocks import Clocks
from hinge_desktop.gui.build_pills import BuildPills
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.guide_source import GuideSource
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.guide.address import Address
from hinge_desktop.services.guide_lifter import GuideLifter
from hinge_desktop.services.training_desk import TrainingDesk

if TYPE_CHECKING:
    from hinge_desktop.gui.find_desk import FindDesk
    from hinge_desktop.gui.printing.guide_printing import GuidePrinting
    from hinge_desktop.gui.views.guide.guide_page import GuidePage
    from hinge_desktop.gui.views.guide.own_card import OwnCard

SAFETY: Final = Address("topics/safety")


class GuideDesk(QObject):
    """Made when the guide is first needed; reads its files in the background."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        folder: Path,
        desk: TrainingDesk,
        signals: ChangeSignals,
        pills: BuildPills,
        clocks: Clocks,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._desk = desk
        self._signals = signals
        self._pills = pills
        self._clocks = clocks
        self._printing: GuidePrinting | None = None
        self.source = GuideSource(folder, self)
        self._find: FindDesk | None = None

    def build_page(self) -> GuidePage:
        """Build the page of the guide."""
        from hinge_desktop.gui.views.guide.guide_page import GuidePage  # noqa: PLC0415 large

        page = GuidePage(
            self._theme,
            self.source,
            GuideLifter(self._desk.journal),
            self._signals,
            self._clocks.monotonic,
            self._own_card,
        )
        self._pills.follow(page.pill)
        page.print_asked.connect(self._print)
        return page

    def _own_card(self) -> OwnCard:
        from hinge_desktop.gui.views.guide.own_card import OwnCard  # noqa: PLC0415 as the page

        desk = self._desk
        return OwnCard(self._theme, desk.words, desk.last_sets, self._signals, self._clocks.today)

    def open(self, address: Address) -> None:
        """Bring a place of the guide to the front."""
        from hinge_desktop.gui.views.guide.guide_page import GuidePage  # noqa: PLC0415 large

        page = self._window.open_page(PageName.GUIDE)
        if isinstance(page, GuidePage):
            page.open_address(address)

    def print_shown(self, page: QWidget | None) -> None:
        """Ask how the open page of the guide goes on paper."""
        from hinge_desktop.gui.views.guide.guide_page import GuidePage  # noqa: PLC0415 large

        if isinstance(page, GuidePage):
            page.print_shown()

    def open_find(self) -> None:
        """Bring up what finds a place of the guide, a day, or a command of the window."""
        if self._find is None:
            from hinge_desktop.gui.find_desk import FindDesk  # noqa: PLC0415 when first opened

            self._find = FindDesk(
                self._window, self._theme, self.source, self._desk.review, self._clocks.today
            )
            self._find.guide_chosen.connect(self.open)
        self._find.open()

    def open_safety(self) -> None:
        """Bring up when to stop and when to ask for help; a set that runs has its own sheet."""
        if not self._window.is_in_garage:
            self.open(SAFETY)

    def _print(self, page: str) -> None:
        if self._printing is None:
            from hinge_desktop.gui.printing.guide_printing import (  # noqa: PLC0415 seldom needed
                GuidePrinting,
            )

            self._printing = GuidePrinting(
                self._window,
                self._theme,
                self.source,
                GuideLifter(self._desk.journal),
                self._desk.planner,
            )
        self._printing.open(page)
