"""The screens that fill the window: sessions, the timer without one, and the garage check.

Each is built when it is first asked for, since most starts of the program need none of them.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from hinge_desktop.core.changes import Change
from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.plan import ExercisePreference, Plan
from hinge_desktop.core.warm_up_choice import WarmUpChange
from hinge_desktop.gui.clicker_keys import ClickerKeys
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.services.plan_settings import PlanSettings
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.sound.set_sound import SetSound
from hinge_desktop.sound.voice import Voice

if TYPE_CHECKING:
    from hinge_desktop.gui.system.session_surroundings import SessionSurroundings
    from hinge_desktop.gui.views.body.balance_visit import BalanceVisit
    from hinge_desktop.gui.views.free_timer.free_timer_screens import FreeTimerScreens
    from hinge_desktop.gui.views.garage_check.check_visit import GarageCheckVisit
    from hinge_desktop.gui.views.routine.routine_screens import RoutineScreens
    from hinge_desktop.gui.views.session.session_screens import SessionScreens
    from hinge_desktop.guide.guide import Guide


class Garage(QObject):
    """Builds what is seen from three metres, and knows whether a count runs."""

    undo_requested = Signal()
    """The lifter takes the last act back."""
    left = Signal()
    """Sent when a session ended and the pages come back."""
    failed = Signal(object)
    """Sent with a `JournalError` that a screen has no room to say."""
    stranded = Signal(object)
    """Sent with the `JournalError` of a file in which no set can be stored any more."""
    stuck = Signal()
    """Sent after that where no screen of the session can lead on."""

    def __init__(
        self,
        window: MainWindow,
        desk_theme: Theme,
        preferences: Preferences,
        desk: TrainingDesk,
        clocks: Clocks,
        resources: Path,
        sound: SetSound,
        *,
        clicker: ClickerKeys,
        plans: PlanSettings,
        voice: Voice,
        surroundings: Callable[[], SessionSurroundings] | None = None,
    ) -> None:
        """Keep what the screens will need; without `surroundings` the desktop is asked nothing."""
        super().__init__(window)
        self._window = window
        self._desk_theme = desk_theme
        self._preferences = preferences
        self._desk = desk
        self._clocks = clocks
        self._resources = resources
        self._sound = sound
        self._clicker = clicker
        self._plans = plans
        self._voice = voice
        self._build_surroundings = surroundings
        self._surroundings: SessionSurroundings | None = None
        self._own_theme: Theme | None = None
        self._session: SessionScreens | None = None
        self._free_timer: FreeTimerScreens | None = None
        self._check: GarageCheckVisit | None = None
        self._routine: RoutineScreens | None = None
        self._balance: BalanceVisit | None = None
        window.garage_screen_added.connect(clicker.follow)
        window.garage_entered.connect(self._hush_for_count)
        window.sheet_opened.connect(self._give_clicker)

    @property
    def session(self) -> SessionScreens:
        """The screens of a session."""
        if self._session is None:
            self._session = self._build_session()
        return self._session

    @property
    def free_timer(self) -> FreeTimerScreens:
        """The timer without a session."""
        if self._free_timer is None:
            self._free_timer = self._build_free_timer()
        return self._free_timer

    @property
    def routine(self) -> RoutineScreens:
        """The warm-ups and checks of the guide, played."""
        if self._routine is None:
            self._routine = self._build_routine()
        return self._routine

    @property
    def balance(self) -> BalanceVisit:
        """The balance check."""
        if self._balance is None:
            self._balance = self._build_balance()
        return self._balance

    @property
    def is_counting(self) -> bool:
        """Whether a count fills the window, so that no other command may come between."""
        is_timing = self._free_timer is not None and self._free_timer.is_running
        is_played = self._routine is not None and self._routine.is_running
        is_checked = self._balance is not None and self._balance.is_running
        is_in_set = self._session is not None and self._session.live.isVisible()
        return is_timing or is_played or is_checked or is_in_set

    @property
    def is_moving(self) -> bool:
        """Whether a count runs and was not paused."""
        live = None if self._session is None else self._session.live
        is_held = live is not None and live.isVisible() and live.pacer.is_paused
        return self.is_counting and not is_held

    def open_timer(self) -> None:
        """Ask what to time without a session."""
        if not self._window.is_in_garage:
            self.free_timer.choose()

    def play_routine(self, guide: Guide, page: str) -> bool:
        """Ask which steps of a page to play; False where it has none, or could not be read."""
        from hinge_desktop.gui.views.routine.chosen_warm_up import chosen_warm_up  # noqa: PLC0415
        from hinge_desktop.gui.views.routine.guide_routine import routine_of  # noqa: PLC0415

        content = routine_of(guide, page)
        if content is not None and not self._window.is_in_garage:
            self.routine.choose(chosen_warm_up(content, self._warm_up_changes()))
        return content is not None

    def _warm_up_changes(self) -> tuple[WarmUpChange, ...]:
        """Return what the journal asks for in the warm-up; nothing where it cannot be read."""
        try:
            return self._desk.body.warm_up_changes()
        except JournalError as error:
            self.failed.emit(error)
            return ()

    def open_check(self) -> None:
        """Check sound, clicker, sight and lead-in."""
        if self._check is None:
            self._check = self._build_check()
        self._check.open()

    def follow_undo(self) -> None:
        """Show a session again after an act was taken back."""
        if self._session is not None:
            self._session.follow_undo()

    def follow_change(self, change: Change) -> None:
        """Count with the lead-in that the plan asks for by now, and show own words as they are."""
        if self._session is None:
            return
        if Plan in change.kinds:
            self._session.set_lead_in(self._desk.journal.plan().lead_in_seconds)
        if ExercisePreference in change.kinds:
            self._session.follow_words()

    def _give_clicker(self, sheet: QDialog) -> None:
        """Let a presenter work in a sheet, but for the arrows, which choose there."""
        self._clicker.follow(sheet, with_arrows=False)

    def _hush_for_count(self) -> None:
        """Let nothing be said into a count, such as one that began while a session rests."""
        if self.is_counting:
            self._voice.hush()

    @property
    def _theme(self) -> Theme:
        """What dresses these screens, which may be lit brighter than the desk."""
        if self._own_theme is None:
            self._own_theme = self._preferences.build_theme(self._resources)
            self._preferences.apply_to(self._own_theme, is_garage=True)
        return self._own_theme

    def _build_session(self) -> SessionScreens:
        from hinge_desktop.gui.next_set_voice import NextSetVoice  # noqa: PLC0415 see above
        from hinge_desktop.gui.spoken_rest import (  # noqa: PLC0415 see above
            SpokenRest,
            announce_from,
        )
        from hinge_desktop.gui.views.session.live_clicker import (  # noqa: PLC0415 see above
            LiveClicker,
        )
        from hinge_desktop.gui.views.session.session_screens import (  # noqa: PLC0415 see above
            SessionScreens,
        )

        desk, theme = self._desk, self._theme
        lead_in_seconds = desk.journal.plan().lead_in_seconds
        screens = SessionScreens(
            self._window, theme, desk, self._clocks,
            lead_in_seconds, self._sound,
        )  # fmt: skip
        LiveClicker(screens.live, self._preferences, self._clicker)
        SpokenRest(screens.rest_alarm, announce_from(self._window), screens)
        speaker = NextSetVoice(
            self._voice, screens.rest_alarm, self._preferences, lambda: self.is_counting, screens
        )
        screens.rest_log.rest.next_shown.connect(speaker.show_next)
        for screen in (screens.live, screens.rest_log, screens.missing):
            theme.dress(screen)
        self._preferences.changed.connect(self._show_plate_colors)
        screens.set_plain_iron(is_plain=self._preferences.settings.plain_iron)
        screens.undo_requested.connect(self.undo_requested)
        screens.left.connect(self.left)
        screens.not_stored.connect(self.failed)
        screens.troubles.stranded.connect(self.stranded)
        screens.stuck.connect(self.stuck)
        surroundings = self._desktop()
        if surroundings is not None:
            surroundings.follow(screens)
        return screens

    def _show_plate_colors(self) -> None:
        if self._session is not None:
            self._session.set_plain_iron(is_plain=self._preferences.settings.plain_iron)

    def _desktop(self) -> SessionSurroundings | None:
        """Return what the desktop is asked through, made when it is first needed."""
        if self._surroundings is None and self._build_surroundings is not None:
            self._surroundings = self._build_surroundings()
        return self._surroundings

    def _build_free_timer(self) -> FreeTimerScreens:
        from hinge_desktop.gui.views.free_timer.free_timer_screens import (  # noqa: PLC0415
            FreeTimerScreens,
        )
        from hinge_desktop.gui.views.session.live_clicker import (  # noqa: PLC0415 see above
            LiveClicker,
        )

        timer = FreeTimerScreens(
            self._window, self._desk_theme, self._theme, self._preferences, self._desk.journal,
            self._clocks, self._sound,
        )  # fmt: skip
        LiveClicker(timer.live, self._preferences, self._clicker)
        for screen in (timer.live, timer.rest):
            self._theme.dress(screen)
        timer.failed.connect(self.failed)
        return timer

    def _build_routine(self) -> RoutineScreens:
        from hinge_desktop.gui.views.routine.routine_screens import (  # noqa: PLC0415 see above
            RoutineScreens,
        )

        screens = RoutineScreens(
            self._window, self._desk_theme, self._theme, self._desk, self._clocks, self._sound
        )
        self._theme.dress(screens.screen)
        screens.failed.connect(self.failed)
        surroundings = self._desktop()
        if surroundings is not None:
            surroundings.follow_count(screens)
        return screens

    def _build_balance(self) -> BalanceVisit:
        from hinge_desktop.gui.views.body.balance_visit import (  # noqa: PLC0415 see above
            BalanceVisit,
        )

        visit = BalanceVisit(self._window, self._theme, self._desk, self._clocks, self._sound)
        self._theme.dress(visit.screen)
        visit.failed.connect(self.failed)
        surroundings = self._desktop()
        if surroundings is not None:
            surroundings.follow_count(visit)
        return visit

    def _build_check(self) -> GarageCheckVisit:
        from hinge_desktop.gui.views.garage_check.check_visit import (  # noqa: PLC0415 see above
            GarageCheckVisit,
        )

        visit = GarageCheckVisit(
            self._window, self._theme, self._preferences, self._clicker, self._sound, self._plans,
            self._clocks.monotonic,
        )  # fmt: skip
        visit.failed.connect(self.failed)
        return visit
