"""One sheet for the wall: how the lift is done, what goes wrong, and room for what you did."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QTextDocument

from hinge_desktop.core.planned_work import PlannedExercise
from hinge_desktop.gui.printing.figure_strip import FigureStrip
from hinge_desktop.gui.printing.ink_and_type import PAPER, PrintRole, TypeScale, draw_line, ink_of
from hinge_desktop.gui.printing.paper_size import Margins, PaperSize, units
from hinge_desktop.gui.printing.session_table import SessionTable
from hinge_desktop.gui.printing.wall_words import WallWords, written_steps, written_tips
from hinge_desktop.guide.guide import Guide
from hinge_desktop.words.guide_stage import safety_line
from hinge_desktop.words.printed import open_plan_line, plan_line

translate = QCoreApplication.translate

_MARGINS: Final = Margins(side=40, top=30, bottom=26)
_TITLE_POINTS: Final = 40.0
_GAP_POINTS: Final = 9.0
_COLUMN_GAP_POINTS: Final = 18.0
_HEAD_POINTS: Final = 20.0
_FOOT_POINTS: Final = 27.0
_ROW_POINTS: Final = 17.0
_MOST_ROW_POINTS: Final = 26.0
_NAME_FROM, _PLAN_FROM = 0.88, 0.26
"""Where the name of the program and the line of the plan begin at the earliest."""
_AT_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_AT_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_STEPS_SHARE: Final = 0.58
"""Of the width, for the steps; the tips have the rest."""
LEAST_STEP_POINTS: Final = 11.0
"""Steps are read from the wall, a step away from the bar."""
_STEP_SIZES: Final = (15.0, 14.5, 14.0, 13.5, 13.0, 12.5, 12.0, 11.5)


@dataclass(frozen=True, slots=True)
class WallFit:
    """How a sheet is made to fit: sizes first, then what may be left out."""

    step_points: float
    tip_points: float
    strip_points: float
    sessions: int
    cues: int
    faults: int
    is_wide: bool = False
    """Whether the steps have the whole width, below which nothing else stands."""


class WallSheet:
    """Always one page. Steps and the line about pain are never left out."""

    page_count = 1

    def __init__(
        self,
        guide: Guide,
        words: WallWords,
        size: PaperSize,
        strip: FigureStrip | None,
        planned: PlannedExercise | None,
    ) -> None:
        self.title = words.title
        self.size = size
        self._guide = guide
        self._words = words
        self._strip = strip
        self._planned = planned
        self._area = _MARGINS.inside(size.sheet)
        fit = next(fit for fit in _ways_to_fit(words) if self._is_fitting(fit))
        self.fit = self._with_more_tips(self._with_larger_steps(fit))
        self._steps = self._steps_at(self.fit)
        self._tips = None if self.fit.is_wide else self._tips_at(self.fit)

    def paint(self, painter: QPainter, _page: int) -> None:
        """Paint the sheet with a painter that measures in units."""
        left, width = self._area.left(), self._area.width()
        top = self._paint_title(painter)
        if self._strip is not None:
            height = units(self.fit.strip_points)
            self._strip.paint(painter, QRectF(left, top, width, height))
            top += height + units(_GAP_POINTS)
        _paint_text(painter, self._steps, QPointF(left, top))
        if self._tips is not None:
            _paint_text(painter, self._tips, QPointF(left + self._tips_left, top))
        self._paint_plan(painter, top + self._words_height() + units(_GAP_POINTS))
        self._paint_foot(painter)

    def _words_height(self) -> float:
        texts = (self._steps, self._tips)
        return max(text.size().height() for text in texts if text is not None)

    def _steps_at(self, fit: WallFit) -> QTextDocument:
        width = self._area.width()
        if not fit.is_wide:
            width *= _STEPS_SHARE
        return written_steps(self._guide, self._words, width, fit.step_points)

    def _tips_at(self, fit: WallFit) -> QTextDocument:
        words = replace(
            self._words, faults=self._words.faults[: fit.faults], cues=self._words.cues[: fit.cues]
        )
        width = self._area.width() - self._tips_left
        return written_tips(self._guide, words, width, fit.tip_points)

    @property
    def _tips_left(self) -> float:
        return self._area.width() * _STEPS_SHARE + units(_COLUMN_GAP_POINTS)

    def _is_fitting(self, fit: WallFit) -> bool:
        room = self._room(fit)
        if not fit.is_wide and self._tips_at(fit).size().height() > room:
            return False
        return self._steps_at(fit).size().height() <= room

    def _room(self, fit: WallFit) -> float:
        """Return how high the words may be, in units."""
        strip = 0.0 if self._strip is None else fit.strip_points + _GAP_POINTS
        rows = (fit.sessions + 1) * _ROW_POINTS
        points = _TITLE_POINTS + strip + _GAP_POINTS + _HEAD_POINTS + rows + _FOOT_POINTS
        return self._area.height() - units(points)

    def _with_larger_steps(self, fit: WallFit) -> WallFit:
        """Let the steps grow into the room that the tips leave beside them."""
        for points in _STEP_SIZES:
            larger = replace(fit, step_points=points)
            if self._steps_at(larger).size().height() <= self._room(fit):
                return larger
        return fit

    def _with_more_tips(self, fit: WallFit) -> WallFit:
        """Take back what was left out, where the steps are so high that there is room."""
        if fit.is_wide:
            return fit
        for faults in range(len(self._words.faults), fit.faults, -1):
            fuller = replace(fit, faults=faults)
            if self._tips_at(fuller).size().height() <= self._room(fit):
                return fuller
        return fit

    def _paint_title(self, painter: QPainter) -> float:
        box = QRectF(self._area.topLeft(), self._area.size())
        box.setHeight(units(_TITLE_POINTS - 6))
        title, name = _parted(box, _NAME_FROM)
        painter.setPen(PAPER.text)
        draw_line(painter, title, _AT_LEFT, self.title, TypeScale(1.08).font(PrintRole.TITLE))
        painter.setPen(PAPER.text3)
        draw_line(painter, name, _AT_RIGHT, "Hinge", TypeScale().font(PrintRole.HEADING))
        return self._area.top() + units(_TITLE_POINTS)

    def _paint_plan(self, painter: QPainter, top: float) -> None:
        """Paint the head of the plan, and below it rows as high as there is room for."""
        plan = open_plan_line() if self._planned is None else plan_line(self._planned)
        head = QRectF(self._area.left(), top, self._area.width(), units(_HEAD_POINTS - 4))
        title, line = _parted(head, _PLAN_FROM)
        painter.setPen(PAPER.text)
        font = TypeScale().font(PrintRole.HEADING)
        draw_line(painter, title, _AT_LEFT, translate("Printed", "Your plan"), font)
        painter.setPen(PAPER.text2)
        draw_line(painter, line, _AT_RIGHT, plan, TypeScale(1.05).font(PrintRole.STRONG))
        top += units(_HEAD_POINTS)
        room = self._area.bottom() - units(_FOOT_POINTS) - top
        height = min(room, units(_MOST_ROW_POINTS) * (self.fit.sessions + 1))
        table = SessionTable(self._planned, self.fit.sessions)
        table.paint(painter, QRectF(self._area.left(), top, self._area.width(), height))

    def _paint_foot(self, painter: QPainter) -> None:
        top = self._area.bottom() - units(_FOOT_POINTS - 5)
        box = QRectF(self._area.left(), top, self._area.width(), units(11))
        painter.setPen(PAPER.stop)
        font = TypeScale(1.12).font(PrintRole.CELL_STRONG)
        draw_line(painter, box, _AT_LEFT, safety_line(), font)
        painter.setPen(ink_of(PrintRole.SOURCE))
        sources = translate("Printed", "From: %1").replace("%1", self._words.sources)
        below = box.translated(0, units(11.5))
        draw_line(painter, below, _AT_LEFT, sources, TypeScale().font(PrintRole.SOURCE))


def _ways_to_fit(words: WallWords) -> Iterator[WallFit]:
    """Give sizes from the best to the least, then leave out: cues, sessions, faults, pictures."""
    most_cues, most_faults = len(words.cues), len(words.faults)
    fit = WallFit(12, 10.5, 112, 8, most_cues, most_faults)
    for tip_points in (10.5, 10.0, 9.5, 9.0):
        yield replace(fit, tip_points=tip_points)
    fit = replace(fit, step_points=LEAST_STEP_POINTS, tip_points=9)
    for strip_points in (112, 92):
        yield replace(fit, strip_points=strip_points)
    fit = replace(fit, strip_points=92)
    for sessions in (7, 6):
        yield replace(fit, sessions=sessions)
    fit = replace(fit, sessions=6, tip_points=8.5)
    for cues in range(most_cues, 0, -1):
        yield replace(fit, cues=cues)
    for faults in range(most_faults, 2, -1):
        yield replace(fit, cues=0, faults=faults)
    fit = replace(fit, cues=0, faults=3, strip_points=70)
    for sessions in (6, 5, 4):
        yield replace(fit, sessions=sessions)
    fit = replace(fit, strip_points=60, is_wide=True)
    for sessions in (4, 3, 2, 1, 0):
        yield replace(fit, sessions=sessions)


def _parted(box: QRectF, share: float) -> tuple[QRectF, QRectF]:
    """Divide a box at a share of its width."""
    place = box.left() + box.width() * share
    left, right = QRectF(box), QRectF(box)
    left.setRight(place)
    right.setLeft(place)
    return left, right


def _paint_text(painter: QPainter, text: QTextDocument, place: QPointF) -> None:
    painter.save()
    painter.translate(place)
    text.documentLayout().draw(painter, QAbstractTextDocumentLayout.PaintContext())
    painter.restore()
