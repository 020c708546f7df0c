"""The columns of older StrongLifts exports: a row a workout, a group of columns an exercise."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from hinge_desktop.core.weights import Unit
from hinge_desktop.exchange.readers.headers import Header

_EXERCISE = re.compile(r"exercise [0-9]{1,3}")
_SET = re.compile(r"set [0-9]{1,3}")
_WEIGHTS: Final = {"weight (kg)": Unit.KG, "weight (lb)": Unit.LB, "weight (lbs)": Unit.LB}
_BODY = re.compile(r"[0-9.,]+ ?(kgs?|lbs?)")


@dataclass(frozen=True, slots=True)
class ExerciseColumns:
    """Where one exercise of each row stands; its weight may be written in both units."""

    name: int
    weights: tuple[tuple[int, Unit], ...]
    sets: tuple[int, ...]

    @property
    def numbers(self) -> tuple[int, ...]:
        """Where numbers stand."""
        return (*(place for place, _ in self.weights), *self.sets)


def is_wide(header: Header) -> bool:
    """Whether these are the columns of an older StrongLifts export."""
    return header.has("Date", "Exercise 1", "Set 1") and any(
        name in _WEIGHTS for name in header.names
    )


def exercise_columns(header: Header) -> tuple[ExerciseColumns, ...]:
    """Gather the columns of each exercise: those up to the next "Exercise N"."""
    places = [place for place, name in enumerate(header.names) if _EXERCISE.fullmatch(name)]
    ends = [*places[1:], len(header)]
    return tuple(_group(header.names, start, end) for start, end in zip(places, ends, strict=True))


def _group(names: Sequence[str], start: int, end: int) -> ExerciseColumns:
    inside = range(start + 1, end)
    weights = tuple((place, _WEIGHTS[names[place]]) for place in inside if names[place] in _WEIGHTS)
    return ExerciseColumns(
        start, weights, tuple(place for place in inside if _SET.fullmatch(names[place]))
    )


def body_weight_unit(text: str) -> Unit | None:
    """Return the unit behind a body weight ("84KG"): the one that the app was set to."""
    found = _BODY.fullmatch(text.strip().casefold()) if len(text) < 20 else None
    if found is None:
        return None
    return Unit.KG if found.group(1).startswith("kg") else Unit.LB
