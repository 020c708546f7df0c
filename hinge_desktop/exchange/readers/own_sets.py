"""Our own table of sets read back: what spreadsheets and other programs were given.

A log has no place for plans, tempo and answers; the cells stay with the import as they are. The
complete export is the one that brings everything back.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from typing import Final

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.exercises import BUILT_IN_EXERCISES
from hinge_desktop.core.imports.file_log import (
    FileAnswers,
    FileBlock,
    FileLog,
    FileSet,
    FileWorkout,
    SkippedRow,
    SkipReason,
)
from hinge_desktop.core.training import RepsLeft, SetKind, Side
from hinge_desktop.core.weights import Unit
from hinge_desktop.exchange.formula_guard import unguarded
from hinge_desktop.exchange.readers.cells import Table, TableRow
from hinge_desktop.exchange.readers.dates import read_moment
from hinge_desktop.exchange.readers.durations import read_seconds_ms
from hinge_desktop.exchange.readers.headers import Header
from hinge_desktop.exchange.readers.numbers import (
    MM_PER_METRE,
    read_count,
    read_decimal,
    read_distance_mm,
    read_reps,
    read_weight,
)
from hinge_desktop.exchange.readers.plain_numbers import with_plain_numbers
from hinge_desktop.exchange.readers.reader import Reader, file_rows
from hinge_desktop.exchange.readers.skipping import skipped_row, with_result
from hinge_desktop.exchange.readers.trouble import CellError

APP: Final = "hinge"
DIALECT: Final = "sets_table"
_TELLING: Final = ("session_id", "exercise_id", "set_id", "set_kind", "weight_unit", "reps")
_NUMBERS: Final = ("weight", "reps", "reps_left", "duration_s", "distance_m")
_LONGEST_KEY: Final = 64
_MOST_REPS_LEFT: Final = 30
_MOST_OFFSET_MINUTES: Final = 1080
_MOST_REST_SECONDS: Final = 86_400
_BUILT_IN: Final = frozenset(str(one.id) for one in BUILT_IN_EXERCISES)


def is_own_sets(header: Header) -> bool:
    """Whether a table has the columns that only ours has together."""
    return header.has(*_TELLING)


def read_own_sets(table: Table, _answers: FileAnswers) -> FileLog:
    """Read a table that `is_own_sets`; every row says its unit, so nothing is asked."""
    reading = _Reading(table.header)
    for row in with_plain_numbers(table, map(table.header.index, _NUMBERS)).rows:
        reading.take(row)
    return FileLog(
        APP,
        DIALECT,
        tuple(sorted(reading.workouts(), key=_moment_order)),
        tuple(reading.skipped),
        rows=file_rows(table),
        header=table.header.cells,
    )


OWN_SETS: Final = Reader(APP, is_own_sets, read_own_sets)


@dataclass(slots=True)
class _Block:
    name: str
    note: str | None
    sets: list[FileSet] = field(default_factory=list)


@dataclass(slots=True)
class _Workout:
    """A session in making: what its first row says, and its exercises by their place and name."""

    first: FileWorkout
    blocks: dict[tuple[str, str], _Block] = field(default_factory=dict)

    def made(self) -> FileWorkout:
        blocks = tuple(
            FileBlock(one.name, tuple(one.sets), one.note) for one in self.blocks.values()
        )
        first = self.first
        return FileWorkout(
            first.start, blocks, first.end, first.title, first.note, first.number, first.key
        )


class _Reading:
    """Collects sets under their sessions and exercises."""

    def __init__(self, header: Header) -> None:
        self._header = header
        self._workouts: dict[tuple[str, ...], _Workout] = {}
        self._keys: set[str] = set()
        self.skipped: list[SkippedRow] = []

    def workouts(self) -> Iterator[FileWorkout]:
        """Yield the workouts that have sets, in the order of the file."""
        return (one.made() for one in self._workouts.values())

    def take(self, row: TableRow) -> None:
        """Read a row, or note why it is none."""
        if len(row.cells) != len(self._header):
            self.skipped.append(SkippedRow(row.number, SkipReason.WRONG_COLUMNS))
            return
        cells = _Cells(self._header, row)
        try:
            name = _exercise_name(cells)
            one = _set(cells, self._fresh_key(cells.text("set_id")))
            workout = self._workout(cells)
        except CellError as error:
            self.skipped.append(skipped_row(row.number, error))
            return
        place = (cells.text("exercise_position"), name)
        block = workout.blocks.setdefault(place, _Block(name, cells.note("exercise_note")))
        block.sets.append(one)

    def _fresh_key(self, key: str) -> str | None:
        """Return a key that was not given yet; a row that was copied is a set of its own."""
        if not key or len(key) > _LONGEST_KEY or key in self._keys:
            return None
        self._keys.add(key)
        return key

    def _workout(self, cells: _Cells) -> _Workout:
        key = cells.text("session_id")
        started = (cells.text("date"), cells.text("start_time"), cells.text("session_title"))
        place = (key,) if 0 < len(key) <= _LONGEST_KEY else started
        if place not in self._workouts:
            self._workouts[place] = _Workout(_workout(cells, key if place == (key,) else None))
        return self._workouts[place]


class _Cells:
    """The cells of a row by the names of their columns; what has no column is empty."""

    def __init__(self, header: Header, row: TableRow) -> None:
        self._header = header
        self._cells = row.cells
        self.number = row.number

    def __getitem__(self, name: str) -> str:
        index = self._header.index(name)
        return "" if index is None else self._cells[index]

    def text(self, name: str) -> str:
        """Return a text as it was before it was guarded."""
        return unguarded(self[name])

    def note(self, name: str) -> str | None:
        """Return a text that may be missing."""
        return self.text(name) or None

    def count(self, name: str, least: int, most: int) -> int | None:
        """Return a whole number within a range, None where there is none."""
        number = read_count(self[name])
        if number is not None and not least <= number <= most:
            raise CellError(SkipReason.OUT_OF_RANGE, self[name])
        return number


def _workout(cells: _Cells, key: str | None) -> FileWorkout:
    offset = cells.count("start_utc_offset_minutes", -_MOST_OFFSET_MINUTES, _MOST_OFFSET_MINUTES)
    start = _moment(cells["date"], cells["start_time"], offset)
    end = None
    if cells["end_date"]:
        end = _moment(cells["end_date"], cells["end_time"], offset)
    title, note = cells.note("session_title"), cells.note("session_note")
    return FileWorkout(start, (), end, title, note, key=key)


def _moment(day: str, clock: str, offset: int | None) -> LocalMoment:
    moment = read_moment(f"{day} {clock}".strip())
    return LocalMoment(moment.date, moment.time, offset)


def _exercise_name(cells: _Cells) -> str:
    """Return the key of a built-in exercise, whose name is in some language, else the name."""
    key = cells.text("exercise_id")
    name = key if key in _BUILT_IN else cells.text("exercise") or key
    if not name.strip():
        raise CellError(SkipReason.NO_EXERCISE, "")
    return name


def _set(cells: _Cells, key: str | None) -> FileSet:
    amount = read_weight(cells["weight"])
    return with_result(
        FileSet(
            cells.number,
            _kind(cells["set_kind"]),
            amount,
            None if amount is None else _unit(cells["weight_unit"]),
            cells["is_assisted"].strip() == "yes",
            _side(cells["side"]),
            read_reps(cells["reps"]),
            _reps_left(cells["reps_left"]),
            read_seconds_ms(cells["duration_s"]),
            read_distance_mm(cells["distance_m"], MM_PER_METRE),
            cells.count("superset_group", 0, 1000),
            cells.count("rest_planned_s", 0, _MOST_REST_SECONDS),
            note=cells.note("set_note"),
            key=key,
        )
    )


def _kind(text: str) -> SetKind:
    try:
        return SetKind(text.strip())
    except ValueError as error:
        raise CellError(SkipReason.UNKNOWN_WORD, text) from error


def _unit(text: str) -> Unit:
    try:
        return Unit(text.strip())
    except ValueError as error:
        raise CellError(SkipReason.UNKNOWN_WORD, text) from error


def _side(text: str) -> Side | None:
    try:
        return Side(text.strip()) if text.strip() else None
    except ValueError as error:
        raise CellError(SkipReason.UNKNOWN_WORD, text) from error


def _reps_left(text: str) -> RepsLeft | None:
    cleaned = text.strip()
    left = read_decimal(cleaned.removesuffix("+"))
    if left is None:
        return None
    if not 0 <= left <= _MOST_REPS_LEFT:
        raise CellError(SkipReason.OUT_OF_RANGE, text)
    return RepsLeft(int(left * Decimal(10)), or_more=cleaned.endswith("+"))


def _moment_order(workout: FileWorkout) -> tuple[date, time]:
    return workout.start.date, workout.start.time or time.min
