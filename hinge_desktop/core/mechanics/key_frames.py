"""The six moments of a rep that the guide shows as still pictures."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from hinge_desktop.core.mechanics.lifts import RECIPES, Bottom, Lift
from hinge_desktop.core.mechanics.posture import Arms


class KeyMoment(StrEnum):
    """What is done in a moment of a rep."""

    SET_UP = "set_up"
    LATS_ON = "lats_on"
    BRACE = "brace"
    HIPS_BACK = "hips_back"
    SPINE_LONG = "spine_long"
    STRETCH = "stretch"
    TOUCH = "touch"
    """The hips reach the wall."""
    STAND_TALL = "stand_tall"
    PUSH = "push"
    """The floor away."""
    PAST_KNEES = "past_knees"
    DOWN_AGAIN = "down_again"


@dataclass(frozen=True, slots=True)
class KeyFrame:
    """A moment and the depth it is drawn at."""

    moment: KeyMoment
    depth: float


_FROM_THE_FLOOR: Final = (
    KeyFrame(KeyMoment.SET_UP, 1.0),
    KeyFrame(KeyMoment.BRACE, 1.0),
    KeyFrame(KeyMoment.PUSH, 0.75),
    KeyFrame(KeyMoment.PAST_KNEES, 0.4),
    KeyFrame(KeyMoment.STAND_TALL, 0.0),
    KeyFrame(KeyMoment.DOWN_AGAIN, 0.5),
)


def starts_low(lift: Lift) -> bool:
    """Whether a rep begins at the lowest point, with the load on the floor."""
    return RECIPES[lift].bottom is Bottom.HANDS_AT


def key_frames(lift: Lift) -> tuple[KeyFrame, ...]:
    """Return the six moments of a lift in their order."""
    if starts_low(lift):
        return _FROM_THE_FLOOR
    holds_bar = RECIPES[lift].arms is Arms.ON_LEGS
    reaches_wall = RECIPES[lift].bottom is Bottom.WALL
    return (
        KeyFrame(KeyMoment.SET_UP, 0.0),
        KeyFrame(KeyMoment.LATS_ON if holds_bar else KeyMoment.BRACE, 0.0),
        KeyFrame(KeyMoment.HIPS_BACK, 0.33),
        KeyFrame(KeyMoment.SPINE_LONG, 0.66),
        KeyFrame(KeyMoment.TOUCH if reaches_wall else KeyMoment.STRETCH, 1.0),
        KeyFrame(KeyMoment.STAND_TALL, 0.0),
    )


def frame_at(frames: tuple[KeyFrame, ...], depth: float, chosen: int) -> int:
    """Return the index of the moment nearest to a depth; of equally near ones the chosen."""

    def away(index: int) -> tuple[float, bool]:
        return abs(frames[index].depth - depth), index != chosen

    return min(range(len(frames)), key=away)
