"""What the window has of imports: the sheet, the workers behind it, and the one undo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from hinge_desktop.core.imports.column_map import ColumnMap
from hinge_desktop.core.imports.file_log import FileAnswers
from hinge_desktop.core.imports.plan_of_import import PlannedImport
from hinge_desktop.gui.background import Progress
from hinge_desktop.gui.file_drops import FileDrops
from hinge_desktop.gui.import_work import ImportWork, MergeAct, NoBackupError, let_go, look_at
from hinge_desktop.gui.journal_place import JournalPlace
from hinge_desktop.gui.journal_undo import JournalUndo
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.your_data.import_file_dialog import AskImportFile, ask_import_file
from hinge_desktop.gui.views.your_data.import_sheet import ImportSheet
from hinge_desktop.services.imports.column_desk import ColumnDesk
from hinge_desktop.services.imports.import_desk import ImportDesk
from hinge_desktop.services.imports.log_intake import (
    InHand,
    LogInHand,
    LogIntake,
    TableInHand,
)
from hinge_desktop.services.imports.merging import ArchiveOpener, JournalMerging, MergePreview
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.words.import_apps import imported_words
from hinge_desktop.words.import_trouble import import_trouble_words, no_backup_words


class DataDesk(QObject):
    """Made when something is first to be brought in. One file comes in at a time."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        desk: TrainingDesk,
        undo: JournalUndo,
        place: JournalPlace,
        *,
        ask_file: AskImportFile | None = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._desk = desk
        self._undo = undo
        self.ask_file = ask_import_file if ask_file is None else ask_file
        self._intake = _intake(desk, place.open_archive)
        self._work = ImportWork(self._intake, place.backups)
        self._sheet: ImportSheet | None = None
        self._hand: InHand | None = None
        self._file = Path()
        self._is_wanted = False
        self._merged: list[MergePreview] = []
        self._reading = LatestTask(self)
        self._writing = LatestTask(self)
        self._connect()

    def open_import_sheet(self, file: Path | None = None) -> None:
        """Ask for a file, or begin with one; a sheet that is open takes it."""
        if self._window.is_in_garage:
            return
        if self._sheet is None:
            sheet = self._sheet = ImportSheet(self._theme, self._window)
            sheet.choose_asked.connect(self._ask_for_file)
            sheet.answered.connect(self._read_again)
            sheet.columns_asked.connect(self._match_columns)
            sheet.columns_chosen.connect(self._read_by)
            sheet.import_asked.connect(self._import)
            sheet.stop_asked.connect(self._stop)
            sheet.finished.connect(self._forget_sheet)
            FileDrops(sheet).dropped.connect(self._begin)
            sheet.open()
        if file is not None:
            self._begin(file)

    def close(self) -> None:
        """Let go of the copies of journals that were taken in: the window closes."""
        for one in self._merged:
            one.prepared.close()
        self._merged.clear()
        self._forget_hand()

    def _connect(self) -> None:
        for task in (self._reading, self._writing):
            task.progressed.connect(self._show_share)
        self._reading.answered.connect(self._show_hand)
        self._reading.failed.connect(self._say_unreadable)
        self._writing.answered.connect(self._say_done)
        self._writing.failed.connect(self._say_not_written)
        self._writing.idle.connect(self._show_offer_again)
        self._window.close_requested.connect(self.close)

    def _ask_for_file(self) -> None:
        file = self.ask_file()
        if file is not None:
            self._begin(file)

    def _begin(self, file: Path) -> None:
        """Read a file, unless one is being written."""
        if self._sheet is None or self._writing.is_busy:
            return
        self._forget_hand()
        self._sheet.begin_with(file.name)
        self._file = file
        self._read(partial(look_at, self._intake, file))

    def _read(self, work: Callable[[Progress], InHand]) -> None:
        if self._sheet is not None:
            title = self.tr("Reading {name}").format(name=self._file.name)
            self._sheet.show_work(title, self.tr("Nothing is written."))
            self._is_wanted = True
            self._reading.ask_long(work)

    def _read_again(self, answers: FileAnswers) -> None:
        hand = self._hand
        if isinstance(hand, LogInHand) and self._sheet is not None:
            self._sheet.hold_offer()
            self._is_wanted = True
            self._reading.ask_long(
                lambda progress: self._intake.read_again(hand, answers, progress.report)
            )

    def _match_columns(self) -> None:
        hand = self._hand
        if isinstance(hand, LogInHand):
            self._read(lambda _progress: self._intake.match_columns(hand.file, hand.answers))

    def _read_by(self, columns: ColumnMap) -> None:
        hand = self._hand
        if isinstance(hand, TableInHand):
            self._read(
                lambda progress: self._intake.read_by(
                    hand.file, hand.answers, columns, progress.report
                )
            )

    def _show_hand(self, hand: InHand) -> None:
        sheet = self._sheet
        if sheet is None or not self._is_wanted:
            let_go(hand)
            return
        self._hand = hand
        if isinstance(hand, LogInHand):
            sheet.show_log(hand, self._intake.exercises())
        elif isinstance(hand, TableInHand):
            sheet.show_table(hand)
        else:
            sheet.show_merge(hand)

    def _import(self, with_backup: bool) -> None:  # noqa: FBT001 sent by a signal
        hand, sheet = self._hand, self._sheet
        if sheet is None or self._writing.is_busy:
            return
        work: Callable[[Progress], object]
        if isinstance(hand, LogInHand):
            work = partial(self._work.add_log, hand, sheet.log.choices, with_backup=with_backup)
        elif isinstance(hand, MergePreview):
            work = partial(self._work.add_journal, hand, with_backup=with_backup)
        else:
            return
        note = self.tr("Cancel leaves the journal as it was.")
        if with_backup:
            note = self.tr("A backup is made first. Cancel leaves the journal as it was.")
        sheet.show_work(self.tr("Importing {name}").format(name=self._file.name), note)
        self._writing.ask_long(work)

    def _stop(self) -> None:
        """Stop what runs; what is written by then stays, and can be undone."""
        if self._writing.is_busy:
            self._writing.stop()
            return
        self._is_wanted = False
        self._reading.stop()
        self._forget_hand()
        if self._sheet is not None:
            self._sheet.show_choice()

    def _say_done(self, done: PlannedImport | MergePreview) -> None:
        self._close_sheet()
        if isinstance(done, MergePreview):
            self._merged.append(done)
            act = MergeAct(self._intake.merging, done)
            self._desk.changes.announce(act.news(is_undo=False))
            self._undo.keep_act(act)
            words = imported_words(done.counts.added.sets, done.file.name)
            self._window.toast.show_message(words, undo=True)
        elif done.change is not None:
            self._desk.changes.announce(done.change)

    def _say_unreadable(self, error: Exception) -> None:
        words = import_trouble_words(error, self._file.name)
        if words is None:
            raise error
        if self._sheet is not None and self._is_wanted:
            self._sheet.show_choice(words)

    def _say_not_written(self, error: Exception) -> None:
        is_backup = isinstance(error, NoBackupError)
        words = import_trouble_words(error, self._file.name)
        if isinstance(error, NoBackupError):
            words = no_backup_words(error.error)
        if words is None:
            raise error
        if self._sheet is not None:
            self._sheet.show_import_trouble(words, is_backup=is_backup)

    def _show_offer_again(self) -> None:
        """Show what would be added where the writing was stopped."""
        if self._sheet is not None and self._sheet.is_working:
            self._sheet.show_offer_again()

    def _show_share(self, share: float) -> None:
        if self._sheet is not None:
            self._sheet.work.show_share(share)

    def _close_sheet(self) -> None:
        self._hand = None
        if self._sheet is not None:
            self._sheet.accept()

    def _forget_sheet(self) -> None:
        self._is_wanted = False
        self._forget_hand()
        if self._sheet is not None:
            self._sheet.deleteLater()
            self._sheet = None

    def _forget_hand(self) -> None:
        let_go(self._hand)
        self._hand = None


def _intake(desk: TrainingDesk, open_archive: ArchiveOpener) -> LogIntake:
    journal = desk.journal
    imports = ImportDesk(journal, journal.imports, desk.changes.make, desk.clocks, desk.new_id)
    merging = JournalMerging(journal, open_archive, on_changed=_told_later)
    return LogIntake(journal, imports, ColumnDesk(journal.imports), merging)


def _told_later() -> None:
    """Pages are told in the window's thread, once the worker is done."""
