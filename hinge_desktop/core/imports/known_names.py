"""What other programs call the exercises that Hinge knows, and their close relatives.

The names are facts of those programs (formats section 11), compared folded and whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from hinge_desktop.core.exercises import ExerciseId, Family, LoadKind

BUILT_IN_NAMES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "deadlift": (
            *("deadlift", "deadlift (barbell)", "barbell deadlift", "conventional deadlift"),
            *("conventional deadlift (barbell)", "deadlift, barbell", "peso muerto (barra)"),
            *("levantamento terra (barra)", "stacco (bilanciere)", "stacco", "stacco da terra"),
            *("soulevé de terre", "soulevé de terre (barre)", "kreuzheben"),
            "kreuzheben (langhantel)",
        ),
        "romanian_deadlift": (
            *("romanian deadlift", "romanian deadlift (barbell)", "barbell romanian deadlift"),
            *("romanian deadlift, barbell", "rdl", "rdl (barbell)", "barbell rdl"),
            *("levantamento terra romeno (barra)", "peso muerto romano (barra)"),
            *("stacco rumeno", "stacco rumeno (bilanciere)", "soulevé de terre roumain"),
            *("soulevé de terre roumain (barre)", "rumänisches kreuzheben"),
            "rumänisches kreuzheben (langhantel)",
        ),
        "stiff_leg_deadlift": (
            *("stiff leg deadlift", "stiff leg deadlift (barbell)", "stiff-legged deadlift"),
            *("stiff legged deadlift", "stiff leg deadlift, barbell", "stiff"),
            *("straight leg deadlift", "straight leg deadlift (barbell)"),
            *("barbell stiff-legged deadlift", "stacco a gambe tese"),
        ),
        "sumo_deadlift": (
            *("sumo deadlift", "sumo deadlift (barbell)", "barbell sumo deadlift"),
            *("sumo deadlift, barbell", "peso muerto sumo", "peso muerto sumo (barra)"),
        ),
        "trap_bar_deadlift": (
            *("trap bar deadlift", "deadlift (trap bar)", "hex bar deadlift"),
            "trap bar deadlift, trapbar",
        ),
        "deficit_deadlift": (
            *("deficit deadlift", "deficit deadlift (barbell)", "deficit deadlift, barbell"),
        ),
        "snatch_grip_deadlift": (
            *("snatch grip deadlift", "snatch grip deadlift (barbell)"),
            "snatch-grip deadlift",
        ),
        "good_morning": (
            *("good morning", "good morning (barbell)", "barbell good morning"),
            *("good morning, barbell", "good mornings"),
        ),
        "single_leg_romanian_deadlift": (
            *("single leg romanian deadlift", "single leg romanian deadlift (dumbbell)"),
            *("single-leg romanian deadlift", "single leg deadlift"),
            *("single leg deadlift, dumbbell", "dumbbell single leg romanian deadlift"),
        ),
        "kettlebell_deadlift": (
            *("kettlebell deadlift", "deadlift (kettlebell)", "deadlift, kettlebell"),
        ),
        "hip_thrust": (
            *("hip thrust (barbell)", "hip thrust", "barbell hip thrust", "hip thrust, barbell"),
            *("elevação pélvica (barra)", "empuje de caderas (barra)"),
        ),
        "glute_bridge": ("glute bridge", "glute bridge, bodyweight", "glute bridge (bodyweight)"),
        "kettlebell_swing": (
            *("kettlebell swing", "kettlebell swings", "swing (kettlebell)"),
            "kettlebell swing, kettlebell",
        ),
        "pull_through": ("pull through", "pull through (cable)", "cable pull through"),
        "squat": ("squat (barbell)", "barbell squat", "squat", "squat, barbell", "back squat"),
        "leg_curl": ("leg curl", "leg curl (machine)"),
        "leg_press": ("leg press", "leg press (machine)", "leg press machine"),
        "calf_raise": ("calf raise", "calf raises"),
        "hang_clean": ("hang clean", "hang clean (barbell)", "hang clean, barbell"),
    }
)
"""Names of each built-in exercise."""

_HINGES: Final[Mapping[LoadKind, tuple[str, ...]]] = MappingProxyType(
    {
        LoadKind.DUMBBELL: (
            *("deadlift (dumbbell)", "deadlift, dumbbell", "dumbbell deadlift"),
            *("romanian deadlift (dumbbell)", "romanian deadlift, dumbbell"),
            *("dumbbell romanian deadlift", "stiff leg deadlift (dumbbell)"),
            *("straight leg deadlift (dumbbell)", "stiff leg deadlift, dumbbell"),
            *("good morning (dumbbell)", "sumo deadlift (dumbbell)"),
        ),
        LoadKind.KETTLEBELL: (
            *("romanian deadlift (kettlebell)", "sumo deadlift (kettlebell)"),
            "romanian deadlift, kettlebell",
        ),
        LoadKind.BARBELL: (
            *("rack pull", "rack pull (barbell)", "rack deadlift", "rack pull, barbell"),
        ),
        LoadKind.OTHER: (
            *("deadlift (band)", "deadlift (smith machine)", "straight leg deadlift (band)"),
            *("romanian deadlift (smith machine)", "romanian deadlift (cable)"),
        ),
    }
)
_ONE_LEGGED: Final[Mapping[LoadKind, tuple[str, ...]]] = MappingProxyType(
    {
        LoadKind.BARBELL: (
            *("single leg romanian deadlift (barbell)", "single leg deadlift, barbell"),
        ),
        LoadKind.KETTLEBELL: ("single leg romanian deadlift (kettlebell)",),
        LoadKind.NONE: ("single leg romanian deadlift (bodyweight)",),
    }
)


def _ids() -> dict[str, ExerciseId]:
    return {name: ExerciseId(one) for one, names in BUILT_IN_NAMES.items() for name in names}


def _relatives() -> dict[str, tuple[Family, LoadKind]]:
    hinges = {
        name: (Family.HINGE, load_kind) for load_kind, names in _HINGES.items() for name in names
    }
    return hinges | {
        name: (Family.SINGLE_LEG_HINGE, load_kind)
        for load_kind, names in _ONE_LEGGED.items()
        for name in names
    }


BUILT_IN_BY_NAME: Final[Mapping[str, ExerciseId]] = MappingProxyType(_ids())
"""The built-in exercise that a folded name stands for."""
HINGE_RELATIVES: Final[Mapping[str, tuple[Family, LoadKind]]] = MappingProxyType(_relatives())
"""Hinges with other gear than ours: an exercise of their own, counted with the hinges."""
