"""Each muscle has its place: under the skin of the part that it moves, in every build and lift."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import hypot

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from hinge_desktop.core.mechanics.build import SLIDER_RANGES, Build
from hinge_desktop.core.mechanics.fault_pictures import good_picture
from hinge_desktop.core.mechanics.lift_reps import Lifter, lift_rep
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.gui.figure.drawing import Drawing, drawing_of
from hinge_desktop.gui.figure.lit_muscles import lit_part
from hinge_desktop.gui.figure.muscle_pointers import muscle_pointer
from hinge_desktop.guide.pages import Muscle
from tests.gui.figure.test_drawing import MILLIMETRES, area, filled_area

EDGE = 0.0012
"""Of stature: half of the line around a muscle."""
SAMPLES = 48
LEAST_AREA = 0.0008
"""Of a square as wide and high as the lifter: large enough to be seen at 200 px."""
BUILDS = (
    Build(),
    *(
        replace(Build(), **{segment.value: scale})
        for segment, ends in SLIDER_RANGES.items()
        for scale in ends
    ),
)
LIES_IN = {
    Muscle.HAMSTRINGS: ("thigh", "buttocks"),
    Muscle.GLUTEUS_MAXIMUS: ("buttocks", "trunk", "thigh"),
    Muscle.GLUTEUS_MEDIUS: ("buttocks", "trunk"),
    Muscle.ERECTORS: ("trunk", "buttocks"),
    Muscle.ADDUCTORS: ("thigh", "buttocks"),
    Muscle.QUADS: ("thigh", "buttocks", "trunk", "shank"),
    Muscle.LATS: ("trunk",),
    Muscle.TRAPS: ("trunk", "neck"),
    Muscle.CORE: ("trunk", "buttocks"),
    Muscle.HIP_FLEXORS: ("trunk", "buttocks", "thigh"),
    Muscle.CALVES: ("shank",),
}
BEHIND = {
    Muscle.HAMSTRINGS: Muscle.QUADS,
    Muscle.ERECTORS: Muscle.LATS,
    Muscle.LATS: Muscle.CORE,
    Muscle.GLUTEUS_MAXIMUS: Muscle.HIP_FLEXORS,
    Muscle.TRAPS: Muscle.CORE,
}
"""Standing, the first is behind the second."""


def drawings(lift: Lift) -> Iterator[Drawing]:
    for build in BUILDS:
        rep = lift_rep(lift, Lifter(build))
        for depth in (0.0, 0.5, 1.0):
            yield drawing_of(good_picture(rep, depth), rep.recipe, rep.wall_m)


def body_of(muscle: Muscle, drawing: Drawing) -> tuple[QPainterPath, ...]:
    """Return the outlines that a muscle lies in."""
    if muscle is Muscle.REAR_DELTS:
        return drawing.arm[:1]
    if muscle is Muscle.GRIP:
        return drawing.arm[1:]
    return tuple(getattr(drawing, name) for name in LIES_IN[muscle])


def line_around(outline: QPainterPath, reach: float) -> Iterator[QPointF]:
    """Walk along both sides of the line around an outline."""
    for step in range(SAMPLES):
        here, there = (outline.pointAtPercent(step / SAMPLES + by) for by in (0.0, 0.002))
        way = there - here
        aside = QPointF(-way.y(), way.x()) * (reach / hypot(way.x(), way.y()))
        yield from (here + aside, here - aside)


@pytest.mark.parametrize("lift", Lift)
def test_no_muscle_sticks_out_of_the_body(lift: Lift) -> None:
    out = set()
    for drawing in drawings(lift):
        for muscle in Muscle:
            body = body_of(muscle, drawing)
            line = line_around(lit_part(muscle, drawing).outline, EDGE * drawing.tall)
            if any(not any(part.contains(point) for part in body) for point in line):
                out.add(muscle)
    assert out == set()


@pytest.mark.parametrize("lift", Lift)
def test_every_muscle_is_large_enough_and_does_not_cross_itself(lift: Lift) -> None:
    for drawing in drawings(lift):
        for muscle in Muscle:
            outline = lit_part(muscle, drawing).outline
            filled = filled_area(outline)
            assert filled / (1000 * drawing.tall) ** 2 > LEAST_AREA, muscle
            walked = abs(area(outline.toFillPolygon(MILLIMETRES)))
            assert filled == pytest.approx(walked, rel=0.002), muscle


@pytest.mark.parametrize(("back", "front"), BEHIND.items())
def test_muscles_stand_behind_each_other_as_they_do_in_people(back: Muscle, front: Muscle) -> None:
    standing = next(drawings(Lift.ROMANIAN_DEADLIFT))
    behind, before = (
        lit_part(muscle, standing).outline.boundingRect().center().x() for muscle in (back, front)
    )
    assert behind < before


@pytest.mark.parametrize("lift", Lift)
def test_words_point_into_the_muscle_from_outside_of_it(lift: Lift) -> None:
    for drawing in drawings(lift):
        for muscle in Muscle:
            pointer = muscle_pointer(muscle, drawing)
            outline = lit_part(muscle, drawing).outline
            end = QPointF(*pointer.place) + QPointF(*pointer.away) * pointer.length_m
            assert outline.boundingRect().contains(QPointF(*pointer.place)), muscle
            assert not any(part.contains(end) for part in body_of(muscle, drawing)), muscle
            assert hypot(*pointer.away) == pytest.approx(1.0)
