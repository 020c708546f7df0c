"""What the indexes of a damaged file still know of its rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from hinge_desktop.store.salvage.page_file import PageFile
from hinge_desktop.store.salvage.record_decoding import Value, Values, decode
from hinge_desktop.store.salvage.table_layouts import IndexLayout, TableLayout
from hinge_desktop.store.salvage.tree_walk import TreeWalk


@dataclass
class KeyMemory:
    """The keys of a table with the numbers of their rows, as its index of keys has them."""

    numbers: dict[Values, int] = field(default_factory=dict)
    is_sound: bool = False
    """Whether the index is whole: a key that it lacks is then a key that was not there."""
    reached: set[int] = field(default_factory=set)

    @cached_property
    def keys(self) -> dict[int, Values]:
        """The keys by the numbers of their rows."""
        return {number: key for key, number in self.numbers.items()}


def remember_keys(file: PageFile, layout: TableLayout, roots: dict[str, int]) -> KeyMemory:
    """Read a table's index of keys as far as it goes."""
    index = layout.key_index
    if index is None or index.name not in roots:
        return KeyMemory()
    walk = TreeWalk(file, roots[index.name], is_table=False)
    memory = KeyMemory(reached=walk.reached)
    is_in_order, before = True, None
    for key, number in _entries(walk, index):
        if key is None:
            is_in_order = False
            continue
        is_in_order &= before is None or before < _comparable(key)
        before = _comparable(key)
        memory.numbers.setdefault(key, number)
    memory.is_sound = walk.is_sound and is_in_order
    return memory


def remember_rows(
    file: PageFile,
    layout: TableLayout,
    roots: dict[str, int],
    indexes: tuple[IndexLayout, ...] | None = None,
) -> dict[int, dict[str, Value]]:
    """Return, by row numbers, the columns that the table's indexes hold of each row."""
    rows: dict[int, dict[str, Value]] = {}
    for index in layout.indexes if indexes is None else indexes:
        if index.name not in roots:
            continue
        for key, number in _entries(TreeWalk(file, roots[index.name], is_table=False), index):
            if key is not None:
                known = rows.setdefault(number, {})
                known |= {
                    column: value
                    for column, value in zip(index.columns, key, strict=True)
                    if column not in known
                }
    return rows


def _entries(walk: TreeWalk, index: IndexLayout) -> Iterator[tuple[Values | None, int]]:
    """Yield keys with the numbers of their rows; None for an entry that cannot be read."""
    for cell in walk:
        values = None if cell.payload is None else decode(cell.payload)
        number = values[-1] if values and len(values) == len(index.columns) + 1 else None
        if values is None or not isinstance(number, int):
            yield None, 0
        else:
            yield values[:-1], number


def _comparable(key: Values) -> tuple[tuple[int, int, bytes], ...]:
    """Return a key as SQLite orders it: nothing, then numbers, then texts by their bytes."""
    return tuple(_place(value) for value in key)


def _place(value: Value) -> tuple[int, int, bytes]:
    if value is None:
        return 0, 0, b""
    if isinstance(value, int):
        return 1, value, b""
    return 2, 0, value.encode()
