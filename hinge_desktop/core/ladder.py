"""The drill ladder: five rungs, two stages on the bar, and the moves between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.weights import Weight


class Rung(StrEnum):
    """A step of the ladder, from the wall up (contract: five rungs, as drawn)."""

    WALL = "wall"
    DOWEL = "dowel"
    KETTLEBELL = "kettlebell"
    BAR = "bar"
    SINGLE_LEG = "single_leg"


RUNGS: Final = tuple(Rung)


class Stage(StrEnum):
    """The two stages of the bar rung (coaching-rules 1, rows 4 and 5)."""

    LIGHT = "light"
    LOADED = "loaded"


EXERCISE_OF_RUNG: Final = {
    Rung.WALL: ExerciseId("wall_hinge"),
    Rung.DOWEL: ExerciseId("dowel_hinge"),
    Rung.KETTLEBELL: ExerciseId("kettlebell_deadlift"),
    Rung.BAR: ExerciseId("romanian_deadlift"),
    Rung.SINGLE_LEG: ExerciseId("single_leg_romanian_deadlift"),
}
RUNG_TAUGHT_BY: Final = {
    **{exercise_id: rung for rung, exercise_id in EXERCISE_OF_RUNG.items()},
    # For those whose knees travel (coaching-rules 1).
    ExerciseId("bench_hinge"): Rung.WALL,
}
"""Which rung an exercise teaches, also where it is done beside the plan."""


class MoveReason(StrEnum):
    """Why the lifter stands on another rung than before."""

    GATE_PASSED = "gate_passed"
    BY_CHOICE = "by_choice"
    PLACEMENT = "placement"
    FELL_BACK = "fell_back"
    STOP_RULE = "stop_rule"
    STAYED = "stayed"
    """A step was offered and declined: the place is the same as before."""
    CAME_BACK = "came_back"
    """Up again to where the lifter stood before an offered step down."""


class ChoiceReason(StrEnum):
    """Why the lifter moved up before the gates were met; asked with one chip (design, screen 4)."""

    KNOWS_IT = "knows_it"
    TAUGHT_BY_COACH = "taught_by_coach"
    CANNOT_ANSWER = "cannot_answer"
    """A gate asks for something that this lifter cannot give, such as a wall."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class LadderMove:
    """One move on the ladder. The last one (by `sequence`) says where the lifter stands."""

    id: str
    sequence: int
    made: LocalMoment
    to_rung: Rung
    reason: MoveReason
    to_stage: Stage | None = None
    """Given on the bar rung only."""
    from_rung: Rung | None = None
    from_stage: Stage | None = None
    note: str | None = None
    choice: ChoiceReason | None = None
    """Given where the lifter moved by choice."""
    exercise_id: ExerciseId | None = None
    """What the rung is trained with where it is not its usual exercise: a bench, a trap bar."""
    first_load: Weight | None = None
    """What to begin with there (placement, a step down, a stop); None: the lightest load."""


@dataclass(frozen=True, slots=True)
class LadderPlace:
    """Where the lifter stands; `stage` is given on the bar rung only."""

    rung: Rung = Rung.WALL
    stage: Stage | None = None


def place_after(moves: Sequence[LadderMove]) -> LadderPlace:
    """Return where these moves lead; without any, the wall."""
    if not moves:
        return LadderPlace()
    last = max(moves, key=lambda move: move.sequence)
    return LadderPlace(last.to_rung, last.to_stage)
