"""The sets of one exercise: pairs of cells in one row."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from hinge_desktop.core.imports.file_log import FileSet, SkippedRow, SkipReason
from hinge_desktop.core.weights import Unit
from hinge_desktop.exchange.readers.cells import TableRow
from hinge_desktop.exchange.readers.exercise_names import is_assisted
from hinge_desktop.exchange.readers.numbers import read_count, read_reps
from hinge_desktop.exchange.readers.row_cells import cell, first_weight
from hinge_desktop.exchange.readers.skipping import skipped_row
from hinge_desktop.exchange.readers.stronglifts.columns import SetColumns, StrongLiftsColumns
from hinge_desktop.exchange.readers.stronglifts.set_times import SetTime, SetTimes, read_set_times
from hinge_desktop.exchange.readers.trouble import CellError

_NOT_DONE = {"-", "\N{EN DASH}"}


def read_sets(
    row: TableRow, name: str, columns: StrongLiftsColumns
) -> tuple[list[FileSet], list[SkippedRow]]:
    """Read each pair of a row by itself: a bad one costs that set alone.

    Raise `CellError` where the whole row cannot be trusted.
    """
    _check_width(row, columns)
    times = _times(row.cells, columns)
    sets, skipped = [], []
    for place, pair in enumerate(columns.sets):
        try:
            one = _read_pair(row, name, pair, None if times is None else times.of_set(place))
        except CellError as error:
            skipped.append(skipped_row(row.number, error))
        else:
            sets += [] if one is None else [one]
    if not sets and not skipped and times is not None:
        sets = [_timed(row, name, time_ms, None, None) for time_ms in times.each_ms]
    if not sets and not skipped:
        raise CellError(SkipReason.NO_RESULT, name)
    return sets, skipped


def _read_pair(row: TableRow, name: str, pair: SetColumns, time: SetTime | None) -> FileSet | None:
    """Read a set; None for an empty pair, 0 reps for a set that failed or was never tapped.

    With a `time` the set was held, and the cell of its reps says how long.
    """
    reps = cell(row.cells, pair.reps)
    amount, unit = first_weight(row.cells, pair.weights)
    if not reps and amount is None:
        return None
    if reps in _NOT_DONE:
        raise CellError(SkipReason.NOT_DONE, reps)
    if time is not None:
        return _timed(row, name, time.of_cell(reps), amount, unit)
    if not reps:
        raise CellError(SkipReason.NO_RESULT, f"{amount}")
    return FileSet(
        row=row.number,
        amount=amount,
        unit=unit,
        is_assisted=is_assisted(name),
        reps=read_reps(reps),
    )


def _timed(
    row: TableRow, name: str, time_ms: int, amount: Decimal | None, unit: Unit | None
) -> FileSet:
    return FileSet(
        row.number, amount=amount, unit=unit, is_assisted=is_assisted(name), duration_ms=time_ms
    )


def _times(cells: Sequence[str], columns: StrongLiftsColumns) -> SetTimes | None:
    """Return the times of an exercise that was held, None for one whose reps were counted."""
    timed = cell(cells, columns.sets_by_time)
    if not timed or cell(cells, columns.sets_by_reps):
        return None
    return read_set_times(timed)


def _check_width(row: TableRow, columns: StrongLiftsColumns) -> None:
    """Refuse surplus cells, and a short row unless whole pairs are missing and its reps add up."""
    cells = row.cells
    if len(cells) >= columns.width:
        if any(cells[columns.width :]):
            raise CellError(SkipReason.WRONG_COLUMNS, str(len(cells)))
        return
    ends = {pair.end for pair in columns.sets}
    if len(cells) not in ends or not _adds_up(cells, columns):
        raise CellError(SkipReason.WRONG_COLUMNS, str(len(cells)))


def _adds_up(cells: Sequence[str], columns: StrongLiftsColumns) -> bool:
    total = read_count(cell(cells, columns.total_reps))
    counted = [read_reps(cell(cells, pair.reps)) for pair in columns.sets]
    return total == sum(one for one in counted if one is not None)
