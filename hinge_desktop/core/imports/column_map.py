"""Which column of a table holds what: the lifter's own answer for a file that no reader knows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final


class ColumnRole(StrEnum):
    """What the cells of a column say."""

    DATE_TIME = "date_time"
    DATE = "date"
    TIME = "time"
    """The time of day, beside a date in another column."""
    WORKOUT_KEY = "workout_key"
    """The file's own number or id of a workout."""
    WORKOUT_TITLE = "workout_title"
    WORKOUT_NOTE = "workout_note"
    EXERCISE = "exercise"
    EXERCISE_NOTE = "exercise_note"
    WEIGHT = "weight"
    """A cell with a unit of length in it ("5,00 km") is read as a distance."""
    WEIGHT_UNIT = "weight_unit"
    REPS = "reps"
    """A cell with a unit of time in it ("60 secondi") is read as a duration."""
    DURATION = "duration"
    DISTANCE = "distance"
    DISTANCE_UNIT = "distance_unit"
    RPE = "rpe"
    REPS_LEFT = "reps_left"
    SET_KIND = "set_kind"
    """Words such as "normal", "Aufwärmsatz", "drop set"."""
    WARM_UP = "warm_up"
    """Yes where the set was a warm-up."""
    SKIPPED = "skipped"
    """Yes where the set was planned, not done."""
    DONE = "done"
    """Yes where the set was done."""
    SET_NUMBER = "set_number"
    """Counts the sets of an exercise: where it starts again, the exercise was begun again."""
    SET_COUNT = "set_count"
    """How many equal sets the row stands for (3 x 10)."""
    PACKED_SETS = "packed_sets"
    """All sets of the row in one cell: "80x8,85x6"."""
    NOTE = "note"


class Measure(StrEnum):
    """The units that a column of numbers can be in."""

    KG = "kg"
    LB = "lb"
    SECONDS = "s"
    MINUTES = "min"
    HOURS = "h"
    METRES = "m"
    KILOMETRES = "km"
    MILES = "mi"
    YARDS = "yd"
    FEET = "ft"
    CENTIMETRES = "cm"


WEIGHT_MEASURES: Final = frozenset({Measure.KG, Measure.LB})
TIME_MEASURES: Final = frozenset({Measure.SECONDS, Measure.MINUTES, Measure.HOURS})
LENGTH_MEASURES: Final = frozenset(Measure) - WEIGHT_MEASURES - TIME_MEASURES

MEASURES_OF: Final = {
    ColumnRole.WEIGHT: WEIGHT_MEASURES,
    ColumnRole.PACKED_SETS: WEIGHT_MEASURES,
    ColumnRole.DURATION: TIME_MEASURES,
    ColumnRole.DISTANCE: LENGTH_MEASURES,
}
"""The units that a column of each role may be in; other roles have none."""


class DateOrder(StrEnum):
    """Whether 03/04/26 is 3 April or 4 March."""

    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"


class DecimalSign(StrEnum):
    """The sign before the tenths; the other one then parts the thousands."""

    DOT = "."
    COMMA = ","


class WorkoutsBy(StrEnum):
    """What makes rows one workout, where the file has no key for it."""

    START = "start"
    """The same date and time: it is when the workout began."""
    DAY = "day"
    """The same day and title: a time, if there is one, is when the set was done."""
    TIMES = "times"
    """As the times of each day show: shared by two exercises they are the workout's start."""


@dataclass(frozen=True, slots=True)
class MappedColumn:
    """One column of the table that is read."""

    place: int
    """Counted from 0."""
    role: ColumnRole
    measure: Measure | None = None
    """The unit of plain numbers in it; a unit in a cell or in a column of its own wins."""


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """How files with one header are read; what is None is found in the cells or asked."""

    columns: tuple[MappedColumn, ...]
    date_order: DateOrder | None = None
    decimal_sign: DecimalSign | None = None
    workouts_by: WorkoutsBy = WorkoutsBy.TIMES
    is_zero_empty: bool = False
    """Whether the program writes 0 for a time, distance or number of reps that does not apply."""

    def column(self, role: ColumnRole) -> MappedColumn | None:
        """Return the column of a role; the first where several have it (a problem anyway)."""
        return next((one for one in self.columns if one.role is role), None)

    def with_column(self, column: MappedColumn) -> ColumnMap:
        """Return the map with another answer for one column."""
        others = (one for one in self.columns if one.place != column.place)
        return replace(self, columns=tuple(sorted([*others, column], key=lambda one: one.place)))

    def without_column(self, place: int) -> ColumnMap:
        """Return the map with one column left unread."""
        return replace(self, columns=tuple(one for one in self.columns if one.place != place))


