"""Pages that no tree leads to any more: whose rows they hold is seen from the rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from hinge_desktop.store.salvage.cells import PageKind, read_page
from hinge_desktop.store.salvage.filling import Filling
from hinge_desktop.store.salvage.page_file import PageFile
from hinge_desktop.store.salvage.table_rescue import TableRescue
from hinge_desktop.store.salvage.tree_walk import TreeCell


@dataclass(frozen=True, slots=True, order=True)
class _Fit:
    """How well a page fits a table; the first difference decides."""

    known: int
    """Rows whose keys the table's index has."""
    accepted: int
    """Rows that its rules take."""
    is_usual_place: bool
    """Whether a new journal begins the table with this page."""


def take_lost_pages(
    file: PageFile,
    pages: Iterable[int],
    rescues: list[TableRescue],
    filling: Filling,
    usual_roots: dict[str, int],
    looked_at: Callable[[int], None],
) -> bool:
    """Save the rows of lost pages; whether it was clear for all where they belong."""
    all_placed = True
    for number in pages:
        looked_at(number)
        cells, kind = _rows_of(file, number)
        if not cells:
            continue
        able = [one for one in rescues if one.layout.is_clustered is not kind.is_of_table]
        owner = _owner(cells, able, filling, usual_roots)
        if owner is not None:
            for cell in cells:
                owner.take(cell)
        elif any(_fits(cells, one, filling) for one in able):
            all_placed = False
    return all_placed


def _rows_of(file: PageFile, number: int) -> tuple[list[TreeCell], PageKind]:
    page = read_page(file, number)
    if page is None or page.kind is PageKind.TABLE_INTERIOR:
        return [], PageKind.TABLE_INTERIOR
    return [
        TreeCell(number, cell.rowid, cell.start, cell.payload, is_in_place=False)
        for cell in page.cells
    ], page.kind


def _owner(
    cells: list[TreeCell],
    rescues: list[TableRescue],
    filling: Filling,
    usual_roots: dict[str, int],
) -> TableRescue | None:
    """Return the one table that a page fits best; None where two fit as well, or none."""
    fits = [
        (_fit(cells, one, filling, usual_roots), one)
        for one in rescues
        if _fits(cells, one, filling)
    ]
    best = max((fit for fit, _ in fits), default=None)
    chosen = [one for fit, one in fits if fit == best]
    return chosen[0] if len(chosen) == 1 else None


def _fits(cells: list[TreeCell], rescue: TableRescue, filling: Filling) -> bool:
    readable = sum(cell.payload is not None for cell in cells)
    return 0 < readable <= 2 * sum(_accepted(cells, rescue, filling))


def _fit(
    cells: list[TreeCell], rescue: TableRescue, filling: Filling, usual_roots: dict[str, int]
) -> _Fit:
    rows = [values for cell in cells if (values := rescue.values_of(cell)) is not None]
    return _Fit(
        sum(map(rescue.knows, rows)),
        sum(_accepted(cells, rescue, filling)),
        usual_roots.get(rescue.layout.name) == cells[0].page,
    )


def _accepted(cells: list[TreeCell], rescue: TableRescue, filling: Filling) -> Iterator[bool]:
    for cell in cells:
        values = rescue.values_of(cell)
        yield values is not None and filling.accepts(rescue.layout, values)
