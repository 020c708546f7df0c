"""The composition root: joins journal, services and window, and starts Qt.

Window first: the shell is painted, then the journal is opened in a thread, then the plan is
shown, then the rest is loaded. Only this module and the command line join the store to the rest.
"""

from __future__ import annotations

import os
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from hinge_desktop import __version__
from hinge_desktop.gui.full_screen import FullScreen
from hinge_desktop.gui.garbage import WindowGarbage
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.spoken_language import SpokenLanguage
from hinge_desktop.gui.theme.fonts import LATER_FONT_FILES, load_fonts
from hinge_desktop.launch import Launch
from hinge_desktop.paths import resources_folder
from hinge_desktop.window_backups import WindowBackups

# Nothing that the first picture does not need is imported above; the functions below import it.
if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from hinge_desktop.core.archives import Archive
    from hinge_desktop.core.backups.restore_outcome import RestoreOutcome
    from hinge_desktop.core.journal import Finding, JournalError
    from hinge_desktop.gui.backup_watch import BackupWatch
    from hinge_desktop.gui.journal_restoring import JournalRestoring
    from hinge_desktop.gui.single_instance import RaiseServer
    from hinge_desktop.gui.system.session_surroundings import SessionSurroundings
    from hinge_desktop.gui.workspace import Workspace
    from hinge_desktop.journal_opening import Beside, JournalOpening
    from hinge_desktop.services.training_desk import TrainingDesk
    from hinge_desktop.window_sounds import WindowSounds
    from hinge_desktop.window_troubles import WindowTroubles

__all__ = ["HingeApp", "Launch", "make_application"]

