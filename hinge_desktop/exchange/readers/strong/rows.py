"""A row of a Strong file as a set, a rest or a note."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import Final, NamedTuple

from hinge_desktop.core.imports.file_log import FileAnswers, FileSet, SkipReason
from hinge_desktop.core.training import SetKind
from hinge_desktop.core.weights import Unit
from hinge_desktop.exchange.formula_guard import unguarded
from hinge_desktop.exchange.readers.cells import TableRow
from hinge_desktop.exchange.readers.durations import read_seconds_ms
from hinge_desktop.exchange.readers.headers import folded
from hinge_desktop.exchange.readers.mapped.said_words import read_kind
from hinge_desktop.exchange.readers.numbers import (
    MM_PER_KM,
    MM_PER_MILE,
    read_distance_mm,
    read_reps,
    read_reps_left,
    read_weight,
)
from hinge_desktop.exchange.readers.strong.columns import (
    DISTANCE_UNITS,
    WEIGHT_UNITS,
    Column,
    StrongColumns,
)
from hinge_desktop.exchange.readers.trouble import CellError
from hinge_desktop.exchange.writers.strong_csv import NOTHING_NOTED

_KINDS: Final[Mapping[str, SetKind]] = MappingProxyType(
    {"w": SetKind.WARM_UP, "d": SetKind.DROP, "f": SetKind.FAILURE}
)
_RESTS: Final = frozenset({"rest timer", "ruhezeit"})
_NOTE: Final = "note"
_SHORTEST_WORD: Final = 3
"""Letters; what is shorter marks a kind of set."""
_ASSISTED = "(assisted)"


class StrongCells(NamedTuple):
    """The cells of a row by what they hold, in the order of `Column`."""

    number: str
    date: str
    workout: str
    duration: str
    exercise: str
    set_order: str
    weight: str
    weight_unit: str
    reps: str
    rpe: str
    distance: str
    distance_unit: str
    seconds: str
    notes: str
    workout_notes: str


class StrongRow:
    """A row, and what its set order says it is."""

    __slots__ = ("cells", "columns", "order", "row", "set_number")

    def __init__(self, row: TableRow, columns: StrongColumns) -> None:
        self.row = row
        self.columns = columns
        cells = StrongCells(*columns.cells(row.cells))
        self.cells = _unguarded(cells) if columns.is_guarded else cells
        self.order = self.cells.set_order.strip().casefold()
        """What stands for the set's number."""
        self.set_number = _number(self.order)
        """The number of a set that has one; letters stand for the others."""

    @property
    def has_written_notes(self) -> bool:
        """Whether the notes are more than a bare empty cell."""
        place = self.columns.places.get(Column.NOTES)
        return place in self.row.quoted_empty or bool(self.cells.notes.strip())

    @property
    def is_rest(self) -> bool:
        """Whether it tells the rest after the set above."""
        return self.order in _RESTS or self.is_other_rest

    @property
    def is_other_rest(self) -> bool:
        """Whether it seems to be a rest in another language: an unknown word, and seconds alone."""
        cells = self.cells
        others = (cells.weight, cells.reps, cells.distance, cells.rpe)
        return self._is_other_word and _is_said(cells.seconds) and not any(map(_is_said, others))

    @property
    def is_note(self) -> bool:
        """Whether it holds a note on the exercise that follows."""
        cells = self.cells
        numbers = (cells.weight, cells.reps, cells.distance, cells.seconds)
        return self.order == _NOTE or (self._is_other_word and not any(map(_is_said, numbers)))

    @property
    def _is_other_word(self) -> bool:
        if self.set_number is not None or len(self.order) < _SHORTEST_WORD:
            return False
        return self.order not in {*_RESTS, _NOTE} and kind_marked(self.order) is None


def kind_marked(order: str) -> SetKind | None:
    """Return the kind that a letter or a word marks; None for numbers and what is no kind."""
    kind = _KINDS.get(order)
    if kind is not None or len(order) < _SHORTEST_WORD:
        return kind
    try:
        return read_kind(order)
    except CellError:
        return None


