"""Which faults of the one list can happen in which exercise: what a log asks, and a guide shows."""

from __future__ import annotations

from typing import Final

from hinge_desktop.core.exercises import BUILT_IN_EXERCISES, HINGE_FAMILY, Exercise, ExerciseId
from hinge_desktop.core.faults import ONE_LEG_ONLY, Fault

_HINGES_AMONG_OTHERS: Final = frozenset(
    {"kettlebell_swing", "pull_through", "sandbag_pull", "hang_clean"}
)
_ALONG_THE_LEGS: Final = frozenset(
    {
        "romanian_deadlift",
        "deadlift",
        "sumo_deadlift",
        "stiff_leg_deadlift",
        "deficit_deadlift",
        "snatch_grip_deadlift",
        "hang_clean",
    }
)
"""Where a bar can drift away from them."""
_IN_THE_HANDS: Final = _ALONG_THE_LEGS | {
    "kettlebell_deadlift",
    "single_leg_romanian_deadlift",
    "trap_bar_deadlift",
    "kettlebell_swing",
    "pull_through",
    "sandbag_pull",
}
_ENDS_BY_ITSELF: Final = frozenset({"wall_hinge", "bench_hinge", "kettlebell_swing"})
"""A wall, a bench or the legs end it before the own range does."""
_DEEP_WITHOUT_A_HINGE: Final = frozenset({"squat", "leg_press", "step_down"})
_LYING_OR_IN_A_MACHINE: Final = frozenset({"leg_curl", "leg_press", "calf_raise"})
"""Nobody stands up in these."""


def faults_of(exercise: Exercise) -> tuple[Fault, ...]:
    """Return the faults that can happen in an exercise, in the order of the list.

    Of the lifter's own exercises nothing is known but whether they are done on one side at a time.
    """
    impossible = frozenset() if exercise.is_one_sided else ONE_LEG_ONLY
    if exercise.is_built_in:
        impossible |= _impossible(exercise)
    return tuple(fault for fault in Fault if fault not in impossible)


def faults_of_built_in(exercise_id: ExerciseId) -> tuple[Fault, ...]:
    """Return the faults of one of our exercises; raises `KeyError` for any other."""
    return faults_of(_BUILT_IN[exercise_id])


def _impossible(exercise: Exercise) -> frozenset[Fault]:
    slug = exercise.id
    is_hinge = exercise.family in HINGE_FAMILY or slug in _HINGES_AMONG_OTHERS
    has_depth = (is_hinge or slug in _DEEP_WITHOUT_A_HINGE) and slug not in _ENDS_BY_ITSELF
    possible = {
        Fault.BECAME_A_SQUAT: is_hinge,
        Fault.KNEES_FIRST: is_hinge,
        Fault.BAR_DRIFTED: slug in _ALONG_THE_LEGS,
        Fault.TOO_DEEP: has_depth,
        Fault.LEANED_BACK: slug not in _LYING_OR_IN_A_MACHINE,
        Fault.GRIP_GAVE_OUT: slug in _IN_THE_HANDS,
    }
    return frozenset(fault for fault, is_possible in possible.items() if not is_possible)


_BUILT_IN: Final = {exercise.id: exercise for exercise in BUILT_IN_EXERCISES}
