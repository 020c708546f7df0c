"""How a plate looks wherever one is drawn: its size beside the others, and its paint."""

from itertools import pairwise
from typing import Final

from PySide6.QtGui import QColor

from hinge_desktop.core.weights import EXACT_PER_KG, Unit, Weight
from hinge_desktop.gui.theme.tokens import PlateColor, Tokens

_SHARES: Final = (
    (0.0, 0.28),
    (1.25, 0.36),
    (2.5, 0.46),
    (5.0, 0.56),
    (10.0, 0.74),
    (15.0, 0.88),
    (20.0, 1.0),
)
"""Kilograms, and the height of such a plate as a share of the largest there is."""


def plate_share(plate: Weight) -> float:
    """Return the height of a plate as a share of the largest; between known ones by its weight."""
    kilograms = plate.in_kg()
    for (lighter, low), (heavier, high) in pairwise(_SHARES):
        if kilograms <= heavier:
            return low + (high - low) * (kilograms - lighter) / (heavier - lighter)
    return _SHARES[-1][1]


def plate_color(tokens: Tokens, plate: Weight, *, is_plain_iron: bool = False) -> PlateColor:
    """Return the competition paint of a kilogram plate; whatever has none is iron, as pounds are.

    `is_plain_iron` is for those whose plates have no competition colours.
    """
    painted = tokens.plates.get(plate.exact / EXACT_PER_KG) if plate.unit is Unit.KG else None
    return tokens.plain_iron if is_plain_iron or painted is None else painted


def plate_outline(tokens: Tokens) -> QColor:
    """Return the line around a plate: a gap on dark, where white plates need none, else an edge."""
    return tokens.timer.ground if tokens.is_dark else tokens.edge
