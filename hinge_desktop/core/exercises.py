"""The exercises Hinge knows by itself, and what it must know of any exercise."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NewType

from hinge_desktop.core.tempo import Phase

ExerciseId = NewType("ExerciseId", str)
"""The slug of a built-in exercise, or a key of our own for one the lifter added."""


class Family(StrEnum):
    """Which pattern an exercise trains; volume of the hinge family counts together."""

    HINGE = "hinge"
    SINGLE_LEG_HINGE = "single_leg_hinge"
    HINGE_DRILL = "hinge_drill"
    SQUAT = "squat"
    LEG_CURL = "leg_curl"
    CALF = "calf"
    OTHER = "other"


HINGE_FAMILY: Final = frozenset({Family.HINGE, Family.SINGLE_LEG_HINGE, Family.HINGE_DRILL})
"""What counts together as hinges: deadlifts and good mornings, on two legs and on one, and the
drills that teach them (coaching-rules 6)."""


class LoadKind(StrEnum):
    """What is lifted, hence which loads can be built."""

    NONE = "none"
    BARBELL = "barbell"
    TRAP_BAR = "trap_bar"
    KETTLEBELL = "kettlebell"
    DUMBBELL = "dumbbell"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Exercise:
    """An exercise; `name` is given for the lifter's own ones, built-in ones are named in words."""

    id: ExerciseId
    family: Family
    load_kind: LoadKind
    name: str | None = None
    is_paced: bool = False
    """Whether the screen counts its reps."""
    is_one_sided: bool = False
    starts_with: Phase = Phase.LOWER
    is_archived: bool = False

    @property
    def is_built_in(self) -> bool:
        """Whether Hinge brought it along."""
        return self.name is None


def _built_in(
    slug: str,
    family: Family,
    load_kind: LoadKind,
    *,
    is_paced: bool = True,
    is_one_sided: bool = False,
    starts_with: Phase = Phase.LOWER,
) -> Exercise:
    return Exercise(
        ExerciseId(slug),
        family,
        load_kind,
        is_paced=is_paced,
        is_one_sided=is_one_sided,
        starts_with=starts_with,
    )


BUILT_IN_EXERCISES: tuple[Exercise, ...] = (
    _built_in("wall_hinge", Family.HINGE_DRILL, LoadKind.NONE),
    _built_in("dowel_hinge", Family.HINGE_DRILL, LoadKind.NONE),
    _built_in("bench_hinge", Family.HINGE_DRILL, LoadKind.NONE),
    _built_in("kettlebell_deadlift", Family.HINGE, LoadKind.KETTLEBELL, starts_with=Phase.STAND),
    _built_in("romanian_deadlift", Family.HINGE, LoadKind.BARBELL),
    _built_in(
        "single_leg_romanian_deadlift",
        Family.SINGLE_LEG_HINGE,
        LoadKind.DUMBBELL,
        is_one_sided=True,
    ),
    _built_in("deadlift", Family.HINGE, LoadKind.BARBELL, starts_with=Phase.STAND),
    _built_in("sumo_deadlift", Family.HINGE, LoadKind.BARBELL, starts_with=Phase.STAND),
    _built_in("trap_bar_deadlift", Family.HINGE, LoadKind.TRAP_BAR, starts_with=Phase.STAND),
    _built_in("stiff_leg_deadlift", Family.HINGE, LoadKind.BARBELL),
    _built_in("deficit_deadlift", Family.HINGE, LoadKind.BARBELL, starts_with=Phase.STAND),
    _built_in("snatch_grip_deadlift", Family.HINGE, LoadKind.BARBELL, starts_with=Phase.STAND),
    _built_in("good_morning", Family.HINGE, LoadKind.BARBELL),
    _built_in("squat", Family.SQUAT, LoadKind.BARBELL, is_paced=False),
    _built_in("leg_curl", Family.LEG_CURL, LoadKind.OTHER, is_paced=False),
    _built_in("leg_press", Family.SQUAT, LoadKind.OTHER, is_paced=False),
    _built_in("calf_raise", Family.CALF, LoadKind.OTHER, is_paced=False),
    _built_in("glute_bridge", Family.OTHER, LoadKind.NONE, is_paced=False),
    _built_in("hip_thrust", Family.OTHER, LoadKind.BARBELL, is_paced=False),
    _built_in("step_down", Family.OTHER, LoadKind.NONE, is_paced=False, is_one_sided=True),
    _built_in("kettlebell_swing", Family.OTHER, LoadKind.KETTLEBELL, is_paced=False),
    _built_in("pull_through", Family.OTHER, LoadKind.OTHER, is_paced=False),
    _built_in("sandbag_pull", Family.OTHER, LoadKind.OTHER, is_paced=False),
    _built_in("hang_clean", Family.OTHER, LoadKind.BARBELL, is_paced=False),
)
