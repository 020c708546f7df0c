"""The empty table of a wall sheet, to be filled in by hand after each session."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from hinge_desktop.core.planned_work import PlannedExercise
from hinge_desktop.gui.printing.ink_and_type import PAPER, PrintRole, TypeScale
from hinge_desktop.gui.printing.paper_size import units
from hinge_desktop.words.plans import set_caption

translate = QCoreApplication.translate

_USUAL_SETS: Final = 4
_MOST_SETS: Final = 8
_WIDE, _NARROW = 1.4, 1.0
_PADDING_POINTS: Final = 4.0


class SessionTable:
    """One row a session; one column a set of the plan, or four where there is none."""

    def __init__(self, planned: PlannedExercise | None, sessions: int) -> None:
        self._sessions = sessions
        self.heads = (
            (translate("Printed", "Date"), _WIDE),
            (translate("Printed", "Load"), _WIDE),
            *((head, _NARROW) for head in _set_heads(planned)),
            (translate("Printed", "Reserve"), _NARROW),
            (translate("Printed", "Clean"), _NARROW),
        )

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint heads and empty cells."""
        height = area.height() / (self._sessions + 1)
        painter.fillRect(QRectF(area.left(), area.top(), area.width(), height), PAPER.raised)
        self._paint_heads(painter, QRectF(area.left(), area.top(), area.width(), height))
        painter.setPen(QPen(PAPER.edge, units(0.6)))
        for row in range(self._sessions + 2):
            place = area.top() + row * height
            painter.drawLine(QPointF(area.left(), place), QPointF(area.right(), place))
        for place in (area.left(), *self._ends(area)):
            painter.drawLine(QPointF(place, area.top()), QPointF(place, area.bottom()))

    def _paint_heads(self, painter: QPainter, row: QRectF) -> None:
        painter.setFont(TypeScale().font(PrintRole.CELL_STRONG))
        painter.setPen(PAPER.text)
        start = row.left()
        for (head, _), end in zip(self.heads, self._ends(row), strict=True):
            box = QRectF(start, row.top(), end - start, row.height())
            padding = units(_PADDING_POINTS)
            words = painter.fontMetrics().elidedText(
                head, Qt.TextElideMode.ElideRight, round(box.width() - 2 * padding)
            )
            align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box.adjusted(padding, 0, -padding, 0), align, words)
            start = end

    def _ends(self, area: QRectF) -> list[float]:
        """Return where each column ends."""
        share = area.width() / sum(width for _, width in self.heads)
        ends, place = [], area.left()
        for _, width in self.heads:
            place += width * share
            ends.append(place)
        return ends


def _set_heads(planned: PlannedExercise | None) -> list[str]:
    if planned is None or not planned.work_sets:
        return [
            translate("Printed", "Set %1").replace("%1", str(one))
            for one in range(1, _USUAL_SETS + 1)
        ]
    counts: dict[object, int] = {}
    heads = []
    for one in planned.work_sets[:_MOST_SETS]:
        counts[one.side] = counts.get(one.side, 0) + 1
        heads.append(set_caption(one, counts[one.side]))
    return heads
