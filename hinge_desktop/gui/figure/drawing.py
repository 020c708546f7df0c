"""Everything that is painted of one posture, as paths in metres: made once, painted often."""

from __future__ import annotations

from dataclasses import dataclass
from math import radians
from typing import Final

from PySide6.QtGui import QPainterPath

from hinge_desktop.core.mechanics.build import Segments
from hinge_desktop.core.mechanics.fault_pictures import Picture
from hinge_desktop.core.mechanics.lift_reps import behind_heels_m
from hinge_desktop.core.mechanics.lifts import Prop, Recipe
from hinge_desktop.core.mechanics.posture import Arms, Joints, Point
from hinge_desktop.gui.figure.curves import bent_limb, circle, polyline
from hinge_desktop.gui.figure.limbs import bent_arm, free_leg, shank, shoe, straight_arm, thigh
from hinge_desktop.gui.figure.marks import Marks, marks_of
from hinge_desktop.gui.figure.muscles import Tone, glutes, hamstrings, tone_at
from hinge_desktop.gui.figure.props import (
    Dowel,
    dowel,
    dumbbell,
    hub,
    kettlebell,
    plate,
    platform,
    wall,
)
from hinge_desktop.gui.figure.torso import torso_of

_BUTTOCKS_RADIUS: Final = 0.068
_BUTTOCKS_BACK: Final = 0.007
"""Together the reach of the model's buttocks, so that they touch the wall when it says so."""
_UPPER_ARM: Final = 0.176
_FOREARM: Final = 0.185
"""With the hand that grips."""
_TOUCH_M: Final = 0.01


@dataclass(frozen=True, slots=True)
class Load:
    """A load: its outline is ringed, its rings are lines, its solids are filled."""

    outline: QPainterPath
    rings: tuple[QPainterPath, ...] = ()
    solid: QPainterPath | None = None


@dataclass(frozen=True, slots=True)
class Wall:
    """A wall behind the heels, and where it is touched."""

    face: QPainterPath
    hatching: QPainterPath
    contact: Point | None


@dataclass(frozen=True, slots=True, eq=False)
class Drawing:
    """One lifter. Far parts come first; the painter knows the order of the rest (design 6)."""

    tall: float
    joints: Joints
    tilt_deg: float
    far_leg: tuple[QPainterPath, ...]
    shoe: QPainterPath
    shank: QPainterPath
    thigh: QPainterPath
    neck: QPainterPath
    trunk: QPainterPath
    buttocks: QPainterPath
    head: QPainterPath
    hamstrings: QPainterPath
    glutes: QPainterPath
    tone: Tone
    spine: QPainterPath
    dowel: Dowel | None
    bones: QPainterPath
    load: Load | None
    arm: tuple[QPainterPath, ...]
    wall: Wall | None
    platform: QPainterPath | None
    """Stands on the floor, which is then below the shoe."""
    floor_m: float
    """How far the floor is below the shoe."""
    marks: Marks


def drawing_of(picture: Picture, recipe: Recipe, wall_m: float | None = None) -> Drawing:
    """Draw a picture of a lift; `wall_m` is where the wall stands, where there is one."""
    posture = picture.posture
    joints, tall = posture.joints, posture.build.stature_m
    torso = torso_of(picture)
    stick = dowel(torso) if recipe.prop is Prop.DOWEL else None
    return Drawing(
        tall=tall,
        joints=joints,
        tilt_deg=picture.tilt_deg,
        far_leg=_far_leg(picture) if recipe.is_single_leg else (),
        shoe=shoe(tall),
        shank=shank(joints, tall),
        thigh=thigh(joints, tall),
        neck=torso.neck(),
        trunk=torso.outline(),
        buttocks=circle(
            Point(joints.hip.x - _BUTTOCKS_BACK * tall, joints.hip.y), _BUTTOCKS_RADIUS * tall
        ),
        head=torso.skull(),
        hamstrings=hamstrings(joints, tall),
        glutes=glutes(joints, posture.angles.pelvis, tall),
        tone=tone_at(picture.depth),
        spine=torso.spine(),
        dowel=stick,
        bones=polyline(joints.ankle, joints.knee, joints.hip),
        load=_load(picture, recipe),
        arm=_arm(picture, recipe, stick),
        wall=_wall(picture, wall_m) if recipe.prop is Prop.WALL else None,
        platform=platform(recipe.platform_m, tall) if recipe.platform_m else None,
        floor_m=recipe.platform_m,
        marks=marks_of(picture, torso),
    )


def _far_leg(picture: Picture) -> tuple[QPainterPath, ...]:
    posture = picture.posture
    lengths = Segments.of(posture.build)
    lean = radians(posture.angles.pelvis)
    hip, tall = posture.joints.hip, posture.build.stature_m
    if picture.are_hips_turned:
        hip = Point(hip.x + 0.01 * tall, hip.y + 0.035 * tall)
        lean += radians(14)
    return free_leg(hip, lean, lengths.thigh, lengths.shank, tall)


def _arm(picture: Picture, recipe: Recipe, stick: Dowel | None) -> tuple[QPainterPath, ...]:
    posture = picture.posture
    shoulder, tall = posture.joints.shoulder, posture.build.stature_m
    scale = posture.build.arm * tall
    upper, fore = _UPPER_ARM * scale, _FOREARM * scale
    if stick is not None:
        elbow = bent_limb(shoulder, stick.low_hand, upper, fore, side=1)
        return bent_arm(shoulder, elbow, stick.low_hand, tall)
    if recipe.arms is Arms.ON_BACK:
        hand = posture.joints.load
        elbow = bent_limb(shoulder, hand, upper, fore * 0.92, side=-1)
        return bent_arm(shoulder, elbow, hand, tall)
    return straight_arm(shoulder, posture.joints.load, tall)


def _load(picture: Picture, recipe: Recipe) -> Load | None:
    hand = picture.posture.joints.load
    place = Point(hand.x, hand.y - picture.load_below_hands_m)
    if recipe.prop in {Prop.BAR, Prop.TRAP_BAR}:
        inner, collar, bar = hub(place)
        return Load(plate(place), (inner, collar), bar)
    if recipe.prop is Prop.BELL:
        handle, ball = kettlebell(place)
        return Load(ball, (handle,))
    if recipe.prop is Prop.DUMBBELL:
        end, middle = dumbbell(place)
        return Load(end, (middle,))
    return None


def _wall(picture: Picture, wall_m: float | None) -> Wall:
    posture = picture.posture
    away = behind_heels_m(posture) if wall_m is None else wall_m
    face, hatching = wall(-away, posture.build.stature_m)
    touches = behind_heels_m(posture) > away - _TOUCH_M
    height = posture.joints.hip.y
    return Wall(face, hatching, Point(-away, height) if touches else None)
