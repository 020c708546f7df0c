"""Reading a whole table by a map of its columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from hinge_desktop.core.imports.column_map import (
    ColumnMap,
    ColumnRole,
    DateOrder,
    DecimalSign,
    problems,
)
from hinge_desktop.core.imports.file_log import (
    FileAnswers,
    FileLog,
    FileQuestion,
    QuestionCode,
    SkippedRow,
    SkipReason,
)
from hinge_desktop.core.weights import Unit
from hinge_desktop.exchange.readers.cells import Table
from hinge_desktop.exchange.readers.exercise_names import LONGEST_NAME, read_name
from hinge_desktop.exchange.readers.mapped.mapped_rows import (
    MappedCells,
    MappedRow,
    check_width,
    date_text,
    places_of,
)
from hinge_desktop.exchange.readers.mapped.quantities import decimal_sign_of
from hinge_desktop.exchange.readers.mapped.rules import ANY_TABLE, TableRules
from hinge_desktop.exchange.readers.mapped.said_words import read_truth
from hinge_desktop.exchange.readers.mapped.set_reading import SetReading
from hinge_desktop.exchange.readers.mapped.workouts import workouts_of
from hinge_desktop.exchange.readers.reader import file_rows
from hinge_desktop.exchange.readers.skipping import skipped_row
from hinge_desktop.exchange.readers.suggested_unit import suggested_unit
from hinge_desktop.exchange.readers.trouble import CellError
from hinge_desktop.exchange.readers.written_dates.date_column import DateColumn

_DOTTED = re.compile(r"\s*\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}(?!\d)", re.ASCII)
_NUMBERS = (ColumnRole.WEIGHT, ColumnRole.DISTANCE, ColumnRole.DURATION, ColumnRole.REPS)


def read_mapped(
    table: Table, columns: ColumnMap, answers: FileAnswers, rules: TableRules = ANY_TABLE
) -> FileLog:
    """Read a table by a map; one with problems (`column_map.problems`) gives a question only."""
    if problems(columns, len(table.header)):
        return columns_asked(table, rules)
    reading = _Reading(table, columns, answers, rules)
    reading.take_all()
    return FileLog(
        rules.app,
        rules.dialect,
        workouts_of(reading.rows, columns.workouts_by),
        tuple(reading.skipped),
        tuple(reading.questions()),
        file_rows(table),
        table.header.cells,
    )


def columns_asked(table: Table, rules: TableRules = ANY_TABLE) -> FileLog:
    """Return a log of nothing but the question which column holds what."""
    return FileLog(
        rules.app,
        rules.dialect,
        (),
        questions=(FileQuestion(QuestionCode.COLUMNS),),
        rows=file_rows(table),
        header=table.header.cells,
    )


class _Reading:
    """Takes the rows of a table one after another."""

    def __init__(
        self, table: Table, columns: ColumnMap, answers: FileAnswers, rules: TableRules
    ) -> None:
        self._width = len(table.header)
        places = places_of(columns)
        self._cells = [MappedCells(row, places) for row in table.rows]
        self._dates = _dates(self._cells, columns, answers)
        sign = _decimal_sign(self._cells, columns)
        self._sets = SetReading(columns, sign, answers, rules)
        self.rows: list[MappedRow] = []
        self.skipped: list[SkippedRow] = []

    def take_all(self) -> None:
        """Take every row; one that cannot be read is told as skipped."""
        for cells in self._cells:
            try:
                check_width(cells.row, self._width)
                self.rows.append(self._read(cells))
            except CellError as error:
                self.skipped.append(skipped_row(cells.row.number, error))

    def questions(self) -> Iterable[FileQuestion]:
        """Yield what only the lifter knows."""
        if self._dates.question is not None:
            yield self._dates.question
        amounts = self._sets.amounts_without_unit
        if amounts:
            suggested = suggested_unit(amounts)
            choices = tuple(unit.value for unit in Unit)
            yield FileQuestion(QuestionCode.UNIT, choices, suggested.value if suggested else "")
        if self._sets.unclear_columns:
            roles = tuple(sorted(self._sets.unclear_columns))
            yield FileQuestion(QuestionCode.COLUMNS, roles)

    def _read(self, cells: MappedCells) -> MappedRow:
        _check_done(cells)
        name = read_name(cells.text(ColumnRole.EXERCISE))
        return MappedRow(
            self._dates.moment(date_text(cells)),
            name,
            self._sets.sets(cells, name),
            workout_key=_limited(cells.text(ColumnRole.WORKOUT_KEY)),
            title=_limited(cells.text(ColumnRole.WORKOUT_TITLE)),
            set_number=_set_number(cells.text(ColumnRole.SET_NUMBER)),
            exercise_note=cells.note(ColumnRole.EXERCISE_NOTE),
            workout_note=cells.note(ColumnRole.WORKOUT_NOTE),
        )


def _check_done(cells: MappedCells) -> None:
    """Raise `CellError` for a row that the file itself says was not done."""
    skipped, done = cells.text(ColumnRole.SKIPPED), cells.text(ColumnRole.DONE)
    if read_truth(skipped):
        raise CellError(SkipReason.NOT_DONE, skipped)
    if read_truth(done) is False:
        raise CellError(SkipReason.NOT_DONE, done)


def _dates(cells: Sequence[MappedCells], columns: ColumnMap, answers: FileAnswers) -> DateColumn:
    texts = [date_text(one) for one in cells]
    is_day_first = answers.is_day_first
    if columns.date_order is not None:
        is_day_first = columns.date_order is DateOrder.DAY_FIRST
    elif is_day_first is None and all(_DOTTED.match(text) for text in texts if text):
        is_day_first = True  # with dots the day stands first in every country
    return DateColumn(texts, is_day_first=is_day_first)


def _decimal_sign(cells: Sequence[MappedCells], columns: ColumnMap) -> DecimalSign | None:
    if columns.decimal_sign is not None:
        return columns.decimal_sign
    return decimal_sign_of({one.text(role) for one in cells for role in _NUMBERS})


def _limited(text: str) -> str:
    if len(text) > LONGEST_NAME:
        raise CellError(SkipReason.OUT_OF_RANGE, text)
    return text


def _set_number(text: str) -> int | None:
    """Return the number of a set, None where letters stand for it ("W")."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else None
