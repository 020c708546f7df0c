"""Leads from a page to your build and back; each answer goes into the journal at once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.journal import JournalError
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.your_build.build_answers import BuildAnswers
from hinge_desktop.gui.views.your_build.build_screen import BuildScreen
from hinge_desktop.gui.views.your_build.kept_answers import KeptAnswers
from hinge_desktop.gui.views.your_build.measure_sheet import MeasureSheet
from hinge_desktop.services.lifter_settings import LifterSettings


class BuildVisit(QObject):
    """Owns the screen."""

    failed = Signal(object)
    """Sent with the `JournalError` where the build could not be read or stored."""

    def __init__(
        self, window: MainWindow, theme: Theme, settings: LifterSettings, signals: ChangeSignals
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._kept = KeptAnswers(settings)
        self.screen = BuildScreen(theme)
        self.screen.left.connect(self._leave)
        self.screen.your_build.answered.connect(self._keep)
        self.screen.your_build.form.help_requested.connect(self._show_how)
        signals.lifter_changed.connect(self._show_kept)

    def open(self) -> None:
        """Show the build, unless something else fills the window."""
        if self._window.is_in_garage:
            return
        self._show_kept()
        self.screen.your_build.form.show_kept()
        self._window.fill_with(self.screen, may_leave=True)

    def _show_kept(self) -> None:
        try:
            self.screen.show_answers(self._kept.read())
        except JournalError as error:
            self.failed.emit(error)

    def _keep(self, answers: BuildAnswers) -> None:
        try:
            self._kept.keep(answers)
        except JournalError as error:
            # What was typed stays in the form, so that it can be tried again.
            self.failed.emit(error)

    def _show_how(self) -> None:
        show_how_to_measure(self._window, self._theme)

    def _leave(self) -> None:
        self._window.leave_garage()
        self._window.open_page(self._window.current_page)


def show_how_to_measure(window: MainWindow, theme: Theme) -> None:
    """Bring up how to measure with a tape, over whatever fills the window."""
    window.open_sheet(MeasureSheet(theme, window))
