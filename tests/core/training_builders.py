"""Sessions for tests of the rules, as short as they are spoken: 60 kg, 12 12 12, 2 left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.equipment import PlateStock, assumed_bar
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.plates import BarLoads
from hinge_desktop.core.training import (
    BackAnswer,
    DayKind,
    Felt,
    LoggedExercise,
    LoggedSession,
    Quality,
    RepsLeft,
    Session,
    SessionExercise,
    SessionExerciseId,
    SessionId,
    SetId,
    SetKind,
    SetState,
    TempoAnswer,
    WorkSet,
)
from hinge_desktop.core.weights import Unit, Weight

RDL = ExerciseId("romanian_deadlift")
TODAY = date(2026, 11, 21)


def kg(amount: float) -> Weight:
    return Weight(round(amount * 1000), Unit.KG)


def lb(amount: float) -> Weight:
    return Weight(round(amount * 1000), Unit.LB)


def stocks(*weights: Weight, count: int = 2) -> tuple[PlateStock, ...]:
    return tuple(PlateStock(f"{one.plain()}{one.unit}", one, count) for one in weights)


def picture_bar() -> BarLoads:
    """The bar of the pictures: 20 kg, pairs of 20, 10, 5, 2.5 and 1.25."""
    return BarLoads(assumed_bar(), stocks(kg(20), kg(10), kg(5), kg(2.5), kg(1.25)))


def make_set(
    load: Weight | None = None,
    reps: int | None = 8,
    left: int | None = 2,
    *,
    faults: Sequence[RepFault] = (),
    quality: Quality | None = Quality.CLEAN,
    kind: SetKind = SetKind.WORK,
    tempo_answer: TempoAnswer | None = None,
    wall_mm: int | None = None,
    planned_reps: int | None = None,
) -> WorkSet:
    return WorkSet(
        id=SetId("set"),
        session_exercise_id=SessionExerciseId("entry"),
        position=0,
        kind=kind,
        state=SetState.SAVED,
        load=load,
        reps=reps,
        planned_reps=planned_reps,
        reps_left=None if left is None else RepsLeft.of(left),
        quality=Quality.SOMETHING_OFF if faults else quality,
        faults=tuple(faults),
        tempo_answer=tempo_answer,
        wall_distance_mm=wall_mm,
    )


def make_session(
    day: date,
    sets: Sequence[WorkSet],
    exercise_id: ExerciseId = RDL,
    *,
    day_kind: DayKind | None = None,
    planned_sets: int | None = None,
    back: BackAnswer | None = None,
) -> LoggedSession:
    entry = SessionExercise(
        SessionExerciseId("entry"), SessionId("s"), 0, exercise_id, planned_sets=planned_sets
    )
    session = Session(SessionId("s"), 1, LocalMoment(day), day_kind=day_kind, back=back)
    return LoggedSession(session, (LoggedExercise(entry, tuple(sets)),))


def rdl(
    day: date,
    load: float,
    reps: Sequence[int],
    left: Sequence[int | None],
    fault: Fault | None = None,
    *,
    quality: Quality | None = Quality.CLEAN,
    day_kind: DayKind | None = None,
    planned_sets: int | None = None,
) -> LoggedSession:
    """A session of the bar RDL; a fault goes to its first set."""
    sets = [
        make_set(
            kg(load),
            count,
            spare,
            quality=quality,
            faults=[RepFault(fault)] if fault and place == 0 else [],
        )
        for place, (count, spare) in enumerate(zip(reps, left, strict=True))
    ]
    return make_session(day, sets, day_kind=day_kind, planned_sets=planned_sets)


def felt_in(session: LoggedSession, *where: Felt) -> LoggedSession:
    """The same session, felt there."""
    exercises = tuple(
        replace(one, entry=replace(one.entry, felt=where)) for one in session.exercises
    )
    return replace(session, exercises=exercises)


def sore(session: LoggedSession, soreness: int | None) -> LoggedSession:
    """The same session, so sore before it."""
    return replace(session, session=replace(session.session, soreness=soreness))
