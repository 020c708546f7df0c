"""Sessions and sets written again for another day: what was lifted, never what was answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hinge_desktop.core.changes import Edit, Record
from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.identity import IdSource
from hinge_desktop.core.training import (
    LoggedExercise,
    LoggedSession,
    Session,
    SessionExercise,
    SessionExerciseId,
    SessionId,
    SetId,
    SetState,
    Side,
    WorkSet,
)

_DAY_MS = 86_400_000


def copied_exercises(
    like: LoggedSession, session_id: SessionId, new_id: IdSource
) -> tuple[Record, ...]:
    """Return the exercises and saved sets of a session anew, for another session."""
    copies: list[Record] = []
    for position, exercise in enumerate(one for one in like.exercises if one.saved()):
        entry = _copied_entry(exercise.entry, session_id, new_id(), position)
        copies.append(entry)
        copies += (
            repeated_set(one, SetId(new_id()), entry.id, place)
            for place, one in enumerate(exercise.saved())
        )
    return tuple(copies)


def repeated_set(
    one: WorkSet, set_id: SetId, entry_id: SessionExerciseId, position: int
) -> WorkSet:
    """Return a saved set with the same load and reps; nothing is said of how it went.

    An answer counts as evidence, so none is ever copied: not given is neither clean nor faulty.
    """
    return WorkSet(
        set_id,
        entry_id,
        position,
        one.kind,
        SetState.SAVED,
        side=one.side,
        load=one.load,
        is_assisted=one.is_assisted,
        superset_group=one.superset_group,
        reps=one.reps,
        duration_ms=one.duration_ms,
        distance_mm=one.distance_mm,
        tempo=one.tempo,
        wall_distance_mm=one.wall_distance_mm,
    )


def next_side(like: WorkSet, exercise: LoggedExercise) -> Side | None:
    """Return the side that has fewer sets like this one; that of the first one where even."""
    if like.side is None:
        return None
    sides = [one.side for one in exercise.sets if one.side is not None and one.kind is like.kind]
    first = sides[0] if sides else like.side
    other = Side.RIGHT if first is Side.LEFT else Side.LEFT
    return other if sides.count(other) < sides.count(first) else first


def moved_edits(logged: LoggedSession, days: int) -> tuple[Edit, ...]:
    """Return what moves a session by whole days: its times, and those of its sets, go along.

    Clock times and offsets stay as they were, so that all between them stays as long.
    """
    session = logged.session
    end = None if session.end is None else _later(session.end, days)
    moved = replace(session, start=_later(session.start, days), end=end)
    pairs = ((one, _moved_set(one, days)) for one in logged.sets)
    return (
        Edit(session, moved),
        *(Edit(before, after) for before, after in pairs if before != after),
    )


def ends_before_start(session: Session) -> bool:
    """Whether the end lies before the start, as far as times and zones are known."""
    start, end = session.start, session.end
    if end is None:
        return False
    if end.is_before(start) or start.is_before(end):
        return end.is_before(start)
    if end.date != start.date or end.time is None or start.time is None:
        return end.date < start.date
    return end.time < start.time


def _copied_entry(
    entry: SessionExercise, session_id: SessionId, key: str, position: int
) -> SessionExercise:
    return SessionExercise(
        SessionExerciseId(key),
        session_id,
        position,
        entry.exercise_id,
        rung=entry.rung,
        stage=entry.stage,
        is_paced=entry.is_paced,
        tempo=entry.tempo,
    )


def _moved_set(one: WorkSet, days: int) -> WorkSet:
    rest_started = one.rest_started_utc_ms
    if rest_started is not None:
        shifted = rest_started + days * _DAY_MS
        # Before 1970 there is no such moment.
        rest_started = shifted if shifted >= 0 else None
    start = None if one.start is None else _later(one.start, days)
    return replace(one, start=start, rest_started_utc_ms=rest_started)


def _later(moment: LocalMoment, days: int) -> LocalMoment:
    return replace(moment, date=moment.date + timedelta(days))
