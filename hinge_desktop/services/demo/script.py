"""The words of a scripted journal: what a made-up lifter does on which day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import RepFault
from hinge_desktop.core.ladder import LadderPlace, Rung, Stage
from hinge_desktop.core.training import (
    NO_CONTACTS,
    BackAnswer,
    Contacts,
    DayKind,
    Depth,
    Felt,
    Quality,
    RepsLeft,
    SetKind,
    Side,
    Straps,
    TempoAnswer,
)
from hinge_desktop.core.weights import Unit, Weight

KEPT, RUSHED = TempoAnswer.KEPT, TempoAnswer.RUSHED
EVENING, MORNING = time(18, 10), time(9, 40)


@dataclass(frozen=True, slots=True)
class SetScript:
    """One set as planned, done and answered; planned and done reps are the same."""

    reps: int
    load: Weight | None = None
    reps_left: RepsLeft | None = None
    kind: SetKind = SetKind.WORK
    side: Side | None = None
    tempo_answer: TempoAnswer | None = None
    quality: Quality | None = Quality.CLEAN
    faults: tuple[RepFault, ...] = ()
    contacts: Contacts = NO_CONTACTS


@dataclass(frozen=True, slots=True)
class ExerciseScript:
    """An exercise of a session, with what was answered after its last set."""

    exercise_id: ExerciseId
    sets: tuple[SetScript, ...]
    is_paced: bool = True
    place: LadderPlace | None = None
    """Where on the ladder it is trained; None for what stands beside the ladder."""
    rest_seconds: int = 150
    planned_reps_left: int | None = None
    wall_distance_mm: int | None = None
    felt: tuple[Felt, ...] = ()
    depth: Depth | None = None
    straps: Straps | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class SessionScript:
    """A session on a day of the script's own calendar."""

    day: date
    exercises: tuple[ExerciseScript, ...]
    start: time = EVENING
    minutes: int | None = None
    """From start to end where that is fixed; else as long as the sets and rests take."""
    back: BackAnswer | None = BackAnswer.FINE
    day_kind: DayKind | None = None
    reaches: LadderPlace | None = None
    """Where a gate passed in this session leads."""


def kg(value: float) -> Weight:
    """Return a weight in kilograms."""
    return Weight(round(value * 1000), Unit.KG)


def on_the_bar(stage: Stage) -> LadderPlace:
    """Return the place of a stage of the bar rung."""
    return LadderPlace(Rung.BAR, stage)


def start_of(day: date) -> time:
    """Return when this lifter starts: in the morning at weekends."""
    return MORNING if day.weekday() >= 5 else EVENING
