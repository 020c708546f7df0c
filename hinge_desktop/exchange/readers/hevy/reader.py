"""Reads Hevy's export of workouts; its measurements are told, row by row, as no sets."""

from __future__ import annotations

from hinge_desktop.core.imports.file_log import (
    FileAnswers,
    FileLog,
    FileRemark,
    SkippedRow,
    SkipReason,
)
from hinge_desktop.exchange.readers.cells import Table, TableRow
from hinge_desktop.exchange.readers.exercise_names import LONGEST_NAME, read_name
from hinge_desktop.exchange.readers.hevy.columns import (
    HevyColumns,
    is_measurements,
    is_workouts,
)
from hinge_desktop.exchange.readers.hevy.sets import read_set
from hinge_desktop.exchange.readers.hevy.workout_ends import read_end
from hinge_desktop.exchange.readers.hevy.workouts import (
    OpenBlock,
    OpenWorkout,
    OpenWorkouts,
    WorkoutKey,
)
from hinge_desktop.exchange.readers.numbers import read_count
from hinge_desktop.exchange.readers.plain_numbers import with_plain_numbers
from hinge_desktop.exchange.readers.reader import Reader, file_rows
from hinge_desktop.exchange.readers.row_cells import cell
from hinge_desktop.exchange.readers.skipping import skipped_of
from hinge_desktop.exchange.readers.trouble import CellError
from hinge_desktop.exchange.readers.written_dates.date_column import DateColumn

APP = "hevy"


class _WorkoutRows:
    """The rows of one file, each put where it belongs."""

    def __init__(self, table: Table, answers: FileAnswers) -> None:
        self._columns = HevyColumns.of(table.header)
        self._width = len(table.header)
        self.dates = DateColumn(self._dates(table), is_day_first=answers.is_day_first)
        self.workouts = OpenWorkouts()
        self.remarks: list[FileRemark] = []

    def take(self, row: TableRow) -> None:
        """Add the set of a row; raise `CellError` where there is none to read."""
        if not self._is_whole(row):
            raise CellError(SkipReason.WRONG_COLUMNS, f"{len(row.cells)}")
        workout = self._workout(row)
        name = read_name(cell(row.cells, self._columns.exercise))
        block = self._block(workout, row, name)
        block.sets.append(read_set(row, name, self._columns))

    def _is_whole(self, row: TableRow) -> bool:
        """Whether each column has a cell; a spreadsheet may add empty ones behind them."""
        return len(row.cells) >= self._width and not any(row.cells[self._width :])

    def _dates(self, table: Table) -> list[str]:
        columns = self._columns
        whole = [row.cells for row in table.rows if self._is_whole(row)]
        texts = (cell(cells, index) for cells in whole for index in (columns.start, columns.end))
        return list(dict.fromkeys(text for text in texts if text))

    def _workout(self, row: TableRow) -> OpenWorkout:
        columns, cells = self._columns, row.cells
        title = cell(cells, columns.title)
        if len(title) > LONGEST_NAME:
            raise CellError(SkipReason.OUT_OF_RANGE, title)
        key = title, cell(cells, columns.start), cell(cells, columns.end)
        workout = self.workouts.known(key) or self._begin(key, row)
        workout.note = workout.note or cell(cells, columns.description) or None
        return workout

    def _begin(self, key: WorkoutKey, row: TableRow) -> OpenWorkout:
        _, start_text, end_text = key
        if not start_text:
            raise CellError(SkipReason.BAD_DATE, start_text)
        start = self.dates.moment(start_text)
        end, remark = read_end(end_text, start, self.dates, row.number)
        self.remarks += [] if remark is None else [remark]
        return self.workouts.begin(key, start, end)

    def _block(self, workout: OpenWorkout, row: TableRow, name: str) -> OpenBlock:
        index = read_count(cell(row.cells, self._columns.set_index))
        block = workout.block(name, index)
        block.note = block.note or cell(row.cells, self._columns.notes) or None
        return block


def _read_workouts(table: Table, answers: FileAnswers) -> FileLog:
    plain = with_plain_numbers(table, HevyColumns.of(table.header).numbers)
    rows = _WorkoutRows(plain, answers)
    skipped = skipped_of(plain.rows, rows.take)
    question = rows.dates.question
    return FileLog(
        app=APP,
        dialect="workouts",
        workouts=rows.workouts.closed(),
        skipped=skipped,
        questions=() if question is None else (question,),
        rows=file_rows(table),
        header=table.header.cells,
        remarks=tuple(rows.remarks),
    )


def _read_measurements(table: Table, _answers: FileAnswers) -> FileLog:
    """Tell each row as one without exercise: a body measurement is no set."""
    return FileLog(
        app=APP,
        dialect="measurements",
        workouts=(),
        skipped=tuple(SkippedRow(row.number, SkipReason.NO_EXERCISE) for row in table.rows),
        rows=file_rows(table),
        header=table.header.cells,
    )


HEVY_WORKOUTS = Reader(APP, is_workouts, _read_workouts)
HEVY_MEASUREMENTS = Reader(APP, is_measurements, _read_measurements)
