"""The words at the window's foot: what was changed, what was undone, and what went wrong."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from hinge_desktop.core.backups.problems import BackupError
from hinge_desktop.core.changes import Act, Change
from hinge_desktop.core.journal import Finding, JournalError
from hinge_desktop.core.sound_trouble import SoundTrouble
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.words.changes import change_words, undone_words
from hinge_desktop.words.problems import journal_words
from hinge_desktop.words.sound import sound_trouble_words

_NAMED_IN_A_TOAST = frozenset(Act) - {
    *(Act.START_SESSION, Act.SAVE_SET, Act.FILL_DEMO),
    Act.MERGE,
}
"""Starting and saving show themselves: another screen, a tick. A merge is told with its counts."""
_NAMED_FROM_THE_GARAGE = frozenset(
    {
        *(Act.FINISH_SESSION, Act.STOP_SESSION, Act.DISCARD_SESSION),
        *(Act.CHANGE_PLAN, Act.CHANGE_PROFILE, Act.CHANGE_EQUIPMENT, Act.ADD_MEASURE),
        Act.MOVE_ON_LADDER,
    }
)
"""Acts that lead back to the pages, or that no session is about."""


class ChangeNews(QObject):
    """Says in the toast what no page or screen says itself, and beside the pages where it is."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._has_backup_trouble = False
        self._has_findings = False
        self._backed_up = ""

    def name_change(self, change: Change) -> None:
        """Name an act that can be undone, where it does not show itself."""
        if change.is_undo or not change.is_undoable or change.act not in _NAMED_IN_A_TOAST:
            return
        if not self._window.is_in_garage or change.act in _NAMED_FROM_THE_GARAGE:
            self._window.toast.show_message(change_words(change), undo=True)

    def name_undone(self, change: Change) -> None:
        """Name the act that was taken back."""
        self._window.toast.show_message(undone_words(change), icon=Icon.UNDO)

    def name_setting(self, words: str) -> None:
        """Name a choice in the settings of this computer, which can be undone."""
        if not self._window.is_in_garage:
            self._window.toast.show_message(words, undo=True)

    def name_setting_undone(self, words: str) -> None:
        """Name the choice that was taken back."""
        text = self.tr("Undone: {words}").format(words=words)
        self._window.toast.show_message(text, icon=Icon.UNDO)

    def name_trouble(self, error: JournalError) -> None:
        """Say that the journal could not be read or written."""
        self._warn(journal_words(error).in_one_line())

    def name_settings_trouble(self, why: str) -> None:
        """Say that the settings beside the journal could not be stored."""
        self._warn(self.tr("The settings could not be stored: {why}").format(why=why))

    def name_silence(self, trouble: SoundTrouble) -> None:
        """Say why no cue can be heard."""
        self._warn(sound_trouble_words(trouble))

    def name_file(self, file: Path) -> None:
        """Say that the picture or the points of a chart were written."""
        self._window.toast.show_message(self.tr("Saved as {name}").format(name=file.name))

    def name_language(self, *, can_undo: bool) -> None:
        """Say that the window speaks another language."""
        self._window.toast.show_message(self.tr("Language changed"), undo=can_undo)

    def name_left_over(self) -> None:
        """Say that the set of the last run is stored."""
        text = self.tr("The set that could not be saved last time is saved now.")
        self._window.toast.show_message(text)

    def show_where_it_is_saved(self, *, is_writable: bool) -> None:
        """Say beside the pages whether the journal is written."""
        if is_writable:
            text = f"{self.tr('Saved on this computer.')} {self._backed_up}"
            self._window.sidebar.set_saved_line(text.strip())
        else:
            text = self.tr("This journal can only be read.")
            self._window.sidebar.set_saved_line(text, warn=True)

    def show_backup_trouble(self, error: BackupError | JournalError) -> None:
        """Say beside the pages that no backup could be made, and why."""
        from hinge_desktop.words.backups import failure_line  # noqa: PLC0415 seldom needed

        self._has_backup_trouble = True
        self._window.sidebar.set_saved_line(failure_line(error), warn=True)

    def show_backup_made(self) -> None:
        """Take back what was said of a backup that could not be made."""
        if self._has_backup_trouble:
            self._has_backup_trouble = False
            self.show_where_it_is_saved(is_writable=True)

    def show_last_backup(self, text: str) -> None:
        """Say beside the pages when the last backup was made, unless there is something worse."""
        self._backed_up = text
        if not self._has_backup_trouble and not self._has_findings:
            self.show_where_it_is_saved(is_writable=True)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Say beside the pages what the check of the whole file found, if it found anything."""
        self._has_findings = bool(findings)
        if findings:
            text = self.tr("The journal has a problem. Backups are in Settings, Your data.")
            self._window.sidebar.set_saved_line(text, warn=True)

    def _warn(self, text: str) -> None:
        self._window.toast.show_message(text, icon=Icon.CIRCLE_ALERT)
