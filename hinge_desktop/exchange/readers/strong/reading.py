"""Reading a whole Strong file into a log."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Final

from hinge_desktop.core.imports.file_log import (
    FileAnswers,
    FileLog,
    FileQuestion,
    FileRemark,
    FileSet,
    FileWorkout,
    QuestionCode,
    RemarkCode,
    SkippedRow,
    SkipReason,
)
from hinge_desktop.core.weights import Unit
from hinge_desktop.exchange.readers.cells import Table, TableRow
from hinge_desktop.exchange.readers.plain_numbers import with_plain_numbers
from hinge_desktop.exchange.readers.reader import Reader, file_rows
from hinge_desktop.exchange.readers.skipping import skipped_row
from hinge_desktop.exchange.readers.strong.columns import (
    Column,
    StrongColumns,
    is_strong,
    strong_columns,
)
from hinge_desktop.exchange.readers.strong.rows import StrongRow, read_set, waits_for_unit
from hinge_desktop.exchange.readers.strong.warm_up_marks import warm_up_mark
from hinge_desktop.exchange.readers.strong.workouts import (
    WorkoutInMaking,
    WorkoutKey,
    workout_key,
)
from hinge_desktop.exchange.readers.suggested_unit import suggested_unit
from hinge_desktop.exchange.readers.trouble import CellError
from hinge_desktop.exchange.readers.written_dates.date_column import DateColumn
from hinge_desktop.exchange.writers.strong_csv import COLUMNS

APP: Final = "strong"
_MOST_MISSING: Final = 3
"""The notes and the RPE, which stand last, may be left out of a row with nothing in them."""


def read_strong(table: Table, answers: FileAnswers) -> FileLog:
    """Read a table that `is_strong`."""
    return read_by(table, strong_columns(table.header), answers)


def read_by(table: Table, columns: StrongColumns, answers: FileAnswers) -> FileLog:
    """Read a table whose columns stand where `columns` says."""
    plain = with_plain_numbers(table, columns.numbers)
    columns = replace(
        columns,
        marks_first_rows=_marks_first_rows(table, columns),
        warm_up_mark=warm_up_mark(table, columns),
        is_guarded=table.header.cells == COLUMNS,
    )
    reading = _Reading(columns, answers, plain)
    is_cut = not table.text.endswith(("\n", "\r"))
    for place, row in enumerate(plain.rows, start=1):
        is_last = is_cut and place == len(plain.rows)
        reading.take(row, len(table.header), 0 if is_last else _MOST_MISSING)
    workouts = reading.workouts()
    return FileLog(
        APP,
        columns.dialect,
        workouts,
        tuple(reading.skipped),
        reading.questions(),
        file_rows(table),
        table.header.cells,
        reading.remarks(),
    )


STRONG: Final = Reader(APP, is_strong, read_strong)
"""The reader of Strong's files."""


class _Reading:
    """Takes the rows of a file one after another."""

    def __init__(self, columns: StrongColumns, answers: FileAnswers, table: Table) -> None:
        self._columns = columns
        self._answers = answers
        self._dates = _dates(columns, answers, table)
        self._marks: dict[str, FileRemark] = {}
        self._workouts: dict[WorkoutKey, WorkoutInMaking] = {}
        self._waiting: list[FileSet] = []
        self.skipped: list[SkippedRow] = []

    def take(self, row: TableRow, width: int, most_missing: int) -> None:
        """Take a row; one that cannot be read is told as skipped."""
        try:
            self._take(StrongRow(_fitted(row, width, most_missing), self._columns))
        except CellError as error:
            self.skipped.append(skipped_row(row.number, error))

    def workouts(self) -> tuple[FileWorkout, ...]:
        """Return the workouts with sets, oldest first."""
        built = (one.built() for one in self._workouts.values())
        return tuple(sorted((one for one in built if one is not None), key=_when))

    def questions(self) -> tuple[FileQuestion, ...]:
        """Return what only the lifter knows."""
        asked = (self._dates.question, self._unit_question())
        return tuple(one for one in asked if one is not None)

    def _unit_question(self) -> FileQuestion | None:
        if not self._waiting:
            return None
        amounts = [one.amount for one in self._waiting if one.amount is not None]
        suggested = suggested_unit(amounts)
        choices = tuple(unit.value for unit in Unit)
        return FileQuestion(QuestionCode.UNIT, choices, suggested.value if suggested else "")

    def remarks(self) -> tuple[FileRemark, ...]:
        """Return what was odd."""
        workouts = (remark for one in self._workouts.values() for remark in one.remarks)
        return (*self._marks.values(), *workouts)

    def _tell(self, one: StrongRow, code: RemarkCode) -> None:
        """Remark once on each mark whose meaning was found by what stands beside it."""
        if one.order not in self._marks:
            self._marks[one.order] = FileRemark(code, one.row.number, one.cells.set_order)

    def _take(self, one: StrongRow) -> None:
        if one.is_other_rest:
            self._tell(one, RemarkCode.TAKEN_FOR_REST)
        elif one.order == self._columns.warm_up_mark:
            self._tell(one, RemarkCode.TAKEN_FOR_WARM_UP)
        if one.is_rest or one.is_note:
            workout = self._workout_of(one)
            (workout.add_rest if one.is_rest else workout.add_note)(one)
            return
        read = read_set(one, self._answers)
        self._workout_of(one).add_set(one, read)
        if self._answers.unit is None and waits_for_unit(one, read):
            self._waiting.append(read)

    def _workout_of(self, one: StrongRow) -> WorkoutInMaking:
        key = workout_key(one)
        workout = self._workouts.get(key)
        if workout is None:
            start = self._dates.moment(one.cells.date.strip())
            workout = self._workouts[key] = WorkoutInMaking(start, one)
        return workout


def _dates(columns: StrongColumns, answers: FileAnswers, table: Table) -> DateColumn:
    """Return all dates of a file: Strong's own form, and those of spreadsheets."""
    place = columns.places[Column.DATE]
    texts = {row.cells[place].strip() for row in table.rows if place < len(row.cells)}
    return DateColumn([*sorted(texts), ""], is_day_first=answers.is_day_first)


def _fitted(row: TableRow, width: int, most_missing: int) -> TableRow:
    """Return a row as wide as the header; raise `CellError` where cells are missing or left over.

    Empty cells at the end are dropped by some spreadsheets, or added. Where a file ends in the
    middle of its last row none may be missing: the number before them may be cut as well.
    """
    cells = row.cells
    if len(cells) == width:
        return row
    if len(cells) < width - most_missing or any(cells[width:]):
        raise CellError(SkipReason.WRONG_COLUMNS, str(len(cells)))
    return replace(row, cells=(cells + ("",) * width)[:width])


def _marks_first_rows(table: Table, columns: StrongColumns) -> bool:
    """Whether the notes hold quoted empty cells beside bare ones."""
    place = columns.places.get(Column.NOTES)
    if place is None:
        return False
    empty = [row for row in table.rows if row.cells[place : place + 1] == ("",)]
    quoted = sum(place in row.quoted_empty for row in empty)
    return 0 < quoted < len(empty)


def _when(workout: FileWorkout) -> tuple[date, time]:
    return workout.start.date, workout.start.time or time.min
