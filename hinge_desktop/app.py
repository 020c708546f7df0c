"""The composition root: joins journal, services and window, and starts Qt.

Window first: the shell is painted, then the journal is opened in a thread, then the plan is
shown, then the rest is loaded. Only this module and the command line join the store to the rest.
"""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from hinge_desktop import __version__
from hinge_desktop.gui.full_screen import FullScreen
from hinge_desktop.gui.garbage import WindowGarbage
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.theme.fonts import LATER_FONT_FILES, load_fonts
from hinge_desktop.paths import Folders, resources_folder

# Nothing that the first picture does not need is imported above; the functions below import it.
if TYPE_CHECKING:
    from hinge_desktop.core.archives import Archive
    from hinge_desktop.core.backups.restore_outcome import RestoreOutcome
    from hinge_desktop.core.clocks import Clocks
    from hinge_desktop.core.identity import IdSource
    from hinge_desktop.core.journal import Finding
    from hinge_desktop.core.read_only import ReadOnly
    from hinge_desktop.gui.backup_watch import BackupWatch
    from hinge_desktop.gui.single_instance import RaiseServer
    from hinge_desktop.gui.system.session_surroundings import SessionSurroundings
    from hinge_desktop.gui.workspace import Workspace
    from hinge_desktop.journal_opening import JournalOpening
    from hinge_desktop.journal_restoring import JournalRestoring
    from hinge_desktop.services.backups.backup_desk import BackupDesk
    from hinge_desktop.services.training_desk import TrainingDesk
    from hinge_desktop.window_sounds import WindowSounds

_SWITCH_SECONDS = 0.0005
"""How long a worker's Python has the window wait for its turn; 5 ms, the usual, delay a save."""


@dataclass(frozen=True, slots=True)
class Launch:
    """What a start of the window is given; the clocks and keys are parameters of every test."""

    journal_file: Path
    folders: Folders
    page: PageName = PageName.TODAY
    clocks: Clocks | None = None
    """None: those of the computer."""
    new_id: IdSource | None = None
    """None: keys that nobody made before."""
    asks_desktop: bool = False
    """Whether the desktop around the window may be asked to stay awake and to notify."""
    leads_new_lifter: bool = False
    """Whether a lifter whose journal knows nothing yet is led through the first run."""
    has_sound: bool = False
    """Whether sets and rests are heard; a walk through the program is silent."""
    read_only: ReadOnly | None = None
    """Why the journal is only read, where that is known before it is opened."""
    takes_over: bool = False
    """Whether the lock of another computer is taken, where Hinge is closed by now."""
    own_journal: Path | None = None
    """The journal to go back to, where another file is looked at."""
    restored: RestoreOutcome | None = None
    """What came of restoring a backup, where the window opens after that."""

    def own_clocks(self) -> Clocks:
        """Return the clocks to go by."""
        from hinge_desktop.core.clocks import Clocks  # noqa: PLC0415

        return self.clocks or Clocks()

    def own_ids(self) -> IdSource:
        """Return where new keys come from."""
        from hinge_desktop.core.identity import new_id  # noqa: PLC0415

        return self.new_id or new_id


