"""The large steps of the ladder: chosen by arrows, told to assistive technology, never cut."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.ladder_steps import LadderSteps, StepLook
from hinge_desktop.gui.widgets.stair import StairState

LOOKS = [
    StepLook("Wall hinge", "Hips reach the wall", "Passed 6 Jun", StairState.PASSED),
    StepLook("Kettlebell", "Load between the feet", "Skipped", StairState.PASSED, "optional"),
    StepLook("Bar RDL", "Slow, close, below the knee", "You are here", StairState.HERE),
    StepLook("Single-leg RDL", "Hips level", "4 of 5 gates met", StairState.LATER),
]


class RememberedPicture:
    def __init__(self) -> None:
        self.painted: list[tuple[QRectF, bool]] = []

    def paint(self, _painter: QPainter, area: QRectF, _theme: Theme, *, is_faded: bool) -> None:
        self.painted.append((area, is_faded))


def shown(qtbot: QtBot, theme: Theme, width: int = 900) -> LadderSteps:
    steps = LadderSteps(theme)
    qtbot.addWidget(steps)
    steps.show_steps(LOOKS)
    steps.choose(2)
    steps.resize(width, 320)
    steps.show()
    return steps


def test_each_step_says_its_name_state_and_more(qtbot: QtBot, theme: Theme) -> None:
    steps = shown(qtbot, theme)
    boxes = [steps._boxes[place] for place in range(4)]
    assert [box.accessibleName() for box in boxes] == [
        "Wall hinge, Passed 6 Jun",
        "Kettlebell, Skipped",
        "Bar RDL, You are here",
        "Single-leg RDL, 4 of 5 gates met",
    ]
    assert boxes[1].accessibleDescription() == "Load between the feet (optional)"
    assert [box.isChecked() for box in boxes] == [False, False, True, False]


def test_arrows_choose_the_step_beside(qtbot: QtBot, theme: Theme) -> None:
    steps = shown(qtbot, theme)
    with qtbot.waitActive(steps):
        steps.activateWindow()
    steps.boxes[2].setFocus()
    with qtbot.waitSignal(steps.chosen) as signal:
        QTest.keyClick(steps._boxes[2], Qt.Key.Key_Right)
    assert signal.args == [3]
    assert steps.chosen_place == 3


def test_a_second_click_opens_a_step(qtbot: QtBot, theme: Theme) -> None:
    steps = shown(qtbot, theme)
    with qtbot.waitSignal(steps.opened) as signal:
        QTest.mouseDClick(steps._boxes[1], Qt.MouseButton.LeftButton)
    assert signal.args == [1]


def test_each_step_stands_higher_than_the_one_before(qtbot: QtBot, theme: Theme) -> None:
    steps = shown(qtbot, theme)
    tops = [box.geometry().top() for box in steps._boxes]
    assert tops == sorted(tops, reverse=True)
    assert len(set(tops)) == len(tops)
    assert {box.geometry().bottom() for box in steps._boxes} == {steps.height() - 1}


def test_words_ask_for_more_height_where_boxes_are_narrow(qtbot: QtBot, theme: Theme) -> None:
    steps = shown(qtbot, theme)
    box = steps._boxes[3]
    assert box.words_height(110) > box.words_height(260)
    wide = box.height()
    steps.resize(steps.minimumSizeHint().width(), 400)
    assert box.height() > wide
    assert box.height() >= box.words_height(box.width())


def test_lifters_stand_on_their_steps_and_later_ones_are_faded(qtbot: QtBot, theme: Theme) -> None:
    steps = shown(qtbot, theme)
    pictures = [RememberedPicture() for _ in LOOKS]
    steps.show_pictures(pictures)
    steps.grab()
    for box, picture in zip(steps._boxes, pictures, strict=True):
        area, _ = picture.painted[-1]
        assert area.bottom() == box.geometry().top()
    assert [one.painted[-1][1] for one in pictures] == [False, False, False, True]
