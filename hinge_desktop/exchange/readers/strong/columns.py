"""The columns of a Strong file by what they hold, in every dialect and known language."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from operator import itemgetter
from types import MappingProxyType
from typing import Final

from hinge_desktop.core.weights import Unit
from hinge_desktop.exchange.readers.headers import Header, folded
from hinge_desktop.exchange.readers.numbers import MM_PER_KM, MM_PER_METRE, MM_PER_MILE


class Column(StrEnum):
    """What a column holds."""

    NUMBER = "number"
    DATE = "date"
    WORKOUT = "workout"
    DURATION = "duration"
    EXERCISE = "exercise"
    SET_ORDER = "set_order"
    WEIGHT = "weight"
    WEIGHT_UNIT = "weight_unit"
    REPS = "reps"
    RPE = "rpe"
    DISTANCE = "distance"
    DISTANCE_UNIT = "distance_unit"
    SECONDS = "seconds"
    NOTES = "notes"
    WORKOUT_NOTES = "workout_notes"


WEIGHT_UNITS: Final[Mapping[str, Unit]] = MappingProxyType(
    {"kg": Unit.KG, "kgs": Unit.KG, "lb": Unit.LB, "lbs": Unit.LB}
)
"""Words for units of weight, folded."""
DISTANCE_UNITS: Final[Mapping[str, Decimal]] = MappingProxyType(
    {
        **dict.fromkeys(("m", "m.", "meters", "metres", "mètres", "meter", "metri"), MM_PER_METRE),
        **dict.fromkeys(("km", "km."), MM_PER_KM),
        **dict.fromkeys(("mi", "mi.", "miles"), MM_PER_MILE),
    }
)
"""Millimetres in each unit of distance, by its words, folded."""

_NAMES: Final[Mapping[Column, tuple[str, ...]]] = MappingProxyType(
    {
        Column.NUMBER: ("workout #", "entraînement #", "workout-nr."),
        Column.DATE: ("date", "datum", "data"),
        Column.WORKOUT: (
            *("workout name", "nom de l'entraînement", "workout-name"),
            *("nome dell'allenamento", "nome do treino"),
        ),
        Column.DURATION: (
            "duration",
            "workout duration",
            "durée",
            "dauer",
            "workout-dauer",
            "duração",
        ),
        Column.EXERCISE: (
            *("exercise name", "nom de l'exercice", "name der übung", "nome do exercício"),
        ),
        Column.SET_ORDER: (
            *("set order", "ordre de la série", "reihenfolge festlegen", "ordem da série"),
        ),
        Column.WEIGHT: ("weight", "poids", "gewicht", "peso"),
        Column.WEIGHT_UNIT: ("weight unit",),
        Column.REPS: ("reps", "réps", "wiederh."),
        Column.RPE: ("rpe",),
        Column.DISTANCE: ("distance", "entfernung", "distância"),
        Column.DISTANCE_UNIT: ("distance unit",),
        Column.SECONDS: ("seconds", "secondes", "sekunden", "segundos"),
        Column.NOTES: ("notes", "notizen", "notas"),
        Column.WORKOUT_NOTES: (
            "workout notes",
            "notes d'entraînement",
            "workout-notizen",
            "notas do treino",
        ),
    }
)
_COLUMNS: Final = {folded(name): column for column, names in _NAMES.items() for name in names}
_NUMBERS: Final = (Column.WEIGHT, Column.REPS, Column.RPE, Column.DISTANCE, Column.SECONDS)
_WITH_UNIT = re.compile(r"(.+?)\s*\(([^()]*)\)")


@dataclass(frozen=True)
class StrongColumns:
    """Where each column stands, and the units that the header itself names."""

    places: Mapping[Column, int]
    weight_unit: Unit | None = None
    mm_per_distance: Decimal | None = None
    marks_first_rows: bool = False
    """Whether notes are written, be it as `""`, on the first row of each exercise alone."""

    warm_up_mark: str | None = None
    """The letter of another language for warm-ups, as the places of its sets show."""
    is_guarded: bool = False
    """Whether it may be Hinge that wrote the file, with a quote before what begins as a formula."""

    def has(self, *columns: Column) -> bool:
        """Whether all of these are there."""
        return all(one in self.places for one in columns)

    @property
    def numbers(self) -> tuple[int | None, ...]:
        """Where numbers stand."""
        return tuple(self.places.get(one) for one in _NUMBERS)

    @cached_property
    def _pick(self) -> Callable[[tuple[str, ...]], tuple[str, ...]]:
        return itemgetter(*(self.places.get(column, -1) for column in Column))

    def cells(self, row: tuple[str, ...]) -> tuple[str, ...]:
        """Return the cells of a row in the order of `Column`, empty where there is no column."""
        return self._pick((*row, ""))

    @property
    def dialect(self) -> str:
        """Which of the known shapes the file has."""
        if self.has(Column.NUMBER):
            return "s3"
        if self.has(Column.WEIGHT_UNIT):
            return "s2" if self.has(Column.RPE, Column.DURATION) else "s2_older"
        if self.weight_unit is not None:
            return "s2_oldest"
        if not self.has(Column.DURATION):
            return "s0"
        return "s1" if self.has(Column.NOTES) else "s1_without_notes"


def is_strong(header: Header) -> bool:
    """Whether these are columns of Strong: it alone numbers the sets of a named exercise so."""
    found = strong_columns(header)
    return found.has(Column.DATE, Column.WORKOUT, Column.EXERCISE, Column.SET_ORDER)


def strong_columns(header: Header) -> StrongColumns:
    """Find the columns by name; the first of a name counts."""
    places: dict[Column, int] = {}
    weight_unit: Unit | None = None
    mm_per_distance: Decimal | None = None
    for place, name in enumerate(header.names):
        column, unit = _column_of(name)
        if column is None or column in places:
            continue
        places[column] = place
        if column is Column.WEIGHT:
            weight_unit = WEIGHT_UNITS.get(unit)
        elif column is Column.DISTANCE:
            mm_per_distance = DISTANCE_UNITS.get(unit)
    return StrongColumns(MappingProxyType(places), weight_unit, mm_per_distance)


def _column_of(name: str) -> tuple[Column | None, str]:
    """Return what a header cell names, and the unit in its brackets or of its own."""
    if name in _COLUMNS:
        return _COLUMNS[name], ""
    if name in WEIGHT_UNITS:
        return Column.WEIGHT, name
    if name in DISTANCE_UNITS:
        return Column.DISTANCE, name
    found = _WITH_UNIT.fullmatch(name)
    return (_COLUMNS.get(found.group(1)), found.group(2)) if found else (None, "")
