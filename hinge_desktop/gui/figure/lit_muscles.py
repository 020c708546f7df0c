"""Where each muscle lies on a drawn lifter, so that it can be pointed out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import cos, hypot, sin
from types import MappingProxyType
from typing import Final

from PySide6.QtGui import QPainterPath

from hinge_desktop.core.mechanics.assumptions import BODY
from hinge_desktop.core.mechanics.chain import along
from hinge_desktop.core.mechanics.posture import Point
from hinge_desktop.gui.figure.curves import behind, between, closed_curve, inclination_of
from hinge_desktop.gui.figure.drawing import Drawing
from hinge_desktop.gui.figure.limbs import HAND_RADIUS, front_of_bone
from hinge_desktop.gui.figure.muscles import LitPart
from hinge_desktop.guide.pages import Muscle

Rows = Sequence[tuple[float, float]]
"""Each a share of the bone and a width of stature."""

_ON_ARM: Final = frozenset({Muscle.REAR_DELTS, Muscle.GRIP})


def lit_part(muscle: Muscle, drawing: Drawing) -> LitPart:
    """Return where a muscle lies on a drawing."""
    return LitPart(_OUTLINES[muscle](drawing), is_on_arm=muscle in _ON_ARM)


def _hamstrings(drawing: Drawing) -> QPainterPath:
    """Return the back of the thigh, from the sitting bone to below the knee."""
    skin = ((0.08, 0.050), (0.20, 0.061), (0.48, 0.054), (0.76, 0.041), (0.97, 0.034))
    deep = ((0.96, 0.022), (0.74, 0.008), (0.46, 0.004), (0.20, 0.010))
    joints = drawing.joints
    return _beside_bone(joints.hip, joints.knee, (*skin, *deep), drawing.tall)


def _gluteus_maximus(drawing: Drawing) -> QPainterPath:
    """Return the back of the hip, from the rim of the pelvis to the fold below."""
    joints, tall = drawing.joints, drawing.tall
    pelvis = ((0.024, 0.058), (0.054, 0.052), (0.078, 0.040), (0.074, 0.022), (0.046, 0.002))
    below = ((0.07, 0.006), (0.17, 0.026), (0.19, 0.044), (0.06, 0.056))
    high = _at_hip(drawing, pelvis)
    low = [_at_bone(joints.hip, joints.knee, row, tall) for row in below]
    return closed_curve([*high, _fold_of_hip(drawing, 0.008), *low, _fold_of_hip(drawing, -0.059)])


def _gluteus_medius(drawing: Drawing) -> QPainterPath:
    """Return the fan from the top of the thigh bone up to the rim of the pelvis."""
    rim = (
        *((-0.010, 0.006), (0.014, -0.018), (0.040, -0.036), (0.062, -0.028), (0.074, -0.004)),
        *((0.072, 0.018), (0.056, 0.028), (0.024, 0.022)),
    )
    return closed_curve(_at_hip(drawing, rim))


def _erectors(drawing: Drawing) -> QPainterPath:
    """Return the column beside the spine, thickest in the low back."""
    torso = drawing.torso
    skin = [
        (0.02, 0.014),
        (0.14, 0.008),
        (0.38, 0.006),
        (0.60, 0.006),
        (0.82, 0.007),
        (0.95, 0.009),
    ]
    deep = [
        (0.94, 0.020),
        (0.80, 0.028),
        (0.58, 0.031),
        (0.36, 0.036),
        (0.14, 0.036),
        (0.04, 0.026),
    ]
    return closed_curve([torso.inside_back(*row) for row in (*skin, *deep)])


def _lats(drawing: Drawing) -> QPainterPath:
    """Return the fan from the armpit down to the low back."""
    front = ((0.90, -0.016), (0.78, -0.026), (0.62, -0.020), (0.46, -0.004), (0.30, 0.014))
    back = (
        (0.16, 0.034),
        (0.20, 0.046),
        (0.42, 0.043),
        (0.60, 0.046),
        (0.74, 0.044),
        (0.86, 0.014),
    )
    return closed_curve([drawing.torso.beside(*row) for row in (*front, *back)])


def _traps(drawing: Drawing) -> QPainterPath:
    """Return the sheet from the back of the neck over the shoulder blade to the mid back."""
    torso = drawing.torso
    root = torso.at(0.95).point
    lean = inclination_of(root, torso.head)
    neck = [(0.42, 0.028), (0.58, 0.026), (0.60, 0.012), (0.44, 0.008)]
    up_neck = [
        behind(between(root, torso.head, share), lean, width * torso.tall) for share, width in neck
    ]
    back = [torso.inside_back(*row) for row in ((0.60, 0.016), (0.74, 0.007), (0.90, 0.006))]
    front = [torso.beside(*row) for row in ((1.04, 0.000), (0.94, 0.004), (0.78, 0.026))]
    return closed_curve([*back, *up_neck, *front])


def _core(drawing: Drawing) -> QPainterPath:
    """Return the wall of the belly from the ribs to the pelvis."""
    torso = drawing.torso
    skin = [(0.08, 0.012), (0.22, 0.007), (0.42, 0.006), (0.58, 0.008)]
    deep = [(0.66, 0.024), (0.57, 0.050), (0.38, 0.060), (0.22, 0.054), (0.09, 0.032)]
    return closed_curve([torso.inside_front(*row) for row in (*skin, *deep)])


def _hip_flexors(drawing: Drawing) -> QPainterPath:
    """Return the band from the low trunk over the front of the hip to the thigh."""
    top = [drawing.torso.beside(*row) for row in ((0.24, 0.004), (0.42, -0.004), (0.26, -0.018))]
    thigh = ((0.24, 0.54), (0.38, 0.34), (0.22, 0.08))
    low = [_front_of_thigh(drawing, *row) for row in thigh]
    return closed_curve([*top, _fold_of_hip(drawing, 0.048), *low, _fold_of_hip(drawing, 0.006)])


def _quads(drawing: Drawing) -> QPainterPath:
    """Return the front of the thigh down to the knee cap."""
    joints, tall = drawing.joints, drawing.tall
    front = ((0.14, 0.78), (0.24, 0.88), (0.45, 0.89), (0.68, 0.88), (0.88, 0.84), (0.99, 0.66))
    back = ((0.95, -0.006), (0.82, 0.004), (0.60, 0.010), (0.38, 0.006), (0.20, -0.010))
    skin = [_front_of_thigh(drawing, *row) for row in front]
    deep = [_at_bone(joints.hip, joints.knee, row, tall) for row in back]
    return closed_curve([*skin, *deep])


def _adductors(drawing: Drawing) -> QPainterPath:
    """Return the inside of the thigh, which lies in its middle seen from the side."""
    front = ((0.06, -0.016), (0.24, -0.018), (0.46, -0.010), (0.68, -0.003), (0.84, 0.004))
    back = ((0.86, 0.012), (0.68, 0.018), (0.46, 0.026), (0.24, 0.030), (0.08, 0.018))
    joints = drawing.joints
    return _beside_bone(joints.hip, joints.knee, (*front, *back), drawing.tall)


def _calves(drawing: Drawing) -> QPainterPath:
    """Return the back of the lower leg down to where its tendon begins."""
    skin = ((0.05, 0.034), (0.14, 0.043), (0.30, 0.046), (0.48, 0.040), (0.64, 0.030))
    deep = ((0.72, 0.022), (0.60, 0.012), (0.42, 0.008), (0.22, 0.010), (0.08, 0.018))
    joints = drawing.joints
    return _beside_bone(joints.knee, joints.ankle, (*skin, *deep), drawing.tall)


def _rear_delts(drawing: Drawing) -> QPainterPath:
    """Return the back of the shoulder, over the top of the arm."""
    rows = (
        *((-0.13, 0.004), (-0.09, 0.018), (0.04, 0.030), (0.20, 0.030), (0.36, 0.024)),
        *((0.46, 0.012), (0.34, 0.004), (0.16, -0.002), (0.00, -0.004)),
    )
    arm = drawing.arm_bones
    return _beside_bone(arm.shoulder, arm.elbow, rows, drawing.tall)


def _grip(drawing: Drawing) -> QPainterPath:
    """Return forearm and hand."""
    arm, tall = drawing.arm_bones, drawing.tall
    rows = ((0.03, 0.019), (0.18, 0.022), (0.45, 0.019), (0.72, 0.016), (0.94, 0.013))
    back = [(share, width) for share, width in rows]
    front = [(share, -width) for share, width in reversed(rows)]
    lean = inclination_of(arm.hand, arm.elbow)
    hand = [
        along(behind(arm.hand, lean, side * reach * tall), -low * tall, lean)
        for side, low in ((0.75, -0.4), (0.9, 0.3), (0.0, 1.0), (-0.9, 0.3), (-0.75, -0.4))
        for reach, low in ((HAND_RADIUS * 0.78, low * HAND_RADIUS * 0.78),)
    ]
    down = [_at_bone(arm.elbow, arm.wrist, row, tall) for row in back]
    up = [_at_bone(arm.elbow, arm.wrist, row, tall) for row in front]
    return closed_curve([*down, *hand, *up])


def _at_hip(drawing: Drawing, rows: Rows) -> list[Point]:
    """Return points from heights over the hip and widths behind it, as the pelvis leans."""
    hip, tall = drawing.joints.hip, drawing.tall
    lean = drawing.torso.at(0.0).inclination
    return [behind(along(hip, up * tall, lean), lean, back * tall) for up, back in rows]


def _beside_bone(upper: Point, lower: Point, rows: Rows, tall: float) -> QPainterPath:
    return closed_curve([_at_bone(upper, lower, row, tall) for row in rows])


def _at_bone(upper: Point, lower: Point, row: tuple[float, float], tall: float) -> Point:
    share, width = row
    lean = inclination_of(lower, upper)
    return behind(between(upper, lower, share), lean, width * tall)


def _front_of_thigh(drawing: Drawing, share: float, of_width: float) -> Point:
    """Return a point at a share of the way from the bone to the skin in front."""
    joints, tall = drawing.joints, drawing.tall
    widths = (BODY.hip_front * tall * of_width, BODY.knee_front * tall * of_width)
    return front_of_bone(joints.hip, joints.knee, share, widths)


def _fold_of_hip(drawing: Drawing, reach: float) -> Point:
    """Return a point half way between the fronts of trunk and thigh; behind, if negative."""
    joints = drawing.joints
    leans = drawing.torso.at(0.0).inclination, inclination_of(joints.knee, joints.hip)
    x, y = sum(map(cos, leans)), -sum(map(sin, leans))
    scale = reach * drawing.tall / hypot(x, y)
    return Point(joints.hip.x + x * scale, joints.hip.y + y * scale)


_OUTLINES: Final[Mapping[Muscle, Callable[[Drawing], QPainterPath]]] = MappingProxyType(
    {
        Muscle.HAMSTRINGS: _hamstrings,
        Muscle.GLUTEUS_MAXIMUS: _gluteus_maximus,
        Muscle.GLUTEUS_MEDIUS: _gluteus_medius,
        Muscle.ERECTORS: _erectors,
        Muscle.ADDUCTORS: _adductors,
        Muscle.QUADS: _quads,
        Muscle.LATS: _lats,
        Muscle.TRAPS: _traps,
        Muscle.REAR_DELTS: _rear_delts,
        Muscle.CORE: _core,
        Muscle.GRIP: _grip,
        Muscle.HIP_FLEXORS: _hip_flexors,
        Muscle.CALVES: _calves,
    }
)
