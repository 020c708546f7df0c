"""What is asked of the model, and the posture that it answers with."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from hinge_desktop.core.mechanics.build import Build

MIDDLE_OF_FOOT = 0.5


class Point(NamedTuple):
    """A place in the side view in metres: x forward from the back of the heel, y up."""

    x: float
    y: float


class Arms(StrEnum):
    """How the load is held (hinge-model 3)."""

    ON_LEGS = "leg"
    """A bar that slides on the front of the legs."""
    BETWEEN_FEET = "between"
    """A bell over the middle of the feet."""
    HANGING = "hang"
    """Dumbbells, a trap bar or empty hands, straight below the shoulder."""
    ON_BACK = "back"
    """A bar across the upper back."""


@dataclass(frozen=True, slots=True)
class Task:
    """What is lifted, and on what one stands."""

    arms: Arms = Arms.ON_LEGS
    load_kg: float = 0.0
    is_single_leg: bool = False
    balance: float = MIDDLE_OF_FOOT
    """Where the weight rests, as a share of the foot from the heel."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The joint angles that are asked for, in degrees; the shank follows from balance.

    Give the flexion of the hip or the inclination of the pelvis, not both.
    """

    knee: float = 0.0
    hip: float | None = None
    pelvis: float | None = None
    lumbar: float = 0.0
    """Bend of the low back from its own neutral; positive is rounded."""
    drift_m: float = 0.0
    """Gap between the bar and the legs."""

    def __post_init__(self) -> None:
        """Hold that the hip is given once."""
        if (self.hip is None) == (self.pelvis is None):
            raise ValueError("give the hip or the pelvis")


class Obstacle(StrEnum):
    """Why a posture cannot be."""

    NO_BALANCE = "no_balance"
    """No tilt of the shank brings the weight over the feet."""
    ARMS_TOO_SHORT = "arms_too_short"
    """The hands cannot be where the load is."""
    OUT_OF_REACH = "out_of_reach"
    """The bar cannot be brought to that height."""


class PostureError(ValueError):
    """A posture that cannot be; it is said and never drawn."""

    def __init__(self, obstacle: Obstacle) -> None:
        super().__init__(obstacle.value)
        self.obstacle = obstacle


@dataclass(frozen=True, slots=True)
class Joints:
    """Places of the joints of one side, and of the load."""

    ankle: Point
    knee: Point
    hip: Point
    l5s1: Point
    t12: Point
    shoulder: Point
    c7: Point
    vertex: Point
    load: Point


@dataclass(frozen=True, slots=True)
class Angles:
    """Inclinations from the vertical and flexions in degrees; leaning forward is positive."""

    shank: float
    thigh: float
    pelvis: float
    thorax: float
    trunk: float
    """From the hip to the shoulder."""
    arm: float
    knee: float
    hip: float
    lumbar: float


@dataclass(frozen=True, slots=True)
class Posture:
    """A posture in balance."""

    build: Build
    task: Task
    joints: Joints
    angles: Angles
    centre_of_mass: Point
    drift_m: float
