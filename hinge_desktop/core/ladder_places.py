"""The places of the ladder in their order, and what each is trained with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from hinge_desktop.core.equipment import Equipment
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.ladder import (
    EXERCISE_OF_RUNG,
    LadderMove,
    LadderPlace,
    MoveReason,
    Rung,
    Stage,
    place_after,
)

LIGHT_BAR: Final = LadderPlace(Rung.BAR, Stage.LIGHT)
LOADED_BAR: Final = LadderPlace(Rung.BAR, Stage.LOADED)
PLACES: Final = (
    LadderPlace(Rung.WALL),
    LadderPlace(Rung.DOWEL),
    LadderPlace(Rung.KETTLEBELL),
    LIGHT_BAR,
    LOADED_BAR,
    LadderPlace(Rung.SINGLE_LEG),
)
"""From the wall up; the bar's two stages are two places (coaching-rules 1, rows 4 and 5)."""
BENCH_HINGE: Final = ExerciseId("bench_hinge")
TRAP_BAR: Final = ExerciseId("trap_bar_deadlift")
VARIANTS: Final = {
    PLACES[0]: BENCH_HINGE,
    # After back trouble (A2).
    LIGHT_BAR: TRAP_BAR,
}
"""What a place can be trained with instead of its usual exercise."""
_UNLOADED: Final = frozenset({Rung.WALL, Rung.DOWEL})


def is_loaded(place: LadderPlace) -> bool:
    """Whether a place loads the back: the rungs that a stop closes (coaching-rules 7)."""
    return place.rung not in _UNLOADED


def owns_bell(equipment: Equipment) -> bool:
    """Whether the kettlebell's rung can be trained."""
    return any(bell.count for bell in equipment.kettlebells)


def following_place(place: LadderPlace, equipment: Equipment) -> LadderPlace | None:
    """Return the next place up; the kettlebell is left out where none is owned."""
    number = PLACES.index(_whole(place)) + 1
    if number == len(PLACES):
        return None
    above = PLACES[number]
    if above.rung is Rung.KETTLEBELL and not owns_bell(equipment):
        return LIGHT_BAR
    return above


def place_below(place: LadderPlace, equipment: Equipment) -> LadderPlace | None:
    """Return the next place down, None at the wall."""
    number = PLACES.index(_whole(place)) - 1
    if number < 0:
        return None
    below = PLACES[number]
    if below.rung is Rung.KETTLEBELL and not owns_bell(equipment):
        return PLACES[number - 1]
    return below


def is_above(place: LadderPlace, other: LadderPlace) -> bool:
    """Whether a place is further up than another one."""
    return PLACES.index(_whole(place)) > PLACES.index(_whole(other))


def exercises_of(place: LadderPlace) -> tuple[ExerciseId, ...]:
    """Return what shows something about a place: its usual exercise, then its variant."""
    variant = VARIANTS.get(_whole(place))
    usual = EXERCISE_OF_RUNG[place.rung]
    return (usual,) if variant is None else (usual, variant)


def arrival(moves: Sequence[LadderMove]) -> LadderMove | None:
    """Return the move that brought the lifter to where they stand; staying is none."""
    came = [move for move in moves if move.reason is not MoveReason.STAYED]
    return max(came, key=lambda move: move.sequence, default=None)


def exercise_at(place: LadderPlace, moves: Sequence[LadderMove]) -> ExerciseId:
    """Return what a place is trained with: the lifter's variant where they stand, else as usual."""
    came = arrival(moves)
    if came is not None and came.exercise_id is not None and place_after((came,)) == place:
        return came.exercise_id
    return EXERCISE_OF_RUNG[place.rung]


def _whole(place: LadderPlace) -> LadderPlace:
    """Return the place with its stage; a bar without one is light."""
    return LIGHT_BAR if place == LadderPlace(Rung.BAR) else place
