"""The journal: its backups, what goes out of it and comes into it, and an empty one."""

from PySide6.QtCore import QCoreApplication, Signal

from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.settings.settings_card import SettingsCard
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.words.settings import Setting


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

    def __init__(self, theme: Theme) -> None:
        title = QCoreApplication.translate("DataCard", "Your data")
        super().__init__(theme, title, icon=Icon.HARD_DRIVE)
        self._backup_now = self._button(self.tr("Back up now"), "backup_now")
        self._backup_now.clicked.connect(self.backup_now_requested)
        self._backup_note = self.add_setting(Setting.BACKUP, " ", self._backup_now)
        self._backups = self._button(self.tr("Backups..."), "open_backups")
        self._backups.clicked.connect(self.backups_requested)
        note = self.tr("After every session, each copy proven")
        self.add_setting(Setting.BACKUPS, note, self._backups)
        send = self._button(self.tr("Export..."), "open_export", Icon.UPLOAD)
        send.clicked.connect(self.export_requested)
        bring = self._button(self.tr("Import..."), "open_import", Icon.DOWNLOAD)
        bring.clicked.connect(self.import_requested)
        note = self.tr("CSV, or one file with all")
        self.add_setting(Setting.FILES, note, send, bring)
        self._erase = KeyButton(theme, self.tr("Erase..."), kind=ButtonKind.DANGER)
        self._erase.setObjectName("erase_journal")
        self._erase.clicked.connect(self.erase_requested)
        note = self.tr("Makes a backup first")
        self.add_setting(Setting.ERASE, note, self._erase)

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

    def _button(self, words: str, name: str, icon: Icon | None = None) -> KeyButton:
        button = KeyButton(self._theme, words, icon=icon)
        button.setObjectName(name)
        return button
