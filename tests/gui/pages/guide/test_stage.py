"""Right beside wrong: depth, moments, faults and layers, by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.mechanics.fault_pictures import faults_shown
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.gui.guide_source import GuideSource
from hinge_desktop.gui.views.guide.frame_strip import FrameCard
from hinge_desktop.gui.views.guide.guide_page import GuidePage
from hinge_desktop.gui.views.guide.stage_controls import ANGLES, BAR_PATH
from hinge_desktop.guide.pages import FaultPage
from hinge_desktop.words.guide_faults import fault_words
from tests.gui.pages.guide.page_parts import (
    NOTHING_YET,
    WRONG,
    Settle,
    box,
    chosen_moment,
    press,
)

Key = Qt.Key


def test_it_opens_at_the_bar_rdl_at_its_lowest_point(page: GuidePage) -> None:
    stage = page.lifts.faults.stage
    assert page.lifts.lift is Lift.ROMANIAN_DEADLIFT
    assert page.chooser.currentText() == "Romanian deadlift"
    assert page.accessibleName() == "Guide"
    assert (stage.left.heading, stage.right.heading) == ("In line", "Rounded")
    assert (stage.left.caption, stage.right.caption) == ("Stretch sits in the hamstrings", WRONG)
    assert page.lifts.faults.rep.depth_percent == 100
    assert chosen_moment(page) == "5 Stretch"


def test_the_figures_say_lift_depth_and_spine(page: GuidePage) -> None:
    press(Key.Key_4)
    stage = page.lifts.faults.stage
    names = [side.figure.view.accessibleName() for side in (stage.left, stage.right)]
    assert names == [
        "Lifter, Romanian deadlift, three quarters down, spine neutral",
        "Lifter, Romanian deadlift, three quarters down, rounded",
    ]


def test_the_arrows_move_the_depth_by_a_step(page: GuidePage) -> None:
    press(Key.Key_Left)
    press(Key.Key_Left)
    assert page.lifts.faults.rep.depth_percent == 90
    press(Key.Key_Right)
    assert page.lifts.faults.rep.depth_percent == 95
    drawn = page.lifts.faults.stage.left.figure.view
    assert drawn.shown_depth == pytest.approx(0.95)


def test_the_numbers_jump_to_the_moments(page: GuidePage) -> None:
    for key, percent, name in (
        (Key.Key_3, 33, "3 Hips back"),
        (Key.Key_6, 0, "6 Stand tall"),
        (Key.Key_1, 0, "1 Set up"),
        (Key.Key_5, 100, "5 Stretch"),
    ):
        press(key)
        assert page.lifts.faults.rep.depth_percent == percent
        assert chosen_moment(page) == name


def test_a_click_on_a_moment_jumps_there_and_keeps_its_outline(page: GuidePage) -> None:
    card = page.findChild(FrameCard, "guide_frame_4")
    assert isinstance(card, FrameCard)
    for _ in range(2):
        QTest.mouseClick(card, Qt.MouseButton.LeftButton)
        assert page.lifts.faults.rep.depth_percent == 66
        assert chosen_moment(page) == "4 Spine long"


def test_a_fault_that_grows_shows_nothing_where_nothing_is_wrong(page: GuidePage) -> None:
    right = page.lifts.faults.stage.right
    press(Key.Key_3)
    assert right.caption == NOTHING_YET
    press(Key.Key_5)
    assert right.caption == WRONG


def test_down_opens_the_next_fault_and_takes_the_keyboard_along(
    page: GuidePage, source: GuideSource, settle: Settle
) -> None:
    shown = faults_shown(Lift.ROMANIAN_DEADLIFT)
    assert page.lifts.faults.list.open_value == shown[0]
    press(Key.Key_Down)
    settle(page)
    row = QApplication.focusWidget()
    assert row is not None
    words = source.guide.page(f"faults/{shown[1]}", FaultPage)
    assert words is not None
    assert row.accessibleName() == words.title
    for said in (words.you_see, words.cause, words.effect, words.fix):
        assert said.text in row.accessibleDescription()
    assert page.lifts.faults.stage.right.heading == words.heading
    press(Key.Key_Up)
    press(Key.Key_Up)
    settle(page)
    assert page.lifts.faults.list.open_value == shown[0]


def test_a_fault_of_one_depth_is_shown_there_and_stays(
    page: GuidePage, source: GuideSource, settle: Settle
) -> None:
    while page.lifts.faults.list.open_value != Fault.LEANED_BACK:
        press(Key.Key_Down)
    settle(page)
    right = page.lifts.faults.stage.right
    assert page.lifts.faults.rep.depth_percent == 0
    assert chosen_moment(page) == "6 Stand tall"
    before = right.figure.view.drawing
    press(Key.Key_4)
    assert right.figure.view.drawing is before
    assert right.caption == fault_words(source.guide, Fault.LEANED_BACK).caption


def test_only_the_open_fault_is_reached_by_tab(page: GuidePage) -> None:
    rows = [
        page.findChild(QWidget, f"guide_fault_{fault}")
        for fault in faults_shown(Lift.ROMANIAN_DEADLIFT)
    ]
    tabbed = [
        row.objectName()
        for row in rows
        if row is not None and row.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert tabbed == [f"guide_fault_{page.lifts.faults.list.open_value}"]


def test_tab_goes_through_the_page_as_it_is_read(page: GuidePage) -> None:
    page.chooser.setFocus()
    reached = []
    for _ in range(20):
        press(Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.append(focused.objectName().removeprefix("guide_"))
    layers = ["layer_spine", "layer_muscles", "layer_bar_path", "layer_angles"]
    frames = [f"frame_{number}" for number in range(1, 7)]
    first = "rounded_low_back"
    assert reached == [
        *("finder_link", "contents", "safety_link", "print", "draw_to_build"),
        *("tabs", "play", "depth", *layers, *frames),
        *(f"fault_{first}", f"action_{first}"),
    ]


def test_layers_are_shown_and_hidden_by_their_keys(page: GuidePage) -> None:
    for key, layer in ((Key.Key_S, "spine"), (Key.Key_B, BAR_PATH), (Key.Key_J, ANGLES)):
        before = box(page, layer).isChecked()
        press(key)
        assert box(page, layer).isChecked() is not before
        assert getattr(page.lifts.faults.rep.controls.layers(), layer) is not before


def test_a_lift_that_is_drawn_and_not_measured_shows_no_angles(
    page: GuidePage, settle: Settle
) -> None:
    press(Key.Key_J)
    page.lifts.show_lift(Lift.DEADLIFT)
    settle(page)
    assert not box(page, ANGLES).isEnabled()
    assert "not measured" in box(page, ANGLES).toolTip()
    assert not page.lifts.faults.rep.controls.layers().angles
    page.lifts.show_lift(Lift.WALL_HINGE)
    settle(page)
    assert box(page, ANGLES).isEnabled()
    assert page.lifts.faults.rep.controls.layers().angles
    assert not box(page, BAR_PATH).isEnabled()
