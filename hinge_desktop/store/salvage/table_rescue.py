"""The rows of one table, taken from its tree and from pages that lost theirs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
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
        self._known = 0
        self._looks_alike: list[TableRescue] = []

    def tell_apart_from(self, others: Iterable[TableRescue]) -> None:
        """Take note of the tables whose rows look like those of this one; before any is taken."""
        count = len(self.layout.columns)
        self._looks_alike = [
            one for one in others if one is not self and len(one.layout.columns) == count
        ]

    def take_tree(self, looked_at: Callable[[int], None]) -> None:
        """Save what lies in the table's tree; `looked_at` is told each page with rows."""
        if self._root is None:
            return
        walk = TreeWalk(self._file, self._root, is_table=not self.layout.is_clustered)
        page = 0
        strangers: list[TreeCell] = []
        misplaced: list[TreeCell] = []
        for cell in walk:
            if cell.page != page:
                page = cell.page
                looked_at(page)
            if not cell.is_in_place:
                misplaced.append(cell)
            elif not self.take(cell):
                strangers.append(cell)
        self.reached |= walk.reached
        self.is_whole &= walk.is_sound and self._look_again(strangers)
        # What lies where it should goes first: the other may be an older copy of it.
        self._leave([cell for cell in misplaced if not self.take(cell)])

    def _look_again(self, strangers: list[TreeCell]) -> bool:
        """Decide whose fault it is where rows and the index of keys contradict each other.

        Return whether all rows were this table's.
        """
        rows = [values for cell in strangers if (values := self.values_of(cell)) is not None]
        if len(rows) > self._known and not any(map(self._is_elsewhere, rows)):
            # Hardly a row is in it, so the index is another one's.
            self.memory = KeyMemory()
            refused = [cell for cell in strangers if not self.take(cell)]
            return not refused
        self._leave(strangers)
        return not strangers

    def _leave(self, strangers: list[TreeCell]) -> None:
        """Give up pages with rows that are not this table's: they may be another one's."""
        self.reached -= {cell.page for cell in strangers}

    def take(self, cell: TreeCell) -> bool:
        """Save one row; whether it was one of this table."""
        values = self.values_of(cell)
        if values is None or not self._is_believed(values, cell):
            return False
        is_known = self.memory.is_sound and self.knows(values)
        verdict = self._filling.put(self.layout, cell.rowid, values, is_known=is_known)
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

    def missing(self) -> frozenset[int]:
        """Return the numbers of rows that a whole index of keys has, and that are not saved."""
        if not self.memory.is_sound or self.is_whole:
            return frozenset()
        saved = self._filling.keys(self.layout) | set(self.other_keys.values())
        numbers = self.memory.numbers
        return frozenset(number for key, number in numbers.items() if key not in saved)

    def has_key(self, rowid: int | None, values: Values) -> bool:
        """Whether the index of keys has this very row."""
        return self.memory.numbers.get(self.layout.key_of(values)) == rowid

    @property
    def expected(self) -> int | None:
        """How many rows there were; None where nothing tells."""
        if self.memory.is_sound:
            return len(self.memory.numbers)
        return self.found if self.is_whole else None

    def _is_believed(self, values: Values, cell: TreeCell) -> bool:
        """Whether the index of keys allows a row: a page of another table may lie here."""
        if self.knows(values):
            self._known += 1
            return True
        if self._is_elsewhere(values):
            return False
        if not self.memory.is_sound:
            return True
        own, there = self.layout.key_of(values), self.memory.keys.get(cell.rowid or 0)
        if there is None:
            return cell.is_in_place
        if not _is_nearly(own, there):
            return False
        self.other_keys[own] = there
        return True

    def _is_elsewhere(self, values: Values) -> bool:
        """Whether the row is one of a table with as many columns."""
        return not self.knows(values) and any(one.knows(values) for one in self._looks_alike)


def _is_nearly(one: Values, other: Values) -> bool:
    """Whether two keys differ by what a damaged byte does."""
    return len(one) == len(other) and all(
        isinstance(left, str)
        and isinstance(right, str)
        and len(left) == len(right)
        and sum(a != b for a, b in zip(left, right, strict=True)) <= _MOST_WRONG_LETTERS
        for left, right in zip(one, other, strict=True)
    )
