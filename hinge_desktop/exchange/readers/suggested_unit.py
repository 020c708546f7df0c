"""Which unit weights without one look like: by the steps that plates make, never taken silently."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from hinge_desktop.core.weights import Unit

_FEWEST: Final = 3
"""Fewer different weights say nothing."""
_POUND_PLATES: Final = frozenset(map(Decimal, (45, 65, 95, 115, 135, 185, 225, 275, 315, 365, 405)))
"""What a 45 lb bar weighs with common pairs of plates."""
_KILO_PLATES: Final = frozenset(map(Decimal, (20, 40, 60, 70, 80, 100, 120, 140, 160, 180)))
"""What a 20 kg bar weighs with common pairs of plates."""


def suggested_unit(amounts: Sequence[Decimal]) -> Unit | None:
    """Return the unit that more of the weights look like, None where it is even."""
    different = set(amounts)
    if len(different) < _FEWEST:
        return None
    pounds = sum(amount in _POUND_PLATES for amount in amounts)
    # Steps of 2.5 are made with kilogram plates; a pound log rarely has halves.
    kilos = sum(amount in _KILO_PLATES or amount % 5 == Decimal("2.5") for amount in amounts)
    if pounds == kilos:
        return None
    return Unit.LB if pounds > kilos else Unit.KG
