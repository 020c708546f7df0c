"""Maps that are ready: programs whose tables are known, one row a set."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from hinge_desktop.core.imports.column_map import (
    ColumnMap,
    ColumnRole,
    DecimalSign,
    MappedColumn,
    Measure,
    WorkoutsBy,
)
from hinge_desktop.core.imports.file_log import FileAnswers, FileLog, SkipReason
from hinge_desktop.exchange.readers.cells import Table, TableRow
from hinge_desktop.exchange.readers.headers import Header
from hinge_desktop.exchange.readers.mapped.mapped_reader import read_mapped
from hinge_desktop.exchange.readers.mapped.rules import TableRules
from hinge_desktop.exchange.readers.reader import Reader, file_rows

R = ColumnRole


@dataclass(frozen=True, slots=True)
class PreparedTable:
    """A program's table: the columns that name it, and what each holds."""

    rules: TableRules
    marks: tuple[str, ...]
    """Headings that are all there, and together in no other program's table."""
    roles: tuple[tuple[str, ColumnRole, Measure | None], ...]
    workouts_by: WorkoutsBy
    is_zero_empty: bool = False
    prepare: Callable[[Table], Table] = lambda table: table
    decimal_sign: DecimalSign | None = DecimalSign.DOT
    """None where the program writes numbers as the phone's country does."""

    def matches(self, header: Header) -> bool:
        """Whether a header is this program's."""
        return header.has(*self.marks) and any(
            header.index(name) is not None for name, role, _ in self.roles if role is R.WEIGHT
        )

    def columns(self, header: Header) -> ColumnMap:
        """Return the map of a header, by name."""
        found = ((header.index(name), role, measure) for name, role, measure in self.roles)
        return ColumnMap(
            tuple(
                MappedColumn(place, role, measure)
                for place, role, measure in found
                if place is not None
            ),
            decimal_sign=self.decimal_sign,
            workouts_by=self.workouts_by,
            is_zero_empty=self.is_zero_empty,
        )

    def read(self, table: Table, answers: FileAnswers, dialect: str | None = None) -> FileLog:
        """Read a table that `matches`, whose `dialect` may be another one than the usual."""
        rules = self.rules if dialect is None else replace(self.rules, dialect=dialect)
        prepared = self.prepare(table)
        log = read_mapped(prepared, self.columns(prepared.header), answers, rules)
        return replace(log, rows=file_rows(table), header=table.header.cells)

    def reader(self) -> Reader:
        """Return what `recognition` asks for."""
        return Reader(self.rules.app, self.matches, self.read)


def _with_required_weights(table: Table) -> Table:
    """Fill the weights that were lifted as planned: older exports leave those cells empty."""
    header = table.header
    pairs = [
        (header.index(f"completed weight {part}"), header.index(f"required weight {part}"))
        for part in ("value", "unit")
    ]
    if any(place is None for pair in pairs for place in pair):
        return table
    places = [
        (done, planned) for done, planned in pairs if done is not None and planned is not None
    ]
    return replace(table, rows=[_filled(row, places) for row in table.rows])


def _filled(row: TableRow, places: list[tuple[int, int]]) -> TableRow:
    if any(place >= len(row.cells) or row.cells[place] for place, _ in places):
        return row
    cells = list(row.cells)
    for done, planned in places:
        if planned < len(cells):
            cells[done] = cells[planned]
    return replace(row, cells=tuple(cells))


LIFTOSAUR: Final = PreparedTable(
    # Empty reps are a set that was planned and not done.
    TableRules("liftosaur", "csv", without_result=SkipReason.NOT_DONE),
    marks=("Workout DateTime", "Exercise", "Is Warmup Set?", "Completed Reps"),
    roles=(
        ("Workout DateTime", R.DATE_TIME, None),
        ("Day Name", R.WORKOUT_TITLE, None),
        ("Workout Notes", R.WORKOUT_NOTE, None),
        ("Exercise", R.EXERCISE, None),
        ("Is Warmup Set?", R.WARM_UP, None),
        ("Completed Reps", R.REPS, None),
        ("Completed Set Time", R.DURATION, Measure.SECONDS),
        ("Completed RPE", R.RPE, None),
        ("Completed Weight Value", R.WEIGHT, None),
        ("Completed Weight Unit", R.WEIGHT_UNIT, None),
        ("Notes", R.EXERCISE_NOTE, None),
    ),
    workouts_by=WorkoutsBy.START,
    prepare=_with_required_weights,
)
FITBOD: Final = PreparedTable(
    TableRules("fitbod", "csv"),
    marks=("Date", "Exercise", "Reps", "isWarmup", "multiplier"),
    roles=(
        ("Date", R.DATE_TIME, None),
        ("Exercise", R.EXERCISE, None),
        ("Reps", R.REPS, None),
        ("Weight(kg)", R.WEIGHT, Measure.KG),
        ("Weight(lbs)", R.WEIGHT, Measure.LB),
        ("Weight(lb)", R.WEIGHT, Measure.LB),
        ("Duration(s)", R.DURATION, Measure.SECONDS),
        ("Distance(m)", R.DISTANCE, Measure.METRES),
        ("isWarmup", R.WARM_UP, None),
        ("Note", R.NOTE, None),
    ),
    workouts_by=WorkoutsBy.TIMES,
    is_zero_empty=True,
)
FITBOD_OLDER: Final = PreparedTable(
    # As in 2019; it names no unit.
    TableRules("fitbod", "older"),
    marks=("Date", "Exercise", "Sets", "Reps", "isWarmup"),
    roles=(
        ("Date", R.DATE_TIME, None),
        ("Exercise", R.EXERCISE, None),
        ("Sets", R.SET_COUNT, None),
        ("Reps", R.REPS, None),
        ("Weight", R.WEIGHT, None),
        ("isWarmup", R.WARM_UP, None),
        ("Note", R.NOTE, None),
    ),
    workouts_by=WorkoutsBy.TIMES,
    is_zero_empty=True,
)
LIFTLOG: Final = PreparedTable(
    TableRules("liftlog", "plain"),
    marks=("SessionId", "Timestamp", "Exercise", "Reps", "TargetReps"),
    roles=(
        ("SessionId", R.WORKOUT_KEY, None),
        ("Timestamp", R.DATE_TIME, None),
        ("Exercise", R.EXERCISE, None),
        ("Weight", R.WEIGHT, None),
        ("WeightUnit", R.WEIGHT_UNIT, None),
        ("Reps", R.REPS, None),
        ("Notes", R.EXERCISE_NOTE, None),
    ),
    workouts_by=WorkoutsBy.DAY,
)
FLEXIFY: Final = PreparedTable(
    # Its first version, Massive, wrote the same columns. Hidden rows are plans without sets.
    TableRules("flexify", "csv"),
    marks=("id", "name", "reps", "weight", "created", "unit"),
    roles=(
        ("name", R.EXERCISE, None),
        ("reps", R.REPS, None),
        ("weight", R.WEIGHT, None),
        ("unit", R.WEIGHT_UNIT, None),
        ("created", R.DATE_TIME, None),
        ("hidden", R.SKIPPED, None),
        ("notes", R.NOTE, None),
    ),
    workouts_by=WorkoutsBy.DAY,
)
PREPARED: Final = (LIFTOSAUR, FITBOD, FITBOD_OLDER, LIFTLOG, FLEXIFY)