_SWITCH_SECONDS = 0.0005
"""How long a worker's Python has the window wait for its turn; 5 ms, the usual, delay a save."""


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
        language = SpokenLanguage(self.preferences, os.environ, self)
        language.outdated.connect(self._open_in_language)
        self.window = MainWindow(self.theme)
        self.window.garage_left.connect(language.look)
        self.full_screen = FullScreen(self.window, self.preferences)
        self.desk: TrainingDesk | None = None
        self.workspace: Workspace | None = None
        self.backup_watch: BackupWatch | None = None
        self._backups = WindowBackups(launch, self.preferences, self)
        self._opening: JournalOpening | None = None
        self._restoring: JournalRestoring | None = None
        self._sounds: WindowSounds | None = None
        self._raise_server: RaiseServer | None = None
        self._troubles: WindowTroubles | None = None
        self.window.painted.connect(self._finish_start)
        self.window.close_requested.connect(self._close)

    def show(self) -> None:
        """Show the window; everything else follows its first picture."""
        geometry = self.preferences.settings.window_geometry
        if geometry:
            self.window.restore_geometry_text(geometry)
        self.window.show()
        self.window.place.follow()

    def _finish_start(self) -> None:
        from hinge_desktop.gui.spoken_roles import install_spoken_roles  # noqa: PLC0415
        from hinge_desktop.journal_opening import JournalOpening  # noqa: PLC0415

        launch = self._launch
        opening = self._opening = JournalOpening(
            launch.journal_file,
            launch.folders.state,
            launch.own_clocks(),
            launch.own_ids(),
            self,
            before_opening=self._backups.before_migration,
            before_forgetting=self._backups.before_deletion,
            read_only=launch.read_only,
        )
        opening.opened.connect(self._show_desk)
        opening.failed.connect(self._show_trouble)
        opening.beside_found.connect(self._name_what_lies_beside)
        opening.checked.connect(self._show_findings)
        opening.start(start_new=launch.starts_new, kept=launch.kept)
        load_fonts(self._resources / "fonts", LATER_FONT_FILES)
        self.window.finish_shell()
        self._garbage.start()
        install_spoken_roles(_application())
        self.window.setWindowIcon(self.theme.icons.application_icon())
        _count_in_english_where_no_language_is_set()

    def _show_desk(self, desk: TrainingDesk) -> None:
        launch = self._launch
        self.desk = desk
        self.window.clear_notice_page()
        workspace = self.workspace = self._build_workspace(desk)
        workspace.open(launch.page)
        if launch.leads_new_lifter:
            workspace.lead_new_lifter()
        self._take_up_acts(workspace)
        self._listen()
        self._show_banner()
        workspace.help.tour_asked.connect(self._open_guided_demo)
        if launch.is_guided:
            workspace.help.lead(workspace.stops(), self.window.close)
        self.ready.emit()
        self._look_after(desk, workspace)

    def _build_workspace(self, desk: TrainingDesk) -> Workspace:
        from hinge_desktop.crash_handling import about_versions  # noqa: PLC0415 with the pages
        from hinge_desktop.gui.journal_place import JournalPlace  # noqa: PLC0415 with its pages
        from hinge_desktop.gui.workspace import Workspace  # noqa: PLC0415

        launch = self._launch
        sounds = self._sounds = self._make_sounds()
        place = JournalPlace(
            launch.journal_file,
            launch.folders.backups,
            self._backups.desk,
            self._backups.copied,
            launch.folders.logs,
            about_versions,
            _open_journal_file,
        )
        return Workspace(
            *(self.window, self.theme, self.preferences, desk, launch.own_clocks()),
            place,
            self._resources,
            sounds.cues,
            full_screen=self.full_screen,
            voice=sounds.voice,
            surroundings=self._surroundings if launch.asks_desktop else None,
        )

    def _look_after(self, desk: TrainingDesk, workspace: Workspace) -> None:
        """Make backups when they are due, and check the whole file: the pages are there by now."""
        if desk.journal.is_writable:
            self.backup_watch = self._backups.watch(desk, workspace)
            workspace.keeping.restore_requested.connect(self._restore)
            workspace.keeping.erase_requested.connect(self._erase)
            workspace.keeping.backups.look()
        if self._launch.restored is not None:
            workspace.keeping.tell_restored(self._launch.restored)
        workspace.stranded.connect(self._keep_what_was_lifted)
        self._heed_desktop()
        if self._opening is not None:
            self._opening.check()

    def _restore(self, file: Path) -> None:
        """Put a backup in the place of the journal, then open the window on it."""
        from hinge_desktop.gui.journal_restoring import JournalRestoring  # noqa: PLC0415 seldom

        self._leave_journal(backs_up=False)
        self._restoring = JournalRestoring(self.window, self.theme, self._backups.desk, self)
        self._restoring.ended.connect(self._open_restored)
        self._restoring.start(lambda desk, report: desk.restore(file, report))

    def _erase(self) -> None:
        """Put an empty journal in the place of this one, then open the window on it."""
        from hinge_desktop.gui.journal_restoring import JournalRestoring  # noqa: PLC0415 seldom
        from hinge_desktop.journal_backups import erase_journal  # noqa: PLC0415 seldom needed

        clocks = self._launch.own_clocks()
        self._leave_journal(backs_up=False)
        self._restoring = JournalRestoring(
            self.window, self.theme, self._backups.desk, self, is_erasing=True
        )
        self._restoring.ended.connect(self._open_restored)
        self._restoring.start(lambda desk, report: erase_journal(desk, report, clocks.wall()))

    def _open_restored(self, outcome: RestoreOutcome) -> None:
        is_empty = outcome.is_erasing and outcome.restored is not None
        launch = self._launch.anew(PageName.TODAY if is_empty else PageName.SETTINGS)
        self.reopen_requested.emit(replace(launch, restored=outcome, leads_new_lifter=is_empty))

    def _take_up_acts(self, workspace: Workspace) -> None:
        """Tell of the language that this window was opened for; it can be taken back."""
        acts = self._launch.kept_acts
        if acts:
            workspace.undo.take_up(acts, self.preferences)
            workspace.news.name_language(can_undo=workspace.undo.stack.canUndo())

    def _open_in_language(self) -> None:
        """Open the window anew where it was; not over a set or a rest, which would end there."""
        if self.workspace is None or self.window.is_in_garage:
            return
        acts = self.workspace.undo.kept_acts()
        self.preferences.change(window_geometry=self.full_screen.geometry_text())
        self._leave_journal(backs_up=False)
        launch = self._launch.anew(self.window.current_page)
        self.reopen_requested.emit(replace(launch, kept_acts=acts, leads_new_lifter=False))

    def _open_guided_demo(self) -> None:
        """Open the tour in a program of its own, on a journal of its own; this window stays."""
        from hinge_desktop.guided_demo import open_guided_demo  # noqa: PLC0415 seldom needed

        is_open = open_guided_demo() is not None
        if self.workspace is not None:
            self.workspace.help.tell_tour(is_open=is_open)

    def _heed_desktop(self) -> None:
        """Follow what the desktop asks of all programs, once the plan is on the screen."""
        if not self._launch.heeds_desktop:
            return
        from hinge_desktop.gui.system.desktop_wishes import DesktopWishes  # noqa: PLC0415

        wishes = DesktopWishes(self)
        wishes.changed.connect(self.preferences.heed)
        wishes.follow(_application())

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

    def _show_banner(self) -> None:
        """Say over the pages why nothing is written, or what came of a trouble."""
        file = None if self._opening is None else self._opening.file
        if file is not None and file.read_only is not None:
            self.troubles.tell_read_only(file.read_only)
        elif self._launch.rescued is not None:
            self.troubles.tell_rescued(self._launch.rescued)

    def _show_findings(self, findings: tuple[Finding, ...]) -> None:
        if self.workspace is None or self._opening is None:
            return
        damage = [one for one in findings if one.kind == "damage"]
        if damage and self._opening.file is not None:
            self.troubles.follow_damage(self._opening, damage[0].text)
        else:
            self.workspace.show_findings(findings)

    def _name_what_lies_beside(self, found: Beside) -> None:
        if found.left is not None:
            self.troubles.show_left(found.left)
        elif found.copies:
            self.troubles.show_copies(found.copies)

    def _keep_what_was_lifted(self, error: JournalError) -> None:
        if self._opening is not None and self.workspace is not None:
            self.troubles.keep(error, self._opening, self.workspace)

    def _show_trouble(self, error: Exception) -> None:
        from hinge_desktop.core.journal import JournalError  # noqa: PLC0415

        if not isinstance(error, JournalError):
            raise error
        self.troubles.show(error)
        self._listen()
        self.refused.emit(error)

    @property
    def troubles(self) -> WindowTroubles:
        """What the window says of trouble with the journal, made when it is first needed."""
        if self._troubles is None:
            from hinge_desktop.window_troubles import WindowTroubles  # noqa: PLC0415 seldom

            self._troubles = WindowTroubles(self.window, self.theme, self._launch, self)
            self._troubles.open_asked.connect(self._open_again)
            self._troubles.reopen_requested.connect(self.reopen_requested)
        return self._troubles

    def _open_again(self, launch: Launch) -> None:
        """Open the journal once more: here, or in a fresh window where pages show an older one."""
        if self.workspace is None and self._opening is not None:
            self._launch = launch
            self._backups.follow(launch)
            self._opening.start(start_new=launch.starts_new, kept=launch.kept)
        else:
            self.reopen_requested.emit(launch)

    def _listen(self) -> None:
        """Let a second start raise this window, whatever it shows."""
        from hinge_desktop.gui.single_instance import RaiseServer  # noqa: PLC0415

        is_second = self._launch.read_only is not None
        if self._raise_server is None and not is_second:
            self._raise_server = RaiseServer(self._launch.journal_file, self)
            self._raise_server.raised.connect(self.window.come_to_front)

    def _leave_journal(self, *, backs_up: bool) -> None:
        """Wait for all who may read the journal, close it, and make its last backup."""
        from hinge_desktop.gui.latest_task import LatestTask  # noqa: PLC0415  not before the paint

        for task in self.window.findChildren(LatestTask):
            task.end()
        watch, self.backup_watch = self.backup_watch, None
        if watch is not None:
            # Looking at the backups once more would outlive the window.
            watch.made.disconnect()
        if watch is not None and backs_up:
            # A backup of ten years takes a second or two, which nobody need look at.
            self.window.hide()
        if self._opening is not None:
            # First, since the check of the whole file takes as long as a backup.
            self._opening.close()
        if watch is not None and backs_up:
            watch.close()
        elif watch is not None:
            watch.stop()

    def _close(self) -> None:
        self.preferences.change(window_geometry=self.full_screen.geometry_text())
        self._leave_journal(backs_up=True)
        if self._sounds is not None:
            self._sounds.close()
        if self._raise_server is not None:
            self._raise_server.close()
        self._garbage.stop()
        # Its slots hold all that was built; the next start in this process gets a clean one.
        self.deleteLater()


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
