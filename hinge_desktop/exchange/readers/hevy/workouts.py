"""Rows of a Hevy export gathered into workouts and blocks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.imports.file_log import FileBlock, FileSet, FileWorkout
from hinge_desktop.exchange.readers.workout_order import oldest_first

WorkoutKey: TypeAlias = tuple[str, str, str]
"""Title, start and end as written: Hevy gives a workout no other key."""


@dataclass(slots=True)
class OpenBlock:
    """An exercise whose rows are still being read."""

    name: str
    last_index: int | None = None
    note: str | None = None
    sets: list[FileSet] = field(default_factory=list)


@dataclass(slots=True)
class OpenWorkout:
    """A workout whose rows are still being read."""

    start: LocalMoment
    end: LocalMoment | None
    title: str | None
    note: str | None = None
    blocks: list[OpenBlock] = field(default_factory=list)

    def block(self, name: str, set_index: int | None) -> OpenBlock:
        """Return the block of the next row: a new one if the name changes or the index falls."""
        last = self.blocks[-1] if self.blocks else None
        if last is None or last.name != name or _starts_again(last.last_index, set_index):
            last = OpenBlock(name)
            self.blocks.append(last)
        last.last_index = last.last_index if set_index is None else set_index
        return last

    def closed(self) -> FileWorkout:
        """Return it with the blocks that have sets."""
        blocks = tuple(
            FileBlock(one.name, tuple(one.sets), one.note) for one in self.blocks if one.sets
        )
        return FileWorkout(self.start, blocks, self.end, self.title, self.note)


class OpenWorkouts:
    """The workouts of a file in the order of their first rows."""

    def __init__(self) -> None:
        self._open: dict[WorkoutKey, OpenWorkout] = {}

    def known(self, key: WorkoutKey) -> OpenWorkout | None:
        """Return the workout with this key, None before its first row."""
        return self._open.get(key)

    def begin(self, key: WorkoutKey, start: LocalMoment, end: LocalMoment | None) -> OpenWorkout:
        """Add a workout and return it."""
        self._open[key] = OpenWorkout(start, end, key[0] or None)
        return self._open[key]

    def closed(self) -> tuple[FileWorkout, ...]:
        """Return those that have sets, oldest first."""
        closed = (one.closed() for one in self._open.values())
        return oldest_first([one for one in closed if one.blocks])


def _starts_again(last: int | None, index: int | None) -> bool:
    return last is not None and index is not None and index <= last
