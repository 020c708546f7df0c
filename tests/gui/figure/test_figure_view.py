"""The widget that shows the lifter, and the shelf that solves lifts for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPaintEvent
from pytestqt.qtbot import QtBot

from hinge_desktop.core.mechanics.build import Build
from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.core.mechanics.posture import Obstacle, PostureError
from hinge_desktop.gui.figure import frames as frames_module
from hinge_desktop.gui.figure.figure_view import FigureView
from hinge_desktop.gui.figure.frames import Frames, FrameShelf, solve_frames
from hinge_desktop.gui.theme.theme import Theme


class CountingView(FigureView):
    """Counts how often it is painted."""

    paints = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.paints += 1
        super().paintEvent(event)


@pytest.fixture(scope="module")
def rdl() -> Frames:
    return solve_frames(Lift.ROMANIAN_DEADLIFT, Lifter(), 41)


def shown(qtbot: QtBot, theme: Theme, frames: Frames) -> CountingView:
    view = CountingView(theme)
    qtbot.addWidget(view)
    view.resize(500, 540)
    view.show_frames(frames, "Bar RDL")
    view.show()
    qtbot.waitUntil(lambda: view.paints > 0)
    return view


def test_it_is_painted_when_it_moves_and_not_otherwise(
    qtbot: QtBot, theme: Theme, rdl: Frames
) -> None:
    theme.set_reduced_motion(False)
    view = shown(qtbot, theme, rdl)
    before = view.paints
    view.show_depth(0.5)
    qtbot.waitUntil(lambda: view.paints == before + 1)
    view.show_depth(0.5001)
    view.show_ghost(None)
    view.hide()
    view.show_depth(0.9)
    assert view.paints == before + 1
    assert view.shown_depth == 0.9


def test_with_reduced_motion_it_jumps_from_quarter_to_quarter(
    qtbot: QtBot, theme: Theme, rdl: Frames
) -> None:
    theme.set_reduced_motion(True)
    view = shown(qtbot, theme, rdl)
    depths = []
    for step in range(101):
        view.show_depth(step / 100)
        depths.append(view.shown_depth)
    assert sorted(set(depths)) == [0.0, 0.25, 0.5, 0.75, 1.0]


def test_it_says_what_it_shows(qtbot: QtBot, theme: Theme, rdl: Frames) -> None:
    view = shown(qtbot, theme, rdl)
    assert view.accessibleName() == "Lifter, Bar RDL, standing, spine neutral"
    view.show_depth(0.74)
    assert view.accessibleName() == "Lifter, Bar RDL, three quarters down, spine neutral"
    view.show_frames(None)
    assert view.accessibleName() == "Lifter"
    assert view.drawing is None


@pytest.mark.parametrize("size", [(60, 60), (140, 200), (900, 300), (508, 546)])
def test_head_and_feet_are_inside_at_any_size(
    qtbot: QtBot, theme: Theme, rdl: Frames, size: tuple[int, int]
) -> None:
    view = shown(qtbot, theme, rdl)
    view.resize(*size)
    for depth in (0.0, 0.5, 1.0):
        drawing = rdl.at(depth)
        frame = view.frame_of(drawing)
        for path in (drawing.head, drawing.shoe, drawing.buttocks, drawing.trunk):
            box = path.boundingRect()
            left = frame.heel.x() + box.left() * frame.px_per_m
            right = frame.heel.x() + box.right() * frame.px_per_m
            top = frame.heel.y() - box.bottom() * frame.px_per_m
            assert left >= 0
            assert right <= size[0]
            assert top >= 0
        assert frame.heel.y() <= size[1]


@pytest.mark.parametrize("lift", [Lift.ROMANIAN_DEADLIFT, Lift.SINGLE_LEG, Lift.WALL_HINGE])
def test_close_up_all_of_a_lift_is_seen_and_larger(qtbot: QtBot, theme: Theme, lift: Lift) -> None:
    frames = solve_frames(lift, Lifter(), 5)
    close, usual = FigureView(theme, is_close=True), FigureView(theme)
    for view in (close, usual):
        qtbot.addWidget(view)
        view.resize(238, 400)
        view.show_frames(frames)
    for depth in (0.0, 0.5, 1.0):
        drawing = frames.at(depth)
        frame = close.frame_of(drawing)
        assert frame.px_per_m > 1.05 * usual.frame_of(drawing).px_per_m
        for path in (drawing.head, drawing.buttocks, *drawing.far_limbs, *drawing.arm):
            box = path.boundingRect()
            assert frame.heel.x() + box.left() * frame.px_per_m >= 0
            assert frame.heel.x() + box.right() * frame.px_per_m <= close.width()
            assert frame.heel.y() - box.bottom() * frame.px_per_m >= 0


def test_a_lift_is_solved_in_the_background_once(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    solved: list[Lift] = []

    def counted(lift: Lift, lifter: Lifter, count: int, breathe: Callable[[], None]) -> Frames:
        solved.append(lift)
        return solve_frames(lift, lifter, count, breathe)

    monkeypatch.setattr(frames_module, "solve_frames", counted)
    shelf = FrameShelf(count=3)
    lifter = Lifter(Build(stature_m=1.8))
    with qtbot.waitSignal(shelf.solved) as first:
        shelf.ask(Lift.DEADLIFT, lifter)
    with qtbot.waitSignal(shelf.solved) as second:
        shelf.ask(Lift.DEADLIFT, lifter)
    assert solved == [Lift.DEADLIFT]
    assert first.args == second.args


def test_a_build_that_cannot_is_refused_with_its_reason(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_order: object, **_named: object) -> Frames:
        raise PostureError(Obstacle.NO_BALANCE)

    monkeypatch.setattr(frames_module, "solve_frames", refused)
    shelf = FrameShelf()
    with qtbot.waitSignal(shelf.refused) as told:
        shelf.ask(Lift.DEADLIFT, Lifter())
    assert told.args == [Lift.DEADLIFT, Obstacle.NO_BALANCE]


def test_it_faces_the_same_way_where_words_run_from_right_to_left(
    qtbot: QtBot, theme: Theme, rdl: Frames
) -> None:
    view = shown(qtbot, theme, rdl)
    view.show_ghost(rdl.at(0.0))
    view.show_depth(1.0)
    before = view.grab().toImage()
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert view.grab().toImage() == before


def test_a_fine_screen_shows_the_same_with_more_pixels(
    qtbot: QtBot, theme: Theme, rdl: Frames
) -> None:
    view = shown(qtbot, theme, rdl)
    view.show_depth(0.8)
    coarse, fine = (painted(view, ratio) for ratio in (1, 2))
    assert fine.width() == 2 * coarse.width()
    smaller = fine.scaled(coarse.size(), mode=Qt.TransformationMode.SmoothTransformation)
    places = [(x, y) for x in range(0, coarse.width(), 7) for y in range(0, coarse.height(), 7)]
    other = [place for place in places if are_apart(coarse, smaller, place)]
    assert len(other) < 0.02 * len(places)


def painted(view: FigureView, ratio: int) -> QImage:
    image = QImage(view.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    view.render(image)
    image.setDevicePixelRatio(1)
    return image


def are_apart(one: QImage, other: QImage, place: tuple[int, int]) -> bool:
    first, second = one.pixelColor(*place), other.pixelColor(*place)
    return abs(first.lightness() - second.lightness()) > 24
