"""Lays parts on sheets: no heading alone at the foot, the head of a table on every sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from hinge_desktop.gui.printing.journal.parts import Part, Space, height_of
from hinge_desktop.gui.printing.paged_text import PagedText, paint_foot
from hinge_desktop.gui.printing.paper_size import PaperSize
from hinge_desktop.words.printed import page_line

Breathe = Callable[[], None]


@dataclass
class Sheet:
    """One sheet: parts with their tops, in units from the top of the text."""

    placed: list[tuple[Part, float]] = field(default_factory=list)
    height: float = 0.0

    def add(self, part: Part) -> None:
        """Put a part below the others."""
        self.placed.append((part, self.height))
        self.height += part.height


class FlowedPages:
    """A paper of the journal on as many sheets as it needs, each with its foot."""

    def __init__(
        self,
        title: str,
        parts: Iterable[Part],
        size: PaperSize,
        *,
        closing: str,
        breathe: Breathe = lambda: None,
    ) -> None:
        self.title = title
        self.size = size
        self._closing = closing
        self._breathe = breathe
        self._area = PagedText.text_area(size)
        self._sheets = sheets_of(parts, self._area.height(), breathe)

    @property
    def page_count(self) -> int:
        """How many sheets there are."""
        return len(self._sheets)

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint a sheet, the first is 0, with a painter that measures in units."""
        left, width = self._area.left(), self._area.width()
        for part, top in self._sheets[page].placed:
            part.paint(painter, QRectF(left, self._area.top() + top, width, part.height))
            self._breathe()
        line = page_line(self.title, page + 1, self.page_count)
        paint_foot(painter, self._area, line, self._closing)


def sheets_of(parts: Iterable[Part], height: float, breathe: Breathe = lambda: None) -> list[Sheet]:
    """Lay parts on sheets of a height; parts that keep what follows stand with it."""
    sheets = [Sheet()]
    group: list[Part] = []
    for part in parts:
        breathe()
        group.append(part)
        if not part.keeps_next:
            _place(sheets, group, height)
            group = []
    _place(sheets, group, height)
    return sheets


def _place(sheets: list[Sheet], group: Sequence[Part], height: float) -> None:
    """Put a group on the last sheet, or on a new one; one that fits nowhere is divided."""
    is_whole = height_of(group) <= height
    if is_whole and sheets[-1].height + height_of(group) > height and sheets[-1].placed:
        sheets.append(Sheet())
    for part in group:
        if sheets[-1].placed and sheets[-1].height + part.height > height:
            sheets.append(Sheet())
        if sheets[-1].placed:
            sheets[-1].add(part)
            continue
        if part.head is not None:
            sheets[-1].add(part.head)
        if not isinstance(part, Space):
            sheets[-1].add(part)
