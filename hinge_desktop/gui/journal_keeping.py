"""Where the card of the journal's file leads: to its backups, and out as a file for others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.backups.restore_outcome import RestoreOutcome
from hinge_desktop.gui.backups_desk import BackupsDesk
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.journal_place import JournalPlace
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.services.training_desk import TrainingDesk

if TYPE_CHECKING:
    from hinge_desktop.gui.backups_visit import BackupsVisit
    from hinge_desktop.gui.erase_visit import EraseVisit
    from hinge_desktop.gui.export_desk import ExportDesk
    from hinge_desktop.gui.views.settings.data_card import DataCard
    from hinge_desktop.gui.window_commands import WindowCommands


class JournalKeeping(QObject):
    """Makes what is seldom needed when it is first asked for."""

    restore_requested = Signal(object)
    """Sent with the file that is to take the place of the journal; the lifter agreed."""
    erase_requested = Signal()
    """The journal is to be emptied; the lifter agreed, and a backup holds everything."""
    failed = Signal(object)
    """Sent with the `JournalError` where something could not be stored."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        preferences: Preferences,
        desk: TrainingDesk,
        signals: ChangeSignals,
        place: JournalPlace,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._preferences = preferences
        self._desk = desk
        self._place = place
        self._visit: BackupsVisit | None = None
        self._export: ExportDesk | None = None
        self._erase: EraseVisit | None = None
        self.backups = BackupsDesk(window, theme, place.backups, signals, desk.clocks)

    def follow(self, card: DataCard) -> None:
        """Do what the card asks for."""
        card.backups_requested.connect(self.open_backups)
        card.export_requested.connect(self.open_export)
        card.erase_requested.connect(self.open_erase)
        if self._desk.journal.is_writable:
            self.backups.follow(card)
        else:
            card.hold_backups()

    def follow_commands(self, commands: WindowCommands) -> None:
        """Do what the commands of the window ask for."""
        commands.backup_asked.connect(self.back_up)
        commands.backups_asked.connect(self.open_backups)
        commands.export_asked.connect(self.open_export)

    def back_up(self) -> None:
        """Make a backup at once, or stop the one that is being made; none of what is only read."""
        if self._desk.journal.is_writable:
            self.backups.make_or_stop()

    def open_backups(self) -> None:
        """Show the backups."""
        self.visit.open()

    def open_export(self) -> None:
        """Ask as what the journal is to go out."""
        self.export.open()

    def open_erase(self) -> None:
        """Ask whether the journal is to be emptied."""
        if self._erase is None:
            from hinge_desktop.gui.erase_visit import EraseVisit  # noqa: PLC0415 seldom needed

            self._erase = EraseVisit(self._window, self._theme, self.backups)
            self._erase.agreed.connect(self.erase_requested)
        self._erase.open()

    @property
    def export(self) -> ExportDesk:
        """What takes the journal out as a file, made when it is first asked for."""
        if self._export is None:
            from hinge_desktop.gui.export_desk import ExportDesk  # noqa: PLC0415 seldom needed

            self._export = ExportDesk(self._window, self._theme, self._place)
        return self._export

    @property
    def visit(self) -> BackupsVisit:
        """The visit to the backups, made when it is first asked for."""
        if self._visit is None:
            from hinge_desktop.gui.backups_visit import BackupsVisit  # noqa: PLC0415 seldom needed

            self._visit = BackupsVisit(
                *(self._window, self._theme, self.backups, self._preferences, self._desk.log),
                self._place,
            )
            self._visit.restore_requested.connect(self.restore_requested)
            self._visit.failed.connect(self.failed)
        return self._visit

    def tell_restored(self, outcome: RestoreOutcome) -> None:
        """Say what came of restoring, in a window that opened after it."""
        from hinge_desktop.gui.theme.icons import Icon  # noqa: PLC0415 seldom needed
        from hinge_desktop.gui.views.your_data.told_sheet import ToldSheet  # noqa: PLC0415 seldom
        from hinge_desktop.words.backup_list import outcome_lines, outcome_title  # noqa: PLC0415

        icon = Icon.CIRCLE_ALERT if outcome.restored is None else Icon.CIRCLE_CHECK
        ToldSheet(
            self._theme, self._window, outcome_title(outcome), outcome_lines(outcome), icon=icon
        ).open()
