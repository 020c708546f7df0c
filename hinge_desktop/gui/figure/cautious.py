"""How deep a lifter is shown whose own range nobody has measured."""

from __future__ import annotations

from typing import Final

from hinge_desktop.core.mechanics.posture import Arms
from hinge_desktop.gui.figure.frames import Frames

ABOVE_KNEE_M: Final = 0.03
"""Where a bar on the legs turns until then."""


def target_depth(frames: Frames, *, is_range_known: bool) -> float:
    """Return the depth to get to: the lowest point, or for a bar on the legs above the knee."""
    recipe = frames.rep.recipe
    if is_range_known or recipe.arms is not Arms.ON_LEGS or not recipe.has_figures:
        return 1.0
    last = len(frames.drawings) - 1
    above = (
        step
        for step, drawing in enumerate(frames.drawings)
        if drawing.joints.load.y - drawing.joints.knee.y >= ABOVE_KNEE_M
    )
    return max(above, default=last) / last
