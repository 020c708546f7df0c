"""Twelve weeks of Bar RDL as told in the design: 52.5 to 60 kg, one fault, one missed session."""

from __future__ import annotations

from datetime import date

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.tempo import DEFAULT_TEMPO
from hinge_desktop.core.training import (
    BackAnswer,
    Depth,
    Felt,
    LoggedExercise,
    LoggedSession,
    Quality,
    RepsLeft,
    SessionExercise,
    SetKind,
    Straps,
    TempoAnswer,
    WorkSet,
)
from tests.builders import at, kg, make_entry, make_session, make_set

TODAY = date(2026, 11, 21)
RDL = ExerciseId("romanian_deadlift")
FAULT_DAY = date(2026, 10, 13)
_THREE_LEFT = (date(2026, 10, 17), date(2026, 11, 3))
_BLOCKS: tuple[tuple[float, int, tuple[int, ...], int], ...] = (
    (52.5, 9, (1, 5, 8, 12, 15), 8),
    (55, 9, (19, 26, 29), 8),
    (55, 10, (3, 6), 11),
    (57.5, 10, (10, 13), 8),
    (57.5, 10, (17, 20, 24, 27, 31), 8),
    (60, 11, (3, 7, 10, 14, 17), 8),
)


def sample_sessions() -> tuple[LoggedSession, ...]:
    """Return all sessions, oldest first."""
    return tuple(
        _session(date(2026, month, day), load, reps)
        for load, month, days, first_reps in _BLOCKS
        for reps, day in enumerate(days, start=first_reps)
    )


def _session(day: date, load: float, reps: int) -> LoggedSession:
    session = make_session(day, start=at(day, 18, 10), end=at(day, 18, 58), back=BackAnswer.FINE)
    is_last = day == date(2026, 11, 17)
    entry = make_entry(
        session,
        is_paced=True,
        tempo=DEFAULT_TEMPO,
        felt=(Felt.HAMSTRINGS, Felt.GLUTES),
        depth=Depth.OWN_LOWEST,
        straps=Straps.LAST_SET,
        note="Cold garage, longer warm-up." if is_last else None,
    )
    work = [_work_set(entry, day, load, reps, place) for place in range(3)]
    warm_up = [
        make_set(entry, position=place, kind=SetKind.WARM_UP, load=kg(ramp), reps=6, reps_left=None)
        for place, ramp in enumerate((22.5, 47.5))
    ]
    curl = make_entry(session, "leg_curl", position=1)
    curls = [
        make_set(curl, position=place, load=kg(25), reps=10, quality=Quality.CLEAN)
        for place in range(3)
    ]
    return LoggedSession(
        session,
        (LoggedExercise(entry, (*warm_up, *work)), LoggedExercise(curl, tuple(curls))),
    )


def _work_set(entry: SessionExercise, day: date, load: float, reps: int, place: int) -> WorkSet:
    best_left = 3 if day in _THREE_LEFT else 2
    has_fault = day == FAULT_DAY and place == 2
    is_rushed = day == date(2026, 11, 17) and place > 0
    return make_set(
        entry,
        position=2 + place,
        load=kg(load),
        reps=reps,
        reps_left=RepsLeft.of(best_left if place == 0 else 1 if is_rushed else 2),
        tempo=DEFAULT_TEMPO,
        tempo_answer=TempoAnswer.RUSHED if is_rushed else TempoAnswer.KEPT,
        quality=Quality.SOMETHING_OFF if has_fault else Quality.CLEAN,
        faults=(RepFault(Fault.BAR_DRIFTED, 5),) if has_fault else (),
    )
