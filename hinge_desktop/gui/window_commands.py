"""The window's commands with their keys, as the menu bar and the find sheet list them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from hinge_desktop.gui.body_desk import BodyDesk
from hinge_desktop.gui.command_names import give_other_names
from hinge_desktop.gui.full_screen import FullScreen
from hinge_desktop.gui.garage import Garage
from hinge_desktop.gui.journal_undo import JournalUndo
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.menu_bar import fill_menu_bar, mark_as_help
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.start_desk import StartDesk
from hinge_desktop.gui.widgets.sheet import WORKS_IN_SHEETS

_NO_KEY = QKeySequence()
Condition = Callable[[], bool]
"""Tells whether a command does anything now."""


class WindowCommands(QObject):
    """Commands that lead to a page do nothing while a screen of the garage fills the window."""

    find_asked = Signal()
    """The lifter looks for a place of the guide, a day, or a command."""
    safety_asked = Signal()
    """The lifter wants to read when to stop."""
    build_asked = Signal()
    """The lifter wants to tell or change their build."""
    print_asked = Signal()
    """The lifter wants the page that is open, or something of the journal, on paper."""
    import_asked = Signal()
    """The lifter wants to bring in a log, or another journal."""
    week_asked = Signal()
    """The lifter wants to see or change their week."""
    backup_asked = Signal()
    """The lifter wants a backup at once."""
    backups_asked = Signal()
    """The lifter wants to see the backups, or to restore one."""
    export_asked = Signal()
    """The lifter wants the journal as a file for other programs."""
    keys_asked = Signal()
    """The lifter wants to see the keys of what they look at, from wherever they are."""
    tour_asked = Signal()
    """The lifter wants to be led through the program on a made-up journal."""
    about_asked = Signal()
    """The lifter wants to know what runs here and where its files are."""

    def __init__(
        self,
        window: MainWindow,
        preferences: Preferences,
        full_screen: FullScreen,
        garage: Garage,
        undo: JournalUndo,
        body: BodyDesk,
        start: StartDesk,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._full_screen = full_screen
        self._garage = garage
        self._undo = undo
        self._body = body
        self._start = start
        self._works: dict[QAction, Condition] = {}
        self._add_of_the_window()
        self._add_of_the_lifter()
        self._add_help()
        fill_menu_bar(window, window.actions())
        window.sidebar.find_requested.connect(self.find_asked)

    def undo(self) -> None:
        """Take the last act back, unless a count runs."""
        if self._is_between_counts():
            self._undo.undo()

    def redo(self) -> None:
        """Make the act again that was taken back last, unless a count runs."""
        if self._is_between_counts():
            self._undo.redo()
            self._garage.follow_undo()

    def working(self) -> list[QAction]:
        """Return the commands of the window that do something right now."""
        left_out = [] if self._window.can_open_pages else self._window.page_actions
        return [
            action
            for action in self._window.actions()
            if action not in left_out and self._works.get(action, _always)()
        ]

    def _add_of_the_window(self) -> None:
        between, desk = self._is_between_counts, self._is_at_desk
        self._add(self.tr("Undo"), QKeySequence.StandardKey.Undo, self.undo, between)
        self._add(self.tr("Redo"), "Ctrl+Shift+Z", self.redo, between)
        self._add(self.tr("Timer"), "Ctrl+T", self._garage.open_timer, desk)
        self._add(self.tr("Safety"), "F4", self.safety_asked.emit, desk)
        self._add(self.tr("Settings"), "Ctrl+,", self._show_settings, desk)
        self._add(self.tr("Full screen"), "F11", self._full_screen.toggle)
        dark = self._add(self.tr("Dark colours"), _NO_KEY, partial(self._choose_scheme, "dark"))
        light = self._add(self.tr("Light colours"), _NO_KEY, partial(self._choose_scheme, "light"))
        self._add(self.tr("Colours as the system"), _NO_KEY, partial(self._choose_scheme, "system"))
        give_other_names(dark, QT_TRANSLATE_NOOP("CommandNames", "dark|dark theme|night mode"))
        give_other_names(light, QT_TRANSLATE_NOOP("CommandNames", "light|light theme|day mode"))
        self._add(self.tr("Quit"), "Ctrl+Q", self._quit)

    def _add_of_the_lifter(self) -> None:
        desk = self._is_at_desk
        self._add(self.tr("Check the garage"), _NO_KEY, self._garage.open_check)
        self._add(self.tr("Your build"), _NO_KEY, self.build_asked.emit)
        self._add(self.tr("Safety answers"), _NO_KEY, self._start.open_safety)
        self._add(self.tr("Your week"), _NO_KEY, self.week_asked.emit, desk)
        self._add(self.tr("Find my place"), _NO_KEY, self._start.find_place)
        self._add(self.tr("First steps"), _NO_KEY, self._start.start_again)
        self._add(self.tr("Your checks"), _NO_KEY, self._body.open)
        self._add(self.tr("Balance check"), _NO_KEY, self._body.check_balance)
        self._add(self.tr("Find or do"), "Ctrl+K", self.find_asked.emit, desk)
        self._add_of_the_data()

    def _add_of_the_data(self) -> None:
        desk = self._is_at_desk
        name = give_other_names
        out = self._add(self.tr("Print or save"), "Ctrl+P", self.print_asked.emit, desk)
        name(out, QT_TRANSLATE_NOOP("CommandNames", "print|PDF|paper"))
        bring = self._add(self.tr("Import a log"), "Ctrl+I", self.import_asked.emit, desk)
        name(bring, QT_TRANSLATE_NOOP("CommandNames", "import|CSV|Strong|Hevy|other app"))
        back_up = self._add(self.tr("Back up now"), "Ctrl+B", self.backup_asked.emit, desk)
        name(back_up, QT_TRANSLATE_NOOP("CommandNames", "back up|backup|save copy|proven copy"))
        backups = self._add(self.tr("Backups"), _NO_KEY, self.backups_asked.emit, desk)
        name(backups, QT_TRANSLATE_NOOP("CommandNames", "restore|restore a backup|go back"))
        send = self._add(self.tr("Export"), _NO_KEY, self.export_asked.emit, desk)
        name(send, QT_TRANSLATE_NOOP("CommandNames", "export|CSV|JSON|spreadsheet|save as"))

    def _add_help(self) -> None:
        keys = self._add(self.tr("Keys of this screen"), "F1", self.keys_asked.emit)
        keys.setProperty(WORKS_IN_SHEETS, True)  # noqa: FBT003 Qt's own signature
        tour = self._add(
            self.tr("Tour of one minute"), _NO_KEY, self.tour_asked.emit, self._is_at_desk
        )
        about = self._add(self.tr("About Hinge"), _NO_KEY, self.about_asked.emit, self._is_at_desk)
        for action in (keys, tour, about):
            mark_as_help(action)

    def _add(
        self,
        text: str,
        key: QKeySequence | QKeySequence.StandardKey | str,
        act: Callable[[], None],
        works: Condition | None = None,
    ) -> QAction:
        """Add a command that does nothing while `works` says so."""
        condition = works or _always

        def act_where_it_works() -> None:
            if condition():
                act()

        keys = QKeySequence(key) if isinstance(key, str) else key
        action = self._window.add_action(text, keys, act_where_it_works)
        self._works[action] = condition
        return action

    def _is_at_desk(self) -> bool:
        return not self._window.is_in_garage

    def _is_between_counts(self) -> bool:
        return not self._garage.is_counting

    def _show_settings(self) -> None:
        self._window.open_page(PageName.SETTINGS)

    def _choose_scheme(self, scheme: str) -> None:
        self._preferences.choose(scheme=scheme)

    def _quit(self) -> None:
        self._window.close()


def _always() -> bool:
    return True
