"""A visit to the backups: walks the list, compares, chooses the second place, asks to restore."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.backups.backup_store import Made
from hinge_desktop.core.backups.losses import Difference
from hinge_desktop.core.backups.manifest import BackupEntry
from hinge_desktop.core.backups.places import looks_synced, place_problem
from hinge_desktop.core.backups.problems import BackupError
from hinge_desktop.core.journal import JournalError
from hinge_desktop.gui.background import Progress
from hinge_desktop.gui.backup_trouble import backup_trouble
from hinge_desktop.gui.backups_desk import BackupsDesk
from hinge_desktop.gui.journal_place import JournalPlace
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.models.line_list import ListLine
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.system.folder_opening import show_folder
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.your_data.backups_sheet import BackupsSheet
from hinge_desktop.gui.views.your_data.folder_dialogs import (
    AskPlace,
    ask_backup_file,
    ask_second_folder,
)
from hinge_desktop.gui.views.your_data.restore_sheet import RestoreSheet
from hinge_desktop.services.session_log import SessionLog
from hinge_desktop.words import backup_list as words
from hinge_desktop.words.backups import backup_trouble_words
from hinge_desktop.words.charts.values import percent
from hinge_desktop.words.counts import held_words

if TYPE_CHECKING:
    from hinge_desktop.services.backups.backup_desk import BackupOverview


class BackupsVisit(QObject):
    """Holds the sheet while it is open; what is asked of the disk is asked in workers."""

    restore_requested = Signal(object)
    """Sent with the file that is to take the place of the journal; the lifter agreed."""
    failed = Signal(object)
    """Sent with the `JournalError` where the open session could not be finished first."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        desk: BackupsDesk,
        preferences: Preferences,
        log: SessionLog,
        place: JournalPlace,
        *,
        ask_folder: AskPlace = ask_second_folder,
        ask_file: AskPlace = ask_backup_file,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._desk = desk
        self._preferences = preferences
        self._log = log
        self._place = place
        self._ask_folder = ask_folder
        self._ask_file = ask_file
        self._sheet: BackupsSheet | None = None
        self._entries: tuple[BackupEntry, ...] = ()
        self._overview: BackupOverview | None = None
        self._proven: dict[Path, bool] = {}
        self._compare = LatestTask(self)
        self._prove = LatestTask(self)
        self._compare.answered.connect(self._show_difference)
        self._compare.failed.connect(self._show_no_difference)
        self._prove.part_answered.connect(self._take_proof)
        desk.looked.connect(self._show)
        desk.progressed.connect(self._show_share)
        desk.made.connect(self._show_made)
        desk.stopped.connect(self._show_stopped)
        desk.failed.connect(self._show_trouble)

    def open(self) -> None:
        """Bring the sheet up; it fills as soon as the disk was looked at."""
        sheet = self._sheet = BackupsSheet(self._theme, self._window)
        sheet.chosen.connect(self._look_at)
        sheet.restore_wanted.connect(self._ask_to_restore)
        sheet.other_wanted.connect(self._open_other)
        sheet.make_wanted.connect(self._desk.make)
        sheet.stop_wanted.connect(self._desk.stop)
        sheet.place_wanted.connect(self._choose_place)
        sheet.no_place_wanted.connect(self._forget_place)
        sheet.folder_wanted.connect(partial(show_folder, self._place.backup_folder))
        sheet.finished.connect(self._forget_sheet)
        self._show_place()
        if self._desk.overview is not None:
            self._show(self._desk.overview)
        sheet.open()
        self._desk.look()

    def _show(self, overview: BackupOverview) -> None:
        self._overview = overview
        sheet = self._sheet
        if sheet is None:
            return
        sheet.show_last(words.last_line(overview.last, self._desk.clocks.wall()))
        had = self._entries
        self._entries = overview.offered
        self._show_lines()
        if overview.second_trouble is not None:
            sheet.show_notice(backup_trouble_words(overview.second_trouble).in_one_line())
        if had != self._entries or not self._proven:
            self._look_at(sheet.place)
            self._prove_all()

    def _show_lines(self) -> None:
        if self._sheet is not None:
            self._sheet.show_lines([self._line(one) for one in self._entries])

    def _line(self, entry: BackupEntry) -> ListLine:
        manifest = entry.manifest
        if manifest is None:
            return ListLine(entry.file.name)
        made = words.moment_words(manifest.made, self._desk.clocks.wall())
        reason = words.reason_words(manifest.reason)
        parts = (held_words(manifest.summary), self._proof(entry), self._where(entry))
        return ListLine(f"{made[:1].upper()}{made[1:]}, {reason}", ", ".join(parts))

    def _proof(self, entry: BackupEntry) -> str:
        proven = self._proven.get(entry.file)
        if proven is None:
            return self.tr("proven when it was made")
        return self.tr("proven") if proven else self.tr("damaged")

    def _where(self, entry: BackupEntry) -> str:
        away = () if self._overview is None else self._overview.in_second_place
        if entry in away:
            return self.tr("in the second place alone")
        if any(one.manifest == entry.manifest for one in away):
            return self.tr("here and in the second place")
        return self.tr("on this computer")

    def _prove_all(self) -> None:
        entries, backups, known = self._entries, self._desk.backups, dict(self._proven)

        def work(progress: Progress) -> None:
            for one in entries:
                if one.file not in known:
                    progress.hand_over((one.file, backups().is_proven(one)))

        self._prove.ask_long(work)

    def _take_proof(self, part: tuple[Path, bool]) -> None:
        file, is_proven = part
        self._proven[file] = is_proven
        self._show_lines()

    def _look_at(self, place: int) -> None:
        if self._sheet is None or not 0 <= place < len(self._entries):
            return
        file, backups = self._entries[place].file, self._desk.backups
        self._sheet.show_difference("", self.tr("Comparing it with the journal..."))
        self._compare.ask(lambda: (file, backups().compare(file)))

    def _show_difference(self, answer: tuple[Path, Difference]) -> None:
        file, difference = answer
        lines = words.difference_lines(difference)
        if self._sheet is not None:
            self._sheet.show_difference(lines[0], " ".join((*lines[1:], str(file))))

    def _show_no_difference(self, error: Exception) -> None:
        if self._sheet is not None:
            said = backup_trouble_words(backup_trouble(error))
            self._sheet.show_difference(said.title, said.advice)

    def _ask_to_restore(self, place: int) -> None:
        entry = self._entries[place]
        self._ask(entry.file, self._line(entry))

    def _open_other(self) -> None:
        file = self._ask_file(self._place.backup_folder)
        if file is not None:
            self._ask(file, ListLine(file.name, str(file.parent)))

    def _ask(self, file: Path, line: ListLine) -> None:
        """Compare once more, and ask with what is known then."""
        if self._sheet is not None:
            self._sheet.show_difference("", self.tr("Comparing it with the journal..."))
        backups = self._desk.backups
        task = LatestTask(self)
        task.answered.connect(partial(self._ask_knowing, file, line))
        task.failed.connect(self._refuse)
        task.idle.connect(task.deleteLater)
        task.ask(lambda: backups().compare(file))

    def _refuse(self, error: Exception) -> None:
        if self._sheet is not None:
            self._sheet.show_difference("", self.tr("It was not restored."))
            self._sheet.show_notice(backup_trouble_words(backup_trouble(error)).in_one_line())

    def _ask_knowing(self, file: Path, line: ListLine, difference: Difference) -> None:
        self._show_difference((file, difference))
        lines = (f"{line.text}. {line.kind}", *words.difference_lines(difference))
        above = self._sheet or self._window
        asked = RestoreSheet(self._theme, above, lines, has_session=self._log.progress is not None)
        asked.accepted.connect(partial(self._restore, file, asked))
        asked.open()

    def _restore(self, file: Path, asked: RestoreSheet) -> None:
        try:
            if asked.finishes_session and self._log.progress is not None:
                self._log.finish()
        except JournalError as error:
            self.failed.emit(error)
            return
        if self._sheet is not None:
            self._sheet.accept()
        self.restore_requested.emit(file)

    def _choose_place(self) -> None:
        settings = self._preferences.settings
        begin = Path(settings.backup_folder) if settings.backup_folder else Path.home()
        chosen = self._ask_folder(begin)
        sheet = self._sheet
        if chosen is None or sheet is None:
            return
        problem = place_problem(chosen, journal=self._place.file, backups=self._place.backup_folder)
        if problem is not None:
            sheet.show_notice(words.place_words(problem))
            return
        sheet.show_notice("")
        self._preferences.choose(backup_folder=str(chosen))
        self._show_place()
        # The first one there shows at once whether the place takes any.
        self._desk.make()

    def _forget_place(self) -> None:
        self._preferences.choose(backup_folder="")
        self._show_place()
        self._desk.look()

    def _show_place(self) -> None:
        folder = self._preferences.settings.backup_folder
        text = folder or self.tr("None. A stick or a second disk outlives this computer.")
        if folder and looks_synced(Path(folder)):
            text = f"{folder}. {words.synced_remark()}"
        if self._sheet is not None:
            self._sheet.show_second_place(text, is_chosen=bool(folder))

    def _show_share(self, share: float) -> None:
        if self._sheet is not None:
            text = self.tr("Backing up: {share}").format(share=percent(100 * share))
            self._sheet.show_working(text)

    def _show_made(self, made: Made) -> None:
        if self._sheet is not None:
            self._sheet.show_idle(words.made_line(made))
            trouble = made.second_trouble
            self._sheet.show_notice("" if trouble is None else words.made_line(made))

    def _show_stopped(self) -> None:
        if self._sheet is not None:
            self._sheet.show_idle(self.tr("Stopped. Nothing was kept of it."))

    def _show_trouble(self, error: BackupError | JournalError) -> None:
        if self._sheet is not None:
            self._sheet.show_idle(" ")
            self._sheet.show_notice(backup_trouble_words(error).in_one_line())

    def _forget_sheet(self) -> None:
        self._compare.cancel()
        self._prove.cancel()
        if self._sheet is not None:
            self._sheet.deleteLater()
            self._sheet = None
