"""What is to go on paper, as values that a worker can do without asking anybody."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QPagedPaintDevice

from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.core.planned_work import PlannedExercise
from hinge_desktop.gui.breath import Breath
from hinge_desktop.gui.printing.figure_strip import FigureStrip, strip_of
from hinge_desktop.gui.printing.guide_document import guide_pages
from hinge_desktop.gui.printing.paper import Printout, paint_on, pdf_of, save_pdf
from hinge_desktop.gui.printing.paper_size import PaperSize
from hinge_desktop.gui.printing.wall_sheet import WallSheet
from hinge_desktop.gui.printing.wall_words import wall_words
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import LiftPage, PageName, TextPage

Breathe = Callable[[], None]


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """A page of the guide, or the wall sheet of its lift, and for whom it is drawn."""

    guide: Guide
    page: PageName
    size: PaperSize
    lifter: Lifter
    planned: PlannedExercise | None = None
    """The plan on the wall sheet; None where the program has none for the lift."""
    is_wall_sheet: bool = False


def lift_of_page(guide: Guide, name: PageName) -> Lift | None:
    """Return the lift that a page shows, if it shows one."""
    page = guide.pages.get(name)
    return page.lift if isinstance(page, LiftPage | TextPage) else None


def has_wall_sheet(guide: Guide, name: PageName) -> bool:
    """Whether a page is of a lift that has steps."""
    page = guide.page(name, LiftPage)
    return page is not None and bool(page.steps)


def save_order(order: PrintOrder, file: Path) -> Path:
    """Write an order as PDF and return the file; raises OSError."""
    breathe = Breath()
    save_pdf(file, pdf_of(printout_of(order, breathe), breathe))
    return file


def print_order(order: PrintOrder, device: QPagedPaintDevice) -> str:
    """Paint an order on a printer and return its title; raises OSError."""
    breathe = Breath()
    printout = printout_of(order, breathe)
    paint_on(device, printout, breathe)
    return printout.title


def printout_of(order: PrintOrder, breathe: Breathe) -> Printout:
    """Set an order in type."""
    strip = _strip(order, breathe)
    page = order.guide.page(order.page, LiftPage)
    if order.is_wall_sheet and page is not None:
        words = wall_words(order.guide, order.page, page)
        return WallSheet(order.guide, words, order.size, strip, order.planned)
    return guide_pages(order.guide, order.page, order.size, strip)


def _strip(order: PrintOrder, breathe: Breathe) -> FigureStrip | None:
    lift = lift_of_page(order.guide, order.page)
    return None if lift is None else strip_of(lift, order.lifter, breathe)