class HingeApp(QObject):
    """One running window and what stands behind it."""

    ready = Signal()
    """Sent once the journal is open and the first page shows it."""
    refused = Signal(object)
    """Sent with the `JournalError` when the journal could not be opened."""
    reopen_requested = Signal(object)
    """Sent with the `Launch` that is to take the place of this window."""

    def __init__(self, launch: Launch) -> None:
        super().__init__()
        self._launch = launch
        self._garbage = WindowGarbage(self)
        self.preferences = Preferences(launch.folders.settings_file, self)
        self._resources = resources_folder()
        self.theme = self.preferences.build_theme(self._resources)
        self.preferences.apply_to(self.theme)
        self.theme.dress(_application())
        self.window = MainWindow(self.theme)
        self.full_screen = FullScreen(self.window, self.preferences)
        self.desk: TrainingDesk | None = None
        self.workspace: Workspace | None = None
        self.backup_watch: BackupWatch | None = None
        self._backups: BackupDesk | None = None
        self._opening: JournalOpening | None = None
        self._restoring: JournalRestoring | None = None
        self._sounds: WindowSounds | None = None
        self._raise_server: RaiseServer | None = None
        self.window.painted.connect(self._finish_start)
        self.window.close_requested.connect(self._close)

    def show(self) -> None:
        """Show the window; everything else follows its first picture."""
        geometry = self.preferences.settings.window_geometry
        if geometry:
            self.window.restore_geometry_text(geometry)
        self.window.show()

    def _finish_start(self) -> None:
        from hinge_desktop.journal_opening import JournalOpening  # noqa: PLC0415

        launch = self._launch
        opening = self._opening = JournalOpening(
            launch.journal_file,
            launch.folders.state,
            launch.own_clocks(),
            launch.own_ids(),
            self,
            before_opening=self._back_up_before_migration,
            read_only=launch.read_only,
        )
        opening.opened.connect(self._show_desk)
        opening.failed.connect(partial(self._show_trouble, opening))
        opening.checked.connect(self._show_findings)
        opening.start()
        load_fonts(self._resources / "fonts", LATER_FONT_FILES)
        self.window.finish_shell()
        self._garbage.start()
        self.window.setWindowIcon(self.theme.icons.application_icon())
        _count_in_english_where_no_language_is_set()

    def _show_desk(self, desk: TrainingDesk) -> None:
        from hinge_desktop.gui.workspace import Workspace  # noqa: PLC0415

        self.desk = desk
        sounds = self._sounds = self._make_sounds()
        self.workspace = Workspace(
            self.window,
            self.theme,
            self.preferences,
            desk,
            self._launch.own_clocks(),
            str(self._launch.journal_file),
            self._resources,
            sounds.cues,
            full_screen=self.full_screen,
            voice=sounds.voice,
            backups=self._backup_desk,
            backup_folder=self._launch.folders.backups,
            open_archive=_open_journal_file,
            surroundings=self._surroundings if self._launch.asks_desktop else None,
        )
        self.workspace.open(self._launch.page)
        if self._launch.leads_new_lifter:
            self.workspace.lead_new_lifter()
        self._listen()
        self._show_if_read_only()
        self.ready.emit()
        if desk.journal.is_writable:
            self.backup_watch = self._watch_for_backups(desk, self.workspace)
            self.workspace.keeping.restore_requested.connect(self._restore)
            self.workspace.keeping.backups.look()
        if self._launch.restored is not None:
            self.workspace.keeping.tell_restored(self._launch.restored)
        if self._opening is not None:
            self._opening.check()

    def _watch_for_backups(self, desk: TrainingDesk, workspace: Workspace) -> BackupWatch:
        from hinge_desktop.gui.backup_watch import BackupWatch  # noqa: PLC0415

        news = workspace.news
        watch = BackupWatch(
            self._backup_desk,
            workspace.signals,
            self._launch.own_clocks(),
            lambda: desk.log.progress is not None,
            self,
            may_have_changes=self._launch.restored is None,
        )
        watch.made.connect(news.show_backup_made)
        watch.made.connect(workspace.keeping.backups.take_made)
        watch.failed.connect(news.show_backup_trouble)
        return watch

    def _backup_desk(self) -> BackupDesk:
        """Return the one desk over the backups of this journal; called in workers."""
        from hinge_desktop.journal_backups import backup_desk  # noqa: PLC0415

        if self._backups is None:
            launch, settings = self._launch, self.preferences
            self._backups = backup_desk(
                launch.journal_file,
                launch.folders.backups,
                lambda: settings.settings.backup_folder,
                launch.own_clocks().wall,
                # What was restored may not be what was wanted: all stay in that run.
                prunes=launch.restored is None,
            )
        return self._backups

    def _restore(self, file: Path) -> None:
        """Put a backup in the place of the journal, then open the window on it."""
        from hinge_desktop.journal_restoring import JournalRestoring  # noqa: PLC0415 seldom

        self._leave_journal(backs_up=False)
        self._restoring = JournalRestoring(self.window, self.theme, self._backup_desk, self)
        self._restoring.ended.connect(self._open_restored)
        self._restoring.start(file)

    def _open_restored(self, outcome: RestoreOutcome) -> None:
        launch = replace(self._launch, restored=outcome, page=PageName.SETTINGS)
        self.reopen_requested.emit(replace(launch, leads_new_lifter=False))

    def _back_up_before_migration(self, journal: Path) -> None:
        from hinge_desktop.journal_backups import back_up_before_migration  # noqa: PLC0415

        back_up_before_migration(journal, self._backup_desk)

    def _surroundings(self) -> SessionSurroundings:
        from hinge_desktop.gui.system.session_surroundings import (  # noqa: PLC0415
            SessionSurroundings,
        )

        return SessionSurroundings.of_this_computer(self.window)

    def _make_sounds(self) -> WindowSounds:
        from hinge_desktop.window_sounds import WindowSounds  # noqa: PLC0415

        launch = self._launch
        return WindowSounds(
            launch.own_clocks(), self.preferences, self._resources, self, is_heard=launch.has_sound
        )

    def _show_if_read_only(self) -> None:
        file = None if self._opening is None else self._opening.file
        if file is None or file.read_only is None:
            return
        from hinge_desktop.gui.read_only_banner import read_only_banner  # noqa: PLC0415 seldom

        banner = read_only_banner(self.theme, file.read_only)
        banner.chosen.connect(self._act_on_banner)
        self.window.show_banner(banner)

    def _act_on_banner(self, name: str) -> None:
        from hinge_desktop.gui.read_only_banner import GO_BACK, TAKE_OVER  # noqa: PLC0415 see above

        launch = self._launch
        file = launch.own_journal if name == GO_BACK else None
        self.reopen_requested.emit(
            replace(
                launch,
                journal_file=file or launch.journal_file,
                page=self.window.current_page,
                read_only=None,
                takes_over=name == TAKE_OVER,
                own_journal=None,
            )
        )

    def _show_findings(self, findings: tuple[Finding, ...]) -> None:
        if self.workspace is not None:
            self.workspace.show_findings(findings)

    def _show_trouble(self, opening: JournalOpening, error: Exception) -> None:
        from hinge_desktop.core.journal import JournalError  # noqa: PLC0415
        from hinge_desktop.gui.views.trouble_page import TroublePage  # noqa: PLC0415

        if not isinstance(error, JournalError):
            raise error
        page = TroublePage(self.theme, error)
        page.retry_requested.connect(opening.start)
        page.new_requested.connect(partial(opening.start, start_new=True))
        self.window.show_notice_page(page)
        self._listen()
        self.refused.emit(error)

    def _listen(self) -> None:
        """Let a second start raise this window, whatever it shows."""
        from hinge_desktop.gui.single_instance import RaiseServer  # noqa: PLC0415

        is_second = self._launch.read_only is not None
        if self._raise_server is None and not is_second:
            self._raise_server = RaiseServer(self._launch.journal_file, self)
            self._raise_server.raised.connect(self._raise_window)

    def _raise_window(self) -> None:
        state = self.window.windowState()
        self.window.setWindowState(state & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def _leave_journal(self, *, backs_up: bool) -> None:
        """Wait for all who may read the journal, make its last backup, and close it."""
        from hinge_desktop.gui.latest_task import LatestTask  # noqa: PLC0415  not before the paint

        for task in self.window.findChildren(LatestTask):
            task.wait()
        watch, self.backup_watch = self.backup_watch, None
        if watch is not None and backs_up:
            # A backup of ten years takes a second or two, which nobody need look at.
            self.window.hide()
            watch.close()
        elif watch is not None:
            watch.stop()
        if self._opening is not None:
            self._opening.close()

    def _close(self) -> None:
        self.preferences.change(window_geometry=self.full_screen.geometry_text())
        self._leave_journal(backs_up=True)
        if self._sounds is not None:
            self._sounds.close()
        if self._raise_server is not None:
            self._raise_server.close()
        self._garbage.stop()


def make_application(arguments: list[str]) -> QApplication:
    """Return the one Qt application, named as desktops know it."""
    sys.setswitchinterval(_SWITCH_SECONDS)
    QApplication.setApplicationName("Hinge")
    QApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName("io.github.hinge_desktop.Hinge")
    # As an argument: setStyle() hands back a QStyle, whose Python class takes 8 ms to make.
    return QApplication([*arguments, "-style", "Fusion"])


def _open_journal_file(file: Path) -> AbstractContextManager[Archive]:
    from hinge_desktop.store.journal_archive import JournalArchive  # noqa: PLC0415 seldom needed

    return closing(JournalArchive(file))


def _count_in_english_where_no_language_is_set() -> None:
    from PySide6.QtCore import QLocale  # noqa: PLC0415 its names of languages take 10 ms

    if QLocale().language() is QLocale.Language.C:
        QLocale.setDefault(QLocale("en_GB"))


def _application() -> QApplication:
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise TypeError("the window needs a QApplication")
    return application
