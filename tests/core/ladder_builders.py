"""Sessions and moves for tests of the ladder: each session has its own key and place in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.equipment import Equipment, Kettlebell
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.ladder import EXERCISE_OF_RUNG, LadderMove, LadderPlace, MoveReason, Rung
from hinge_desktop.core.ladder_places import LOADED_BAR
from hinge_desktop.core.measures import BalanceCheck
from hinge_desktop.core.tempo import DEFAULT_TEMPO, Tempo
from hinge_desktop.core.training import (
    NO_CONTACTS,
    Contacts,
    Depth,
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
    Side,
    TempoAnswer,
    WorkSet,
)
from hinge_desktop.core.weights import Unit, Weight

WALL, DOWEL, BELL = (LadderPlace(rung) for rung in (Rung.WALL, Rung.DOWEL, Rung.KETTLEBELL))
ON_ONE_LEG = LadderPlace(Rung.SINGLE_LEG)
KEPT_ALL = Contacts(True, True, True)
KEPT, RUSHED = TempoAnswer.KEPT, TempoAnswer.RUSHED
CLEAN, OFF = Quality.CLEAN, Quality.SOMETHING_OFF
HAMSTRINGS = (Felt.HAMSTRINGS,)
WITH_BELL = Equipment(kettlebells=(Kettlebell("bell", Weight(12_000, Unit.KG), 1),))


def a_set(
    reps: int | None = 8,
    left: int | None = 4,
    *,
    quality: Quality | None = CLEAN,
    faults: Sequence[Fault | RepFault] = (),
    kept: TempoAnswer | None = KEPT,
    contacts: Contacts = NO_CONTACTS,
    wall_mm: int | None = None,
    planned: int | None = None,
    kind: SetKind = SetKind.WORK,
    tempo: Tempo | None = DEFAULT_TEMPO,
    load: float | None = 60,
) -> WorkSet:
    """Return a saved set that was answered in full, but for what is said otherwise."""
    made = tuple(one if isinstance(one, RepFault) else RepFault(one) for one in faults)
    return WorkSet(
        SetId("set"),
        SessionExerciseId("entry"),
        0,
        kind,
        SetState.SAVED,
        load=None if load is None else Weight(round(load * 1000), Unit.KG),
        planned_reps=planned,
        reps=reps,
        reps_left=None if left is None else RepsLeft.of(left),
        tempo=tempo,
        tempo_answer=kept,
        quality=OFF if made else quality,
        faults=made,
        contacts=contacts,
        wall_distance_mm=wall_mm,
    )


def drill(reps: int = 8, contacts: Contacts = KEPT_ALL, **fields: object) -> WorkSet:
    """Return a set of a drill with the dowel."""
    made = a_set(reps, None, contacts=contacts, kind=SetKind.DRILL, load=None)
    return replace(made, **fields)  # type: ignore[arg-type]


def at_wall(mm: int | None = 200, clean: int = 10, **fields: object) -> WorkSet:
    """Return ten reps at the wall, of which so many were clean."""
    faults = tuple(RepFault(Fault.BECAME_A_SQUAT, rep) for rep in range(clean + 1, 11))
    made = a_set(10, None, faults=faults, kind=SetKind.DRILL, load=None, wall_mm=mm, planned=10)
    return replace(made, **fields)  # type: ignore[arg-type]


def a_session(
    day: date,
    *sets: WorkSet,
    place: LadderPlace = LOADED_BAR,
    felt: tuple[Felt, ...] = HAMSTRINGS,
    depth: Depth | None = Depth.OWN_LOWEST,
    exercise_id: ExerciseId | None = None,
    sequence: int | None = None,
    is_practice: bool = False,
) -> LoggedSession:
    """Return an ended session at a place; its key and order come from its day."""
    number = (day - date(2026, 1, 1)).days * 10 if sequence is None else sequence
    key = f"session-{number}"
    session = Session(SessionId(key), number, LocalMoment(day), LocalMoment(day))
    entry = SessionExercise(
        SessionExerciseId(key),
        session.id,
        0,
        exercise_id or EXERCISE_OF_RUNG[place.rung],
        rung=None if is_practice else place.rung,
        stage=None if is_practice else place.stage,
        felt=felt,
        depth=depth,
    )
    return LoggedSession(session, (LoggedExercise(entry, sets),))


def a_move(
    day: date,
    to: LadderPlace,
    reason: MoveReason = MoveReason.GATE_PASSED,
    came_from: LadderPlace | None = None,
    **fields: object,
) -> LadderMove:
    """Return a move in the evening of a day, after that day's session."""
    number = (day - date(2026, 1, 1)).days * 10 + 5
    came = came_from or LadderPlace()
    move = LadderMove(
        f"move-{number}",
        number,
        LocalMoment(day),
        to.rung,
        reason,
        to.stage,
        came.rung,
        came.stage,
    )
    return replace(move, **fields)  # type: ignore[arg-type]


def balance(day: date, left_s: float, right_s: float, trial: int = 1) -> tuple[BalanceCheck, ...]:
    """Return a balance check of both sides."""
    return (
        BalanceCheck(f"{day}{trial}l", day, Side.LEFT, trial, round(left_s * 1000)),
        BalanceCheck(f"{day}{trial}r", day, Side.RIGHT, trial, round(right_s * 1000)),
    )


def days_from(first: date, count: int, apart: int = 3) -> list[date]:
    """Return so many days, each so many after the last."""
    return [first + timedelta(days=apart * number) for number in range(count)]
