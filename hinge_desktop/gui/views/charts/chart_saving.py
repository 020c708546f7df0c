"""Saves the main chart as a picture or its points as a table, in the background."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QObject, Signal

from hinge_desktop.core.charts.chart_choice import Days
from hinge_desktop.core.charts.report import ChartReport
from hinge_desktop.gui.charts.chart_picture import PictureWords, chart_image
from hinge_desktop.gui.charts.chart_style import ChartStyle
from hinge_desktop.gui.charts.chart_values import ChartDrawing
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.charts.asked_file import AskFile, FileKind, ask_file
from hinge_desktop.gui.views.charts.charts_page import ChartsPage
from hinge_desktop.services.chart_files import write_picture, write_points
from hinge_desktop.words.charts.headlines import headline_of, rough_word
from hinge_desktop.words.charts.names import days_words, metric_name
from hinge_desktop.words.charts.reasons import reason_words

_UNFIT_FOR_NAMES = re.compile(r'[\\/:*?"<>|]+')


class ChartSaving(QObject):
    """Asks for the file, writes it, and has the page say what went wrong."""

    saved = Signal(object)
    """Sent with the `Path` of a file that was written."""
    failed = Signal(object)
    """Sent with the `Path` of a file that could not be written."""

    def __init__(
        self, page: ChartsPage, theme: Theme, today: Callable[[], date], ask: AskFile = ask_file
    ) -> None:
        super().__init__(page)
        self._page = page
        self._theme = theme
        self._today = today
        self._ask = ask
        self._path = Path()
        self._task = LatestTask(self)
        self._task.answered.connect(self._tell)
        self._task.failed.connect(self._tell_failure)
        page.picture_asked.connect(self._save_picture)
        page.points_asked.connect(self._save_points)

    def _save_picture(self) -> None:
        report, drawing = self._page.card.report, self._page.card.drawing
        if report is None or drawing is None:
            return
        path = self._ask(self._name(report), FileKind.PICTURE)
        if path is not None:
            words = picture_words(report, self._page.controls.exercises.currentText())
            style = ChartStyle.of(self._theme, self._page.layoutDirection())
            self._write(path, partial(_write_image, path, drawing, words, style))

    def _save_points(self) -> None:
        report = self._page.card.report
        path = None if report is None else self._ask(self._name(report), FileKind.POINTS)
        if path is not None and report is not None:
            self._write(path, partial(write_points, path, report))

    def _write(self, path: Path, work: Callable[[], None]) -> None:
        self._path = path
        self._task.ask(work)

    def _name(self, report: ChartReport) -> str:
        """Return what the file is called: subject, figure and day."""
        parts = (
            self._page.controls.exercises.currentText(),
            metric_name(report.answer.question.metric),
            self._today().isoformat(),
        )
        return _UNFIT_FOR_NAMES.sub("-", " ".join(parts))

    def _tell(self) -> None:
        self._page.notice.hide()
        self.saved.emit(self._path)

    def _tell_failure(self, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        title = self.tr("The file could not be written to {file}.").format(file=self._path)
        self._page.warn(title, self.tr("Choose another folder, then try again."))
        self.failed.emit(self._path)


def picture_words(report: ChartReport, subject: str) -> PictureWords:
    """Return what stands above the picture: figure, subject and days, the number, the reason."""
    told = headline_of(report)
    question = report.answer.question
    title = [metric_name(question.metric), subject]
    first = question.first or report.answer.first_day
    if first is not None:
        title.append(days_words(Days(first, question.last)))
    rough = [rough_word()] if told.is_rough else []
    headline = ", ".join(filter(None, (told.value, *rough, told.quiet)))
    note = ". ".join(filter(None, (told.moved.words, reason_words(report))))
    return PictureWords(", ".join(title), headline, note)


def _write_image(path: Path, drawing: ChartDrawing, words: PictureWords, style: ChartStyle) -> None:
    image = chart_image(drawing, words, style)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # Qt takes the name as text
    write_picture(path, bytes(buffer.data().data()))
