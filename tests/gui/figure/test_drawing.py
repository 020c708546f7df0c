"""The outlines hang on the model: the bar touches the legs, feet are flat, limbs join."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF, QTransform

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.mechanics.assumptions import BODY
from hinge_desktop.core.mechanics.build import SLIDER_RANGES, Build, Segment
from hinge_desktop.core.mechanics.fault_pictures import fault_picture, faults_shown, good_picture
from hinge_desktop.core.mechanics.lift_reps import Lifter, LiftRep, lift_rep
from hinge_desktop.core.mechanics.lifts import RECIPES, Lift
from hinge_desktop.core.mechanics.posture import Arms
from hinge_desktop.gui.figure.drawing import Drawing, drawing_of
from hinge_desktop.gui.figure.muscles import Tone, tone_at

LOW = {segment: ends[0] for segment, ends in SLIDER_RANGES.items()}
HIGH = {segment: ends[1] for segment, ends in SLIDER_RANGES.items()}
BUILDS = (
    Build(),
    Build(femur=HIGH[Segment.FEMUR], torso=LOW[Segment.TORSO], arm=LOW[Segment.ARM]),
    Build(femur=LOW[Segment.FEMUR], torso=HIGH[Segment.TORSO], arm=HIGH[Segment.ARM]),
    Build(stature_m=1.5, shank=HIGH[Segment.SHANK]),
    Build(stature_m=2.0, shank=LOW[Segment.SHANK]),
)
MILLIMETRES = QTransform.fromScale(1000, 1000)
ON_LEGS = [lift for lift in Lift if RECIPES[lift].arms is Arms.ON_LEGS]


@cache
def rep_of(lift: Lift, build: Build) -> LiftRep:
    return lift_rep(lift, Lifter(build))


def drawn(lift: Lift, build: Build, depth: float) -> Drawing:
    rep = rep_of(lift, build)
    return drawing_of(good_picture(rep, depth), rep.recipe, rep.wall_m)


def rightmost(path: QPainterPath, height: float) -> float:
    """Return where an outline ends in front at a height."""
    box = path.boundingRect()
    line = QPainterPath()
    line.addRect(box.left() - 1, height - 0.0005, box.width() + 2, 0.001)
    return path.intersected(line).boundingRect().right()


@pytest.mark.parametrize("build", BUILDS)
@pytest.mark.parametrize("lift", ON_LEGS)
def test_the_bar_touches_the_leg_it_slides_on(lift: Lift, build: Build) -> None:
    for depth in (0.0, 0.35, 0.7):
        drawing = drawn(lift, build, depth)
        load = drawing.joints.load
        leg = max(rightmost(part, load.y) for part in (drawing.thigh, drawing.shank))
        gap = load.x - BODY.bar_radius - leg
        assert abs(gap) < 0.012, (depth, gap)


@pytest.mark.parametrize("build", BUILDS)
@pytest.mark.parametrize("lift", Lift)
def test_limbs_join_and_the_foot_is_flat(lift: Lift, build: Build) -> None:
    for depth in (0.0, 0.5, 1.0):
        drawing = drawn(lift, build, depth)
        joints = drawing.joints
        for path in (drawing.shank, drawing.thigh):
            assert path.contains(QPointF(*joints.knee))
        for path in (drawing.buttocks, drawing.trunk):
            assert path.contains(QPointF(*joints.hip))
        assert drawing.shoe.contains(QPointF(*joints.ankle))
        assert drawing.trunk.intersects(drawing.neck)
        assert drawing.head.intersects(drawing.neck)
        assert drawing.arm[0].contains(QPointF(*joints.shoulder))
        assert drawing.shoe.boundingRect().top() == pytest.approx(0.0, abs=0.004)


@pytest.mark.parametrize("build", BUILDS)
@pytest.mark.parametrize("lift", Lift)
def test_no_outline_crosses_itself(lift: Lift, build: Build) -> None:
    rep = rep_of(lift, build)
    wrong = (fault_picture(fault, rep) for fault in faults_shown(lift))
    faulty = (drawing_of(picture, rep.recipe) for picture in wrong)
    for drawing in (*(drawn(lift, build, depth) for depth in (0.0, 0.5, 1.0)), *faulty):
        for name, path in outlines(drawing).items():
            filled, walked = filled_area(path), abs(area(path.toFillPolygon(MILLIMETRES)))
            assert filled == pytest.approx(walked, rel=0.002), name


def outlines(drawing: Drawing) -> dict[str, QPainterPath]:
    names = ("shoe", "shank", "thigh", "neck", "trunk", "head", "hamstrings", "glutes")
    single = {name: getattr(drawing, name) for name in names}
    limbs = enumerate((*drawing.arm, *drawing.far_limbs))
    return single | {f"limb {number}": path for number, path in limbs}


def filled_area(path: QPainterPath) -> float:
    """Return what is covered once or more; a path that crosses itself covers less than it walks."""
    plain = QPainterPath()
    plain.setFillRule(Qt.FillRule.WindingFill)
    plain.addPolygon(path.toFillPolygon(MILLIMETRES))
    return abs(sum(area(part) for part in plain.simplified().toSubpathPolygons()))


def area(polygon: QPolygonF) -> float:
    points = [polygon.at(index) for index in range(polygon.count())]
    pairs = pairwise([*points, points[0]])
    return sum(one.x() * other.y() - other.x() * one.y() for one, other in pairs) / 2


@pytest.mark.parametrize("build", BUILDS)
@pytest.mark.parametrize("lift", Lift)
def test_nothing_goes_through_the_floor(lift: Lift, build: Build) -> None:
    drawing = drawn(lift, build, 1.0)
    load = () if drawing.load is None else (drawing.load.outline,)
    for path in (*drawing.arm, drawing.trunk, drawing.head, *load, *drawing.far_limbs):
        assert path.boundingRect().top() > -drawing.floor_m - 0.012


@pytest.mark.parametrize("lift", Lift)
def test_every_fault_is_drawn_with_something_to_look_at(lift: Lift) -> None:
    rep = lift_rep(lift, Lifter())
    for fault in faults_shown(lift):
        marks = drawing_of(fault_picture(fault, rep), rep.recipe).marks
        assert marks.spine or marks.lines or marks.dashed or marks.is_hip_marked, fault


def test_a_lift_done_well_has_no_marks() -> None:
    marks = drawn(Lift.ROMANIAN_DEADLIFT, Build(), 1.0).marks
    assert (marks.spine, marks.lines, marks.dashed, marks.dots) == (None, (), (), ())


def test_the_buttocks_touch_the_wall_at_the_lowest_point_only() -> None:
    touched = [drawn(Lift.WALL_HINGE, Build(), depth).wall for depth in (0.5, 1.0)]
    assert touched[0] is not None
    assert touched[1] is not None
    assert (touched[0].contact, touched[1].contact is not None) == (None, True)
    drawing = drawn(Lift.WALL_HINGE, Build(), 1.0)
    assert drawing.wall is not None
    wall_x = drawing.wall.face.boundingRect().left()
    assert drawing.buttocks.boundingRect().left() == pytest.approx(wall_x, abs=0.005)


@pytest.mark.parametrize("build", BUILDS)
def test_a_dowel_keeps_three_contacts_and_each_fault_loses_its_own(build: Build) -> None:
    rep = rep_of(Lift.DOWEL_HINGE, build)
    for depth in (0.0, 0.5, 1.0):
        assert touching(drawing_of(good_picture(rep, depth), rep.recipe)) == (True, True, True)
    lost = {
        Fault.ROUNDED_LOW_BACK: (True, False, False),
        Fault.ROUNDED_UPPER_BACK: (True, True, False),
        Fault.NECK_CRANED: (True, False, True),
        Fault.LEANED_BACK: (True, False, True),
    }
    for fault, contacts in lost.items():
        assert touching(drawing_of(fault_picture(fault, rep), rep.recipe)) == contacts, fault


def touching(drawing: Drawing) -> tuple[bool, bool, bool]:
    assert drawing.dowel is not None
    return drawing.dowel.is_touching


def test_muscles_light_up_with_depth() -> None:
    tones = [tone_at(depth) for depth in (0.0, 0.39, 0.4, 0.65, 0.85, 1.0)]
    assert tones == [Tone.NONE, Tone.NONE, Tone.LOW, Tone.MIDDLE, Tone.HIGH, Tone.HIGH]
