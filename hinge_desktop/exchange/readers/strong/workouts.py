"""Putting the rows of a Strong file together: blocks of sets, and workouts of blocks."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.imports.file_log import (
    FileBlock,
    FileRemark,
    FileSet,
    FileWorkout,
    RemarkCode,
    SkipReason,
)
from hinge_desktop.exchange.readers.dates import later
from hinge_desktop.exchange.readers.durations import read_seconds_ms, read_span_seconds
from hinge_desktop.exchange.readers.strong.rows import StrongRow, note_of
from hinge_desktop.exchange.readers.trouble import CellError

LONGEST_WORKOUT_SECONDS: Final = 12 * 3600
"""Beyond this a timer was left on (our own bound; 42 h and 264 h were seen)."""
WorkoutKey: TypeAlias = tuple[str, str, str]
"""Number, start and name, as written."""


@dataclass(slots=True)
class _Block:
    name: str
    note: str | None = None
    sets: list[FileSet] = field(default_factory=list)
    last_number: int = 0

    def built(self) -> FileBlock:
        return FileBlock(self.name, tuple(self.sets), self.note)


class WorkoutInMaking:
    """Takes the rows of one workout in the order of the file."""

    def __init__(self, start: LocalMoment, first: StrongRow) -> None:
        self._start = start
        self._title = first.cells.workout.strip() or None
        self._number = first.cells.number.strip() or None
        self._duration = first.cells.duration
        self._first_row = first.row.number
        self._note: str | None = None
        self._blocks: list[_Block] = []
        self._waiting_note: tuple[str, str | None] | None = None
        self.remarks: list[FileRemark] = []

    def add_note(self, one: StrongRow) -> None:
        """Keep the note of a note row for the exercise that follows."""
        self._waiting_note = (exercise_of(one), note_of(one.cells.notes))

    def add_rest(self, one: StrongRow) -> None:
        """Give the rest to the set above; raise `CellError` for a time that cannot be read."""
        rest_ms = read_seconds_ms(one.cells.seconds)
        if rest_ms is not None and self._blocks:
            sets = self._blocks[-1].sets
            sets[-1] = replace(sets[-1], rest_planned_seconds=rest_ms // 1000)

    def add_set(self, one: StrongRow, read: FileSet) -> None:
        """Add a set to the exercise it belongs to."""
        self._note = self._note or note_of(one.cells.workout_notes)
        block = self._block_for(one)
        note = self._note_for(one, block)
        block.sets.append(read if note is None else replace(read, note=note))
        block.last_number = one.set_number or block.last_number

    def built(self) -> FileWorkout | None:
        """Return the workout, None where none of its rows was a set."""
        if not self._blocks:
            return None
        blocks = tuple(block.built() for block in self._blocks)
        return FileWorkout(self._start, blocks, self._end(), self._title, self._note, self._number)

    def _block_for(self, one: StrongRow) -> _Block:
        name, last = exercise_of(one), self._blocks[-1] if self._blocks else None
        if last is None or last.name != name or _is_first(one, last):
            last = _Block(name)
            self._blocks.append(last)
        return last

    def _note_for(self, one: StrongRow, block: _Block) -> str | None:
        """Keep the exercise's note; return what a set says beyond it."""
        note = note_of(one.cells.notes)
        if self._waiting_note is not None:
            name, waiting = self._waiting_note
            self._waiting_note = None
            note = note or (waiting if name == block.name else None)
        if not block.sets:
            block.note = note
        return None if note == block.note else note

    def _end(self) -> LocalMoment | None:
        try:
            seconds = read_span_seconds(self._duration)
        except CellError:
            self._remark(RemarkCode.BAD_DURATION)
            return None
        if not seconds:
            return None
        if seconds > LONGEST_WORKOUT_SECONDS:
            self._remark(RemarkCode.ABSURD_DURATION)
            return None
        return later(self._start, seconds)

    def _remark(self, code: RemarkCode) -> None:
        self.remarks.append(FileRemark(code, self._first_row, self._duration))


def workout_key(one: StrongRow) -> WorkoutKey:
    """Return what the rows of one workout share."""
    return one.cells.number, one.cells.date, one.cells.workout


def exercise_of(one: StrongRow) -> str:
    """Return the exercise's name; raise `CellError` where there is none."""
    name = one.cells.exercise.strip()
    if not name:
        raise CellError(SkipReason.NO_EXERCISE, "")
    return name


def _is_first(one: StrongRow, block: _Block) -> bool:
    """Whether a row begins the exercise of the block above it once more.

    So does a number that is not above the last one; the notes tell it where files write them so.
    """
    number = one.set_number
    if number is not None and number <= block.last_number:
        return True
    if not one.columns.marks_first_rows or not one.has_written_notes:
        return False
    return block.note is None or note_of(one.cells.notes) != block.note
