"""Reads FitNotes: all of a day is one workout, a block ends where the name changes."""

from __future__ import annotations

from datetime import date

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.imports.file_log import (
    FileAnswers,
    FileBlock,
    FileLog,
    FileQuestion,
    FileSet,
    FileWorkout,
    QuestionCode,
    SkipReason,
)
from hinge_desktop.core.weights import Unit
from hinge_desktop.exchange.readers.cells import Table, TableRow
from hinge_desktop.exchange.readers.exercise_names import read_name
from hinge_desktop.exchange.readers.fitnotes.columns import FitNotesColumns, is_fitnotes
from hinge_desktop.exchange.readers.fitnotes.rows import WholeRows
from hinge_desktop.exchange.readers.fitnotes.sets import SetCells
from hinge_desktop.exchange.readers.fitnotes.typed_unit import typed_first
from hinge_desktop.exchange.readers.plain_numbers import with_plain_numbers
from hinge_desktop.exchange.readers.reader import Reader, file_rows
from hinge_desktop.exchange.readers.row_cells import cell
from hinge_desktop.exchange.readers.skipping import skipped_of
from hinge_desktop.exchange.readers.suggested_unit import suggested_unit
from hinge_desktop.exchange.readers.trouble import CellError
from hinge_desktop.exchange.readers.workout_order import oldest_first
from hinge_desktop.exchange.readers.written_dates.date_column import DateColumn

APP = "fitnotes"


class _Days:
    """The rows of one file, each put into the workout of its day."""

    def __init__(self, table: Table, answers: FileAnswers) -> None:
        self.columns = typed_first(FitNotesColumns.of(table.header), table.rows)
        self._rows = WholeRows(table, self.columns)
        self._sets = SetCells(self.columns, answers.unit)
        texts = {cell(row.cells, self.columns.date): None for row in table.rows if self._dated(row)}
        self._dates = DateColumn(texts, is_day_first=answers.is_day_first)
        self._days: dict[date, list[tuple[str, list[FileSet]]]] = {}

    def take(self, row: TableRow) -> None:
        """Add the set of a row; raise `CellError` where there is none to read."""
        if not self._dated(row):
            raise CellError(SkipReason.WRONG_COLUMNS, ",".join(row.cells))
        cells = self._rows.cells(row)
        moment = self._dates.moment(cell(cells, self.columns.date))
        name = read_name(cell(cells, self.columns.exercise))
        one = self._sets.read(row.number, cells, name, moment)
        blocks = self._days.setdefault(moment.date, [])
        if not blocks or blocks[-1][0] != name:
            blocks.append((name, []))
        blocks[-1][1].append(one)

    def workouts(self) -> tuple[FileWorkout, ...]:
        """Return the days, oldest first."""
        return oldest_first(
            [
                FileWorkout(
                    LocalMoment(day), tuple(FileBlock(name, tuple(sets)) for name, sets in blocks)
                )
                for day, blocks in self._days.items()
            ]
        )

    def questions(self) -> tuple[FileQuestion, ...]:
        """Return what must be answered before this file is imported."""
        asked = (self._dates.question, self._unit_question())
        return tuple(one for one in asked if one is not None)

    def _unit_question(self) -> FileQuestion | None:
        sets = [one for blocks in self._days.values() for _, some in blocks for one in some]
        amounts = [one.amount for one in sets if one.amount is not None and one.unit is None]
        if not amounts:
            return None
        suggested = suggested_unit(amounts)
        choices = tuple(unit.value for unit in Unit)
        return FileQuestion(QuestionCode.UNIT, choices, suggested.value if suggested else "")

    def _dated(self, row: TableRow) -> bool:
        """Whether there is a cell for the date; commas in names stand behind it."""
        return self.columns.date is not None and self.columns.date < len(row.cells)


def _read_fitnotes(table: Table, answers: FileAnswers) -> FileLog:
    plain = with_plain_numbers(table, FitNotesColumns.of(table.header).numbers)
    days = _Days(plain, answers)
    skipped = skipped_of(plain.rows, days.take)
    return FileLog(
        app=APP,
        dialect=days.columns.dialect,
        workouts=days.workouts(),
        skipped=skipped,
        questions=days.questions(),
        rows=file_rows(table),
        header=table.header.cells,
    )


FITNOTES = Reader(APP, is_fitnotes, _read_fitnotes)