def _is_said(number: str) -> bool:
    return bool(number.strip("0., "))


def _unguarded(cells: StrongCells) -> StrongCells:
    """Return the texts as they were before Hinge wrote them for spreadsheets."""
    notes, workout_notes = (
        "" if text == NOTHING_NOTED else unguarded(text)
        for text in (cells.notes, cells.workout_notes)
    )
    return cells._replace(
        workout=unguarded(cells.workout),
        exercise=unguarded(cells.exercise),
        notes=notes,
        workout_notes=workout_notes,
    )


def note_of(text: str) -> str | None:
    """Return a note, None where there is none; some files write line breaks as two letters."""
    return text.replace("\\n", "\n").strip() or None


def read_set(one: StrongRow, answers: FileAnswers) -> FileSet:
    """Read a row that is a set; raise `CellError` for a cell that cannot be read."""
    unit = _weight_unit(one, answers)
    amount = _applicable(one, read_weight(one.cells.weight))
    seconds = read_seconds_ms(one.cells.seconds) or None
    distance = _distance(one, unit)
    reps = read_reps(one.cells.reps)
    if reps is None and seconds is None and distance is None:
        raise CellError(SkipReason.NO_RESULT, "")
    return FileSet(
        one.row.number,
        _kind(one),
        amount,
        unit if amount is not None else None,
        is_assisted=_is_assisted(one.cells.exercise),
        reps=reps,
        reps_left=read_reps_left(one.cells.rpe),
        duration_ms=seconds,
        distance_mm=distance,
    )


def waits_for_unit(one: StrongRow, read: FileSet) -> bool:
    """Whether the weight or the distance of a set is in a unit that only the lifter knows."""
    if read.amount is not None:
        return read.unit is None
    names_distance = one.columns.mm_per_distance or one.cells.distance_unit.strip()
    return read.distance_mm is not None and not names_distance and one.columns.weight_unit is None


def _number(order: str) -> int | None:
    return int(order) if order.isascii() and order.isdigit() and len(order) < 9 else None


@lru_cache(1024)
def _is_assisted(name: str) -> bool:
    return folded(name).endswith(_ASSISTED)


def _kind(one: StrongRow) -> SetKind:
    if one.set_number is not None:
        return SetKind.WORK
    kind = kind_marked(one.order)
    if kind is None and one.order == one.columns.warm_up_mark:
        return SetKind.WARM_UP
    if kind is None:
        raise CellError(SkipReason.UNKNOWN_WORD, one.cells.set_order)
    return kind


def _applicable(one: StrongRow, amount: Decimal | None) -> Decimal | None:
    """Return None for the 0 of files that write 0 where there is no weight."""
    return None if amount == 0 and not one.columns.has(Column.NUMBER) else amount


def _weight_unit(one: StrongRow, answers: FileAnswers) -> Unit | None:
    word = one.cells.weight_unit
    if not word.strip():
        return one.columns.weight_unit or answers.unit
    unit = WEIGHT_UNITS.get(folded(word))
    if unit is None:
        raise CellError(SkipReason.UNKNOWN_WORD, word)
    return unit


def _distance(one: StrongRow, unit: Unit | None) -> int | None:
    """Return millimetres; a file that names no unit shows miles beside pounds."""
    word = one.cells.distance_unit
    scale = one.columns.mm_per_distance
    if word.strip():
        scale = DISTANCE_UNITS.get(folded(word))
        if scale is None:
            raise CellError(SkipReason.UNKNOWN_WORD, word)
    if scale is None and unit is not None:
        scale = MM_PER_MILE if unit is Unit.LB else MM_PER_KM
    # While the lifter is still asked, nothing is imported, and any scale shows that it is there.
    return read_distance_mm(one.cells.distance, scale or MM_PER_KM) or None
