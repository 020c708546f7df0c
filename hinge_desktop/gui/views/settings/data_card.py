"""The journal's file: its backups, what goes out of it and comes into it, and where it lies."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication

from hinge_desktop.gui.system.folder_opening import show_folder
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.settings.settings_card import SettingsCard
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton


class DataCard(SettingsCard):
    """Rows that lead to backups, export and import; whoever listens opens their sheets."""

    import_requested = Signal()
    """The lifter wants to bring in a log, or another journal."""
    export_requested = Signal()
    """The lifter wants the journal as a file for other programs."""
    backups_requested = Signal()
    """The lifter wants to see the backups."""
    erase_requested = Signal()
    """The lifter wants an empty journal."""
    backup_now_requested = Signal()
    """The lifter wants a backup at once."""

    def __init__(self, theme: Theme, journal_file: Path) -> None:
        title = QCoreApplication.translate("DataCard", "Your data")
        super().__init__(theme, title, icon=Icon.HARD_DRIVE)
        self._journal_file = journal_file
        self._backup_now = self._button(self.tr("Back up now"), "backup_now")
        self._backup_now.clicked.connect(self.backup_now_requested)
        backups = self._backups = self._button(self.tr("Backups..."), "open_backups")
        backups.clicked.connect(self.backups_requested)
        note = self.tr("After every session, each copy opened again and checked")
        self._backup_note = self.add_setting(self.tr("Backup"), note, backups, self._backup_now)
        self._add_files()
        self._add_place()
        self._erase = KeyButton(theme, self.tr("Erase..."), kind=ButtonKind.DANGER)
        self._erase.setObjectName("erase_journal")
        self._erase.clicked.connect(self.erase_requested)
        note = self.tr("Makes a backup first, then asks again")
        self.add_setting(self.tr("Erase everything"), note, self._erase)

    def show_backup(self, text: str, *, is_making: bool) -> None:
        """Say how old the last backup is, or how far the next one; the button stops that."""
        self._backup_note.setText(text)
        words = self.tr("Stop") if is_making else self.tr("Back up now")
        if self._backup_now.text() != words:
            self._backup_now.set_text(words)

    def hold_backups(self) -> None:
        """Say that none is made of a journal that is only read."""
        self._backup_note.setText(self.tr("This journal can only be read."))
        for button in (self._backups, self._backup_now, self._erase):
            button.setEnabled(False)

    def _add_files(self) -> None:
        send = self._button(self.tr("Export..."), "open_export", Icon.UPLOAD)
        send.clicked.connect(self.export_requested)
        bring = self._button(self.tr("Import..."), "open_import", Icon.DOWNLOAD)
        bring.clicked.connect(self.import_requested)
        note = self.tr("One file with all, or a table; logs of other apps")
        self.add_setting(self.tr("Export and import"), note, send, bring)

    def _add_place(self) -> None:
        self._copy = self._button(self.tr("Copy path"), "copy_journal_path", Icon.COPY)
        self._copy.clicked.connect(self._copy_path)
        show = self._button(self.tr("Open folder"), "open_journal_folder", Icon.FOLDER_OPEN)
        show.clicked.connect(self._show_folder)
        place = self.add_setting(self.tr("Journal"), str(self._journal_file), self._copy, show)
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def _button(self, words: str, name: str, icon: Icon | None = None) -> KeyButton:
        button = KeyButton(self._theme, words, icon=icon)
        button.setObjectName(name)
        return button

    def _copy_path(self) -> None:
        QGuiApplication.clipboard().setText(str(self._journal_file))
        self._copy.show_done(self.tr("Copied"))

    def _show_folder(self) -> None:
        show_folder(self._journal_file.parent)
