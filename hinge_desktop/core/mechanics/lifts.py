"""What each lift of the guide asks of the model: load, knees, and how low it goes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from hinge_desktop.core.mechanics.build import Build
from hinge_desktop.core.mechanics.posture import Arms, Task


class Lift(StrEnum):
    """A lift that can be drawn; the values are the ids of the exercises."""

    WALL_HINGE = "wall_hinge"
    DOWEL_HINGE = "dowel_hinge"
    KETTLEBELL_DEADLIFT = "kettlebell_deadlift"
    ROMANIAN_DEADLIFT = "romanian_deadlift"
    SINGLE_LEG = "single_leg_romanian_deadlift"
    DEADLIFT = "deadlift"
    SUMO_DEADLIFT = "sumo_deadlift"
    TRAP_BAR_DEADLIFT = "trap_bar_deadlift"
    STIFF_LEG_DEADLIFT = "stiff_leg_deadlift"
    DEFICIT_DEADLIFT = "deficit_deadlift"
    SNATCH_GRIP_DEADLIFT = "snatch_grip_deadlift"
    GOOD_MORNING = "good_morning"


class Prop(StrEnum):
    """What is drawn with the lifter."""

    WALL = "wall"
    DOWEL = "dowel"
    BELL = "bell"
    DUMBBELL = "dumbbell"
    BAR = "bar"
    TRAP_BAR = "trap_bar"


class Bottom(StrEnum):
    """What decides how low a lift goes."""

    BELOW_KNEE = "below_knee"
    """The bar, by a height from the centre of the knee."""
    HANDS_AT = "hands_at"
    """The load, by a height from the floor."""
    LEAN = "lean"
    """The pelvis, by its inclination in degrees."""
    WALL = "wall"
    """The buttocks touch a wall so many metres behind the heels."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """One lift as it is drawn; angles in degrees, heights in metres."""

    prop: Prop
    arms: Arms
    knee_top: float
    knee_bottom: float
    bottom: Bottom
    amount: float
    load_kg: float = 0.0
    """Of the picture, where the lifter's own load is not known."""
    is_single_leg: bool = False
    has_figures: bool = True
    """Whether the model may show numbers; False for pictures alone (hinge-model 10)."""
    thigh_seen: float = 1.0
    """How long the thigh looks from the side, with the legs apart."""
    shank_seen: float = 1.0
    arm_used: float = 1.0
    """How far down the arm gets with a wide grip."""
    platform_m: float = 0.0
    """How high the lifter stands over the floor; heights are from the sole."""
    plates_below_hands_m: float = 0.0
    """With raised handles."""
    most_lean_deg: float = 90.0
    """Of the trunk: where it would lean further, the knees bend further (assumed)."""

    def task(self, load_kg: float | None = None) -> Task:
        """Return what is lifted; without a load that of the picture."""
        kg = self.load_kg if load_kg is None else load_kg
        return Task(self.arms, kg, self.is_single_leg)

    @property
    def is_loaded(self) -> bool:
        """Whether there is something in the hands or on the back."""
        return self.prop not in {Prop.WALL, Prop.DOWEL}

    def seen(self, build: Build) -> Build:
        """Return the build as this lift shows it from the side."""
        return replace(
            build,
            femur=build.femur * self.thigh_seen,
            shank=build.shank * self.shank_seen,
            arm=build.arm * self.arm_used,
        )


BAR_BELOW_KNEE_M: Final = -0.05
"""The lowest point of a bar RDL: just below the knee (hinge-model 7)."""
PLATE_HEIGHT_M: Final = 0.225
USUAL_WALL_M: Final = 0.15
USUAL_STRAIGHT_LEG_RAISE_DEG: Final = 80.0
"""Where nobody has measured: the middle of what most people have (assumed)."""
_DEFICIT_M: Final = 0.05
_RAISED_HANDLES_M: Final = 0.095
"""Of a trap bar, over the middle of its plates."""


def _from_floor(knee: float, most_lean: float, height_m: float = PLATE_HEIGHT_M) -> Recipe:
    return Recipe(
        Prop.BAR,
        Arms.ON_LEGS,
        5.0,
        knee,
        Bottom.HANDS_AT,
        height_m,
        load_kg=80.0,
        has_figures=False,
        most_lean_deg=most_lean,
    )


RECIPES: Final[Mapping[Lift, Recipe]] = MappingProxyType(
    {
        Lift.WALL_HINGE: Recipe(
            Prop.WALL, Arms.HANGING, 5.0, 15.0, Bottom.WALL, USUAL_WALL_M
        ),
        Lift.DOWEL_HINGE: Recipe(Prop.DOWEL, Arms.HANGING, 5.0, 15.0, Bottom.LEAN, 54.0),
        Lift.KETTLEBELL_DEADLIFT: Recipe(
            Prop.BELL, Arms.BETWEEN_FEET, 6.0, 48.0, Bottom.LEAN, 70.0, load_kg=16.0
        ),
        Lift.ROMANIAN_DEADLIFT: Recipe(
            Prop.BAR, Arms.ON_LEGS, 8.0, 18.0, Bottom.BELOW_KNEE, BAR_BELOW_KNEE_M, load_kg=60.0
        ),
        Lift.SINGLE_LEG: Recipe(
            Prop.DUMBBELL, Arms.HANGING, 8.0, 18.0, Bottom.LEAN, 70.0, 12.0, is_single_leg=True
        ),
        Lift.DEADLIFT: _from_floor(55.0, 73.0),
        Lift.SUMO_DEADLIFT: replace(_from_floor(55.0, 62.0), thigh_seen=0.80, shank_seen=0.90),
        Lift.TRAP_BAR_DEADLIFT: replace(
            _from_floor(45.0, 62.0, PLATE_HEIGHT_M + _RAISED_HANDLES_M),
            prop=Prop.TRAP_BAR,
            arms=Arms.HANGING,
            plates_below_hands_m=_RAISED_HANDLES_M,
        ),
        Lift.STIFF_LEG_DEADLIFT: replace(_from_floor(5.0, 90.0), load_kg=40.0),
        Lift.DEFICIT_DEADLIFT: replace(
            _from_floor(60.0, 75.0, PLATE_HEIGHT_M - _DEFICIT_M), platform_m=_DEFICIT_M
        ),
        Lift.SNATCH_GRIP_DEADLIFT: replace(_from_floor(60.0, 78.0), arm_used=0.86),
        Lift.GOOD_MORNING: Recipe(
            Prop.BAR, Arms.ON_BACK, 8.0, 15.0, Bottom.LEAN, 62.0, load_kg=30.0
        ),
    }
)  # fmt: skip


def lift_of(exercise_id: str) -> Lift | None:
    """Return how an exercise is drawn; None where it is not."""
    return Lift(exercise_id) if exercise_id in set(Lift) else None
