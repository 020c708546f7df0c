"""Rows that become no set, told with the text that could not be read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from hinge_desktop.core.imports.file_log import FileSet, SkippedRow, SkipReason
from hinge_desktop.exchange.readers.cells import TableRow
from hinge_desktop.exchange.readers.trouble import CellError

LONGEST_TOLD: Final = 200
"""Characters of a cell that are repeated to the lifter."""


def skipped_row(number: int, error: CellError) -> SkippedRow:
    """Tell a row as skipped for what one of its cells holds."""
    return SkippedRow(number, error.reason, error.text[:LONGEST_TOLD])


def skipped_of(
    rows: Iterable[TableRow], take: Callable[[TableRow], None]
) -> tuple[SkippedRow, ...]:
    """Hand over each row, and return those for which `take` raised `CellError`."""
    skipped = []
    for row in rows:
        try:
            take(row)
        except CellError as error:
            skipped.append(skipped_row(row.number, error))
    return tuple(skipped)


def with_result(one: FileSet) -> FileSet:
    """Return a set as it is; raise `CellError` where it has neither reps nor time nor distance."""
    if one.reps is None and one.duration_ms is None and one.distance_mm is None:
        raise CellError(SkipReason.NO_RESULT, "")
    return one
