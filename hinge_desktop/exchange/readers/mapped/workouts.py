"""Mapped rows put together to workouts and blocks, in the order they were trained in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from itertools import pairwise
from typing import TypeAlias

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.imports.column_map import WorkoutsBy
from hinge_desktop.core.imports.file_log import FileBlock, FileWorkout
from hinge_desktop.exchange.readers.mapped.mapped_rows import MappedRow
from hinge_desktop.exchange.readers.workout_order import oldest_first

_Key: TypeAlias = tuple[object, ...]


def workouts_of(rows: Sequence[MappedRow], by: WorkoutsBy) -> tuple[FileWorkout, ...]:
    """Return the workouts of a table, oldest first, whether the newest row stands first or last."""
    groups = _grouped(rows, by)
    is_falling = _is_falling([group.rows for group in groups])
    return oldest_first([group.built(is_falling=is_falling) for group in groups])


@dataclass(frozen=True, slots=True)
class _Group:
    """The rows of one workout, in the order of the file."""

    rows: list[MappedRow]
    has_set_times: bool
    """Whether the times are those of the sets."""

    def built(self, *, is_falling: bool) -> FileWorkout:
        rows = _in_time(self.rows, is_falling=is_falling)
        if self.has_set_times:
            rows = [row.with_start(row.moment) if row.moment.time else row for row in rows]
        return FileWorkout(
            start=min((row.moment for row in rows), key=_moment_key),
            blocks=tuple(_blocks(rows)),
            title=next((row.title for row in rows if row.title), None),
            note=_joined(row.workout_note for row in rows),
            number=rows[0].workout_key or None,
        )


def _grouped(rows: Sequence[MappedRow], by: WorkoutsBy) -> list[_Group]:
    keyed: dict[_Key, list[MappedRow]] = {}
    days = _together(rows, lambda row: (row.moment.date, row.title))
    by_start = _days_by_start(days, by)
    for row in rows:
        day = (row.moment.date, row.title)
        own: _Key = ("start", row.moment, row.title) if day in by_start else ("day", *day)
        keyed.setdefault(("key", row.workout_key) if row.workout_key else own, []).append(row)
    return [_Group(group, _has_set_times(key, group)) for key, group in keyed.items()]


def _together(
    rows: Iterable[MappedRow], key: Callable[[MappedRow], _Key]
) -> dict[_Key, list[MappedRow]]:
    found: dict[_Key, list[MappedRow]] = {}
    for row in rows:
        found.setdefault(key(row), []).append(row)
    return found


def _days_by_start(days: Mapping[_Key, Sequence[MappedRow]], by: WorkoutsBy) -> set[_Key]:
    """Return the days whose times are when workouts began.

    A run by itself says nothing about its time, so it goes with most of the days that do.
    """
    if by is not WorkoutsBy.TIMES:
        return set(days) if by is WorkoutsBy.START else set()
    telling = [day for day in days.values() if len({row.exercise for row in day}) > 1]
    by_start = {key for key, day in days.items() if _is_start(day)}
    is_usual = 2 * sum(map(_is_start, telling)) > len(telling)
    return set(days) if is_usual else by_start


def _is_start(day: Sequence[MappedRow]) -> bool:
    """Whether the times of a day are when workouts began: fewer than exercises, and shared."""
    times = {row.moment for row in day}
    pairs = {(row.moment, row.exercise) for row in day}
    exercises = {row.exercise for row in day}
    return len(times) < len(pairs) and len(times) < len(exercises)


def _has_set_times(key: _Key, rows: Sequence[MappedRow]) -> bool:
    if key[0] == "key":
        return len({row.moment for row in rows}) > 1
    return key[0] == "day"


def _is_falling(groups: Iterable[Sequence[MappedRow]]) -> bool:
    """Whether rows stand newest first inside workouts, as every pair in doubt-free order shows."""
    steps = {step for rows in groups for step in _steps(rows)}
    return steps == {-1}


def _steps(rows: Sequence[MappedRow]) -> set[int]:
    """Return the ways that times, or else numbers of sets, go from row to row: 1 and -1."""
    times = {_step(_moment_key(a.moment), _moment_key(b.moment)) for a, b in pairwise(rows)} - {0}
    if times:
        return times
    numbers = {
        _step((a.set_number,), (b.set_number,))
        for a, b in pairwise(rows)
        if a.exercise == b.exercise and a.set_number is not None and b.set_number is not None
    }
    return numbers - {0}


def _step(first: tuple[object, ...], second: tuple[object, ...]) -> int:
    return (second > first) - (second < first)


def _in_time(rows: Sequence[MappedRow], *, is_falling: bool) -> list[MappedRow]:
    steps = _steps(rows)
    if steps == {-1} or (not steps and is_falling):
        return list(reversed(rows))
    if steps == {1, -1} and len({row.moment for row in rows}) > 1:
        return sorted(rows, key=lambda row: _moment_key(row.moment))
    return list(rows)


def _blocks(rows: Sequence[MappedRow]) -> Iterable[FileBlock]:
    """Cut where the exercise changes, and where its sets are counted anew."""
    cuts = [place for place, (a, b) in enumerate(pairwise(rows), start=1) if _begins(a, b)]
    for first, last in pairwise([0, *cuts, len(rows)]):
        part = rows[first:last]
        sets = tuple(one for row in part for one in row.sets)
        yield FileBlock(part[0].exercise, sets, _joined(row.exercise_note for row in part))


def _begins(row: MappedRow, following: MappedRow) -> bool:
    if row.exercise != following.exercise:
        return True
    first, second = row.set_number, following.set_number
    # Warm-ups may be counted by themselves.
    is_same_kind = row.sets[-1].kind is following.sets[0].kind
    return is_same_kind and first is not None and second is not None and second <= first


def _joined(notes: Iterable[str | None]) -> str | None:
    """Return different notes one under the other; a note that is repeated on each row once."""
    return "\n".join(dict.fromkeys(note for note in notes if note)) or None


def _moment_key(moment: LocalMoment) -> tuple[date, time]:
    return moment.date, moment.time or time.min
