"""A table in Strong's style (formats sections 3 and 10), which phone apps take in.

It is the dialect with a unit in each row. Some apps want notes, seconds and duration never empty,
so nothing is written as a dot or 0 there. What does not fit is counted by its kind.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, time, timedelta
from io import StringIO
from typing import Final

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.strong_losses import StrongLoss
from hinge_desktop.core.training import (
    NO_CONTACTS,
    LoggedExercise,
    LoggedSession,
    Session,
    SetKind,
    WorkSet,
)
from hinge_desktop.core.weights import Unit
from hinge_desktop.exchange.formula_guard import guarded

COLUMNS: Final = (
    *("Date", "Workout Name", "Exercise Name", "Set Order", "Weight", "Weight Unit", "Reps"),
    *("RPE", "Distance", "Distance Unit", "Seconds", "Notes", "Workout Notes"),
    "Workout Duration",
)
NOTHING_NOTED: Final = "."
_NO_DURATION: Final = "0m"
_ASSISTED: Final = " (Assisted)"
_LETTERS: Final = {SetKind.WARM_UP: "W", SetKind.DROP: "D", SetKind.FAILURE: "F"}
_UNITS: Final = {Unit.KG: "kg", Unit.LB: "lbs"}
_LONGEST_WORKOUT: Final = timedelta(days=1)


class StrongTable:
    """The bytes of the table, and what they leave out, known once all of them were taken."""

    def __init__(
        self,
        sessions: Iterable[LoggedSession],
        names: Mapping[ExerciseId, str],
        unnamed_workout: str,
    ) -> None:
        self._sessions = sessions
        self._names = names
        self._unnamed_workout = unnamed_workout
        self._begun: set[tuple[datetime, str]] = set()
        self.losses: Counter[StrongLoss] = Counter({StrongLoss.JOURNAL: 1})

    def __iter__(self) -> Iterator[bytes]:
        yield _line(COLUMNS)
        for session in self._sessions:
            for row in self._workout(session):
                yield _line(row)

    def _workout(self, logged: LoggedSession) -> Iterator[list[str]]:
        exercises = [one for one in logged.exercises if one.saved()]
        if not exercises:
            return
        session = logged.session
        title = guarded(session.title or self._unnamed_workout)
        start = self._start(session, title)
        self._count_session(session)
        begin = [start.strftime("%Y-%m-%d %H:%M:%S"), title]
        end = [guarded(session.note or NOTHING_NOTED), _duration(session)]
        for exercise in exercises:
            for row in self._exercise(exercise):
                yield begin + row + end

    def _start(self, session: Session, title: str) -> datetime:
        """Return when it began, a minute later while another of this name began then."""
        at = session.start
        start = datetime.combine(at.date, at.time or time.min)
        while (start, title) in self._begun:
            start += timedelta(minutes=1)
        self._begun.add((start, title))
        if at.time is None or start.time() != at.time:
            self.losses[StrongLoss.TIMES_OF_DAY] += 1
        return start

    def _exercise(self, exercise: LoggedExercise) -> Iterator[list[str]]:
        name = self._names.get(exercise.entry.exercise_id, exercise.entry.exercise_id)
        number = 0
        for place, one in enumerate(exercise.saved()):
            # A failed set takes a number as a work set does; warm-ups and drop sets do not.
            number += one.kind not in {SetKind.WARM_UP, SetKind.DROP}
            order = _LETTERS.get(one.kind) or str(number)
            notes = [exercise.entry.note if place == 0 else None, one.note]
            self._count_set(exercise, one)
            yield [_exercise_name(name, one), order, *self._work(one), _notes(notes)]

    def _work(self, one: WorkSet) -> list[str]:
        weight = ["", ""] if one.load is None else [one.load.plain(), _UNITS[one.load.unit]]
        distance = ["", ""] if one.distance_mm is None else [_km(one.distance_mm), "km"]
        seconds = str(round((one.duration_ms or 0) / 1000))
        return [*weight, _number(one.reps), self._rpe(one), *distance, seconds]

    def _rpe(self, one: WorkSet) -> str:
        left = one.reps_left
        if left is None:
            return ""
        if left.or_more or left.tenths > 40 or left.tenths % 5:
            self.losses[StrongLoss.REPS_LEFT] += 1
            return ""
        return _decimal(100 - left.tenths, 1)

    def _count_session(self, session: Session) -> None:
        if session.back or session.soreness is not None or session.day_kind:
            self.losses[StrongLoss.SESSION_ANSWERS] += 1
        if session.start.offset_minutes is not None:
            self.losses[StrongLoss.ZONES] += 1

    def _count_set(self, exercise: LoggedExercise, one: WorkSet) -> None:
        entry = exercise.entry
        lost = {
            StrongLoss.SET_ANSWERS: one.tempo
            or one.tempo_answer
            or one.quality
            or one.faults
            or one.phase_taps
            or one.contacts != NO_CONTACTS
            or one.wall_distance_mm is not None
            or entry.felt
            or entry.depth
            or entry.straps,
            StrongLoss.PLANNED: one.planned_load or one.planned_reps or one.planned_duration_ms,
            StrongLoss.SIDES: one.side,
            StrongLoss.SUPERSETS: one.superset_group is not None,
            StrongLoss.RESTS: one.rest_planned_seconds or one.rest_taken_seconds,
            StrongLoss.SET_KINDS: one.kind in {SetKind.DRILL, SetKind.TIMED},
            StrongLoss.FRACTIONS: (one.duration_ms or 0) % 1000,
        }
        self.losses.update(kind for kind, is_lost in lost.items() if is_lost)


def _exercise_name(name: str, one: WorkSet) -> str:
    """Return the name; by its ending other apps know that the weight is help from a machine."""
    if one.is_assisted and not name.endswith(_ASSISTED):
        name += _ASSISTED
    return guarded(name)


def _notes(notes: Iterable[str | None]) -> str:
    return guarded("\n".join(note for note in notes if note) or NOTHING_NOTED)


def _duration(session: Session) -> str:
    length = None if session.end is None else _between(session.start, session.end)
    if length is None or not timedelta(0) <= length <= _LONGEST_WORKOUT:
        return _NO_DURATION
    minutes, seconds = divmod(int(length.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours}h {minutes}m"
    return f"{minutes}m" if minutes or not seconds else f"{seconds}s"


def _between(start: LocalMoment, end: LocalMoment) -> timedelta | None:
    if start.time is None or end.time is None:
        return None
    length = datetime.combine(end.date, end.time) - datetime.combine(start.date, start.time)
    if start.offset_minutes is None or end.offset_minutes is None:
        return length
    return length - timedelta(minutes=end.offset_minutes - start.offset_minutes)


def _km(millimetres: int) -> str:
    return _decimal(millimetres, 6)


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


def _decimal(whole: int, digits: int) -> str:
    return f"{whole // 10**digits}.{whole % 10**digits:0{digits}}".rstrip("0").rstrip(".")


def _line(cells: Iterable[str]) -> bytes:
    text = StringIO(newline="")
    # Ended by both, since a cell is only put in quotes for characters that end a line: a note
    # with a lone "\r" would break its row in two.
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerow(cells)
    return text.getvalue().removesuffix("\r\n").encode() + b"\n"
