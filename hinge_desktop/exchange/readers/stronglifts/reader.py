"""Reads StrongLifts: rows of one date and workout number are a workout, each row an exercise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.imports.file_log import (
    FileAnswers,
    FileBlock,
    FileLog,
    FileWorkout,
    SkippedRow,
    SkipReason,
)
from hinge_desktop.exchange.readers.cells import Table, TableRow
from hinge_desktop.exchange.readers.exercise_names import LONGEST_NAME, read_name
from hinge_desktop.exchange.readers.plain_numbers import with_plain_numbers
from hinge_desktop.exchange.readers.reader import Reader, file_rows
from hinge_desktop.exchange.readers.row_cells import cell
from hinge_desktop.exchange.readers.skipping import skipped_row
from hinge_desktop.exchange.readers.stronglifts.columns import StrongLiftsColumns, is_stronglifts
from hinge_desktop.exchange.readers.stronglifts.sets import read_sets
from hinge_desktop.exchange.readers.stronglifts.workout_end import end_of
from hinge_desktop.exchange.readers.trouble import CellError
from hinge_desktop.exchange.readers.workout_order import oldest_first
from hinge_desktop.exchange.readers.written_dates.date_column import DateColumn
from hinge_desktop.exchange.readers.written_dates.date_parts import read_time

APP = "stronglifts"


@dataclass(slots=True)
class _OpenWorkout:
    """A workout whose rows are still being read."""

    start: LocalMoment
    end: LocalMoment | None
    title: str | None
    number: str | None
    blocks: list[FileBlock] = field(default_factory=list)

    def closed(self) -> FileWorkout:
        """Return it; a note that stands in each of several rows is on the workout."""
        notes = {one.note for one in self.blocks}
        shared = notes.pop() if len(notes) == 1 and len(self.blocks) > 1 else None
        blocks = [FileBlock(one.name, one.sets) for one in self.blocks] if shared else self.blocks
        return FileWorkout(
            self.start, tuple(blocks), self.end, self.title, note=shared, number=self.number
        )


class _ExerciseRows:
    """The rows of one file, each put into its workout."""

    def __init__(self, table: Table, answers: FileAnswers) -> None:
        self._columns = StrongLiftsColumns.of(table.header)
        told = self._columns.is_day_first
        texts = dict.fromkeys(cell(row.cells, self._columns.date) for row in table.rows)
        order = answers.is_day_first if told is None else told
        self.dates = DateColumn(texts, is_day_first=order)
        self._open: dict[tuple[str, str, str], _OpenWorkout] = {}

    def take(self, row: TableRow) -> Sequence[SkippedRow]:
        """Add the sets of a row and return what was skipped of it; raise `CellError` for all."""
        name = read_name(cell(row.cells, self._columns.exercise))
        sets, skipped = read_sets(row, name, self._columns)
        workout = self._workout(row.cells)
        if sets:
            note = cell(row.cells, self._columns.notes) or None
            workout.blocks.append(FileBlock(name, tuple(sets), note))
        return skipped

    def closed(self) -> tuple[FileWorkout, ...]:
        """Return the workouts that have sets, oldest first."""
        return oldest_first([one.closed() for one in self._open.values() if one.blocks])

    def _workout(self, cells: Sequence[str]) -> _OpenWorkout:
        columns = self._columns
        day, number = cell(cells, columns.date), cell(cells, columns.number)
        title = cell(cells, columns.title)
        if max(len(title), len(number)) > LONGEST_NAME:
            raise CellError(SkipReason.OUT_OF_RANGE, title)
        key = day, number, "" if number else title
        if key not in self._open:
            start, end = self._span(cells, self.dates.moment(day))
            self._open[key] = _OpenWorkout(start, end, title or None, number or None)
        return self._open[key]

    def _span(
        self, cells: Sequence[str], day: LocalMoment
    ) -> tuple[LocalMoment, LocalMoment | None]:
        start = LocalMoment(day.date, read_time(cell(cells, self._columns.start)))
        return start, end_of(start, read_time(cell(cells, self._columns.end)))


def _read_stronglifts(table: Table, answers: FileAnswers) -> FileLog:
    plain = with_plain_numbers(table, StrongLiftsColumns.of(table.header).numbers)
    rows = _ExerciseRows(plain, answers)
    skipped: list[SkippedRow] = []
    for row in plain.rows:
        try:
            skipped += rows.take(row)
        except CellError as error:
            skipped.append(skipped_row(row.number, error))
    question = rows.dates.question
    return FileLog(
        app=APP,
        dialect="exercises",
        workouts=rows.closed(),
        skipped=tuple(skipped),
        questions=() if question is None else (question,),
        rows=file_rows(table),
        header=table.header.cells,
    )


STRONGLIFTS = Reader(APP, is_stronglifts, _read_stronglifts)
