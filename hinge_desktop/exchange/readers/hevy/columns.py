"""The columns of a Hevy export: always named in English, with the units in their names."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from hinge_desktop.core.weights import Unit
from hinge_desktop.exchange.readers.headers import Header
from hinge_desktop.exchange.readers.numbers import MM_PER_KM, MM_PER_METRE, MM_PER_MILE

_WEIGHTS: Final = (
    ("weight_kg", Unit.KG),
    ("weight_kgs", Unit.KG),
    ("weight_lbs", Unit.LB),
    ("weight_lb", Unit.LB),
)
_DISTANCES: Final = (
    ("distance_km", MM_PER_KM),
    ("distance_miles", MM_PER_MILE),
    ("distance_mi", MM_PER_MILE),
    ("distance_meters", MM_PER_METRE),
    ("distance_m", MM_PER_METRE),
)


def is_workouts(header: Header) -> bool:
    """Whether these are Hevy's workouts."""
    return header.has("exercise_title", "set_index", "start_time")


def is_measurements(header: Header) -> bool:
    """Whether these are Hevy's body measurements: dates with a body weight, no exercise."""
    has_body = header.has("fat_percent") or any(
        name.endswith(("_cm", "_in")) for name in header.names
    )
    has_weight = any(header.has(name) for name, _ in _WEIGHTS)
    return header.has("date") and has_weight and has_body and not header.has("exercise_title")


@dataclass(frozen=True, slots=True)
class HevyColumns:
    """Where each column stands, whatever the order; None where the file has none."""

    title: int | None
    start: int | None
    end: int | None
    description: int | None
    exercise: int | None
    superset: int | None
    notes: int | None
    set_index: int | None
    kind: int | None
    reps: int | None
    duration: int | None
    rpe: int | None
    weights: tuple[tuple[int, Unit], ...]
    """Usually one; the unit of weights and that of distances have nothing to do with each other."""
    distances: tuple[tuple[int, Decimal], ...]
    """With the millimetres in one unit."""

    @property
    def numbers(self) -> tuple[int | None, ...]:
        """Where numbers stand."""
        units = (*self.weights, *self.distances)
        return (self.set_index, self.reps, self.duration, self.rpe, *(one for one, _ in units))

    @classmethod
    def of(cls, header: Header) -> HevyColumns:
        """Find the columns by name."""
        weights = ((header.index(name), unit) for name, unit in _WEIGHTS)
        distances = ((header.index(name), length) for name, length in _DISTANCES)
        return cls(
            title=header.index("title"),
            start=header.index("start_time"),
            end=header.index("end_time"),
            description=header.index("description"),
            exercise=header.index("exercise_title"),
            superset=header.index("superset_id"),
            notes=header.index("exercise_notes"),
            set_index=header.index("set_index"),
            kind=header.index("set_type"),
            reps=header.index("reps"),
            duration=header.index("duration_seconds"),
            rpe=header.index("rpe"),
            weights=tuple((index, unit) for index, unit in weights if index is not None),
            distances=tuple((index, length) for index, length in distances if index is not None),
        )
