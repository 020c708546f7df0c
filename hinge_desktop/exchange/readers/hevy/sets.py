"""One row of a Hevy export as a set."""

from __future__ import annotations

from typing import Final

from hinge_desktop.core.imports.file_log import FileSet, SkipReason
from hinge_desktop.core.training import SetKind
from hinge_desktop.exchange.readers.cells import TableRow
from hinge_desktop.exchange.readers.durations import read_seconds_ms
from hinge_desktop.exchange.readers.exercise_names import is_assisted
from hinge_desktop.exchange.readers.hevy.columns import HevyColumns
from hinge_desktop.exchange.readers.numbers import (
    read_count,
    read_distance_mm,
    read_reps,
    read_reps_left,
)
from hinge_desktop.exchange.readers.row_cells import cell, first_weight
from hinge_desktop.exchange.readers.skipping import with_result
from hinge_desktop.exchange.readers.trouble import CellError

MOST_SUPERSETS: Final = 1000
KINDS: Final = {
    "normal": SetKind.WORK,
    "warmup": SetKind.WARM_UP,
    "dropset": SetKind.DROP,
    "failure": SetKind.FAILURE,
}
"""Hevy's words for kinds of sets; they are English in every language."""


def read_set(row: TableRow, name: str, columns: HevyColumns) -> FileSet:
    """Read a row as a set; raise `CellError` for the first cell that is not what it should be."""
    cells = row.cells
    amount, unit = first_weight(cells, columns.weights)
    return with_result(
        FileSet(
            row=row.number,
            kind=_kind(cells, columns),
            amount=amount,
            unit=unit,
            is_assisted=is_assisted(name),
            reps=read_reps(cell(cells, columns.reps)),
            reps_left=read_reps_left(cell(cells, columns.rpe)),
            duration_ms=read_seconds_ms(cell(cells, columns.duration)),
            distance_mm=_distance(cells, columns),
            superset_group=_superset(cells, columns),
        )
    )


def _kind(cells: tuple[str, ...], columns: HevyColumns) -> SetKind:
    if columns.kind is None:
        return SetKind.WORK
    word = cell(cells, columns.kind)
    kind = KINDS.get(word.casefold().replace("_", "").replace("-", "").replace(" ", ""))
    if kind is None:
        raise CellError(SkipReason.UNKNOWN_WORD, word)
    return kind


def _distance(cells: tuple[str, ...], columns: HevyColumns) -> int | None:
    for index, length in columns.distances:
        millimetres = read_distance_mm(cell(cells, index), length)
        if millimetres is not None:
            return millimetres
    return None


def _superset(cells: tuple[str, ...], columns: HevyColumns) -> int | None:
    text = cell(cells, columns.superset)
    group = read_count(text)
    if group is not None and not 0 <= group <= MOST_SUPERSETS:
        raise CellError(SkipReason.OUT_OF_RANGE, text)
    return group
