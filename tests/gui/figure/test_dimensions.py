"""The lines beside the body: along the segments, clear of it, their words on the stage."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QTransform
from pytestqt.qtbot import QtBot

from hinge_desktop.core.mechanics.build import Build
from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.gui.figure.dimensions import DimensionWords, MeasuredFigure
from hinge_desktop.gui.figure.drawing import Drawing
from hinge_desktop.gui.figure.still import still_of
from hinge_desktop.gui.figure.tape_figure import TapeFigure, TapeMeasure, landmarks
from hinge_desktop.gui.theme.theme import Theme

WORDS = DimensionWords("Trunk 51 cm", "Thigh 44 cm", "+5 %")
BUILDS = [
    Build(1.72),
    Build(1.72).with_femur(1.2),
    Build(1.95).with_femur(0.8),
    Build(1.5, femur=0.9, torso=1.2, arm=1.2),
]


def drawn(build: Build) -> Drawing:
    return still_of(Lift.ROMANIAN_DEADLIFT, Lifter(build)).drawing


def shown(qtbot: QtBot, theme: Theme, build: Build, width: int, height: int) -> MeasuredFigure:
    view = MeasuredFigure(theme)
    qtbot.addWidget(view)
    view.resize(width, height)
    view.show_builds(drawn(build), drawn(Build(build.stature_m)), WORDS, "Lifter")
    view.grab()
    return view


def body_on_screen(view: MeasuredFigure) -> list[QRectF]:
    drawing = view.drawing
    assert drawing is not None
    frame = view.frame_of(drawing)
    to_pixels = QTransform.fromTranslate(frame.heel.x(), frame.heel.y())
    to_pixels.scale(frame.px_per_m, -frame.px_per_m)
    parts = (drawing.trunk, drawing.head, drawing.thigh, drawing.buttocks, drawing.shoe)
    return [to_pixels.map(part).boundingRect() for part in parts]


@pytest.mark.parametrize("build", BUILDS)
@pytest.mark.parametrize("size", [(628, 560), (380, 300), (280, 400)])
def test_body_and_words_are_whole_and_apart(
    qtbot: QtBot, theme: Theme, build: Build, size: tuple[int, int]
) -> None:
    view = shown(qtbot, theme, build, *size)
    stage = QRectF(view.rect())
    body = body_on_screen(view)
    for part in body:
        assert stage.contains(part)
    trunk_words, thigh_words = view.text_areas()
    drawing = view.drawing
    assert drawing is not None
    frame = view.frame_of(drawing)
    to_pixels = QTransform.fromTranslate(frame.heel.x(), frame.heel.y())
    to_pixels.scale(frame.px_per_m, -frame.px_per_m)
    for words in (trunk_words, thigh_words):
        assert stage.contains(words)
        for path in (drawing.trunk, drawing.head, drawing.thigh, drawing.buttocks):
            assert not to_pixels.map(path).intersects(words)


def test_most_builds_stand_equally_large(qtbot: QtBot, theme: Theme) -> None:
    sizes = []
    for femur in (0.95, 1.0, 1.05):
        view = shown(qtbot, theme, Build(1.72).with_femur(femur), 628, 560)
        drawing = view.drawing
        assert drawing is not None
        sizes.append(view.frame_of(drawing).px_per_m)
    assert max(sizes) - min(sizes) < 0.02 * max(sizes)


def test_from_right_to_left_the_figure_still_faces_right(qtbot: QtBot, theme: Theme) -> None:
    usual = shown(qtbot, theme, BUILDS[0], 628, 560).grab().toImage()
    mirrored = shown(qtbot, theme, BUILDS[0], 628, 560)
    mirrored.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert mirrored.grab().toImage() == usual


def test_in_a_narrow_stage_the_share_stands_below_the_length() -> None:
    assert WORDS.beside_thigh(is_narrow=False) == "Thigh 44 cm, +5 %"
    assert WORDS.beside_thigh(is_narrow=True) == "Thigh 44 cm\n+5 %"
    assert DimensionWords("", "Thigh 40 cm").beside_thigh(is_narrow=False) == "Thigh 40 cm"


def test_another_build_shows_as_a_silhouette_in_its_colour(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme, Build(1.72).with_femur(1.1), 628, 560)
    image = view.grab().toImage()
    other = theme.tokens.figure.other_build.rgb()
    pixels = {
        image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)
    }
    assert other in pixels


def test_a_tape_goes_from_landmark_to_landmark(qtbot: QtBot, theme: Theme) -> None:
    drawing = drawn(Build(1.72))
    joints = drawing.joints
    assert landmarks(drawing, TapeMeasure.THIGH) == (joints.hip, joints.knee)
    top, hip = landmarks(drawing, TapeMeasure.TRUNK)
    assert hip == joints.hip
    assert top.y - joints.shoulder.y == pytest.approx(0.020 * 1.72)
    assert landmarks(drawing, TapeMeasure.ARM) == (top, joints.load)
    view = TapeFigure(theme, TapeMeasure.ARM)
    qtbot.addWidget(view)
    view.resize(150, 230)
    empty = view.grab().toImage()
    view.show_drawing(drawing, "Arm")
    assert view.grab().toImage() != empty
