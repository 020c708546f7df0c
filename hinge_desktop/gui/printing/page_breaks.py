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
            # What was laid out before keeps its old place in part, unless all of it is redone.
            document.markContentsDirty(0, document.characterCount())
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
    ends = [layout.blockBoundingRect(one).bottom() for one in group[:-1]]
    ends.append(_needed_end(document, group[-1], page_height))
    return _page_from(top, page_height) != _page_to(max(ends), page_height)


def _needed_end(document: QTextDocument, block: QTextBlock, page_height: float) -> float:
    """Return how far down a text must be on the page where it begins."""
    box = document.documentLayout().blockBoundingRect(block)
    lines = block.layout()
    count = lines.lineCount()
    if count <= _WHOLE_LINES:
        return box.bottom()
    before_last = box.top() + lines.lineAt(count - 2).rect().top()
    leaves_two = _page_from(before_last, page_height) == _page_to(box.bottom(), page_height)
    return box.top() + lines.lineAt(1).rect().bottom() if leaves_two else box.bottom()


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
