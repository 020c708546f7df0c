"""The last four weeks on exactly one page, whatever happened in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from hinge_desktop.core.papers.four_weeks import FourWeeks
from hinge_desktop.gui.printing.journal.flow import Breathe
from hinge_desktop.gui.printing.journal.four_weeks_parts import FourWeeksFit, FourWeeksParts
from hinge_desktop.gui.printing.journal.parts import Part, height_of
from hinge_desktop.gui.printing.paged_text import paint_foot
from hinge_desktop.gui.printing.paper_size import Margins, PaperSize
from hinge_desktop.words.papers.titles import four_weeks_title, made_words
from hinge_desktop.words.printed import page_line

_MARGINS: Final = Margins(side=46, top=36, bottom=62)
_FULL: Final = FourWeeksFit(1.0, hinges=3, chart_points=110, pains=8, faults=6, planned=4)
LEAST_FACTOR: Final = 0.86
"""Letters are made no smaller than this before anything is left out."""


class FourWeeksPage:
    """Always one page: first it is set smaller, then what is many is cut short, and says so."""

    page_count = 1

    def __init__(self, paper: FourWeeks, size: PaperSize, breathe: Breathe = lambda: None) -> None:
        self.title = four_weeks_title(paper.days)
        self.size = size
        self._closing = made_words(paper.made)
        self._breathe = breathe
        self._area = _MARGINS.inside(size.sheet)
        self.fit, self._parts = self._fitted(paper)

    def paint(self, painter: QPainter, _page: int) -> None:
        """Paint the page with a painter that measures in units."""
        left, top, width = self._area.left(), self._area.top(), self._area.width()
        painter.save()
        # Only for a page that no cut makes short enough: names without end, say.
        share = min(1.0, self._area.height() / height_of(self._parts))
        painter.translate(left, top)
        painter.scale(share, share)
        place = 0.0
        for part in self._parts:
            part.paint(painter, QRectF(0, place, width, part.height))
            place += part.height
            self._breathe()
        painter.restore()
        paint_foot(painter, self._area, page_line(self.title, 1, 1), self._closing)

    def _fitted(self, paper: FourWeeks) -> tuple[FourWeeksFit, tuple[Part, ...]]:
        """Return the first way that fits, or the last one."""
        fit, parts = _FULL, tuple[Part, ...]()
        for fit in _ways_to_fit():
            parts = tuple(FourWeeksParts(paper, fit, self._area.width()).all())
            self._breathe()
            if height_of(parts) <= self._area.height():
                break
        return fit, parts


def _ways_to_fit() -> Iterator[FourWeeksFit]:
    """Give sizes from the best to the least, then lists cut short: charts and others first."""
    for factor in (1.06, 1.0, 0.96, 0.92, LEAST_FACTOR):
        yield replace(_FULL, factor=factor)
    fit = replace(_FULL, factor=LEAST_FACTOR, chart_points=84)
    yield fit
    for hinges in (2, 1):
        fit = replace(fit, hinges=hinges)
        yield fit
    for pains in (6, 4):
        fit = replace(fit, pains=pains, faults=4, planned=2)
        yield fit
    yield replace(fit, chart_points=0)
    yield replace(fit, chart_points=0, pains=3, faults=2, planned=1)
