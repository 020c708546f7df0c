"""Logs made up by hypothesis, and tables in which they are written in many ways."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time
from decimal import Decimal

from hypothesis import strategies as st

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.imports.column_map import (
    ColumnMap,
    ColumnRole,
    DateOrder,
    DecimalSign,
    MappedColumn,
    Measure,
    WorkoutsBy,
)
from hinge_desktop.core.imports.file_log import FileBlock, FileLog, FileSet, FileWorkout
from hinge_desktop.core.training import RepsLeft, SetKind
from hinge_desktop.core.weights import Unit

R = ColumnRole
KINDS = {
    SetKind.WORK: "normal",
    SetKind.WARM_UP: "Aufwärmsatz",
    SetKind.DROP: "drop set",
    SetKind.FAILURE: "échec",
}
AMOUNTS = st.decimals(0, 5000, places=2) | st.decimals(0, 300, places=1)
REPS_LEFT = st.integers(0, 18).map(lambda halves: RepsLeft(halves * 5))
NAMES = st.sampled_from(
    [
        "Romanian Deadlift",
        "Good Morning",
        'Swing "heavy", two hands',
        "=2+2",
        "Stacco; rumeno",
        "腿弯举",
    ]
)


@st.composite
def sets(draw: st.DrawFn) -> FileSet:
    amount = draw(st.none() | AMOUNTS)
    return FileSet(
        row=0,
        kind=draw(st.sampled_from(list(KINDS))),
        amount=amount,
        unit=None if amount is None else draw(st.sampled_from(Unit)),
        reps=draw(st.integers(0, 1000)),
        reps_left=draw(st.none() | REPS_LEFT),
        duration_ms=draw(st.none() | st.integers(1, 5000).map(lambda s: s * 1000)),
        distance_mm=draw(st.none() | st.integers(1, 90_000).map(lambda m: m * 1000)),
        note=draw(st.none() | st.sampled_from(["felt it, there", "two\nlines", "-5 and +3"])),
    )


@st.composite
def blocks(draw: st.DrawFn) -> tuple[FileBlock, ...]:
    names = draw(st.lists(NAMES, min_size=1, max_size=4, unique=True))
    return tuple(
        FileBlock(name, tuple(draw(st.lists(sets(), min_size=1, max_size=4)))) for name in names
    )


@st.composite
def workouts(draw: st.DrawFn) -> tuple[FileWorkout, ...]:
    days = draw(st.lists(st.dates(date(2001, 1, 1), date(2060, 1, 1)), max_size=5, unique=True))
    return tuple(
        FileWorkout(
            LocalMoment(day, time(draw(st.integers(0, 23)), draw(st.integers(0, 59)))),
            draw(blocks()),
            title=draw(st.none() | st.sampled_from(["Legs", "Day A; hinges"])),
        )
        for day in sorted(days)
    )


@dataclass(frozen=True)
class Writing:
    """One of the many ways to write a log into a table."""

    order: tuple[ColumnRole, ...]
    date_format: str
    date_order: DateOrder | None
    has_halves_of_day: bool
    is_date_apart: bool
    sign: DecimalSign
    unit_stands: str
    has_reps_words: bool
    is_newest_first: bool
    delimiter: str

    def columns(self) -> ColumnMap:
        """Return the map with which the table is read."""
        measures = {R.DURATION: Measure.SECONDS, R.DISTANCE: Measure.METRES}
        return ColumnMap(
            tuple(
                MappedColumn(place, role, measures.get(role))
                for place, role in enumerate(self.roles())
            ),
            self.date_order,
            self.sign,
            WorkoutsBy.START,
        )

    def roles(self) -> list[ColumnRole]:
        """Return the roles that this way of writing has columns for."""
        left_out = {R.DATE_TIME} if self.is_date_apart else {R.DATE, R.TIME}
        if self.unit_stands == "cell":
            left_out.add(R.WEIGHT_UNIT)
        return [role for role in self.order if role not in left_out]

    def rows(self, log: tuple[FileWorkout, ...]) -> list[list[str]]:
        """Write every set as a row."""
        found = []
        for workout in reversed(log) if self.is_newest_first else log:
            for block in workout.blocks:
                for one in block.sets:
                    cells = self._cells(workout, block, one)
                    found.append([cells[role] for role in self.roles()])
        return found

    def _cells(self, workout: FileWorkout, block: FileBlock, one: FileSet) -> dict[R, str]:
        day, clock = self._date(workout.start.date), self._time(workout.start.time or time())
        unit = "" if one.unit is None else {"kg": "kg", "lb": "lbs"}[one.unit]
        amount = "" if one.amount is None else self._number(one.amount)
        left = one.reps_left
        return {
            R.DATE: day,
            R.TIME: clock,
            R.DATE_TIME: f"{day} {clock}",
            R.WORKOUT_TITLE: workout.title or "",
            R.EXERCISE: block.name,
            R.WEIGHT: f"{amount} {unit}" if amount and self.unit_stands == "cell" else amount,
            R.WEIGHT_UNIT: unit,
            R.REPS: f"{one.reps} ripetizioni" if self.has_reps_words else str(one.reps),
            R.RPE: "" if left is None else self._number(Decimal(100 - left.tenths) / 10),
            R.DURATION: "" if one.duration_ms is None else str(one.duration_ms // 1000),
            R.DISTANCE: "" if one.distance_mm is None else str(one.distance_mm // 1000),
            R.SET_KIND: KINDS[one.kind],
            R.NOTE: one.note or "",
        }

    def _number(self, number: Decimal) -> str:
        return str(number).replace(".", self.sign)

    def _date(self, day: date) -> str:
        return day.strftime(self.date_format)

    def _time(self, clock: time) -> str:
        if not self.has_halves_of_day:
            return clock.strftime("%H:%M")
        hour, half = (clock.hour - 1) % 12 + 1, "AM" if clock.hour < 12 else "PM"
        return f"{hour}:{clock.minute:02} {half}"


DATES = [
    ("%Y-%m-%d", None),
    ("%d/%m/%Y", DateOrder.DAY_FIRST),
    ("%m/%d/%Y", DateOrder.MONTH_FIRST),
    ("%d/%m/%y", DateOrder.DAY_FIRST),
    ("%d.%m.%Y", None),
    ("%d %b %Y", None),
    ("%B %d, %Y", None),
]
ALL_ROLES = (
    *(R.DATE, R.TIME, R.DATE_TIME, R.WORKOUT_TITLE, R.EXERCISE, R.WEIGHT, R.WEIGHT_UNIT),
    *(R.REPS, R.RPE, R.DURATION, R.DISTANCE, R.SET_KIND, R.NOTE),
)


@st.composite
def writings(draw: st.DrawFn) -> Writing:
    date_format, date_order = draw(st.sampled_from(DATES))
    return Writing(
        order=tuple(draw(st.permutations(ALL_ROLES))),
        date_format=date_format,
        date_order=date_order,
        # An ISO date is followed by the 24 hours of its own standard.
        has_halves_of_day=date_format != "%Y-%m-%d" and draw(st.booleans()),
        is_date_apart=draw(st.booleans()),
        sign=draw(st.sampled_from(DecimalSign)),
        unit_stands=draw(st.sampled_from(["cell", "column"])),
        has_reps_words=draw(st.booleans()),
        is_newest_first=draw(st.booleans()),
        delimiter=draw(st.sampled_from([",", ";", "\t"])),
    )


def without_rows(log: FileLog) -> tuple[FileWorkout, ...]:
    """Return the workouts of a log as they were made up: before they had rows."""
    return tuple(
        replace(
            workout,
            blocks=tuple(
                replace(block, sets=tuple(replace(one, row=0) for one in block.sets))
                for block in workout.blocks
            ),
        )
        for workout in log.workouts
    )
