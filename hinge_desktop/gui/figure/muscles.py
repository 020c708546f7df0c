"""The muscles that light up as they are stretched."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from math import radians
from typing import Final

from PySide6.QtGui import QPainterPath

from hinge_desktop.core.mechanics.chain import along
from hinge_desktop.core.mechanics.posture import Joints
from hinge_desktop.gui.figure.curves import behind, between, closed_curve, inclination_of

_TONES: Final = ((0.85, 3), (0.65, 2), (0.40, 1))


class Tone(IntEnum):
    """How much a muscle is stretched."""

    NONE = 0
    LOW = 1
    MIDDLE = 2
    HIGH = 3


@dataclass(frozen=True, slots=True)
class LitPart:
    """A muscle that is pointed out."""

    outline: QPainterPath
    is_on_arm: bool
    """Others lie under the arm, which shows their edge only."""


def tone_at(depth: float) -> Tone:
    """Return the hamstrings' tone at a depth (design 6)."""
    return next((Tone(tone) for from_depth, tone in _TONES if depth >= from_depth), Tone.NONE)


def hamstrings(joints: Joints, tall: float) -> QPainterPath:
    """Return the muscle along the back of the thigh."""
    lean = inclination_of(joints.knee, joints.hip)
    outer = ((0.14, 0.046), (0.34, 0.054), (0.56, 0.050), (0.78, 0.040), (0.94, 0.030))
    inner = ((0.90, 0.014), (0.70, 0.012), (0.45, 0.012), (0.24, 0.016))
    points = [
        behind(between(joints.hip, joints.knee, share), lean, width * tall)
        for share, width in (*outer, *inner)
    ]
    return closed_curve(points)


def glutes(joints: Joints, pelvis_deg: float, tall: float) -> QPainterPath:
    """Return the muscle over the back of the hip."""
    lean = radians(pelvis_deg)
    outer = ((-0.050, 0.054), (-0.028, 0.068), (0.004, 0.073), (0.034, 0.068), (0.060, 0.054))
    inner = ((0.076, 0.034), (0.058, 0.026), (0.020, 0.040), (-0.022, 0.040), (-0.046, 0.036))
    points = [
        behind(along(joints.hip, up * tall, lean), lean, out * tall) for up, out in (*outer, *inner)
    ]
    return closed_curve(points)
