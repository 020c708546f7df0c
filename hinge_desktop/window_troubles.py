"""Joins the pages and lines about trouble with the journal to what can be done about it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.journal import DamageError, JournalProblem
from hinge_desktop.core.read_only import ReadOnly, ReadOnlyReason
from hinge_desktop.gui.banners import (
    CLOSE,
    GO_BACK,
    SEE_DAMAGE,
    TAKE_OVER,
    read_only_banner,
    told_banner,
)
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.trouble_desk import TroubleDesk
from hinge_desktop.words.read_only import read_only_advice, read_only_title
from hinge_desktop.words.trouble import rescued_words

if TYPE_CHECKING:
    from hinge_desktop.core.journal import JournalError
    from hinge_desktop.core.rescue import Rescued
    from hinge_desktop.gui.main_window import MainWindow
    from hinge_desktop.gui.theme.theme import Theme
    from hinge_desktop.journal_opening import JournalOpening
    from hinge_desktop.journal_rescue import JournalRescue
    from hinge_desktop.launch import Launch
    from hinge_desktop.words.problems import ProblemWords


class WindowTroubles(QObject):
    """The troubles of one window."""

    open_asked = Signal(object)
    """Sent with the `Launch` of a journal that can be opened in its old place."""
    reopen_requested = Signal(object)
    """Sent with the `Launch` that is to take the place of this window."""

    def __init__(
        self, window: MainWindow, theme: Theme, launch: Launch, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._theme = theme
        self._launch = launch
        self.desk: TroubleDesk | None = None

    def show(self, error: JournalError) -> None:
        """Show a page instead of the pages: what happened, and what can be done."""
        desk = self.desk = TroubleDesk(self._theme, error, self._rescue, parent=self)
        desk.retry_asked.connect(self._open)
        desk.new_asked.connect(self._start_new)
        desk.rescued.connect(self._open_rescued)
        desk.look_asked.connect(self._look_at_backup)
        desk.quit_asked.connect(self._window.close)
        self._window.show_notice_page(desk.page)
        desk.start()

    def follow_damage(self, opening: JournalOpening, detail: str) -> None:
        """Write nothing more to a journal that proved to be damaged, and lead to its page.

        What is being typed in a session stays on screen; the page waits until it is left.
        """
        file = opening.file
        if file is None:
            return
        why = ReadOnly(ReadOnlyReason.DAMAGED)
        file.stop_writing(why)
        opening.let_go()
        error = DamageError(JournalProblem.DAMAGED, str(self._launch.journal_file), detail)
        self._window.page_opened.connect(lambda: self.show_banner(why, None))
        if self._window.is_in_garage:
            self.show_banner(why, None)
            self._window.toast.show_message(
                f"{read_only_title(why)} {read_only_advice(why)}", icon=Icon.CIRCLE_ALERT
            )
            self._window.garage_left.connect(lambda: self._show_damage(error))
        else:
            self._show_damage(error)

    def _show_damage(self, error: JournalError) -> None:
        self._window.clear_banner()
        if self.desk is None:
            self.show(error)
        else:
            self._window.show_notice_page(self.desk.page)

    def show_banner(self, why: ReadOnly | None, told: ProblemWords | None) -> None:
        """Say over the pages why nothing is written, else what came of a trouble."""
        if why is not None:
            banner = read_only_banner(self._theme, why)
        elif told is not None:
            banner = told_banner(self._theme, told)
        else:
            return
        banner.chosen.connect(self._act_on_banner)
        self._window.show_banner(banner)

    def _act_on_banner(self, name: str) -> None:
        if name == CLOSE:
            self._window.clear_banner()
            return
        if name == SEE_DAMAGE and self.desk is not None:
            self._window.clear_banner()
            self._window.show_notice_page(self.desk.page)
            return
        launch = self._fresh_launch()
        if name == GO_BACK and launch.own_journal is not None:
            launch = replace(launch, journal_file=launch.own_journal, own_journal=None)
        self.reopen_requested.emit(replace(launch, takes_over=name == TAKE_OVER))

    def _open(self) -> None:
        self.open_asked.emit(self._fresh_launch())

    def _start_new(self) -> None:
        self.open_asked.emit(replace(self._fresh_launch(), starts_new=True))

    def _open_rescued(self, rescued: Rescued) -> None:
        self.open_asked.emit(replace(self._fresh_launch(), told=rescued_words(rescued)))

    def _look_at_backup(self, file: Path) -> None:
        launch = self._fresh_launch()
        own = launch.own_journal or launch.journal_file
        why = ReadOnly(ReadOnlyReason.BACKUP)
        self.reopen_requested.emit(
            replace(launch, journal_file=file, read_only=why, own_journal=own)
        )

    def _fresh_launch(self) -> Launch:
        """Return what this window was started with, as a start that writes where it can."""
        page = self._window.current_page
        return replace(self._launch, page=page, read_only=None, starts_new=False, told=None)

    def _rescue(self) -> JournalRescue:
        """Return what can be done about the journal; called in workers."""
        from hinge_desktop.journal_rescue import JournalRescue  # noqa: PLC0415 the store is slow

        launch = self._launch
        return JournalRescue(
            launch.journal_file,
            launch.folders.backups,
            launch.folders.state,
            launch.own_clocks().wall,
            is_own_place=launch.journal_file == launch.folders.journal_file,
        )
