"""A tree of pages walked from its root, round whatever cannot be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from hinge_desktop.store.salvage.cells import Cell, TreePage, read_page
from hinge_desktop.store.salvage.page_file import PageFile

_DEEPEST: Final = 40
_LOWEST, _HIGHEST = -(1 << 63) - 1, (1 << 63) - 1


@dataclass(frozen=True, slots=True)
class TreeCell:
    """A cell with a row, and whether it lies where the tree would have put it."""

    page: int
    rowid: int | None
    start: bytes
    payload: bytes | None
    is_in_place: bool


class TreeWalk:
    """Walks a table or an index; `is_sound` and `reached` hold once the walk is over."""

    def __init__(self, file: PageFile, root: int, *, is_table: bool) -> None:
        self._file = file
        self._root = root
        self._is_table = is_table
        self.is_sound = True
        """Whether every page of the tree was there and in order."""
        self.reached: set[int] = set()

    def __iter__(self) -> Iterator[TreeCell]:
        return self._below(self._root, _LOWEST, _HIGHEST, 0)

    def _below(self, number: int, low: int, high: int, depth: int) -> Iterator[TreeCell]:
        page = self._page(number, depth)
        if page is None:
            self.is_sound = False
            return
        self.reached.add(number)
        self.is_sound &= page.is_tidy
        for cell in page.cells:
            if cell.child is not None:
                yield from self._below(cell.child, low, self._border(cell, high), depth + 1)
            if page.kind.is_interior and self._is_table:
                low = self._next_low(cell, low, high)
                continue
            is_in_place = cell.rowid is None or low < cell.rowid <= high
            low = cell.rowid if is_in_place and cell.rowid is not None else low
            self.is_sound &= is_in_place
            yield TreeCell(number, cell.rowid, cell.start, cell.payload, is_in_place)
        if page.right is not None:
            yield from self._below(page.right, low, high, depth + 1)

    def _page(self, number: int, depth: int) -> TreePage | None:
        if not self._file.has(number) or number in self.reached or depth > _DEEPEST:
            return None
        page = read_page(self._file, number)
        return page if page is not None and page.kind.is_of_table is self._is_table else None

    def _border(self, cell: Cell, high: int) -> int:
        return high if cell.rowid is None else min(high, cell.rowid)

    def _next_low(self, cell: Cell, low: int, high: int) -> int:
        if cell.rowid is None or not low < cell.rowid <= high:
            self.is_sound = False
            return low
        return cell.rowid
