"""Ends pages where the sense allows it: no heading alone at the foot, no short text in two."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFormat

from hinge_desktop.gui.printing.document_writer import Kept

_WHOLE_LINES: Final = 4
"""A text of so many lines is not divided; a longer one leaves two on each page."""


def keep_together(document: QTextDocument, page: QSizeF) -> None:
    """Divide a document into pages of a size, in units."""
    document.setPageSize(page)
    block = document.begin()
    while block.isValid():
        group = list(_group(block))
        if _is_divided(document, group, page.height()):
            _begin_page_at(group[0])
        block = group[-1].next()


def _group(block: QTextBlock) -> Iterator[QTextBlock]:
    """Give headings and the text that they belong to."""
    while block.isValid():
        yield block
        if not block.blockFormat().boolProperty(Kept.WITH_NEXT):
            return
        block = block.next()


def _is_divided(document: QTextDocument, group: list[QTextBlock], page_height: float) -> bool:
    layout = document.documentLayout()
    top = layout.blockBoundingRect(group[0]).top()
    last = layout.blockBoundingRect(group[-1])
    lines = group[-1].layout()
    count = lines.lineCount()
    needed = last.bottom()
    if count > _WHOLE_LINES:
        needed = last.top() + lines.lineAt(1).rect().bottom()
        # The line before the last must be on the page of the last.
        end = last.top() + lines.lineAt(count - 2).rect().top()
        if _page_from(end, page_height) != _page_to(last.bottom(), page_height):
            needed = last.bottom()
    return _page_from(top, page_height) != _page_to(needed, page_height)


def _page_from(top: float, page_height: float) -> int:
    return int((top + 1) // page_height)


def _page_to(bottom: float, page_height: float) -> int:
    return int((bottom - 1) // page_height)


def _begin_page_at(block: QTextBlock) -> None:
    cursor = QTextCursor(block)
    made = cursor.blockFormat()
    made.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    made.setTopMargin(0)
    cursor.setBlockFormat(made)
