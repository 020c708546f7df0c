"""The pages over an open journal: builds each when it is first opened, and joins their signals."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.journal import Finding, JournalError, JournalProblem
from hinge_desktop.gui.body_desk import BodyDesk
from hinge_desktop.gui.build_pills import BuildPills
from hinge_desktop.gui.change_news import ChangeNews
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.charts_desk import ChartsDesk
from hinge_desktop.gui.clicker_keys import ClickerKeys
from hinge_desktop.gui.equipment_desk import EquipmentDesk
from hinge_desktop.gui.file_drops import FileDrops
from hinge_desktop.gui.full_screen import FullScreen
from hinge_desktop.gui.garage import Garage
from hinge_desktop.gui.help_desk import HelpDesk
from hinge_desktop.gui.history_desk import HistoryDesk
from hinge_desktop.gui.journal_undo import JournalUndo
from hinge_desktop.gui.ladder_visit import LadderVisit
from hinge_desktop.gui.main_window import MainWindow, PageFactory
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.practice_visit import PracticeVisit
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.routine_visit import RoutineVisit
from hinge_desktop.gui.setting_undo import SettingUndo
from hinge_desktop.gui.settings_desk import SettingsDesk
from hinge_desktop.gui.start_desk import StartDesk
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.today_desk import TodayDesk
from hinge_desktop.gui.window_commands import WindowCommands
from hinge_desktop.services.plan_settings import PlanSettings
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.sound.set_sound import SetSound
from hinge_desktop.sound.voice import Voice

if TYPE_CHECKING:
    from hinge_desktop.gui.data_desk import DataDesk
    from hinge_desktop.gui.drawn_pages import DrawnPages
    from hinge_desktop.gui.guide_desk import GuideDesk
    from hinge_desktop.gui.journal_keeping import JournalKeeping
    from hinge_desktop.gui.journal_place import JournalPlace
    from hinge_desktop.gui.paper_desk import PaperDesk
    from hinge_desktop.gui.system.session_surroundings import SessionSurroundings
    from hinge_desktop.gui.tour_stops import TourStop
    from hinge_desktop.gui.undo_progress import UndoProgress
    from hinge_desktop.gui.views.session.session_screens import SessionScreens
    from hinge_desktop.gui.views.your_build.build_visit import BuildVisit


class Workspace(QObject):
    """Everything in the window that needs a journal. The garage screens come with the first set."""

    stranded = Signal(object)
    """Sent with the `JournalError` of a file in which nothing can be stored any more."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        preferences: Preferences,
        desk: TrainingDesk,
        clocks: Clocks,
        place: JournalPlace,
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
        self._place = place
        self._resources = resources
        self._sound = sound
        self._drawn: DrawnPages | None = None
        self._guide: GuideDesk | None = None
        self._papers: PaperDesk | None = None
        self._data: DataDesk | None = None
        self._undo_progress: UndoProgress | None = None
        self.signals = ChangeSignals(desk.board, self)
        self.undo = JournalUndo(desk.changes, self.signals, desk.journal.apply_told, self)
        self.setting_undo = SettingUndo(preferences, self.undo.stack, self)
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
        self.today = TodayDesk(
            *(window, theme, preferences, desk, self.signals, clocks, self.garage, self.practice),
            drawn=lambda: self.drawn,
            guide=lambda: self.guide,
        )
        self.start = StartDesk(window, theme, desk, self.signals)
        self.charts = ChartsDesk(window, theme, desk, self.signals, clocks)
        self.equipment = EquipmentDesk(window, theme, preferences, desk, self.signals)
        self.history = HistoryDesk(window, theme, preferences, desk, self.signals, clocks)
        self.settings = SettingsDesk(
            *(window, theme, preferences, desk, self.signals, self.clicker, self.plans),
            sound=sound,
            voice=voice,
            journal_file=place.file,
            together=self.setting_undo.together,
        )
        self._keeping: JournalKeeping | None = None
        self.news = ChangeNews(window)
        self.commands = WindowCommands(
            *(window, preferences, full_screen, self.garage, self.undo, self.body, self.start)
        )
        self.help = HelpDesk(window, theme, self.garage, self.commands.working, place, resources)
        window.set_page_factories(self._factories())
        self._connect_signals()
        self._connect_troubles()
        self.news.show_where_it_is_saved(is_writable=desk.journal.is_writable)
        self._save_left_over()

    @property
    def training(self) -> TrainingDesk:
        """The services over the open journal."""
        return self._desk

    @property
    def has_session(self) -> bool:
        """Whether a session was started and not ended."""
        return self._desk.log.running is not None

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
            self._build.failed.connect(self.news.name_trouble)
        self._build.open()

    def open_import(self, file: Path | None = None) -> None:
        """Bring in the log of another app or another journal; ask for a file where none came."""
        self.data.open_import_sheet(file)

    def lead_new_lifter(self) -> None:
        """Lead through the first run, unless this journal was told or used before."""
        self.start.lead_new_lifter()

    def stops(self) -> tuple[TourStop, ...]:
        """Return where the tour leads."""
        from hinge_desktop.gui.tour_stops import tour_stops  # noqa: PLC0415 seldom needed

        desk = self._desk
        return tour_stops(
            self._window, self.open, self.today.start, self.garage, desk.log, desk.journal
        )

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Say beside the pages what the check of the whole file found, if it found anything."""
        self.news.show_findings(findings)

    def _save_left_over(self) -> None:
        """Store what the last run could not, and say so."""
        try:
            saved = self._desk.log.save_left_over()
        except JournalError as error:
            self.news.name_trouble(error)
            return
        if saved is not None:
            self.news.name_left_over()

    def _factories(self) -> dict[PageName, PageFactory]:
        return {
            PageName.TODAY: self._build_today,
            PageName.LADDER: self._build_ladder,
            PageName.GUIDE: self._build_guide,
            PageName.HISTORY: self.history.build_page,
            PageName.CHARTS: self.charts.build_page,
            PageName.EQUIPMENT: self.equipment.build_page,
            PageName.SETTINGS: self._build_settings,
        }

    # Pages are imported when they are first opened, so that the start stays short.

    def _build_today(self) -> QWidget:
        page = self.today.build_page()
        page.warm_up_requested.connect(self.routines.play_warm_up)
        page.import_requested.connect(self.open_import)
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

    @property
    def papers(self) -> PaperDesk:
        """What takes the journal to paper, made when it is first asked for."""
        if self._papers is None:
            from hinge_desktop.gui.paper_desk import PaperDesk  # noqa: PLC0415 seldom needed

            self._papers = PaperDesk(
                self._window, self._theme, self._desk.papers, self._clocks.today
            )
        return self._papers

    @property
    def keeping(self) -> JournalKeeping:
        """What has to do with the journal's file, made when it is first asked for."""
        if self._keeping is None:
            from hinge_desktop.gui.journal_keeping import JournalKeeping  # noqa: PLC0415

            self._keeping = JournalKeeping(
                *(self._window, self._theme, self._preferences, self._desk, self.signals),
                self._place,
            )
            self._keeping.failed.connect(self.news.name_trouble)
            self._keeping.backups.made.connect(self.news.show_backup_made)
            self._keeping.backups.backed_up.connect(self.news.show_last_backup)
        return self._keeping

    @property
    def data(self) -> DataDesk:
        """What brings files into the journal, made when it is first asked for."""
        if self._data is None:
            from hinge_desktop.gui.data_desk import DataDesk  # noqa: PLC0415 seldom needed

            self._data = DataDesk(self._window, self._theme, self._desk, self.undo, self._place)
        return self._data

    def _build_settings(self) -> QWidget:
        page = self.settings.build_page()
        page.build_requested.connect(self.open_build)
        page.data.import_requested.connect(self.open_import)
        page.begin.safety_asked.connect(self.start.open_safety)
        page.begin.kit_asked.connect(partial(self.open, PageName.EQUIPMENT))
        page.begin.place_asked.connect(self.start.find_place)
        page.begin.start_asked.connect(self.start.start_again)
        page.body_requested.connect(self.body.open)
        page.week_requested.connect(self.today.open_week)
        page.check_requested.connect(self.garage.open_check)
        page.language_chosen.connect(self._choose_language)
        self.keeping.follow(page.data)
        return page

    def _choose_language(self, code: str) -> None:
        self.undo.choose_language(code, self._preferences)

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

    def _connect_signals(self) -> None:
        news, commands = self.news, self.commands
        self._window.toast.undo_requested.connect(commands.undo)
        self.garage.undo_requested.connect(commands.undo)
        self.today.plan_visit.undo_requested.connect(commands.undo)
        commands.find_asked.connect(self._open_find)
        commands.safety_asked.connect(self._open_safety)
        commands.build_asked.connect(self.open_build)
        commands.week_asked.connect(self.today.open_week)
        commands.print_asked.connect(self._print)
        commands.import_asked.connect(self.open_import)
        self.keeping.follow_commands(commands)
        commands.keys_asked.connect(self.help.open_keys)
        commands.about_asked.connect(self.help.open_about)
        commands.tour_asked.connect(self.help.tour_asked)
        self.start.tour_asked.connect(self.help.tour_asked)
        FileDrops(self._window).dropped.connect(self.open_import)
        self.pills.draw_requested.connect(self.open_build)
        self.garage.left.connect(self.practice.come_back)
        self.ladder.balance_asked.connect(self.body.check_balance)
        self.charts.balance_asked.connect(self.body.check_balance)
        self.charts.file_saved.connect(news.name_file)
        self.ladder.placement_asked.connect(self.start.find_place)
        self.start.finished.connect(self.today.open)
        self.start.start_requested.connect(self.today.start)
        self.signals.changed.connect(news.name_change)
        self.signals.changed.connect(self.garage.follow_change)
        self.undo.work_began.connect(self._show_undo_at_work)
        self.undo.undone.connect(news.name_undone)
        self.undo.undone.connect(self.garage.follow_undo)
        self.setting_undo.changed.connect(news.name_setting)
        self.setting_undo.undone.connect(news.name_setting_undone)
        self._preferences.not_stored.connect(news.name_settings_trouble)
        self._sound.went_silent.connect(news.name_silence)

    def _show_undo_at_work(self, words: str) -> None:
        """Say that something large is taken back or made again."""
        if self._undo_progress is None:
            from hinge_desktop.gui.undo_progress import UndoProgress  # noqa: PLC0415 seldom needed

            self._undo_progress = UndoProgress(self._window, self._theme, self.undo)
        self._undo_progress.begin(words)

    def _print(self) -> None:
        """Take the open page of the guide to paper; from any other page, a paper of the journal."""
        name = self._window.current_page
        page = self._window.shown_page
        if name is PageName.GUIDE:
            self.guide.print_shown(page)
        else:
            self.papers.open(name, page)

    def _open_find(self) -> None:
        self.guide.open_find()

    def _open_safety(self) -> None:
        self.guide.open_safety()

    def _name_trouble(self, error: JournalError) -> None:
        if error.problem is JournalProblem.MOVED:
            self.stranded.emit(error)
        else:
            self.news.name_trouble(error)

    def _connect_troubles(self) -> None:
        name_trouble = self._name_trouble
        self.garage.stranded.connect(self.stranded)
        for part in (self.undo, self.garage, self.practice, self.start, self.body):
            part.failed.connect(name_trouble)
        for desk in (self.today.plan_visit, self.equipment, self.history, self.settings):
            desk.failed.connect(name_trouble)
