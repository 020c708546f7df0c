"""The order of exercises in a session that a source describes, as a hint that forces nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from hinge_desktop.core.exercises import Exercise, Family

SESSION_ORDER_FACT: Final = "N12"
"""Squats, then the hinge, then leg curls, then calves (source article)."""

_PLACES: Final = {
    Family.SQUAT: 0,
    Family.HINGE: 1,
    Family.SINGLE_LEG_HINGE: 1,
    Family.LEG_CURL: 2,
    Family.CALF: 3,
}
"""Other exercises and drills are named by no source, and may stand anywhere."""


@dataclass(frozen=True, slots=True)
class OrderHint:
    """Two exercises that the source does the other way round."""

    first: Exercise
    """The one that the source does first."""
    then: Exercise


def order_hint(exercises: Sequence[Exercise]) -> OrderHint | None:
    """Return the first pair that stands the other way round than the source's example."""
    ranked = [one for one in exercises if one.family in _PLACES]
    for above, below in pairwise(ranked):
        if _PLACES[below.family] < _PLACES[above.family]:
            return OrderHint(first=below, then=above)
    return None
