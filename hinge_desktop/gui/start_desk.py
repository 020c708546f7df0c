"""Where a lifter begins: the first run, the answers about the back, and placement."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.journal import JournalError
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.services.training_desk import TrainingDesk

if TYPE_CHECKING:
    from hinge_desktop.gui.views.first_run.first_run_step import FirstRunStep
    from hinge_desktop.gui.views.first_run.first_run_visit import FirstRunVisit

# The screens are imported when they are first opened, so that the start stays short.


class StartDesk(QObject):
    """Everything of the first run can be found again: nothing opens over a screen that is on."""

    start_requested = Signal()
    """The lifter begins with today's session."""
    tour_asked = Signal()
    """The lifter wants to see how the program works before they begin."""
    finished = Signal()
    """The first run is over, and Today is next."""
    failed = Signal(object)
    """Sent with the `JournalError` where something could not be read or stored."""

    def __init__(
        self, window: MainWindow, theme: Theme, desk: TrainingDesk, signals: ChangeSignals
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._desk = desk
        self._signals = signals

    def lead_new_lifter(self) -> None:
        """Lead through the first run, unless this journal was told or used before."""

        def lead() -> None:
            if self._desk.is_new_lifter:
                self._lead()

        self._do(lead)

    def start_again(self) -> None:
        """Lead through the first run once more, with what is known."""
        if not self._window.is_in_garage:
            self._do(self._lead)

    def find_place(self) -> None:
        """Lead through placement; afterwards the page that is open now comes back."""
        if not self._window.is_in_garage:
            self._do(lambda: self._place(self._open_page))

    def open_safety(self) -> None:
        """Ask the questions about the back again; afterwards the page comes back."""
        from hinge_desktop.gui.views.first_run.kept_safety import KeptSafety  # noqa: PLC0415
        from hinge_desktop.gui.views.first_run.safety_step import SafetyStep  # noqa: PLC0415

        kept = KeptSafety(self._desk.safety)
        self._ask(
            lambda: SafetyStep(self._theme, kept, self.failed.emit), name="page_safety_answers"
        )

    def _ask(self, build_step: Callable[[], FirstRunStep], *, name: str) -> None:
        if self._window.is_in_garage:
            return
        from hinge_desktop.gui.views.first_run.first_run import FirstRun  # noqa: PLC0415

        screen = FirstRun(self._theme, (build_step(),), name=name, may_leave=True)

        def leave() -> None:
            self._window.leave_garage()
            screen.deleteLater()
            self._open_page()

        screen.finished.connect(leave)
        screen.left.connect(leave)
        self._window.fill_with(screen, may_leave=True)

    def _lead(self) -> None:
        from hinge_desktop.gui.views.first_run.first_run_visit import (  # noqa: PLC0415 see above
            FirstRunVisit,
        )

        visit = FirstRunVisit(self._window, self._theme, self._desk, self._signals)
        visit.left.connect(self.finished)
        visit.start_requested.connect(self.start_requested)
        visit.placement_requested.connect(lambda: self._place_after(visit))
        visit.tour_requested.connect(self.tour_asked)
        visit.failed.connect(self.failed)
        visit.open()

    def _place_after(self, visit: FirstRunVisit) -> None:
        visit.close()
        self._do(lambda: self._place(self.finished.emit))

    def _place(self, go_back: Callable[[], object]) -> None:
        from hinge_desktop.gui.views.placement.placement_visit import (  # noqa: PLC0415 see above
            PlacementVisit,
        )

        visit = PlacementVisit(self._window, self._theme, self._desk)
        visit.left.connect(go_back)
        visit.failed.connect(self.failed)
        visit.open()

    def _open_page(self) -> None:
        self._window.open_page(self._window.current_page)

    def _do(self, act: Callable[[], object]) -> None:
        try:
            act()
        except JournalError as error:
            self.failed.emit(error)
