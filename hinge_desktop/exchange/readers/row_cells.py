"""Cells of a row by the places of their columns, which a file may lack."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from hinge_desktop.core.weights import Unit
from hinge_desktop.exchange.readers.numbers import read_weight


def cell(cells: Sequence[str], index: int | None) -> str:
    """Return a cell without the spaces around it; empty where the file or the row has none."""
    return cells[index].strip() if index is not None and index < len(cells) else ""


def first_weight(
    cells: Sequence[str], columns: Iterable[tuple[int, Unit]]
) -> tuple[Decimal | None, Unit | None]:
    """Return the weight as written: of several columns for one the first that is filled counts."""
    for index, unit in columns:
        amount = read_weight(cell(cells, index))
        if amount is not None:
            return amount, unit
    return None, None
