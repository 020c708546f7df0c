"""Which of two columns for one weight was typed and which was converted from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hinge_desktop.core.weights import Unit
from hinge_desktop.exchange.readers.cells import TableRow
from hinge_desktop.exchange.readers.fitnotes.columns import FitNotesColumns


def typed_first(columns: FitNotesColumns, rows: Sequence[TableRow]) -> FitNotesColumns:
    """Put the column first whose weights have fewer decimals: 225 lb is 102.06 kg converted."""

    def decimals(weight: tuple[int, Unit]) -> int:
        whole = (row.cells for row in rows if len(row.cells) == columns.width)
        return sum(_decimals(cells[weight[0]]) for cells in whole)

    # The unit settles equal counts, kilograms first, whatever the order of the columns.
    ranked = sorted(columns.weights, key=lambda one: (decimals(one), one[1].value))
    return replace(columns, weights=tuple(ranked))


def _decimals(text: str) -> int:
    return len(text.strip().replace(",", ".").partition(".")[2].rstrip("0"))
