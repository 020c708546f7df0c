"""The pages over an open journal: builds each when it is first opened, and joins their signals."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.changes import Act, Change
from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.journal import Finding, JournalError
from hinge_desktop.core.sound_trouble import SoundTrouble
from hinge_desktop.gui.body_desk import BodyDesk
from hinge_desktop.gui.build_pills import BuildPills
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.clicker_keys import ClickerKeys
from hinge_desktop.gui.full_screen import FullScreen
from hinge_desktop.gui.garage import Garage
from hinge_desktop.gui.journal_undo import JournalUndo
from hinge_desktop.gui.ladder_visit import LadderVisit
from hinge_desktop.gui.main_window import MainWindow, PageFactory
from hinge_desktop.gui.menu_bar import fill_menu_bar
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.practice_visit import PracticeVisit
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.routine_visit import RoutineVisit
from hinge_desktop.gui.start_desk import StartDesk
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.today_desk import TodayDesk
from hinge_desktop.services.plan_settings import PlanSettings
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.sound.set_sound import SetSound
from hinge_desktop.sound.voice import Voice
from hinge_desktop.words.changes import change_words, undone_words
from hinge_desktop.words.problems import journal_words
from hinge_desktop.words.sound import trouble_words

if TYPE_CHECKING:
    from hinge_desktop.gui.drawn_pages import DrawnPages
    from hinge_desktop.gui.guide_desk import GuideDesk
    from hinge_desktop.gui.system.session_surroundings import SessionSurroundings
    from hinge_desktop.gui.views.session.session_screens import SessionScreens
    from hinge_desktop.gui.views.your_build.build_visit import BuildVisit

_NAMED_IN_A_TOAST = frozenset(Act) - {Act.START_SESSION, Act.SAVE_SET, Act.FILL_DEMO}
"""Starting and saving show themselves: another screen, a tick."""
_NAMED_FROM_THE_GARAGE = frozenset(
    {
        *(Act.FINISH_SESSION, Act.STOP_SESSION, Act.DISCARD_SESSION),
        *(Act.CHANGE_PLAN, Act.CHANGE_PROFILE, Act.CHANGE_EQUIPMENT, Act.ADD_MEASURE),
        Act.MOVE_ON_LADDER,
    }
)
"""Acts that lead back to the pages, or that no session is about."""


class Workspace(QObject):
    """Everything in the window that needs a journal. The garage screens come with the first set."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        preferences: Preferences,
        desk: TrainingDesk,
        clocks: Clocks,
        journal_path: str,
        resources: Path,
        sound: SetSound,
        *,
        full_screen: FullScreen,
        voice: Voice,
        surroundings: Callable[[], SessionSurroundings] | None = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._preferences = preferences
        self._desk = desk
        self._clocks = clocks
        self._journal_path = journal_path
        self._resources = resources
        self._sound = sound
        self._full_screen = full_screen
        self._voice = voice
        self._drawn: DrawnPages | None = None
        self._guide: GuideDesk | None = None
        self.signals = ChangeSignals(desk.board, self)
        self.undo = JournalUndo(desk.changes, self.signals, self)
        self.clicker = ClickerKeys(preferences, self)
        self.plans = PlanSettings(desk.journal, desk.changes)
        self.lifter_settings = desk.lifter
        self.pills = BuildPills(desk.lifter, self.signals, self)
        self._build: BuildVisit | None = None
        self.garage = Garage(
            window,
            theme,
            preferences,
            desk,
            clocks,
            resources,
            sound,
            clicker=self.clicker,
            plans=self.plans,
            voice=voice,
            surroundings=surroundings,
        )
        self.routines = RoutineVisit(window, self.garage, lambda: self.guide.source)
        self.body = BodyDesk(window, theme, desk, self.signals, clocks, self.garage, self.routines)
        self.practice = PracticeVisit(window, theme, desk, self.garage)
        self.ladder = LadderVisit(
            *(window, theme, desk, self.signals, clocks, self.practice),
            guide=lambda: self.guide,
        )
        self.ladder.balance_asked.connect(self.body.check_balance)
        self.today = TodayDesk(
            *(window, theme, preferences, desk, self.signals, clocks, self.garage, self.practice),
            drawn=lambda: self.drawn,
            guide=lambda: self.guide,
        )
        self.start = StartDesk(window, theme, desk, self.signals)
        window.set_page_factories(self._factories())
        self._show_where_it_is_saved()
        self._connect_signals()
        self._add_actions()
        self._save_left_over()

    @property
    def screens(self) -> SessionScreens:
        """The screens of a session, built when they are first asked for."""
        return self.garage.session

    def open(self, page: PageName) -> QWidget | None:
        """Open a page."""
        return self._window.open_page(page)

    def practise(self, exercise_id: ExerciseId) -> None:
        """Start a drill beside the plan; afterwards the page that is open now comes back."""
        self.practice.practise(exercise_id)

    def open_build(self) -> None:
        """Ask for the lifter's build, with the figure that changes as they type."""
        if self._build is None:
            from hinge_desktop.gui.views.your_build.build_visit import BuildVisit  # noqa: PLC0415

            self._build = BuildVisit(self._window, self._theme, self.lifter_settings, self.signals)
            self._build.failed.connect(self._name_trouble)
        self._build.open()

    def lead_new_lifter(self) -> None:
        """Lead through the first run, unless this journal was told or used before."""
        self.start.lead_new_lifter()

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Say beside the pages what the check of the whole file found, if it found anything."""
        if findings:
            text = self.tr("The journal has a problem. Run: hinge-desktop check")
            self._window.sidebar.set_saved_line(text, warn=True)

    def _save_left_over(self) -> None:
        """Store what the last run could not, and say so."""
        try:
            saved = self._desk.log.save_left_over()
        except JournalError as error:
            self._name_trouble(error)
            return
        if saved is not None:
            text = self.tr("The set that could not be saved last time is saved now.")
            self._window.toast.show_message(text)

    def _factories(self) -> dict[PageName, PageFactory]:
        return {
            PageName.TODAY: self._build_today,
            PageName.LADDER: self._build_ladder,
            PageName.GUIDE: self._build_guide,
            PageName.HISTORY: self._build_history,
            PageName.CHARTS: self._build_charts,
            PageName.EQUIPMENT: self._build_equipment,
            PageName.SETTINGS: self._build_settings,
        }

    # Pages are imported when they are first opened, so that the start stays short.

    def _build_today(self) -> QWidget:
        page = self.today.build_page()
        page.warm_up_requested.connect(self.routines.play_warm_up)
        self.body.remind_on(page)
        self.clicker.follow(page, with_arrows=False)
        return page

    @property
    def drawn(self) -> DrawnPages:
        """What draws the lifter on the pages, made when it is first asked for."""
        if self._drawn is None:
            from hinge_desktop.gui.drawn_pages import DrawnPages  # noqa: PLC0415

            self._drawn = DrawnPages(
                self._theme, self._desk.journal, self.signals, self.pills, self
            )
        return self._drawn

    @property
    def guide(self) -> GuideDesk:
        """What the window has of the guide, made when it is first asked for."""
        if self._guide is None:
            from hinge_desktop.gui.guide_desk import GuideDesk  # noqa: PLC0415

            self._guide = GuideDesk(
                self._window,
                self._theme,
                self._resources / "guide",
                self._desk,
                self.signals,
                self.pills,
                self._clocks,
            )
        return self._guide

    def _build_history(self) -> QWidget:
        from hinge_desktop.gui.views.history_page import HistoryPage  # noqa: PLC0415

        return HistoryPage(self._theme, self._desk.review, self.signals)

    def _build_charts(self) -> QWidget:
        from hinge_desktop.gui.views.charts_page import ChartsPage  # noqa: PLC0415

        page = ChartsPage(self._theme, self._desk.review, self.signals, self._clocks.today)
        page.image_saved.connect(self._name_image)
        return page

    def _build_settings(self) -> QWidget:
        from hinge_desktop.gui.views.settings_page import SettingsPage  # noqa: PLC0415
        from hinge_desktop.sound.outputs import list_outputs  # noqa: PLC0415

        page = SettingsPage(
            self._theme,
            self._preferences,
            self.clicker,
            self.plans,
            self.signals,
            self._sound,
            list_outputs,
            self._journal_path,
            voice=self._voice,
            lifter=self.lifter_settings,
            safety=self._desk.safety,
            rules=self._desk.rules,
        )
        page.build_requested.connect(self.open_build)
        page.begin.safety_asked.connect(self.start.open_safety)
        page.begin.kit_asked.connect(partial(self.open, PageName.EQUIPMENT))
        page.begin.place_asked.connect(self.start.find_place)
        page.begin.start_asked.connect(self.start.start_again)
        page.body_requested.connect(self.body.open)
        page.week_requested.connect(self.today.open_week)
        page.not_stored.connect(self._name_trouble)
        page.check_requested.connect(self.garage.open_check)
        return page

    def _build_ladder(self) -> QWidget:
        page = self.ladder.build_page()
        self.drawn.draw_stair(page)
        self.pills.follow(page.pill)
        return page

    def _build_guide(self) -> QWidget:
        page = self.guide.build_page()
        page.practise_asked.connect(self.practise)
        page.play_asked.connect(self.routines.play)
        page.checks_asked.connect(self.body.open)
        return page

    def _build_equipment(self) -> QWidget:
        from hinge_desktop.gui.views.equipment.equipment_page import EquipmentPage  # noqa: PLC0415

        desk, theme, preferences = self._desk, self._theme, self._preferences
        load = desk.planner.bar_load_today
        page = EquipmentPage(self._window, theme, desk.equipment, self.signals, preferences, load)
        page.failed.connect(self._name_trouble)
        return page

    def _show_where_it_is_saved(self) -> None:
        if self._desk.journal.is_writable:
            self._window.sidebar.set_saved_line(self.tr("Saved on this computer."))
        else:
            text = self.tr("This journal can only be read.")
            self._window.sidebar.set_saved_line(text, warn=True)

    def _connect_signals(self) -> None:
        self._window.toast.undo_requested.connect(self._undo)
        self.pills.draw_requested.connect(self.open_build)
        self.garage.undo_requested.connect(self._undo)
        self.garage.left.connect(self.practice.come_back)
        self.practice.failed.connect(self._name_trouble)
        self.today.plan_visit.failed.connect(self._name_trouble)
        self.today.plan_visit.undo_requested.connect(self._undo)
        self.start.failed.connect(self._name_trouble)
        self.ladder.placement_asked.connect(self.start.find_place)
        self.start.finished.connect(self.today.open)
        self.start.start_requested.connect(self.today.start)
        self.garage.failed.connect(self._name_trouble)
        self.body.failed.connect(self._name_trouble)
        self.signals.changed.connect(self._name_change)
        self.signals.changed.connect(self.garage.follow_change)
        self.undo.undone.connect(self._name_undone)
        self.undo.failed.connect(self._name_trouble)
        self._preferences.not_stored.connect(self._name_settings_trouble)
        self._sound.went_silent.connect(self._name_silence)

    def _add_actions(self) -> None:
        add = self._window.add_action
        self._actions: list[QAction] = [
            add(self.tr("Undo"), QKeySequence.StandardKey.Undo, self._undo),
            add(self.tr("Redo"), QKeySequence("Ctrl+Shift+Z"), self._redo),
            add(self.tr("Timer"), QKeySequence("Ctrl+T"), self.garage.open_timer),
            add(self.tr("Safety"), QKeySequence("F4"), self._show_safety),
            add(self.tr("Settings"), QKeySequence("Ctrl+,"), self._show_settings),
            add(self.tr("Full screen"), QKeySequence("F11"), self._full_screen.toggle),
            add(self.tr("Dark colours"), QKeySequence(), partial(self._choose_scheme, "dark")),
            add(self.tr("Light colours"), QKeySequence(), partial(self._choose_scheme, "light")),
            add(
                self.tr("Colours as the system"),
                QKeySequence(),
                partial(self._choose_scheme, "system"),
            ),
            add(self.tr("Quit"), QKeySequence("Ctrl+Q"), self._quit),
            add(self.tr("Check the garage"), QKeySequence(), self.garage.open_check),
            add(self.tr("Your build"), QKeySequence(), self.open_build),
            add(self.tr("Safety answers"), QKeySequence(), self.start.open_safety),
            add(self.tr("Your week"), QKeySequence(), self._show_week),
            add(self.tr("Find my place"), QKeySequence(), self.start.find_place),
            add(self.tr("Start again"), QKeySequence(), self.start.start_again),
            add(self.tr("Your checks"), QKeySequence(), self.body.open),
            add(self.tr("Balance check"), QKeySequence(), self.body.check_balance),
            add(self.tr("Find or do"), QKeySequence("Ctrl+K"), self._find),
        ]
        fill_menu_bar(self._window, self._window.actions())
        self._window.sidebar.find_requested.connect(self._find)

    def _show_settings(self) -> None:
        if not self._window.is_in_garage:
            self._window.open_page(PageName.SETTINGS)

    def _show_week(self) -> None:
        if not self._window.is_in_garage:
            self.today.open_week()

    def _show_safety(self) -> None:
        self.guide.open_safety()

    def _choose_scheme(self, scheme: str) -> None:
        self._preferences.change(scheme=scheme)

    def _quit(self) -> None:
        self._window.close()

    def _find(self) -> None:
        if not self._window.is_in_garage:
            self.guide.open_find()

    def _undo(self) -> None:
        if not self.garage.is_counting:
            self.undo.undo()

    def _redo(self) -> None:
        if not self.garage.is_counting:
            self.undo.redo()
            self.garage.follow_undo()

    def _name_change(self, change: Change) -> None:
        if change.is_undo or not change.is_undoable or change.act not in _NAMED_IN_A_TOAST:
            return
        if not self._window.is_in_garage or change.act in _NAMED_FROM_THE_GARAGE:
            self._window.toast.show_message(change_words(change), undo=True)

    def _name_undone(self, change: Change) -> None:
        self._window.toast.show_message(undone_words(change), icon=Icon.UNDO)
        self.garage.follow_undo()

    def _name_trouble(self, error: JournalError) -> None:
        self._window.toast.show_message(journal_words(error).in_one_line(), icon=Icon.CIRCLE_ALERT)

    def _name_image(self, file: Path) -> None:
        text = self.tr("Saved the picture as {name}").format(name=file.name)
        self._window.toast.show_message(text)

    def _name_silence(self, trouble: SoundTrouble) -> None:
        self._window.toast.show_message(trouble_words(trouble), icon=Icon.CIRCLE_ALERT)

    def _name_settings_trouble(self, why: str) -> None:
        text = self.tr("The settings could not be stored: {why}").format(why=why)
        self._window.toast.show_message(text, icon=Icon.CIRCLE_ALERT)