class MapProblem(StrEnum):
    """What stands in the way of reading a table by a map."""

    NO_DATE = "no_date"
    NO_EXERCISE = "no_exercise"
    NO_RESULT = "no_result"
    """Neither reps nor a duration nor a distance nor packed sets."""
    TWO_COLUMNS = "two_columns"
    """Two columns for one thing."""
    TWO_DATES = "two_dates"
    """A date and time in one column, and again in columns of their own."""
    TIME_WITHOUT_DATE = "time_without_date"
    UNIT_WITHOUT_NUMBER = "unit_without_number"
    """A column of units without the column it belongs to."""
    WRONG_MEASURE = "wrong_measure"
    """A weight in minutes, a duration in kilograms."""
    NO_SUCH_COLUMN = "no_such_column"
    TWO_EFFORTS = "two_efforts"
    """RPE and reps left, which say the same thing."""
    DONE_AND_SKIPPED = "done_and_skipped"


@dataclass(frozen=True, slots=True)
class MapFinding:
    """A problem of a map, with the column it is about."""

    problem: MapProblem
    place: int | None = None


_RESULTS: Final = (
    ColumnRole.REPS,
    ColumnRole.DURATION,
    ColumnRole.DISTANCE,
    ColumnRole.PACKED_SETS,
)
_NEEDS: Final = (
    (ColumnRole.TIME, (ColumnRole.DATE,), MapProblem.TIME_WITHOUT_DATE),
    (
        ColumnRole.WEIGHT_UNIT,
        (ColumnRole.WEIGHT, ColumnRole.PACKED_SETS),
        MapProblem.UNIT_WITHOUT_NUMBER,
    ),
    (ColumnRole.DISTANCE_UNIT, (ColumnRole.DISTANCE,), MapProblem.UNIT_WITHOUT_NUMBER),
)
_EITHER: Final = (
    (ColumnRole.DATE_TIME, ColumnRole.DATE, MapProblem.TWO_DATES),
    (ColumnRole.RPE, ColumnRole.REPS_LEFT, MapProblem.TWO_EFFORTS),
    (ColumnRole.SKIPPED, ColumnRole.DONE, MapProblem.DONE_AND_SKIPPED),
    (ColumnRole.REPS, ColumnRole.PACKED_SETS, MapProblem.TWO_COLUMNS),
    (ColumnRole.WEIGHT, ColumnRole.PACKED_SETS, MapProblem.TWO_COLUMNS),
)


def problems(columns: ColumnMap, width: int) -> tuple[MapFinding, ...]:
    """Return why a table of `width` columns cannot be read so; empty if it can."""
    return (
        *_missing(columns),
        *_needless(columns),
        *_repeated(columns),
        *_misplaced(columns, width),
    )


def _missing(columns: ColumnMap) -> Iterable[MapFinding]:
    roles = {one.role for one in columns.columns}
    if not roles & {ColumnRole.DATE_TIME, ColumnRole.DATE}:
        yield MapFinding(MapProblem.NO_DATE)
    if ColumnRole.EXERCISE not in roles:
        yield MapFinding(MapProblem.NO_EXERCISE)
    if not roles.intersection(_RESULTS):
        yield MapFinding(MapProblem.NO_RESULT)


def _needless(columns: ColumnMap) -> Iterable[MapFinding]:
    for role, needed, problem in _NEEDS:
        column = columns.column(role)
        if column and not any(columns.column(one) for one in needed):
            yield MapFinding(problem, column.place)
    for role, other, problem in _EITHER:
        column = columns.column(other)
        if column and columns.column(role):
            yield MapFinding(problem, column.place)


def _repeated(columns: ColumnMap) -> Iterable[MapFinding]:
    roles: set[ColumnRole] = set()
    places: set[int] = set()
    for one in columns.columns:
        if one.role in roles or one.place in places:
            yield MapFinding(MapProblem.TWO_COLUMNS, one.place)
        roles.add(one.role)
        places.add(one.place)


def _misplaced(columns: ColumnMap, width: int) -> Iterable[MapFinding]:
    for one in columns.columns:
        if not 0 <= one.place < width:
            yield MapFinding(MapProblem.NO_SUCH_COLUMN, one.place)
        if one.measure and one.measure not in MEASURES_OF.get(one.role, frozenset()):
            yield MapFinding(MapProblem.WRONG_MEASURE, one.place)
