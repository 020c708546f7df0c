"""The composition root: joins journal, services and window, and starts Qt.

Window first: the shell is painted, then the journal is opened in a thread, then the plan is
shown, then the rest is loaded. Only this module and the command line join the store to the rest.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from hinge_desktop import __version__
from hinge_desktop.crash_handling import CrashHandling
from hinge_desktop.gui.full_screen import FullScreen
from hinge_desktop.gui.garbage import WindowGarbage
from hinge_desktop.gui.journal_lock import JournalLock
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.theme.fonts import LATER_FONT_FILES, load_fonts
from hinge_desktop.paths import Folders, resources_folder, user_folders
from hinge_desktop.safe_files import make_folder

# Nothing that the first picture does not need is imported above; the functions below import it.
if TYPE_CHECKING:
    from hinge_desktop.core.clocks import Clocks
    from hinge_desktop.core.identity import IdSource
    from hinge_desktop.core.journal import Finding
    from hinge_desktop.gui.backup_watch import BackupWatch
    from hinge_desktop.gui.single_instance import RaiseServer
    from hinge_desktop.gui.system.session_surroundings import SessionSurroundings
    from hinge_desktop.gui.workspace import Workspace
    from hinge_desktop.journal_opening import JournalOpening
    from hinge_desktop.services.backups.backup_desk import BackupDesk
    from hinge_desktop.services.training_desk import TrainingDesk
    from hinge_desktop.sound.cue_player import CuePlayer
    from hinge_desktop.sound.set_sound import SetSound
    from hinge_desktop.sound.voice import Voice

_SWITCH_SECONDS = 0.0005
"""How long a worker's Python has the window wait for its turn; 5 ms, the usual, delay a save."""
ALREADY_OPEN = "Hinge is already open with this journal; its window was brought to the front."
ALREADY_OPEN_SILENT = (
    "Hinge is already open with this journal, but its window did not answer."
    " Close it there, then start again."
)


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
        self._sound: SetSound | None = None
        self._voice: Voice | None = None
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
        self._sound = self._make_sound()
        self._voice = self._make_voice()
        self.workspace = Workspace(
            self.window,
            self.theme,
            self.preferences,
            desk,
            self._launch.own_clocks(),
            str(self._launch.journal_file),
            self._resources,
            self._sound,
            full_screen=self.full_screen,
            voice=self._voice,
            surroundings=self._surroundings if self._launch.asks_desktop else None,
        )
        self.workspace.open(self._launch.page)
        if self._launch.leads_new_lifter:
            self.workspace.lead_new_lifter()
        self._listen()
        self.ready.emit()
        if desk.journal.is_writable:
            self.backup_watch = self._watch_for_backups(desk, self.workspace)
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
        )
        watch.made.connect(news.show_backup_made)
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
            )
        return self._backups

    def _back_up_before_migration(self, journal: Path) -> None:
        from hinge_desktop.journal_backups import back_up_before_migration  # noqa: PLC0415

        back_up_before_migration(journal, self._backup_desk)

    def _surroundings(self) -> SessionSurroundings:
        from hinge_desktop.gui.system.session_surroundings import (  # noqa: PLC0415
            SessionSurroundings,
        )

        return SessionSurroundings.of_this_computer(self.window)

    def _make_sound(self) -> SetSound:
        """Return what plays cues; it loads nothing before the first is to be heard."""
        from hinge_desktop.sound.cue_player import CuePlayer  # noqa: PLC0415
        from hinge_desktop.sound.server_latency import ask_for_steady_streams  # noqa: PLC0415
        from hinge_desktop.sound.set_sound import SetSound  # noqa: PLC0415

        if not self._launch.has_sound:
            return SetSound(self)
        ask_for_steady_streams(os.environ)
        chosen = self.preferences
        player = CuePlayer(
            self._launch.own_clocks(),
            self._resources / "sounds" / "words",
            chosen.cue_choices(),
            chosen.volume(),
            chosen.settings.sound_device,
            self,
        )
        chosen.changed.connect(partial(_follow_preferences, player, chosen))
        return player

    def _make_voice(self) -> Voice:
        """Return what says sentences; it asks for no engine before one is to be said."""
        from hinge_desktop.sound.system_voice import SystemVoice  # noqa: PLC0415
        from hinge_desktop.sound.voice import Voice  # noqa: PLC0415
        from hinge_desktop.words.spoken import spoken_language  # noqa: PLC0415

        return SystemVoice(spoken_language, self) if self._launch.has_sound else Voice(self)

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

        if self._raise_server is None:
            self._raise_server = RaiseServer(self._launch.journal_file, self)
            self._raise_server.raised.connect(self._raise_window)

    def _raise_window(self) -> None:
        state = self.window.windowState()
        self.window.setWindowState(state & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def _close(self) -> None:
        from hinge_desktop.gui.latest_task import LatestTask  # noqa: PLC0415  not before the paint

        self.preferences.change(window_geometry=self.full_screen.geometry_text())
        # Before the journal is closed, from which they may read.
        for task in self.window.findChildren(LatestTask):
            task.wait()
        if self.backup_watch is not None:
            # A backup of ten years takes a second or two, which nobody need look at.
            self.window.hide()
            self.backup_watch.close()
        if self._opening is not None:
            self._opening.close()
        if self._sound is not None:
            self._sound.close()
        if self._voice is not None:
            self._voice.close()
        self._garbage.stop()


def run_window(journal_file: Path | None, page: PageName) -> int:
    """Open the window and return the exit status when it closes."""
    folders = user_folders(os.environ)
    file = journal_file or folders.journal_file
    application = make_application(sys.argv[:1])
    with suppress(OSError):
        # The lock lies beside the journal, also before the first one is made there.
        make_folder(folders.data)
    lock = JournalLock(file)
    if not lock.take():
        return _raise_other_window(file)
    launch = Launch(file, folders, page, asks_desktop=True, leads_new_lifter=True, has_sound=True)
    crashes = CrashHandling(file, folders.logs, launch.own_clocks().wall)
    crashes.begin()
    hinge = HingeApp(launch)
    hinge.window.painted.connect(partial(crashes.follow, hinge.window, hinge.theme))
    hinge.ready.connect(crashes.tell_last_run)
    hinge.show()
    status = application.exec()
    crashes.end()
    lock.release()
    return status


def make_application(arguments: list[str]) -> QApplication:
    """Return the one Qt application, named as desktops know it."""
    sys.setswitchinterval(_SWITCH_SECONDS)
    QApplication.setApplicationName("Hinge")
    QApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName("io.github.hinge_desktop.Hinge")
    # As an argument: setStyle() hands back a QStyle, whose Python class takes 8 ms to make.
    return QApplication([*arguments, "-style", "Fusion"])


def _follow_preferences(player: CuePlayer, preferences: Preferences) -> None:
    player.set_choices(preferences.cue_choices())
    player.set_volume(preferences.volume())
    player.set_device(preferences.settings.sound_device)


def _raise_other_window(journal_file: Path) -> int:
    from hinge_desktop.gui.single_instance import raise_first_window  # noqa: PLC0415

    answered = raise_first_window(journal_file)
    print(ALREADY_OPEN if answered else ALREADY_OPEN_SILENT, file=sys.stderr)  # noqa: T201 a command line
    return 0 if answered else 1


def _count_in_english_where_no_language_is_set() -> None:
    from PySide6.QtCore import QLocale  # noqa: PLC0415 its names of languages take 10 ms

    if QLocale().language() is QLocale.Language.C:
        QLocale.setDefault(QLocale("en_GB"))


def _application() -> QApplication:
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise TypeError("the window needs a QApplication")
    return application
