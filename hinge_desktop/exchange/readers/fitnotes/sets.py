"""One row of a FitNotes export as a set."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.imports.file_log import FileSet, SkipReason
from hinge_desktop.core.weights import Unit
from hinge_desktop.exchange.readers.durations import read_clock_ms
from hinge_desktop.exchange.readers.exercise_names import is_assisted
from hinge_desktop.exchange.readers.fitnotes.columns import (
    MM_PER_DISTANCE,
    UNIT_WORDS,
    FitNotesColumns,
)
from hinge_desktop.exchange.readers.headers import folded
from hinge_desktop.exchange.readers.numbers import (
    read_decimal,
    read_distance_mm,
    read_reps,
    read_weight,
)
from hinge_desktop.exchange.readers.row_cells import cell, first_weight
from hinge_desktop.exchange.readers.skipping import with_result
from hinge_desktop.exchange.readers.trouble import CellError

_MEASURED = re.compile(r"[wrdt]*")
"""The Kind of the app for iOS says what is measured (weight, reps, distance, time), no set kind."""


class SetCells:
    """Reads the cells of a row that are about its set."""

    def __init__(self, columns: FitNotesColumns, unit: Unit | None) -> None:
        """Take the unit of weights that come without one."""
        self._columns = columns
        self._unit = unit

    def read(self, row: int, cells: Sequence[str], name: str, moment: LocalMoment) -> FileSet:
        """Read a set; raise `CellError` for the first cell that is not what it should be."""
        columns = self._columns
        kind = cell(cells, columns.kind)
        if _MEASURED.fullmatch(kind.casefold()) is None:
            raise CellError(SkipReason.UNKNOWN_WORD, kind)
        amount, unit = self._weight(cells)
        return with_result(
            FileSet(
                row=row,
                amount=amount,
                unit=unit,
                is_assisted=is_assisted(name),
                reps=read_reps(cell(cells, columns.reps)),
                duration_ms=read_clock_ms(cell(cells, columns.time)),
                distance_mm=self._distance(cells),
                start=None if moment.time is None else moment,
                note=cell(cells, columns.comment) or None,
            )
        )

    def _weight(self, cells: Sequence[str]) -> tuple[Decimal | None, Unit | None]:
        """Return the weight as written; 0 stands for a set without any."""
        amount, unit = first_weight(cells, self._columns.weights)
        if amount is None and self._columns.weight is not None:
            word = cell(cells, self._columns.weight_unit)
            amount = read_weight(cell(cells, self._columns.weight))
            unit = self._unit_of(word)
        return (amount, unit) if amount else (None, None)

    def _unit_of(self, word: str) -> Unit | None:
        if not word:
            return self._unit
        unit = UNIT_WORDS.get(folded(word))
        if unit is None:
            raise CellError(SkipReason.UNKNOWN_WORD, word)
        return unit

    def _distance(self, cells: Sequence[str]) -> int | None:
        text = cell(cells, self._columns.distance)
        word = cell(cells, self._columns.distance_unit)
        if not word and not read_decimal(text):
            return None
        length = MM_PER_DISTANCE.get(folded(word))
        if length is None and not read_decimal(text):
            return None  # no distance, in a unit that is none ("0.0", "kg")
        if length is None:
            raise CellError(SkipReason.UNKNOWN_WORD, word or text)
        return read_distance_mm(text, length)
