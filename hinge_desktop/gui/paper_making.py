"""Makes a paper of the journal in a worker: reads, sets in type, saves or prints."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Final

from PySide6.QtGui import QPagedPaintDevice

from hinge_desktop.core.training import SessionId
from hinge_desktop.gui.background import Progress
from hinge_desktop.gui.breath import Breath
from hinge_desktop.gui.printing.journal.block_document import block_pages, year_pages
from hinge_desktop.gui.printing.journal.four_weeks_page import FourWeeksPage
from hinge_desktop.gui.printing.journal.log_sheet import LogSheet
from hinge_desktop.gui.printing.journal.session_document import session_pages
from hinge_desktop.gui.printing.paper import Printout, paint_on, pdf_of, save_pdf
from hinge_desktop.gui.printing.paper_size import PaperSize
from hinge_desktop.gui.views.papers.paper_wish import PaperKind, PaperWish
from hinge_desktop.services.papers.training_papers import TrainingPapers

_READ_SHARE: Final = 0.4
_SET_SHARE: Final = 0.6
"""How much of the work is done once the journal is read, and once all is set in type."""
_REPORTED_EVERY_S: Final = 0.05


class NoSessionError(Exception):
    """The journal holds no session, or no longer the one that was asked for."""


@dataclass(frozen=True, slots=True)
class PaperOrder:
    """A wish with all that a worker needs to fulfil it."""

    wish: PaperWish
    size: PaperSize
    session_id: SessionId | None
    """The session that is open; None for the last one."""


class PaperPace:
    """Lets the window have its turn, tells how far the work is, and stops when nobody waits."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._breath = Breath()
        self._reported = perf_counter()
        self.share = 0.0
        self._may_stop = True

    def __call__(self) -> None:
        """Take a breath; raises `CancelledError` once the lifter cancelled."""
        self._breath()
        if self._may_stop and perf_counter() - self._reported >= _REPORTED_EVERY_S:
            self._progress.report(self.share)
            self._reported = perf_counter()

    def reach(self, share: float) -> None:
        """Say that so much is done."""
        self.share = share
        if self._may_stop:
            self._progress.report(share)

    def finish(self) -> None:
        """Go on to the end from here: half a document must not come out of a printer."""
        self._may_stop = False


def save_paper(papers: TrainingPapers, order: PaperOrder, file: Path, progress: Progress) -> Path:
    """Write a paper as PDF and return the file.

    Raises `NoSessionError`, `JournalError`, and OSError where the file cannot be written.
    """
    pace = PaperPace(progress)
    printout = printout_of(papers, order, pace)
    save_pdf(file, pdf_of(printout, _page_counter(printout, pace)))
    return file


def print_paper(
    papers: TrainingPapers, order: PaperOrder, device: QPagedPaintDevice, progress: Progress
) -> str:
    """Paint a paper on a printer and return its title; raises as `save_paper` does."""
    pace = PaperPace(progress)
    printout = printout_of(papers, order, pace)
    pace.finish()
    paint_on(device, printout, _page_counter(printout, pace))
    return printout.title


def printout_of(papers: TrainingPapers, order: PaperOrder, pace: PaperPace) -> Printout:
    """Read what a paper says, and set it in type."""
    made = _read(papers, order, pace)
    pace.reach(_READ_SHARE)
    printout = made()
    pace.reach(_SET_SHARE)
    return printout


def _read(papers: TrainingPapers, order: PaperOrder, pace: PaperPace) -> Callable[[], Printout]:
    """Read the journal; return what sets that in type."""
    wish, size = order.wish, order.size
    match wish.kind:
        case PaperKind.SESSION:
            session_id = order.session_id or papers.last_session()
            session = None if session_id is None else papers.session(session_id, pace)
            if session is None:
                raise NoSessionError
            return lambda: session_pages(session, size, pace)
        case PaperKind.FOUR_WEEKS:
            four_weeks = papers.four_weeks(pace)
            return lambda: FourWeeksPage(four_weeks, size, pace)
        case PaperKind.BLOCK:
            block = papers.block(wish.days.first, wish.days.last, pace)
            return lambda: block_pages(block, size, pace)
        case PaperKind.YEAR:
            year = papers.year(wish.year, pace)
            return lambda: year_pages(year, size, pace)
        case PaperKind.LOG_SHEET:
            log = papers.log_sheet(wish.copies)
            return lambda: LogSheet(log, size, pace)


def _page_counter(printout: Printout, pace: PaperPace) -> Callable[[], None]:
    """Return what is called after each page that was painted."""
    step = (1 - _SET_SHARE) / printout.page_count

    def count() -> None:
        pace()
        pace.reach(min(1.0, pace.share + step))

    return count
