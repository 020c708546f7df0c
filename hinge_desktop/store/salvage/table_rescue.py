"""The rows of one table, taken from its tree and from pages that lost theirs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from hinge_desktop.store.salvage.file_map import FileMap
from hinge_desktop.store.salvage.filling import Filling, Verdict
from hinge_desktop.store.salvage.key_memory import KeyMemory, remember_keys
from hinge_desktop.store.salvage.page_file import PageFile
from hinge_desktop.store.salvage.record_decoding import Values, decode
from hinge_desktop.store.salvage.table_layouts import TableLayout
from hinge_desktop.store.salvage.tree_walk import TreeCell, TreeWalk

_MOST_WRONG_LETTERS: Final = 1


class TableRescue:
    """Saves the rows of one table, and counts them."""

    def __init__(
        self, file: PageFile, layout: TableLayout, found: FileMap, filling: Filling
    ) -> None:
        self._file = file
        self._filling = filling
        self._root = found.roots.get(layout.name)
        self.layout = layout
        self.memory: KeyMemory = remember_keys(file, layout, found.roots)
        self.is_whole = self._root is not None and self._root not in found.shared_roots()
        """Whether the tree of the table was whole, and all in it its own."""
        self.reached: set[int] = set(self.memory.reached)
        self.found = 0
        self.other_keys: dict[Values, Values] = {}
        """Keys of saved rows that the index of keys has a little differently."""
        self._doubtful: list[TreeCell] = []

    def take_tree(self, looked_at: Callable[[int], None]) -> None:
        """Save what lies in the table's tree; `looked_at` is told each page with rows."""
        if self._root is None:
            return
        walk = TreeWalk(self._file, self._root, is_table=not self.layout.is_clustered)
        page = 0
        for cell in walk:
            if cell.page != page:
                page = cell.page
                looked_at(page)
            if cell.is_in_place:
                self.is_whole &= self.take(cell)
            else:
                self._doubtful.append(cell)
        # What lies where it should goes first: the other may be an older copy of it.
        for cell in self._doubtful:
            self.take(cell)
        self.is_whole &= walk.is_sound
        self.reached |= walk.reached

    def take(self, cell: TreeCell) -> bool:
        """Save one row; whether it was one of this table."""
        values = self.values_of(cell)
        if values is None or not self._is_believed(values, cell):
            return False
        verdict = self._filling.put(self.layout, cell.rowid, values)
        if verdict is not Verdict.TWICE:
            self.found += 1
        return verdict is Verdict.SAVED

    def values_of(self, cell: TreeCell) -> Values | None:
        """Return the values of a row; None where it cannot be one of this table."""
        stored = None if cell.payload is None else decode(cell.payload)
        return None if stored is None else self.layout.values(cell.rowid, stored)

    def knows(self, values: Values) -> bool:
        """Whether the index of keys has this row's key."""
        return self.layout.key_of(values) in self.memory.numbers

    @property
    def expected(self) -> int | None:
        """How many rows there were; None where nothing tells."""
        if self.memory.is_sound:
            return len(self.memory.numbers)
        return self.found if self.is_whole else None

    def _is_believed(self, values: Values, cell: TreeCell) -> bool:
        """Whether the index of keys allows a row: a page of another table may lie here."""
        if not self.memory.is_sound or self.knows(values):
            return True
        own, there = self.layout.key_of(values), self.memory.keys.get(cell.rowid or 0)
        if there is None:
            return cell.is_in_place
        if not _is_nearly(own, there):
            return False
        self.other_keys[own] = there
        return True


def _is_nearly(one: Values, other: Values) -> bool:
    """Whether two keys differ by what a damaged byte does."""
    return len(one) == len(other) and all(
        isinstance(left, str)
        and isinstance(right, str)
        and len(left) == len(right)
        and sum(a != b for a, b in zip(left, right, strict=True)) <= _MOST_WRONG_LETTERS
        for left, right in zip(one, other, strict=True)
    )
