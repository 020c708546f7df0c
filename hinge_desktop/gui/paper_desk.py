"""Takes the journal to paper: asks which, has it made in the background, says what came of it."""

from __future__ import annotations

import errno
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Final, Protocol, runtime_checkable

from PySide6.QtCore import QLocale, QObject

from hinge_desktop.core.charts.chart_choice import Days
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.papers.four_weeks import four_weeks_to
from hinge_desktop.core.training import SessionId
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.paper_making import NoSessionError, PaperOrder, print_paper, save_paper
from hinge_desktop.gui.printing.paper_size import paper_of
from hinge_desktop.gui.printing.pdf_file import AskPdfFile, ask_pdf_file
from hinge_desktop.gui.printing.printers import Printers, SystemPrinters
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.papers.paper_sheet import PaperSheet
from hinge_desktop.gui.views.papers.paper_wish import PaperKind, PaperWish
from hinge_desktop.services.papers.training_papers import TrainingPapers
from hinge_desktop.words.papers.titles import (
    block_title,
    four_weeks_title,
    log_name,
    no_session_words,
    session_name,
    year_title,
)
from hinge_desktop.words.printed import (
    file_name,
    no_room_words,
    not_printed_words,
    not_written_words,
    saved_words,
    sent_words,
)
from hinge_desktop.words.problems import journal_words

_NO_ROOM: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_BLOCK: Final = timedelta(weeks=12) - timedelta(days=1)
"""How long a block is, before the lifter says from when to when."""
_KIND_OF_PAGE: Final = {
    PageName.TODAY: PaperKind.LOG_SHEET,
    PageName.HISTORY: PaperKind.SESSION,
}
"""What is chosen at first; the four weeks anywhere else."""


@runtime_checkable
class ShowsSession(Protocol):
    """A page on which one session is open."""

    @property
    def shown_session(self) -> SessionId | None:
        """The session that is open, None where none is."""


class PaperDesk(QObject):
    """Made when something is first to be printed. One paper is made at a time."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        papers: TrainingPapers,
        today: Callable[[], date],
        *,
        ask_file: AskPdfFile | None = None,
        printers: Printers | None = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._papers = papers
        self._today = today
        self._ask_file = ask_pdf_file if ask_file is None else ask_file
        self._printers = SystemPrinters() if printers is None else printers
        self._sheet: PaperSheet | None = None
        self._session_id: SessionId | None = None
        self._search = LatestTask(self)
        self._saving = LatestTask(self)
        self._printing = LatestTask(self)
        self._connect()

    def open(self, name: PageName, page: object) -> None:
        """Ask which paper is wanted; at first that of the page that is open."""
        self._session_id = page.shown_session if isinstance(page, ShowsSession) else None
        today = self._today()
        kind = _KIND_OF_PAGE.get(name, PaperKind.FOUR_WEEKS)
        days = Days(today - _BLOCK, today)
        size = paper_of(QLocale())
        sheet = PaperSheet(self._theme, self._window, kind, size.value, days, today)
        sheet.chosen.connect(self._go_on)
        sheet.cancelled.connect(self._cancel)
        sheet.finished.connect(self._forget_sheet)
        self._sheet = sheet
        sheet.open()
        self._search.ask(self._printers.are_there)

    def _connect(self) -> None:
        self._search.answered.connect(self._offer_printers)
        for task in (self._saving, self._printing):
            task.progressed.connect(self._show_share)
        self._saving.answered.connect(self._say_saved)
        self._saving.failed.connect(partial(self._say_failed, not_printed=False))
        self._printing.answered.connect(self._say_sent)
        self._printing.failed.connect(partial(self._say_failed, not_printed=True))

    def _go_on(self, wish: PaperWish) -> None:
        order = PaperOrder(wish, paper_of(QLocale()), self._session_id)
        name = file_name(_name(wish, self._today()))
        if wish.is_printed:
            printer = self._printers.ask(name, order.size)
            if printer is not None:
                self._begin()
                self._printing.ask_long(partial(print_paper, self._papers, order, printer))
            return
        file = self._ask_file(f"{name}.pdf")
        if file is not None:
            self._begin()
            self._saving.ask_long(partial(save_paper, self._papers, order, file))

    def _begin(self) -> None:
        if self._sheet is not None:
            self._sheet.show_working()

    def _cancel(self) -> None:
        self._saving.cancel()
        self._printing.cancel()
        if self._sheet is not None:
            self._sheet.show_ready()

    def _offer_printers(self, are_there: bool) -> None:  # noqa: FBT001 sent by a signal
        if self._sheet is not None:
            self._sheet.show_printers(are_there=are_there)

    def _show_share(self, share: float) -> None:
        if self._sheet is not None:
            self._sheet.show_share(share)

    def _forget_sheet(self) -> None:
        if self._sheet is not None:
            self._sheet.deleteLater()
            self._sheet = None

    def _close_sheet(self) -> None:
        if self._sheet is not None:
            self._sheet.accept()

    def _say_saved(self, file: Path) -> None:
        self._close_sheet()
        self._window.toast.show_message(saved_words(file.name))

    def _say_sent(self, title: str) -> None:
        self._close_sheet()
        self._window.toast.show_message(sent_words(title), icon=Icon.PRINTER)

    def _say_failed(self, error: Exception, *, not_printed: bool) -> None:
        words = _failure_words(error, not_printed=not_printed)
        if words is None:
            raise error
        self._close_sheet()
        self._window.toast.show_message(words, icon=Icon.CIRCLE_ALERT)


def _name(wish: PaperWish, today: date) -> str:
    """Name the file or the print job of a paper."""
    match wish.kind:
        case PaperKind.SESSION:
            return session_name()
        case PaperKind.FOUR_WEEKS:
            weeks = four_weeks_to(today)
            return four_weeks_title(Days(weeks[0].first, weeks[-1].last))
        case PaperKind.BLOCK:
            return block_title(wish.days)
        case PaperKind.YEAR:
            return year_title(wish.year)
        case PaperKind.LOG_SHEET:
            return log_name()


def _failure_words(error: Exception, *, not_printed: bool) -> str | None:
    """Say what went wrong; None for a mistake of our own."""
    if isinstance(error, NoSessionError):
        return no_session_words()
    if isinstance(error, JournalError):
        return journal_words(error).in_one_line()
    if not isinstance(error, OSError):
        return None
    if not_printed:
        return not_printed_words()
    return no_room_words() if error.errno in _NO_ROOM else not_written_words()
