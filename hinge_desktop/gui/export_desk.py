"""Takes the journal out as a file: asks as what and where to, writes it in a worker, tells."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject

from hinge_desktop.core.backups.problems import BackupError
from hinge_desktop.core.export_format import Exported, ExportFormat
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.strong_losses import StrongLoss
from hinge_desktop.gui.background import Progress
from hinge_desktop.gui.backup_pace import with_breath
from hinge_desktop.gui.breath import Breath
from hinge_desktop.gui.journal_place import JournalPlace
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.system.folder_opening import show_folder
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.your_data.export_sheet import ExportSheet
from hinge_desktop.gui.views.your_data.folder_dialogs import AskTarget, ask_export_file
from hinge_desktop.gui.views.your_data.told_sheet import ToldSheet
from hinge_desktop.services.journal_exports import JournalExports
from hinge_desktop.words import exports as words
from hinge_desktop.words.backups import backup_trouble_words
from hinge_desktop.words.charts.values import percent
from hinge_desktop.words.exercises import exercise_name
from hinge_desktop.words.strong_losses import strong_loss_lines

_TOLD_EVERY_BYTES: Final = 256 * 1024


class ExportDesk(QObject):
    """One file is written at a time; none is replaced without a yes."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        place: JournalPlace,
        *,
        ask_file: AskTarget = ask_export_file,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._place = place
        self._ask_file = ask_file
        self._sheet: ExportSheet | None = None
        self._target: tuple[ExportFormat, Path] | None = None
        self._losses = LatestTask(self)
        self._writing = LatestTask(self)
        self._losses.answered.connect(self._show_losses)
        self._losses.failed.connect(self._say_trouble)
        self._writing.progressed.connect(self._show_share)
        self._writing.part_answered.connect(self._show_size)
        self._writing.answered.connect(self._tell)
        self._writing.failed.connect(self._say_trouble)

    def open(self) -> None:
        """Ask what is wanted."""
        sheet = self._sheet = ExportSheet(self._theme, self._window)
        sheet.chosen.connect(self._look_at)
        sheet.wanted.connect(self._ask_where)
        sheet.replace_wanted.connect(self._write)
        sheet.stop_wanted.connect(self._stop)
        sheet.finished.connect(self._forget_sheet)
        sheet.open()

    def _look_at(self, chosen: str) -> None:
        """Count what would be left out, before anything is written."""
        self._losses.cancel()
        if chosen == ExportFormat.STRONG:
            if self._sheet is not None:
                self._sheet.show_losses([self.tr("Counting...")])
            self._losses.ask_long(self._count_losses)

    def _count_losses(self, progress: Progress) -> Mapping[StrongLoss, int]:
        breath = Breath()

        def told(_size: int) -> None:
            progress.report(0.0)
            breath()

        with self._place.copied(with_breath(progress)) as source:
            return JournalExports(source, exercise_name).strong_losses(told)

    def _show_losses(self, losses: Mapping[StrongLoss, int]) -> None:
        if self._sheet is not None and self._sheet.format is ExportFormat.STRONG:
            self._sheet.show_losses(strong_loss_lines(losses))

    def _ask_where(self, chosen: str) -> None:
        wanted = ExportFormat(chosen)
        file = self._ask_file(words.suggested_file(wanted), wanted.ending)
        if file is None or self._sheet is None:
            return
        self._target = (wanted, file)
        if self._is_own(file):
            self._sheet.show_ready(words.own_file_line(file))
        elif file.exists():
            self._sheet.ask_to_replace(words.exists_line(file))
        else:
            self._write()

    def _is_own(self, file: Path) -> bool:
        target, place = file.resolve(), self._place
        is_backup = target.is_relative_to(place.backup_folder.resolve())
        return is_backup or target == place.file.resolve()

    def _write(self) -> None:
        if self._target is None or self._sheet is None:
            return
        chosen, file = self._target
        self._losses.cancel()
        self._sheet.show_working(words.copying_line(percent(0.0)))
        self._writing.ask_long(partial(self._export, chosen, file))

    def _export(self, chosen: ExportFormat, file: Path, progress: Progress) -> Exported:
        breath = Breath()
        last = 0

        def told(size_bytes: int) -> None:
            nonlocal last
            breath()
            if size_bytes - last >= _TOLD_EVERY_BYTES:
                last = size_bytes
                progress.hand_over(size_bytes)

        with self._place.copied(with_breath(progress)) as source:
            return JournalExports(source, exercise_name).write(chosen, file, told)

    def _stop(self) -> None:
        self._writing.cancel()
        if self._sheet is not None:
            self._sheet.show_ready()

    def _show_share(self, share: float) -> None:
        if self._sheet is not None:
            self._sheet.show_working(words.copying_line(percent(100 * share)))

    def _show_size(self, size_bytes: int) -> None:
        if self._sheet is not None:
            self._sheet.show_working(words.writing_line(size_bytes))

    def _tell(self, exported: Exported) -> None:
        if self._sheet is not None:
            self._sheet.show_ready()
            self._sheet.accept()
        told = ToldSheet(
            self._theme,
            self._window,
            words.exported_title(exported),
            words.exported_lines(exported),
        )
        told.add_way(
            self.tr("Open folder"),
            "F",
            "told_folder",
            partial(show_folder, exported.file.parent),
        )
        told.open()

    def _say_trouble(self, error: Exception) -> None:
        if isinstance(error, BackupError | JournalError):
            text = backup_trouble_words(error).in_one_line()
        elif isinstance(error, OSError) and self._target is not None:
            text = words.failure_line(error, self._target[1])
        else:
            raise error
        if self._sheet is not None:
            self._sheet.show_ready(text)

    def _forget_sheet(self) -> None:
        self._losses.cancel()
        if self._sheet is not None:
            self._sheet.deleteLater()
            self._sheet = None
