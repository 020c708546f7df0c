"""Effort: what a set of so many reps, with so many left, says about the heaviest single rep."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from hinge_desktop.core.training import RepsLeft
from hinge_desktop.core.weights import Weight

_TENTHS_OF_PERCENT: Final = (
    *(1000, 978, 955, 939, 922, 907, 892, 878, 863, 850, 837, 824),
    *(811, 799, 786, 774, 762, 751, 739, 723, 707, 694, 680, 667),
)
"""The chart C(n) for n = 1, 1.5, 2 ... 12.5 (coaching-rules 3: practitioners' chart)."""

CHART_FIRST_TENTHS: Final = 10
CHART_LAST_TENTHS: Final = 125
_HALF_REP_TENTHS: Final = 5

MOST_REPS_TENTHS: Final = 120
"""Above n = 12 no estimate is shown (DEFAULT; coaching-rules 4)."""
MOST_EXACT_REPS_TENTHS: Final = 100
"""Up to n = 10 an estimate counts as normal, above it as rough."""
MOST_REPS_LEFT_TENTHS: Final = 40
"""Above 4 reps left nobody guesses well: no estimate (DEFAULT)."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """An estimated 1RM in kilograms: a trend, never a lift to test."""

    weight_kg: float
    is_rough: bool


def reps_in_all_tenths(reps: int, reps_left: RepsLeft) -> int:
    """Return n = reps + reps left, in tenths of a rep."""
    return reps * 10 + reps_left.tenths


def chart_percent_thousandths(n_tenths: int) -> int | None:
    """Return C(n), percent of the 1RM in thousandths; None where the chart ends (1 to 12.5)."""
    if not CHART_FIRST_TENTHS <= n_tenths <= CHART_LAST_TENTHS:
        return None
    index, beyond = divmod(n_tenths - CHART_FIRST_TENTHS, _HALF_REP_TENTHS)
    lower = _TENTHS_OF_PERCENT[index]
    upper = _TENTHS_OF_PERCENT[min(index + 1, len(_TENTHS_OF_PERCENT) - 1)]
    # A tenth of a percent is a hundred thousandths, and a fifth of that is whole.
    return lower * 100 + (upper - lower) * 100 * beyond // _HALF_REP_TENTHS


def estimate(load: Weight, reps: int, reps_left: RepsLeft | None) -> Estimate | None:
    """Return Epley's estimate w(1 + n/30), n = 1 being the load itself (coaching-rules 4).

    None where n is above 12, or the reps left are not given, above 4, or "4 or more".
    """
    if reps_left is None or reps_left.or_more or reps_left.tenths > MOST_REPS_LEFT_TENTHS:
        return None
    n_tenths = reps_in_all_tenths(reps, reps_left)
    if reps < 1 or n_tenths > MOST_REPS_TENTHS:
        return None
    factor = 1.0 if n_tenths == CHART_FIRST_TENTHS else 1 + n_tenths / 300
    return Estimate(load.in_kg() * factor, n_tenths > MOST_EXACT_REPS_TENTHS)
