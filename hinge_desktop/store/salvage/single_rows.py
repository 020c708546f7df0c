"""Rows found by themselves in pages whose head is lost, or no longer says where its rows lie."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from hinge_desktop.store.salvage.cells import read_page, read_varint, row_at, signed
from hinge_desktop.store.salvage.page_file import PageFile
from hinge_desktop.store.salvage.record_decoding import Values
from hinge_desktop.store.salvage.table_rescue import TableRescue
from hinge_desktop.store.salvage.tree_walk import TreeCell

_SHORTEST_ROW = 4


def take_single_rows(
    file: PageFile,
    free: frozenset[int],
    rescues: Iterable[TableRescue],
    looked_at: Callable[[int], None],
) -> None:
    """Save rows that an index of keys misses, wherever in a broken page their bytes lie.

    Taken is only what has the very key and number that the index knows, and what lies there once:
    of two states of a row nothing says which is the last one.
    """
    missing = {id(one): one.missing() for one in rescues}
    wanting = [one for one in rescues if missing[id(one)]]
    if not wanting:
        return
    numbers = frozenset().union(*(missing[id(one)] for one in wanting))
    found: dict[tuple[int, int], list[tuple[TreeCell, Values]]] = {}
    for page in _broken_pages(file, free):
        looked_at(page)
        for cell in _rows_in(file, page, numbers):
            for one in wanting:
                values = one.values_of(cell) if cell.rowid in missing[id(one)] else None
                if values is not None and one.has_key(cell.rowid, values):
                    found.setdefault((id(one), cell.rowid or 0), []).append((cell, values))
    by_id = {id(one): one for one in wanting}
    for (owner, _), states in found.items():
        if len({values for _, values in states}) == 1:
            by_id[owner].take(states[0][0])


def _broken_pages(file: PageFile, free: frozenset[int]) -> Iterator[int]:
    for number in range(2, file.pages + 1):
        page = None if number in free else read_page(file, number)
        if number not in free and (page is None or not page.is_tidy):
            yield number


def _rows_in(file: PageFile, number: int, wanted: frozenset[int]) -> Iterator[TreeCell]:
    page = file.page(number)
    for place in range(file.usable - _SHORTEST_ROW):
        try:
            length, after = read_varint(page, place)
            rowid, _ = read_varint(page, after)
        except IndexError:
            return
        if length < _SHORTEST_ROW or signed(rowid) not in wanted:
            continue
        cell = row_at(file, number, place)
        if cell is not None and cell.payload is not None:
            yield TreeCell(number, cell.rowid, cell.start, cell.payload, is_in_place=False)
