"""The columns of a FitNotes export, of the Android app in four dialects and of the one for iOS."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from hinge_desktop.core.weights import Unit
from hinge_desktop.exchange.readers.headers import Header
from hinge_desktop.exchange.readers.numbers import MM_PER_KM, MM_PER_METRE, MM_PER_MILE

UNIT_WORDS: Final[Mapping[str, Unit]] = MappingProxyType(
    {"kg": Unit.KG, "kgs": Unit.KG, "lb": Unit.LB, "lbs": Unit.LB}
)
MM_PER_DISTANCE: Final[Mapping[str, Decimal]] = MappingProxyType(
    {
        **dict.fromkeys(("mm", "millimetres", "millimeters"), Decimal(1)),
        **dict.fromkeys(("cm", "centimetres", "centimeters"), Decimal(10)),
        **dict.fromkeys(("m", "metres", "meters"), MM_PER_METRE),
        **dict.fromkeys(("km", "kms", "kilometres", "kilometers"), MM_PER_KM),
        **dict.fromkeys(("mi", "mi.", "mile", "miles"), MM_PER_MILE),
        **dict.fromkeys(("in", "inch", "inches"), Decimal("25.4")),
        **dict.fromkeys(("ft", "foot", "feet"), Decimal("304.8")),
        **dict.fromkeys(("yd", "yds", "yard", "yards"), Decimal("914.4")),
    }
)
_WEIGHT_NAMES: Final = tuple(
    (f"weight{space}({word})", unit) for word, unit in UNIT_WORDS.items() for space in (" ", "")
)


def is_fitnotes(header: Header) -> bool:
    """Whether these columns are FitNotes': a category beside date and exercise tells it."""
    has_weight = header.has("Weight Unit") or any(header.has(name) for name, _ in _WEIGHT_NAMES)
    return header.has("Date", "Exercise", "Category", "Reps", "Time") and has_weight


@dataclass(frozen=True, slots=True)
class FitNotesColumns:
    """Where each column stands, whatever the order; None where the file has none."""

    width: int
    date: int | None
    exercise: int | None
    category: int | None
    weight: int | None
    """The one whose unit each row names itself."""
    weight_unit: int | None
    weights: tuple[tuple[int, Unit], ...]
    """Those that name the unit in the header: one, or one for each unit."""
    reps: int | None
    distance: int | None
    distance_unit: int | None
    time: int | None
    comment: int | None
    kind: int | None

    @classmethod
    def of(cls, header: Header) -> FitNotesColumns:
        """Find the columns by name."""
        return cls(
            width=len(header),
            date=header.index("Date"),
            exercise=header.index("Exercise"),
            category=header.index("Category"),
            weight=header.index("Weight"),
            weight_unit=header.index("Weight Unit"),
            weights=tuple(_named_weights(header)),
            reps=header.index("Reps"),
            distance=header.index("Distance"),
            distance_unit=header.index("Distance Unit"),
            time=header.index("Time"),
            comment=header.index("Comment", "Comments", "Notes"),
            kind=header.index("Kind"),
        )

    @property
    def numbers(self) -> tuple[int | None, ...]:
        """Where numbers stand."""
        return (self.weight, self.reps, self.distance, *(place for place, _ in self.weights))

    @property
    def dialect(self) -> str:
        """The name of this set of columns."""
        if self.kind is not None:
            return "ios"
        if self.weight_unit is None:
            return "f8" if self.comment is None else "f9_old"
        return "f9" if self.comment is None else "f10"


def _named_weights(header: Header) -> Iterator[tuple[int, Unit]]:
    for name, unit in _WEIGHT_NAMES:
        index = header.index(name)
        if index is not None:
            yield index, unit
