"""Joins the pages and lines about trouble with the journal to what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.journal import DamageError, JournalError, JournalProblem
from hinge_desktop.core.read_only import ReadOnly, ReadOnlyError, ReadOnlyReason
from hinge_desktop.gui.banners import (
    CLOSE,
    COMPARE,
    GO_BACK,
    SAVE_AS,
    SEE_DAMAGE,
    SHOW_FOLDER,
    TAKE_OVER,
    copies_banner,
    kept_banner,
    read_only_banner,
    told_banner,
)
from hinge_desktop.gui.kept_desk import ask_new_journal
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.system.folder_opening import show_folder
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.trouble_desk import AskFile, TroubleDesk, failure_words
from hinge_desktop.services.kept_session import KeptSession, kept_session
from hinge_desktop.words.kept import (
    compared_words,
    left_words,
    own_name,
    saved_as_words,
    unreadable_copy_words,
)
from hinge_desktop.words.problems import ProblemWords
from hinge_desktop.words.read_only import read_only_advice, read_only_title
from hinge_desktop.words.trouble import rescued_words

if TYPE_CHECKING:
    from hinge_desktop.core.backups.losses import Difference
    from hinge_desktop.core.exercises import Exercise
    from hinge_desktop.core.rescue import Rescued
    from hinge_desktop.gui.kept_desk import KeptDesk
    from hinge_desktop.gui.main_window import MainWindow
    from hinge_desktop.gui.theme.theme import Theme
    from hinge_desktop.gui.widgets.banner import Banner
    from hinge_desktop.gui.workspace import Workspace
    from hinge_desktop.journal_opening import JournalOpening
    from hinge_desktop.journal_rescue import JournalRescue
    from hinge_desktop.kept_journals import LeftJournal
    from hinge_desktop.launch import Launch


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
        self.swap: KeptDesk | None = None
        self._kept: KeptSession | None = None
        """What no journal took yet, for the one that opens next in this place."""
        self._copies: tuple[Path, ...] = ()
        self._comparing = LatestTask(window)
        self._comparing.answered.connect(self._tell_compared)
        self._left: LeftJournal | None = None
        self._saving = LatestTask(window)
        self._saving.answered.connect(self._tell_saved)
        self._saving.failed.connect(self._say_not_saved)
        self.ask_new_file: AskFile = partial(ask_new_journal, window)
        self._was_in_garage = False
        self._waiting: Callable[[], None] | None = None

    def show(self, error: JournalError) -> None:
        """Say on a page why the journal did not open, and what can be done."""
        self._kept = self._launch.kept
        self._show_page(error)

    def _show_page(self, error: JournalError) -> None:
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
        self._window.sidebar.set_saved_line(read_only_title(why), warn=True)
        opening.let_go()
        error = DamageError(JournalProblem.DAMAGED, str(self._launch.journal_file), detail)
        self._window.page_opened.connect(lambda: self.tell_read_only(why))
        if self._window.is_in_garage:
            self.tell_read_only(why)
            self._window.toast.show_message(
                f"{read_only_title(why)} {read_only_advice(why)}", icon=Icon.CIRCLE_ALERT
            )
            self._window.garage_left.connect(lambda: self._show_damage(error))
        else:
            self._show_damage(error)

    def keep(self, error: JournalError, opening: JournalOpening, workspace: Workspace) -> None:
        """Keep what was lifted where the file takes no more, and lead to what can be done.

        A count that runs is left alone; the page waits for its end.
        """
        session = _running_session(workspace)
        if isinstance(error, ReadOnlyError):
            self._kept = session
            damage = DamageError(JournalProblem.DAMAGED, error.path)
            self._lead_to(workspace, lambda: self._show_damage(damage))
            return
        swap = self.swap
        if swap is None:
            swap = self.swap = self._make_swap(opening)
            swap.back_asked.connect(lambda: self._go_back(workspace))
        swap.keep(session)
        if workspace.garage.is_counting:
            self._window.toast.show_message(f"{swap.title} {swap.line}", icon=Icon.CIRCLE_ALERT)
        self._lead_to(workspace, lambda: self._window.show_notice_page(swap.page))

    def _lead_to(self, workspace: Workspace, show: Callable[[], None]) -> None:
        self._was_in_garage = self._window.is_in_garage
        if not workspace.garage.is_counting:
            self._window.leave_garage()
            show()
            return
        if self._waiting is None:
            workspace.garage.stuck.connect(self._lead_on)
        self._waiting = show

    def _lead_on(self) -> None:
        """Show the page that waited for the end of a count."""
        show, self._waiting = self._waiting, _nothing
        self._window.leave_garage()
        if show is not None:
            show()

    def _go_back(self, workspace: Workspace) -> None:
        if self._was_in_garage and workspace.has_session:
            workspace.screens.come_back()
        else:
            self._window.open_page(self._window.current_page)

    def _make_swap(self, opening: JournalOpening) -> KeptDesk:
        from hinge_desktop.gui.kept_desk import KeptDesk  # noqa: PLC0415 seldom needed
        from hinge_desktop.swapped_journal import SwappedJournal  # noqa: PLC0415 likewise

        launch, file = self._launch, opening.file
        if file is None:
            raise ValueError("only the file of an open journal can lose its place")

        def keeping() -> SwappedJournal:
            return SwappedJournal(
                file,
                launch.journal_file,
                launch.folders.state,
                launch.own_clocks(),
                launch.own_ids(),
            )

        swap = KeptDesk(self._theme, launch.journal_file, keeping, self._rescue, parent=self)
        swap.put_back.connect(self._open_rescued)
        swap.add_asked.connect(self._add_kept)
        return swap

    def _add_kept(self) -> None:
        kept = None if self.swap is None else self.swap.kept
        self.reopen_requested.emit(replace(self._fresh_launch(), kept=kept))

    def _show_damage(self, error: JournalError) -> None:
        self._window.clear_banner()
        if self.desk is None:
            self._show_page(error)
        else:
            self._window.show_notice_page(self.desk.page)

    def tell_read_only(self, why: ReadOnly) -> None:
        """Say over the pages why nothing is written."""
        self._show_banner(read_only_banner(self._theme, why))

    def tell_rescued(self, rescued: Rescued) -> None:
        """Say over the pages what came of a trouble."""
        self._show_banner(told_banner(self._theme, rescued_words(rescued)))

    def _show_banner(self, banner: Banner) -> None:
        banner.chosen.connect(self._act_on_banner)
        self._window.show_banner(banner)

    def show_copies(self, copies: tuple[Path, ...]) -> None:
        """Name the copies of the journal that another program left beside it."""
        if self._window.has_banner:
            return
        self._copies = copies
        self._show_banner(copies_banner(self._theme, [one.name for one in copies]))

    def show_left(self, left: LeftJournal) -> None:
        """Tell of sets that were kept when the file was swapped, and that the journal lacks."""
        if self._window.has_banner:
            return
        self._left = left
        self._show_banner(kept_banner(self._theme, left_words(left.difference, str(left.file))))

    def _save_left(self) -> None:
        left, target = self._left, self.ask_new_file()
        if left is None or target is None:
            return

        folders, journal = self._launch.folders, self._launch.journal_file

        def work() -> Path:
            from hinge_desktop.kept_journals import KeptJournals  # noqa: PLC0415 seldom needed

            KeptJournals(folders.state, journal).move(left.file, target)
            return target

        self._saving.ask(work)

    def _tell_saved(self, file: Path) -> None:
        self._show_banner(told_banner(self._theme, saved_as_words(str(file))))

    def _say_not_saved(self, error: Exception) -> None:
        line = failure_words(error).in_one_line()
        self._window.toast.show_message(line, icon=Icon.CIRCLE_ALERT)

    def _compare_copies(self) -> None:
        journal, copies = self._launch.journal_file, self._copies

        def work() -> tuple[tuple[str, Difference | None], ...]:
            from hinge_desktop.swapped_journal import compared_copies  # noqa: PLC0415 see above

            return compared_copies(journal, copies)

        self._comparing.ask(work)

    def _tell_compared(self, found: tuple[tuple[str, Difference | None], ...]) -> None:
        words = [
            compared_words(one, own_name(), name) if one else unreadable_copy_words(name)
            for name, one in found
        ]
        lines = [one.in_one_line().strip() for one in words]
        told = ProblemWords(lines[0], " ".join(lines[1:]))
        self._show_banner(told_banner(self._theme, told))

    def _act_on_banner(self, name: str) -> None:
        if name == CLOSE:
            self._window.clear_banner()
            return
        if name == COMPARE:
            self._compare_copies()
            return
        if name == SAVE_AS:
            self._save_left()
            return
        if name == SHOW_FOLDER:
            show_folder(self._launch.journal_file.parent)
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
        self.open_asked.emit(self._launch_with_kept())

    def _start_new(self) -> None:
        self.open_asked.emit(replace(self._launch_with_kept(), starts_new=True))

    def _open_rescued(self, rescued: Rescued) -> None:
        self.open_asked.emit(replace(self._launch_with_kept(), rescued=rescued))

    def _look_at_backup(self, file: Path) -> None:
        launch = self._fresh_launch()
        own = launch.own_journal or launch.journal_file
        why = ReadOnly(ReadOnlyReason.BACKUP)
        self.reopen_requested.emit(
            replace(launch, journal_file=file, read_only=why, own_journal=own)
        )

    def _fresh_launch(self) -> Launch:
        return self._launch.anew(self._window.current_page)

    def _launch_with_kept(self) -> Launch:
        return replace(self._fresh_launch(), kept=self._kept)

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


def _nothing() -> None:
    """Lead nowhere: the page has been shown."""


def _running_session(workspace: Workspace) -> KeptSession | None:
    """Return the session that runs, with what was typed; None while none does."""
    log = workspace.training.log
    if log.running is None:
        return None
    exercises: tuple[Exercise, ...] = ()
    with suppress(JournalError):
        exercises = workspace.training.journal.exercises()
    return kept_session(log.running, workspace.screens.unsaved_sets(), exercises)
