"""How far a lift goes to both sides, for a stage that has little room beside it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtGui import QPainterPath

from hinge_desktop.gui.figure.drawing import Drawing
from hinge_desktop.gui.figure.frames import Frames

_DEPTHS: Final = (0.0, 0.25, 0.5, 0.75, 1.0)
_AROUND: Final = 0.02
"""In statures: the room that stays beside the outlines."""


def reach_of(frames: Frames) -> tuple[float, float]:
    """Return how far a lift goes behind and before the heel, in statures, with a little room."""
    boxes = [path.boundingRect() for depth in _DEPTHS for path in _outlines(frames.at(depth))]
    tall = frames.at(0.0).tall
    behind = max(-box.left() for box in boxes) / tall
    in_front = max(box.right() for box in boxes) / tall
    return behind + _AROUND, in_front + _AROUND


def _outlines(drawing: Drawing) -> Iterator[QPainterPath]:
    yield from drawing.far_limbs
    yield from (drawing.shoe, drawing.shank, drawing.thigh, drawing.buttocks, drawing.trunk)
    yield drawing.head
    yield from drawing.arm
    if drawing.load is not None:
        yield from (drawing.load.outline, *drawing.load.bars)
    if drawing.wall is not None:
        yield from (drawing.wall.face, drawing.wall.hatching)
    if drawing.dowel is not None:
        yield drawing.dowel.stick
    if drawing.platform is not None:
        yield drawing.platform
