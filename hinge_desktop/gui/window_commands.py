"""The window's commands with their keys, as the menu bar and the find sheet list them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from hinge_desktop.gui.body_desk import BodyDesk
from hinge_desktop.gui.full_screen import FullScreen
from hinge_desktop.gui.garage import Garage
from hinge_desktop.gui.journal_undo import JournalUndo
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.menu_bar import fill_menu_bar
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.start_desk import StartDesk

_NO_KEY = QKeySequence()


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
        self._add_of_the_window()
        self._add_of_the_lifter()
        fill_menu_bar(window, window.actions())
        window.sidebar.find_requested.connect(self._find)

    def undo(self) -> None:
        """Take the last act back, unless a count runs."""
        if not self._garage.is_counting:
            self._undo.undo()

    def redo(self) -> None:
        """Make the act again that was taken back last, unless a count runs."""
        if not self._garage.is_counting:
            self._undo.redo()
            self._garage.follow_undo()

    def _add_of_the_window(self) -> None:
        self._add(self.tr("Undo"), QKeySequence.StandardKey.Undo, self.undo)
        self._add(self.tr("Redo"), "Ctrl+Shift+Z", self.redo)
        self._add(self.tr("Timer"), "Ctrl+T", self._garage.open_timer)
        self._add(self.tr("Safety"), "F4", self.safety_asked.emit)
        self._add(self.tr("Settings"), "Ctrl+,", self._show_settings)
        self._add(self.tr("Full screen"), "F11", self._full_screen.toggle)
        self._add(self.tr("Dark colours"), _NO_KEY, partial(self._choose_scheme, "dark"))
        self._add(self.tr("Light colours"), _NO_KEY, partial(self._choose_scheme, "light"))
        self._add(self.tr("Colours as the system"), _NO_KEY, partial(self._choose_scheme, "system"))
        self._add(self.tr("Quit"), "Ctrl+Q", self._quit)

    def _add_of_the_lifter(self) -> None:
        self._add(self.tr("Check the garage"), _NO_KEY, self._garage.open_check)
        self._add(self.tr("Your build"), _NO_KEY, self.build_asked.emit)
        self._add(self.tr("Safety answers"), _NO_KEY, self._start.open_safety)
        self._add(self.tr("Your week"), _NO_KEY, self._show_week)
        self._add(self.tr("Find my place"), _NO_KEY, self._start.find_place)
        self._add(self.tr("Start again"), _NO_KEY, self._start.start_again)
        self._add(self.tr("Your checks"), _NO_KEY, self._body.open)
        self._add(self.tr("Balance check"), _NO_KEY, self._body.check_balance)
        self._add(self.tr("Find or do"), "Ctrl+K", self._find)
        self._add(self.tr("Print or save"), "Ctrl+P", self._print)
        self._add(self.tr("Import a log"), "Ctrl+I", self._import)

    def _add(
        self,
        text: str,
        key: QKeySequence | QKeySequence.StandardKey | str,
        act: Callable[[], None],
    ) -> None:
        keys = QKeySequence(key) if isinstance(key, str) else key
        self._window.add_action(text, keys, act)

    def _show_settings(self) -> None:
        if not self._window.is_in_garage:
            self._window.open_page(PageName.SETTINGS)

    def _show_week(self) -> None:
        if not self._window.is_in_garage:
            self.week_asked.emit()

    def _find(self) -> None:
        if not self._window.is_in_garage:
            self.find_asked.emit()

    def _print(self) -> None:
        if not self._window.is_in_garage:
            self.print_asked.emit()

    def _import(self) -> None:
        if not self._window.is_in_garage:
            self.import_asked.emit()

    def _choose_scheme(self, scheme: str) -> None:
        self._preferences.change(scheme=scheme)

    def _quit(self) -> None:
        self._window.close()
