"""Writes a text document for paper: titles, statements with their sources, tables, pictures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QObject, QRect, QRectF, QSizeF
from PySide6.QtGui import (
    QPainter,
    QPyTextObject,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTable,
    QTextTableCell,
    QTextTableFormat,
)

from hinge_desktop.gui.printing.figure_strip import FigureStrip
from hinge_desktop.gui.printing.ink_and_type import PAPER, PrintRole, TypeScale
from hinge_desktop.gui.printing.paper_size import units
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.statements import Statement
from hinge_desktop.words.guide_text import guide_text, source_words

_LINE_PERCENT: Final = 118
_STEP_INDENT: Final = 18.0
_STRIP_HEIGHT: Final = 122.0
_FIRST_COLUMN_PERCENT: Final = 14
_CELL_PADDING: Final = 3.5
_BEFORE_UNIT: Final = re.compile(r"(?<=\d) (?=(?:%|kg|cm|mm|m|s)(?!\w))")
_BELOW_TABLE: Final = 12.0
_UNBROKEN: Final = 34
"""So many letters of sources stay on one line."""


class Kept(IntEnum):
    """Properties of a block that the breaking of pages looks at."""

    WITH_NEXT = QTextFormat.Property.UserProperty + 1


class _StripObject(QPyTextObject):
    """Paints a strip where the text has a place for it."""

    TYPE: Final = QTextFormat.ObjectTypes.UserObject + 1

    def __init__(self, strip: FigureStrip, width: float, parent: QObject) -> None:
        super().__init__(parent)
        self._strip = strip
        self._size = QSizeF(width, units(_STRIP_HEIGHT))

    def intrinsicSize(  # noqa: N802 Qt's own name
        self, _document: QTextDocument, _position: int, _format: QTextFormat
    ) -> QSizeF:
        """As wide as the text."""
        return self._size

    def drawObject(  # noqa: N802 Qt's own name
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        _document: QTextDocument,
        _position: int,
        _format: QTextFormat,
    ) -> None:
        """Paint the strip into its place."""
        painter.save()
        self._strip.paint(painter, QRectF(rect))
        painter.restore()


class DocumentWriter:
    """Appends to a document of a given width, in units; everything is measured in units."""

    def __init__(self, guide: Guide, width: float, scale: TypeScale | None = None) -> None:
        self._document = QTextDocument()
        self._guide = guide
        self._width = width
        self._scale = scale or TypeScale()
        self._document.setDocumentMargin(0)
        self._document.setUseDesignMetrics(True)
        self._document.setDefaultFont(self._scale.font(PrintRole.BODY))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._document.setDefaultTextOption(option)
        self._document.setTextWidth(width)
        self._cursor = QTextCursor(self._document)
        self._is_empty = True
        # Laid out once, at the end, and not after every word.
        self._cursor.beginEditBlock()

    def finished(self) -> QTextDocument:
        """Lay out what was written, and return it."""
        self._cursor.endEditBlock()
        return self._document

    def title(self, text: str) -> None:
        """Write the title of the page."""
        self._line(text, PrintRole.TITLE, below=4, keeps=True)

    def heading(self, text: str) -> None:
        """Begin a part; it stays with what follows."""
        self._line(text, PrintRole.HEADING, above=14, below=3, keeps=True)

    def subheading(self, text: str) -> None:
        """Begin an entry of a part; it stays with what follows."""
        self._line(text, PrintRole.SUBHEADING, above=7, below=1.5, keeps=True)

    def plain(self, text: str, role: PrintRole = PrintRole.BODY, *, above: float = 0) -> None:
        """Write a paragraph that rests on nothing."""
        self._line(text, role, above=above, below=4)

    def statement(
        self,
        said: Statement,
        *,
        lead: str = "",
        role: PrintRole = PrintRole.BODY,
        below: float = 4,
        keeps: bool = False,
    ) -> None:
        """Write a statement, and in small where it comes from; `lead` are strong words first."""
        self._begin(_block(below=below, keeps=keeps))
        self._lead(lead)
        self._say(said, role)

    def step(
        self, number: str, title: str, said: Statement, *, below: float = 5, sources: bool = True
    ) -> None:
        """Write a numbered step with its number in the margin of its text."""
        block = _block(below=below)
        indent = units(_STEP_INDENT * self._scale.factor)
        block.setLeftMargin(indent)
        block.setTextIndent(-indent)
        block.setTabPositions([QTextOption.Tab(indent, QTextOption.TabType.LeftTab)])
        self._begin(block)
        self._insert(f"{number}\t", PrintRole.NUMBER)
        self._lead(title)
        self._say(said, PrintRole.BODY, sources=sources)

    def from_where(
        self, text: str, sources: str, *, lead: str = "", above: float = 0, below: float = 3
    ) -> None:
        """Write a sentence whose sources are known as words."""
        self._begin(_block(above=above, below=below))
        self._lead(lead)
        self._insert(text, PrintRole.BODY)
        self._source(sources)

    def strip(self, strip: FigureStrip) -> None:
        """Put the six moments of a lift across the page."""
        painted = _StripObject(strip, self._width, self._document)
        self._document.documentLayout().registerHandler(_StripObject.TYPE, painted)
        place = QTextCharFormat()
        place.setObjectType(_StripObject.TYPE)
        block = _block(above=6, below=4)
        block.setLineHeight(0, QTextBlockFormat.LineHeightTypes.SingleHeight.value)
        self._begin(block)
        self._cursor.insertText("\N{OBJECT REPLACEMENT CHARACTER}", place)

    def table(self, heads: Sequence[str], rows: Sequence[tuple[str, Sequence[Statement]]]) -> None:
        """Write a table: a head over each column but the first, and named rows of statements.

        It stays on one page, as far as it fits on one.
        """
        table = self._cursor.insertTable(len(rows) + 1, len(heads) + 1, _table_format(len(heads)))
        for column, head in enumerate(("", *heads)):
            self._cell(table, 0, column, head, PrintRole.CELL_STRONG)
        for row, (name, cells) in enumerate(rows, 1):
            self._cell(table, row, 0, name, PrintRole.CELL_STRONG)
            for column, said in enumerate(cells, 1):
                text = self._cell(table, row, column, guide_text(said.text), PrintRole.CELL)
                source = source_words(self._guide, said)
                text.insertText(f"  {source}", self._scale.format(PrintRole.SOURCE))
        _let_end(table.cellAt(len(rows), len(heads)).firstCursorPosition())
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._is_empty = True

    def _cell(
        self, table: QTextTable, row: int, column: int, text: str, role: PrintRole
    ) -> QTextCursor:
        cell = table.cellAt(row, column)
        _rule_below(cell, is_strong=row == 0)
        cursor = cell.firstCursorPosition()
        cursor.setBlockFormat(_block(below=0, keeps=True))
        cursor.insertText(text, self._scale.format(role))
        return cursor

    def _line(
        self, text: str, role: PrintRole, *, above: float = 0, below: float, keeps: bool = False
    ) -> None:
        self._begin(_block(above=0 if self._is_at_start else above, below=below, keeps=keeps))
        self._insert(text, role)

    @property
    def _is_at_start(self) -> bool:
        return self._cursor.atStart()

    def _begin(self, block: QTextBlockFormat) -> None:
        """Begin a paragraph; the one that every document and table leaves empty is used first."""
        if self._is_empty:
            self._cursor.setBlockFormat(block)
            self._is_empty = False
        else:
            self._cursor.insertBlock(block)

    def _lead(self, lead: str) -> None:
        if lead:
            self._insert(f"{lead}  ", PrintRole.STRONG)

    def _say(self, said: Statement, role: PrintRole, *, sources: bool = True) -> None:
        self._insert(guide_text(said.text), role)
        if sources:
            self._source(source_words(self._guide, said))

    def _source(self, sources: str) -> None:
        self._insert(_after_text(sources), PrintRole.SOURCE)

    def _insert(self, text: str, role: PrintRole) -> None:
        self._cursor.insertText(_unbroken_units(text), self._scale.format(role))


def _unbroken_units(text: str) -> str:
    """Keep a number and its unit on one line."""
    return _BEFORE_UNIT.sub("\N{NO-BREAK SPACE}", text)


def _after_text(sources: str) -> str:
    """Return sources as they follow a text: no name is broken, and no short list of names."""
    if not sources:
        return ""
    unbroken = sources.replace(" ", "\N{NO-BREAK SPACE}")
    if len(sources) > _UNBROKEN:
        unbroken = unbroken.replace(",\N{NO-BREAK SPACE}", ", ")
    return f"  {unbroken}"


def _block(*, above: float = 0, below: float, keeps: bool = False) -> QTextBlockFormat:
    block = QTextBlockFormat()
    block.setTopMargin(units(above))
    block.setBottomMargin(units(below))
    block.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if keeps:
        block.setProperty(Kept.WITH_NEXT, True)  # noqa: FBT003 Qt's own signature
    return block


def _let_end(cursor: QTextCursor) -> None:
    """Let a page end after a block."""
    made = cursor.blockFormat()
    made.clearProperty(Kept.WITH_NEXT)
    cursor.setBlockFormat(made)


def _table_format(columns: int) -> QTextTableFormat:
    made = QTextTableFormat()
    made.setBorder(0)
    made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
    made.setBorderCollapse(True)
    made.setCellPadding(units(_CELL_PADDING))
    made.setCellSpacing(0)
    made.setHeaderRowCount(1)
    made.setBottomMargin(units(_BELOW_TABLE))
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    rest = (100 - _FIRST_COLUMN_PERCENT) / columns
    widths = [float(_FIRST_COLUMN_PERCENT), *([rest] * columns)]
    made.setColumnWidthConstraints(
        [QTextLength(QTextLength.Type.PercentageLength, width) for width in widths]
    )
    return made


def _rule_below(cell: QTextTableCell, *, is_strong: bool) -> None:
    made = cell.format().toTableCellFormat()
    made.setBottomBorder(units(1 if is_strong else 0.5))
    made.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    made.setBottomBorderBrush(PAPER.edge if is_strong else PAPER.line)
    cell.setFormat(made)
