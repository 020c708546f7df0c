"""A text on as many sheets as it needs, each with its foot."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QPalette, QPen, QTextDocument

from hinge_desktop.gui.printing.ink_and_type import PAPER, PrintRole, TypeScale, draw_line, ink_of
from hinge_desktop.gui.printing.paper_size import Margins, PaperSize, units
from hinge_desktop.words.guide_stage import safety_line
from hinge_desktop.words.printed import closing_line, page_line

_MARGINS: Final = Margins(side=58, top=48, bottom=76)
_FOOT_POINTS: Final = 14.0
_FOOT_GAP_POINTS: Final = 12.0
_LINE_SHARE: Final = 0.4
"""Of the width, for the line that names the sheet."""


class PagedText:
    """What is printed of a page of the guide."""

    def __init__(self, title: str, document: QTextDocument, size: PaperSize) -> None:
        self.title = title
        self.size = size
        self.document = document
        self._area = self.text_area(size)

    @staticmethod
    def text_area(size: PaperSize) -> QRectF:
        """Return where the text of a sheet is, in units."""
        return _MARGINS.inside(size.sheet)

    @property
    def page_count(self) -> int:
        """How many sheets it takes."""
        return self.document.pageCount()

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint a sheet, the first is 0, with a painter that measures in units."""
        height = self._area.height()
        painter.save()
        painter.translate(self._area.left(), self._area.top() - page * height)
        shown = QRectF(0, page * height, self._area.width(), height)
        painter.setClipRect(shown)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = shown
        context.palette.setColor(QPalette.ColorRole.Text, PAPER.text)
        self.document.documentLayout().draw(painter, context)
        painter.restore()
        line = page_line(self.title, page + 1, self.page_count)
        paint_foot(painter, self._area, line, closing_line())


def paint_foot(painter: QPainter, area: QRectF, line: str, closing: str) -> None:
    """Paint below the text of a sheet when to stop, which sheet it is, and what closes it.

    In the foot none of it can come to stand on a sheet of its own.
    """
    top = area.bottom() + units(_FOOT_GAP_POINTS)
    painter.setPen(QPen(PAPER.line, units(0.75)))
    painter.drawLine(QPointF(area.left(), top), QPointF(area.right(), top))
    first = QRectF(area.left(), top + units(3), area.width(), units(_FOOT_POINTS))
    second = first.translated(0, first.height())
    left, right = QRectF(second), QRectF(second)
    left.setWidth(_LINE_SHARE * second.width())
    right.setLeft(left.right())
    _quiet(painter, first, Qt.AlignmentFlag.AlignLeft, safety_line())
    _quiet(painter, left, Qt.AlignmentFlag.AlignLeft, line)
    _quiet(painter, right, Qt.AlignmentFlag.AlignRight, closing)


def _quiet(painter: QPainter, box: QRectF, side: Qt.AlignmentFlag, words: str) -> None:
    painter.setPen(ink_of(PrintRole.FOOTER))
    font = TypeScale().font(PrintRole.FOOTER)
    draw_line(painter, box, side | Qt.AlignmentFlag.AlignVCenter, words, font)
