"""FitNotes' newer table of workouts, which have a name, a start and an end there.

One column says whether a set was done, was tried and failed, or never begun; numbers are written as
the phone's country does, without a unit of weight.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Final

from hinge_desktop.core.imports.column_map import ColumnRole, WorkoutsBy
from hinge_desktop.exchange.readers.cells import Table, TableRow
from hinge_desktop.exchange.readers.headers import Header
from hinge_desktop.exchange.readers.mapped.prepared import PreparedTable
from hinge_desktop.exchange.readers.mapped.rules import TableRules
from hinge_desktop.exchange.readers.numbers import read_decimal
from hinge_desktop.exchange.readers.trouble import CellError

R = ColumnRole
_ADDED: Final = ("Set kind", "Is done")
_STATUS: Final[Mapping[str, tuple[str, str]]] = {
    "done": ("", "yes"),
    "": ("", ""),
    "failed": ("failure", "yes"),
    "notstarted": ("", "no"),
}
"""What a status says of the kind of a set, and whether it was done."""
_MOST_EFFORT: Final = Decimal(10)


def _prepared(table: Table) -> Table:
    """Say in columns of their own what the status says, and effort in one of its two columns."""
    status, rpe, left = (table.header.index(name) for name in ("Status", "RPE", "RIR"))
    width = len(table.header)
    rows = [_row(row, width, status, rpe, left) for row in table.rows]
    return replace(table, header=Header((*table.header.cells, *_ADDED)), rows=rows)


def _row(
    row: TableRow, width: int, status: int | None, rpe: int | None, left: int | None
) -> TableRow:
    cells = [*row.cells[:width], *[""] * (width - len(row.cells))]
    word = "" if status is None else cells[status].strip()
    if rpe is not None and left is not None and not cells[rpe].strip():
        cells[rpe] = _effort(cells[left])
    # A status that nobody wrote down is told as a kind of set that is not known.
    said = _STATUS.get(word.casefold(), (word, ""))
    return replace(row, cells=(*cells, *said, *row.cells[width:]))


def _effort(left: str) -> str:
    try:
        reps_left = read_decimal(left)
    except CellError:
        return left
    return "" if reps_left is None else str(_MOST_EFFORT - reps_left)


FITNOTES_WORKOUTS: Final = PreparedTable(
    TableRules("fitnotes", "workouts"),
    marks=("Name", "StartTime", "Exercise", "Equipment", "Status", "IsWarmup"),
    roles=(
        ("Name", R.WORKOUT_TITLE, None),
        ("StartTime", R.DATE_TIME, None),
        ("Exercise", R.EXERCISE, None),
        ("Reps", R.REPS, None),
        ("Weight", R.WEIGHT, None),
        ("Time", R.DURATION, None),
        ("Distance", R.DISTANCE, None),
        ("Set kind", R.SET_KIND, None),
        ("Is done", R.DONE, None),
        ("IsWarmup", R.WARM_UP, None),
        ("RPE", R.RPE, None),
        ("Note", R.NOTE, None),
    ),
    workouts_by=WorkoutsBy.START,
    is_zero_empty=True,
    prepare=_prepared,
    decimal_sign=None,
)
"""The map of its columns; the end of a workout is left open."""
