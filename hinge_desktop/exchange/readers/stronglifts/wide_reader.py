"""Reads older StrongLifts exports: a row a workout, one weight for all sets of an exercise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from hinge_desktop.core.imports.file_log import (
    FileAnswers,
    FileBlock,
    FileLog,
    FileQuestion,
    FileSet,
    FileWorkout,
    QuestionCode,
    SkippedRow,
    SkipReason,
)
from hinge_desktop.core.weights import Unit
from hinge_desktop.exchange.readers.cells import Table, TableRow
from hinge_desktop.exchange.readers.exercise_names import LONGEST_NAME, is_assisted, read_name
from hinge_desktop.exchange.readers.numbers import read_reps, read_weight
from hinge_desktop.exchange.readers.plain_numbers import with_plain_numbers
from hinge_desktop.exchange.readers.reader import Reader, file_rows
from hinge_desktop.exchange.readers.row_cells import cell
from hinge_desktop.exchange.readers.skipping import skipped_row
from hinge_desktop.exchange.readers.stronglifts.wide_columns import (
    ExerciseColumns,
    body_weight_unit,
    exercise_columns,
    is_wide,
)
from hinge_desktop.exchange.readers.trouble import CellError
from hinge_desktop.exchange.readers.workout_order import oldest_first
from hinge_desktop.exchange.readers.written_dates.date_column import DateColumn


class _WorkoutRows:
    """The rows of one file."""

    def __init__(self, table: Table, answers: FileAnswers) -> None:
        header = table.header
        self._width = len(header)
        self._date, self._title = header.index("Date"), header.index("Workout")
        self._note, self._body = header.index("Note", "Notes"), header.index("Body Weight")
        self._exercises = exercise_columns(header)
        self._unit = answers.unit
        texts = dict.fromkeys(cell(row.cells, self._date) for row in table.rows)
        self.dates = DateColumn(texts, is_day_first=answers.is_day_first)
        self.skipped: list[SkippedRow] = []
        self.waits_for_unit = False

    def workout(self, row: TableRow) -> FileWorkout | None:
        """Read a workout, None without sets; raise `CellError` where the row is not one."""
        row = _fitted(row, self._width)
        cells = row.cells
        title = cell(cells, self._title)
        if len(title) > LONGEST_NAME:
            raise CellError(SkipReason.OUT_OF_RANGE, title)
        start = self.dates.moment(cell(cells, self._date))
        told = len(self.skipped)
        blocks = [self._block(row, columns) for columns in self._exercises]
        done = tuple(block for block in blocks if block is not None)
        if not done and len(self.skipped) == told:
            raise CellError(SkipReason.NO_RESULT, title)
        note = cell(cells, self._note) or None
        return FileWorkout(start, done, title=title or None, note=note) if done else None

    def _block(self, row: TableRow, columns: ExerciseColumns) -> FileBlock | None:
        """Read an exercise; what cannot be read of it is told, and the others are kept."""
        if not any(cell(row.cells, place) for place in (columns.name, *columns.sets)):
            return None
        try:
            name = read_name(cell(row.cells, columns.name))
            amount, unit = self._weight(row.cells, columns)
        except CellError as error:
            self.skipped.append(skipped_row(row.number, error))
            return None
        sets = []
        for place in columns.sets:
            one = self._set(row, name, cell(row.cells, place), amount, unit)
            sets += [] if one is None else [one]
        return FileBlock(name, tuple(sets)) if sets else None

    def _set(
        self, row: TableRow, name: str, text: str, amount: Decimal | None, unit: Unit | None
    ) -> FileSet | None:
        try:
            reps = read_reps(text)
        except CellError as error:
            self.skipped.append(skipped_row(row.number, error))
            return None
        if reps is None:
            return None
        self.waits_for_unit |= amount is not None and unit is None
        return FileSet(
            row.number, amount=amount, unit=unit, is_assisted=is_assisted(name), reps=reps
        )

    def _weight(
        self, cells: Sequence[str], columns: ExerciseColumns
    ) -> tuple[Decimal | None, Unit | None]:
        """Of a weight in both units only one was lifted: the app rounded the other."""
        read = [(read_weight(cell(cells, place)), unit) for place, unit in columns.weights]
        written = [(amount, unit) for amount, unit in read if amount is not None]
        if len(written) < 2:
            return written[0] if written else (None, None)
        typed = body_weight_unit(cell(cells, self._body)) or self._unit
        chosen = [one for one in written if one[1] is typed]
        return chosen[0] if chosen else (written[0][0], None)


def _fitted(row: TableRow, width: int) -> TableRow:
    """Return a row as wide as the header; raise `CellError` where cells are missing or left over.

    A workout of fewer exercises may have fewer empty cells behind them; one that ends in the
    middle of its sets was cut off.
    """
    cells = row.cells
    if any(cells[width:]) or (len(cells) < width and cells[-1].strip()):
        raise CellError(SkipReason.WRONG_COLUMNS, str(len(cells)))
    return row if len(cells) >= width else replace(row, cells=(cells + ("",) * width)[:width])


def _read_wide(table: Table, answers: FileAnswers) -> FileLog:
    numbers = [place for one in exercise_columns(table.header) for place in one.numbers]
    plain = with_plain_numbers(table, numbers)
    rows = _WorkoutRows(plain, answers)
    workouts = []
    for row in plain.rows:
        try:
            workout = rows.workout(row)
        except CellError as error:
            rows.skipped.append(skipped_row(row.number, error))
        else:
            workouts += [] if workout is None else [workout]
    return FileLog(
        app="stronglifts",
        dialect="workouts",
        workouts=oldest_first(workouts),
        skipped=tuple(rows.skipped),
        questions=_questions(rows),
        rows=file_rows(table),
        header=table.header.cells,
    )


def _questions(rows: _WorkoutRows) -> tuple[FileQuestion, ...]:
    unit = FileQuestion(QuestionCode.UNIT, tuple(unit.value for unit in Unit))
    asked = (rows.dates.question, unit if rows.waits_for_unit else None)
    return tuple(one for one in asked if one is not None)


STRONGLIFTS_WIDE = Reader("stronglifts", is_wide, _read_wide)
