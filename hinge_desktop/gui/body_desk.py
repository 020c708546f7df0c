"""What the window has of the lifter's checks: their screen, the balance check, the reminder."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.measures import MobilityTest
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.garage import Garage
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.routine_visit import RoutineVisit
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.services.training_desk import TrainingDesk

if TYPE_CHECKING:
    from hinge_desktop.gui.views.body.body_visit import BodyVisit
    from hinge_desktop.gui.views.body.reminder_line import ReminderLine
    from hinge_desktop.gui.views.today_page import TodayPage


class BodyDesk(QObject):
    """Builds the screens when they are first asked for.

    A check that was begun from the screen of the checks leads back there, and so does none.
    """

    failed = Signal(object)
    """Sent with a `JournalError` that no screen has room to say."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        desk: TrainingDesk,
        signals: ChangeSignals,
        clocks: Clocks,
        garage: Garage,
        routines: RoutineVisit,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._desk = desk
        self._signals = signals
        self._clocks = clocks
        self._garage = garage
        self._routines = routines
        self._visit: BodyVisit | None = None
        self._reminded: TodayPage | None = None
        self._line: ReminderLine | None = None
        self._played: MobilityTest | None = None
        """What is played from the screen of the checks."""
        self._is_balancing = False
        """Whether the balance check was begun from there."""

    def open(self) -> None:
        """Show what is known of the body."""
        self.visit.open()

    def check_balance(self) -> None:
        """Lead through the balance check."""
        self._garage.balance.open()

    def remind_on(self, page: TodayPage) -> None:
        """Remind of the checks on Today, once the plan is on the screen."""
        page.plan_shown.connect(partial(self._remind_soon, page))

    def _remind_soon(self, page: TodayPage) -> None:
        if page is self._reminded:
            # Another day may have begun.
            if self._line is not None:
                self._line.refresh()
            return
        self._reminded = page
        QTimer.singleShot(0, page, partial(self._remind, page))

    def _remind(self, page: TodayPage) -> None:
        if not self._window.isVisible():
            # Closed right after the plan was shown: the journal is not read any more.
            return
        from hinge_desktop.gui.views.body.reminder_line import (  # noqa: PLC0415 after the plan
            ReminderLine,
        )

        line = ReminderLine(
            self._theme, self._desk.check_reminder, self._signals, self._clocks.today
        )
        line.checks_asked.connect(self.open)
        line.failed.connect(self.failed)
        page.set_reminder(line)
        line.refresh()
        self._line = line

    @property
    def visit(self) -> BodyVisit:
        """The screen of the checks, built when it is first asked for."""
        if self._visit is None:
            from hinge_desktop.gui.views.body.body_visit import (  # noqa: PLC0415 when first opened
                BodyVisit,
            )

            self._visit = BodyVisit(self._window, self._theme, self._desk, self._signals)
            self._visit.failed.connect(self.failed)
            self._visit.check_asked.connect(self._play)
            self._visit.balance_asked.connect(self._balance)
            self._garage.routine.left.connect(self._follow_routine)
            self._garage.routine.declined.connect(self._follow_routine)
            self._garage.balance.left.connect(self._follow_balance)
        return self._visit

    def _play(self, test: MobilityTest) -> None:
        self._played = test
        self._routines.play(f"checks/{test}")

    def _balance(self) -> None:
        self._is_balancing = True
        self.check_balance()

    def _follow_routine(self) -> None:
        if self._played is not None and self._garage.routine.test is self._played:
            self.open()
        self._played = None

    def _follow_balance(self) -> None:
        if self._is_balancing:
            self.open()
        self._is_balancing = False
