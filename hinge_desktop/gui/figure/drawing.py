"""Everything that is painted of one posture, as paths in metres: made once, painted often."""

from __future__ import annotations

from dataclasses import dataclass
from math import radians
from typing import Final

from PySide6.QtGui import QPainterPath

from hinge_desktop.core.mechanics.assumptions import BODY
from hinge_desktop.core.mechanics.build import Segments
from hinge_desktop.core.mechanics.chain import along
from hinge_desktop.core.mechanics.fault_pictures import Picture
from hinge_desktop.core.mechanics.lift_reps import behind_heels_m
from hinge_desktop.core.mechanics.lifts import Prop, Recipe
from hinge_desktop.core.mechanics.posture import Arms, Joints, Point
from hinge_desktop.gui.figure.angles import AngleMark, angle_marks
from hinge_desktop.gui.figure.curves import behind, bent_limb, circle, polyline
from hinge_desktop.gui.figure.limbs import (
    ArmBones,
    arm_outlines,
    bent_arm,
    free_leg,
    shank,
    shoe,
    straight_arm,
    thigh,
)
from hinge_desktop.gui.figure.marks import Marks, marks_of
from hinge_desktop.gui.figure.muscles import Tone, glutes, hamstrings, tone_at
from hinge_desktop.gui.figure.props import (
    Dowel,
    Load,
    dowel,
    dumbbell,
    kettlebell,
    loaded_bar,
    platform,
    trap_bar,
    wall,
)
from hinge_desktop.gui.figure.torso import Torso, torso_of

_BUTTOCKS_RADIUS: Final = 0.068
_BUTTOCKS_BACK: Final = 0.007
"""Together the reach of the model's buttocks, so that they touch the wall when it says so."""
_UPPER_ARM: Final = 0.176
_FOREARM: Final = 0.185
"""With the hand that grips."""
_ELBOW_BELOW, _ELBOW_BEHIND = 0.125, 0.020
"""The elbow under a bar on the back, from the shoulder."""
_SMALL_PLATE_M: Final = 0.14
"""Radius of the plates of a bar on the back, which leave the head in sight."""
_TOUCH_M: Final = 0.01


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
    torso: Torso
    arm_bones: ArmBones
    tilt_deg: float
    far_limbs: tuple[QPainterPath, ...]
    is_on_one_leg: bool
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
    middle_of_foot_m: float
    marks: Marks
    angles: tuple[AngleMark, ...]
    """Empty in pictures outside the validated model, which show no numbers."""
    bar_path: tuple[Point, ...]
    """Where the load goes in the whole rep; empty without a load or without a rep."""


def drawing_of(
    picture: Picture,
    recipe: Recipe,
    wall_m: float | None = None,
    bar_path: tuple[Point, ...] = (),
) -> Drawing:
    """Draw a picture of a lift; `wall_m` is where the wall stands, where there is one."""
    posture = picture.posture
    joints, tall = posture.joints, posture.build.stature_m
    torso = torso_of(picture)
    stick = dowel(torso) if recipe.prop is Prop.DOWEL else None
    near_arm = _arm(picture, recipe, stick)
    return Drawing(
        tall=tall,
        joints=joints,
        torso=torso,
        arm_bones=near_arm,
        tilt_deg=picture.tilt_deg,
        far_limbs=_far_limbs(picture, recipe, stick),
        is_on_one_leg=recipe.is_single_leg,
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
        arm=arm_outlines(near_arm, tall),
        wall=_wall(picture, wall_m) if recipe.prop is Prop.WALL else None,
        platform=platform(recipe.platform_m, tall) if recipe.platform_m else None,
        floor_m=recipe.platform_m,
        middle_of_foot_m=posture.task.balance * Segments.of(posture.build).foot,
        marks=marks_of(picture, torso),
        angles=angle_marks(posture) if recipe.has_figures and not picture.tilt_deg else (),
        bar_path=bar_path,
    )


def _far_limbs(picture: Picture, recipe: Recipe, stick: Dowel | None) -> tuple[QPainterPath, ...]:
    if stick is not None:
        far_arm = _arm_to(picture, stick.high_hand, side=-1)
        return arm_outlines(far_arm, picture.posture.build.stature_m)
    return _far_leg(picture) if recipe.is_single_leg else ()


def _far_leg(picture: Picture) -> tuple[QPainterPath, ...]:
    posture = picture.posture
    lengths = Segments.of(posture.build)
    lean = radians(posture.angles.pelvis)
    hip, tall = posture.joints.hip, posture.build.stature_m
    if picture.are_hips_turned:
        hip = Point(hip.x + 0.01 * tall, hip.y + 0.035 * tall)
        lean += radians(14)
    return free_leg(hip, lean, lengths.thigh, lengths.shank, tall)


def _arm(picture: Picture, recipe: Recipe, stick: Dowel | None) -> ArmBones:
    if stick is not None:
        return _arm_to(picture, stick.low_hand, side=1)
    if recipe.arms is Arms.ON_BACK:
        return _arm_under_bar(picture)
    return straight_arm(picture.posture.joints.shoulder, picture.posture.joints.load)


def _arm_to(picture: Picture, hand: Point, *, side: int) -> ArmBones:
    """Return an arm that is bent to get to a place."""
    posture = picture.posture
    shoulder = posture.joints.shoulder
    scale = posture.build.arm * posture.build.stature_m
    elbow = bent_limb(shoulder, hand, _UPPER_ARM * scale, _FOREARM * scale, side=side)
    return bent_arm(shoulder, elbow, hand)


def _arm_under_bar(picture: Picture) -> ArmBones:
    """Return an arm that holds a bar on the back; it goes out to the side, so it looks short."""
    posture = picture.posture
    shoulder, tall = posture.joints.shoulder, posture.build.stature_m
    lean = radians(posture.angles.thorax)
    elbow = behind(along(shoulder, -_ELBOW_BELOW * tall, lean), lean, _ELBOW_BEHIND * tall)
    return bent_arm(shoulder, elbow, posture.joints.load)


def _load(picture: Picture, recipe: Recipe) -> Load | None:
    hand = picture.posture.joints.load
    place = Point(hand.x, hand.y - picture.load_below_hands_m)
    if recipe.prop is Prop.TRAP_BAR:
        return trap_bar(place, Point(place.x, place.y - recipe.plates_below_hands_m))
    if recipe.prop is Prop.BAR:
        on_back = recipe.arms is Arms.ON_BACK
        return loaded_bar(place, _SMALL_PLATE_M if on_back else BODY.plate_radius)
    if recipe.prop is Prop.BELL:
        return kettlebell(place)
    return dumbbell(place) if recipe.prop is Prop.DUMBBELL else None


def _wall(picture: Picture, wall_m: float | None) -> Wall:
    posture = picture.posture
    away = behind_heels_m(posture) if wall_m is None else wall_m
    face, hatching = wall(-away, posture.build.stature_m)
    touches = behind_heels_m(posture) > away - _TOUCH_M
    height = posture.joints.hip.y
    return Wall(face, hatching, Point(-away, height) if touches else None)
