"""A comparison with its two drawings, solved in the background."""

from __future__ import annotations

from dataclasses import dataclass

from hinge_desktop.core.mechanics.comparisons import Comparison, Contrast, Side, contrast
from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.gui.figure.drawing import Drawing, drawing_of


@dataclass(frozen=True, slots=True)
class DrawnContrast:
    """What is compared, and how both sides look."""

    contrast: Contrast
    usual: Drawing
    changed: Drawing


def drawn_contrast(comparison: Comparison, lift: Lift, lifter: Lifter) -> DrawnContrast:
    """Work out and draw a comparison of a lift; raises `PostureError`."""
    found = contrast(comparison, lift, lifter)
    return DrawnContrast(found, _drawing(found.usual), _drawing(found.changed))


def _drawing(side: Side) -> Drawing:
    return drawing_of(side.picture, side.recipe)
