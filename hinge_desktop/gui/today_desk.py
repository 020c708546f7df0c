"""What the window has of Today: its page, its figures and its cue, and what it starts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.planned_work import PlannedExercise
from hinge_desktop.core.readiness import SessionOpening
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.garage import Garage
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.plan_visit import PlanVisit
from hinge_desktop.gui.practice_visit import PracticeVisit
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.today_page import TodayPage
from hinge_desktop.services.plan_settings import PlanSettings
from hinge_desktop.services.training_desk import TrainingDesk

if TYPE_CHECKING:
    from hinge_desktop.gui.drawn_pages import DrawnPages
    from hinge_desktop.gui.guide_desk import GuideDesk
    from hinge_desktop.gui.today_cue import TodayCue
    from hinge_desktop.services.ladder_desk import LadderStanding


class TodayDesk(QObject):
    """The plan is on the screen first; the lifter beside it and the guide's cue come after."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        preferences: Preferences,
        desk: TrainingDesk,
        signals: ChangeSignals,
        clocks: Clocks,
        garage: Garage,
        practice: PracticeVisit,
        *,
        drawn: Callable[[], DrawnPages],
        guide: Callable[[], GuideDesk],
    ) -> None:
        """Keep what the page will need; `drawn` and `guide` are first asked after it is seen."""
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._preferences = preferences
        self._desk = desk
        self._signals = signals
        self._clocks = clocks
        self._garage = garage
        self._practice = practice
        self._drawn = drawn
        self._guide = guide
        self.plan_visit = PlanVisit(window, theme, desk, signals)
        self._page: TodayPage | None = None
        self._cue: TodayCue | None = None
        self._gates = LatestTask(self)
        self._gates.answered.connect(self._show_ladder)
        preferences.changed.connect(self._offer_check)

    def build_page(self) -> TodayPage:
        """Build the page of today."""
        desk = self._desk
        self._cue = None
        page = self._page = TodayPage(
            self._theme,
            desk.planner,
            desk.log,
            desk.stops,
            desk.practices,
            desk.journal,
            self._signals,
            self._clocks,
            easy_weeks=desk.easy_weeks,
            bars=desk.bars,
        )
        page.start_requested.connect(self._start_session)
        page.resume_requested.connect(self._resume_session)
        page.practise_asked.connect(self._practice.practise)
        page.week_requested.connect(self.open_week)
        page.timer_requested.connect(self._garage.open_timer)
        page.check_requested.connect(self._garage.open_check)
        page.change_asked.connect(self.plan_visit.open)
        page.reset_asked.connect(self.plan_visit.reset)
        page.ladder_asked.connect(self._open_ladder)
        page.plan_shown.connect(self._fill_soon)
        self._offer_check()
        return page

    def open(self) -> None:
        """Bring Today to the front."""
        self._window.open_page(PageName.TODAY)

    def open_week(self) -> None:
        """Show the lifter's week over the window."""
        from hinge_desktop.gui.views.week.week_sheet import WeekSheet  # noqa: PLC0415 when asked

        desk = self._desk
        try:
            numbers = desk.journal.thresholds()
        except JournalError as error:
            self._show_trouble(error)
            return
        plans = PlanSettings(desk.journal, desk.changes)
        sheet = WeekSheet(self._theme, self._window, plans, desk.easy_weeks, numbers)
        sheet.not_stored.connect(self._show_trouble)
        self._window.open_sheet(sheet)

    def _show_trouble(self, error: JournalError) -> None:
        if self._page is not None:
            self._page.show_trouble(error)

    def start(self) -> None:
        """Bring Today to the front and start its plan."""
        page = self._window.open_page(PageName.TODAY)
        if isinstance(page, TodayPage):
            page.start()

    def _fill_soon(self) -> None:
        """Draw the lifter once the plan is on the screen: that is what was waited for."""
        QTimer.singleShot(0, self, self._fill)

    def _fill(self) -> None:
        if self._page is None or not self._window.isVisible():
            return
        self._drawn().draw_today(self._page)
        self._gates.ask(self._read_ladder)
        if self._cue is None:
            from hinge_desktop.gui.today_cue import TodayCue  # noqa: PLC0415 after the plan

            self._cue = TodayCue(self._page, self._guide(), self._clocks.today)

    def _read_ladder(self) -> LadderStanding:
        """Read the gates, in a thread of its own: that is longer than a frame."""
        return self._desk.ladder.standing()

    def _show_ladder(self, standing: LadderStanding) -> None:
        """Show the gates; a journal in trouble is named by the plan already."""
        if self._page is not None:
            self._page.show_standing(standing)

    def _open_ladder(self) -> None:
        self._window.open_page(PageName.LADDER)

    def _offer_check(self) -> None:
        if self._page is not None:
            is_checked = self._preferences.settings.is_garage_checked
            self._page.offer_check(is_offered=not is_checked)

    def _start_session(
        self, exercises: tuple[PlannedExercise, ...], opening: SessionOpening
    ) -> None:
        self._garage.session.start(exercises, opening)

    def _resume_session(self) -> None:
        self._practice.forget()
        self._garage.session.show_session()
