"""What the timer counts without a session: sets of reps by a tempo, or of seconds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any, Final

from hinge_desktop.core.exercises import Exercise, ExerciseId
from hinge_desktop.core.plan import ExercisePreference, Plan, preference_of
from hinge_desktop.core.tempo import DEFAULT_TEMPO, Phase, Tempo
from hinge_desktop.core.tempo_run import TempoRun
from hinge_desktop.core.training import Side

BOTH_SIDES: Final = (Side.LEFT, Side.RIGHT)
MOST_SETS: Final = 20
MOST_REPS: Final = 100
LONGEST_HOLD_SECONDS: Final = 600
LONGEST_REST_SECONDS: Final = 900
LONGEST_LEAD_IN_SECONDS: Final = 60
FIRST_PHASES: Final = (Phase.LOWER, Phase.STAND)
"""What a rep may start with: lowering, or lifting from the floor."""


class CountBy(StrEnum):
    """Whether reps are paced or only time is measured."""

    REPS = "reps"
    TIME = "time"


class WarmUpItem(StrEnum):
    """The items of the warm-up for sitters that can be timed (coaching-rules 9, from A3)."""

    HIP_FLEXOR_RELEASE = "hip_flexor_release"
    HIP_FLEXOR_STRETCH = "hip_flexor_stretch"
    GLUTE_BRIDGE = "glute_bridge"
    ROTATORS = "rotators"
    BRACE = "brace"
    WALL_HINGE = "wall_hinge"
    DOWEL_HINGE = "dowel_hinge"


@dataclass(frozen=True, slots=True)
class TimedWork:
    """Sets, rests and what is counted in them; a number out of range is a `ValueError`."""

    exercise_id: ExerciseId | None = None
    warm_up: WarmUpItem | None = None
    """Given for an item of the warm-up; then there is no exercise."""
    count_by: CountBy = CountBy.REPS
    tempo: Tempo = DEFAULT_TEMPO
    starts_with: Phase = Phase.LOWER
    reps: int = 8
    hold_seconds: int = 45
    is_each_side: bool = False
    sets: int = 3
    rest_seconds: int = 60
    lead_in_seconds: int = 10
    goes_on: bool = True
    """Whether rest follows set, and set follows rest, without a key."""

    def __post_init__(self) -> None:
        """Hold every number to its range."""
        for value, low, high in (
            (self.reps, 1, MOST_REPS),
            (self.hold_seconds, 1, LONGEST_HOLD_SECONDS),
            (self.sets, 1, MOST_SETS),
            (self.rest_seconds, 0, LONGEST_REST_SECONDS),
            (self.lead_in_seconds, 0, LONGEST_LEAD_IN_SECONDS),
        ):
            if not low <= value <= high:
                raise ValueError(f"{value} is not within {low} and {high}")
        if self.starts_with not in FIRST_PHASES:
            raise ValueError(f"no rep starts with {self.starts_with}")

    def run(self) -> TempoRun:
        """Return one set of it on its line of time."""
        sides = BOTH_SIDES if self.is_each_side else ()
        lead_in_ms = self.lead_in_seconds * 1000
        if self.count_by is CountBy.TIME:
            return TempoRun.of_time(self.hold_seconds * 1000, lead_in_ms, sides=sides)
        return TempoRun.of_reps(self.tempo, self.reps, self.starts_with, lead_in_ms, sides=sides)


def work_for_exercise(
    exercise: Exercise, plan: Plan, preferences: Iterable[ExercisePreference]
) -> TimedWork:
    """Return what to count for an exercise: the lifter's own tempo and rest, else the plan's."""
    own = preference_of(exercise.id, preferences)
    tempo = None if own is None else own.tempo
    rest_seconds = None if own is None else own.rest_seconds
    rest_seconds = plan.rest_seconds if rest_seconds is None else rest_seconds
    first = exercise.starts_with
    return TimedWork(
        exercise.id,
        tempo=tempo or plan.tempo,
        starts_with=first if first in FIRST_PHASES else Phase.LOWER,
        reps=min(plan.lowest_reps, MOST_REPS),
        is_each_side=exercise.is_one_sided,
        sets=min(plan.work_sets, MOST_SETS),
        rest_seconds=min(rest_seconds, LONGEST_REST_SECONDS),
        lead_in_seconds=min(plan.lead_in_seconds, LONGEST_LEAD_IN_SECONDS),
    )


def work_for_warm_up(item: WarmUpItem, plan: Plan) -> TimedWork:
    """Return an item of the warm-up (coaching-rules 9; times and tempos are DEFAULT)."""
    lead_in_seconds = min(plan.lead_in_seconds, LONGEST_LEAD_IN_SECONDS)
    held = TimedWork(
        warm_up=item,
        count_by=CountBy.TIME,
        sets=1,
        rest_seconds=30,
        lead_in_seconds=lead_in_seconds,
    )
    counted = replace(held, count_by=CountBy.REPS)
    lifted = replace(counted, tempo=Tempo(2000, 0, 1000, 1000), starts_with=Phase.STAND, reps=10)
    return {
        WarmUpItem.HIP_FLEXOR_RELEASE: replace(held, hold_seconds=60, is_each_side=True),
        WarmUpItem.HIP_FLEXOR_STRETCH: replace(held, hold_seconds=45, is_each_side=True),
        WarmUpItem.GLUTE_BRIDGE: replace(lifted, sets=2),
        WarmUpItem.ROTATORS: replace(lifted, is_each_side=True),
        # Five calm breaths of six seconds.
        WarmUpItem.BRACE: replace(held, hold_seconds=30),
        WarmUpItem.WALL_HINGE: replace(counted, tempo=plan.tempo, reps=8),
        WarmUpItem.DOWEL_HINGE: replace(counted, tempo=plan.tempo, reps=8),
    }[item]


def to_stored(work: TimedWork) -> dict[str, str | int | bool]:
    """Return it as plain values, for the settings of a computer."""
    values = {field.name: getattr(work, field.name) for field in fields(work)}
    values["tempo"] = str(work.tempo)
    return {name: value for name, value in values.items() if value is not None}


def from_stored(stored: Mapping[str, Any]) -> TimedWork | None:
    """Return what was stored; None where it makes no sense (any more)."""
    try:
        read = {name: _READERS[name](value) for name, value in stored.items() if name in _READERS}
        return TimedWork(**read) if read else None
    except (ValueError, TypeError):
        return None


def _exercise_id(value: object) -> ExerciseId:
    return ExerciseId(str(value))


def _tempo(value: object) -> Tempo:
    return Tempo.parse(str(value))


_READERS: Final[Mapping[str, Any]] = {
    "exercise_id": _exercise_id,
    "warm_up": WarmUpItem,
    "count_by": CountBy,
    "tempo": _tempo,
    "starts_with": Phase,
    "reps": int,
    "hold_seconds": int,
    "is_each_side": bool,
    "sets": int,
    "rest_seconds": int,
    "lead_in_seconds": int,
    "goes_on": bool,
}
