"""Segments called short, average or long by lifters who have no tape at hand."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from hinge_desktop.core.mechanics.build import SLIDER_RANGES, Segment

_AVERAGE_PERMILLE: Final = 1000


class Length(StrEnum):
    """How long a segment is called against people as tall."""

    SHORT = "short"
    AVERAGE = "average"
    LONG = "long"


def permille_of(segment: Segment, length: Length) -> int:
    """Return the scale of a called length in thousandths of the average.

    Short and long are one standard deviation away, half of the slider's range (hinge-model 2).
    """
    if length is Length.AVERAGE:
        return _AVERAGE_PERMILLE
    shortest, longest = SLIDER_RANGES[segment]
    end = shortest if length is Length.SHORT else longest
    return round((1 + end) / 2 * _AVERAGE_PERMILLE)


def length_of(segment: Segment, permille: int | None) -> Length | None:
    """Return what a scale is called; None where it is none of the three, or not given."""
    return next((one for one in Length if permille_of(segment, one) == permille), None)
