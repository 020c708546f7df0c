"""Workouts of a file in the order they were trained in, whatever the order of the file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.imports.file_log import FileWorkout


def oldest_first(workouts: Sequence[FileWorkout]) -> tuple[FileWorkout, ...]:
    """Sort by start; of equal starts the one that the file's own direction makes the earlier."""
    is_falling = bool(workouts) and _key(workouts[0].start) > _key(workouts[-1].start)
    in_time = reversed(workouts) if is_falling else iter(workouts)
    return tuple(sorted(in_time, key=lambda one: _key(one.start)))


def _key(start: LocalMoment) -> tuple[date, time]:
    return start.date, start.time or time.min
