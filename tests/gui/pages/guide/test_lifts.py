"""Each lift has its stage, its faults and its ways on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.mechanics.comparisons import Comparison
from hinge_desktop.core.mechanics.fault_pictures import faults_shown
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.core.mechanics.posture import Obstacle
from hinge_desktop.gui.guide_source import GuideSource
from hinge_desktop.gui.views.guide.frame_strip import FrameCard
from hinge_desktop.gui.views.guide.guide_page import GuidePage
from hinge_desktop.guide.address import Address, Part
from hinge_desktop.words.guide_faults import fault_words
from tests.gui.pages.guide.page_parts import (
    Settle,
    plays,
    press,
)

Key = Qt.Key


@pytest.mark.parametrize("lift", Lift)
def test_every_lift_has_a_stage_and_its_faults(
    page: GuidePage, source: GuideSource, settle: Settle, lift: Lift
) -> None:
    page.lifts.show_lift(lift)
    settle(page)
    assert page.lifts.faults.stage.message == ""
    assert page.lifts.faults.stage.left.figure.view.drawing is not None
    first = fault_words(source.guide, faults_shown(lift)[0])
    assert page.lifts.faults.stage.right.heading == first.heading
    assert len(page.lifts.faults.findChildren(FrameCard)) == 6


def test_nothing_of_another_lift_stays_on_the_stage(page: GuidePage, settle: Settle) -> None:
    stage = page.lifts.faults.stage
    page.lifts.show_lift(Lift.GOOD_MORNING)
    for side in (stage.left, stage.right):
        assert side.figure.view.drawing is None
    settle(page)
    assert stage.left.figure.view.accessibleName().startswith("Lifter, Good morning")


def test_a_fault_that_a_build_cannot_do_leaves_the_lift_alone(page: GuidePage) -> None:
    page.lifts.faults.shelf.refused.emit(Obstacle.ARMS_TOO_SHORT)
    stage = page.lifts.faults.stage
    assert stage.message == ""
    assert stage.right.figure.view.drawing is None
    assert stage.right.caption == "This fault cannot be drawn for your build"
    assert stage.left.figure.view.drawing is not None


def test_the_chooser_lists_the_ladder_first_and_moves_by_arrows(
    page: GuidePage, settle: Settle
) -> None:
    chooser = page.chooser
    names = [chooser.itemData(row) for row in range(chooser.count())]
    assert names[:5] == list(Lift)[:5]
    assert names[5] is None  # the line between
    assert names[6:] == list(Lift)[5:]
    chooser.setFocus()
    press(Key.Key_Up)
    settle(page)
    assert page.lifts.lift is Lift.KETTLEBELL_DEADLIFT
    assert chooser.hasFocus()


def test_a_drill_opens_its_page_and_there_is_a_way_back(page: GuidePage, settle: Settle) -> None:
    button = page.findChild(QWidget, "guide_more_rounded_low_back")
    assert button is not None
    assert button.accessibleName() == "About: Dowel drill"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(page)
    assert page.address == Address("drills/dowel_hinge")
    assert page.views.text.isVisible()
    press(Key.Key_Backspace)
    assert page.lifts.isVisible()
    assert page.lifts.tab == Part.FAULTS


def test_a_drill_is_started_by_its_button_and_by_its_key(page: GuidePage) -> None:
    asked: list[str] = []
    page.practise_asked.connect(asked.append)
    button = page.findChild(QWidget, "guide_action_rounded_low_back")
    assert button is not None
    assert button.accessibleName() == "Practise: dowel hinge"
    assert "P" in button.toolTip()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    press(Key.Key_P)
    assert asked == ["dowel_hinge"] * 2
    assert page.lifts.lift is Lift.ROMANIAN_DEADLIFT


def test_every_fault_has_a_drill(page: GuidePage) -> None:
    asked: list[str] = []
    page.practise_asked.connect(asked.append)
    for _ in faults_shown(Lift.ROMANIAN_DEADLIFT):
        press(Key.Key_P)
        press(Key.Key_Down)
    assert len(asked) == len(faults_shown(Lift.ROMANIAN_DEADLIFT))
    assert set(asked) >= {"dowel_hinge", "wall_hinge", "kettlebell_deadlift"}


def test_a_drill_is_practised_from_its_own_page(page: GuidePage, settle: Settle) -> None:
    page.open_address(Address(f"lifts/{Lift.DOWEL_HINGE}", Part.FAULTS))
    settle(page)
    asked: list[str] = []
    page.practise_asked.connect(asked.append)
    assert page.lifts.faults.list.open_value == Fault.ROUNDED_LOW_BACK
    press(Key.Key_P)
    assert asked == ["dowel_hinge"]


@pytest.mark.parametrize("name", ["guide_more_rounded_low_back", "guide_frame_3"])
def test_enter_presses_what_has_the_focus(page: GuidePage, settle: Settle, name: str) -> None:
    control = page.findChild(QWidget, name)
    assert control is not None
    control.setFocus()
    press(Key.Key_Return)
    settle(page)
    assert page.views.text.isVisible() or page.lifts.faults.rep.depth_percent == 33


def test_space_presses_a_focused_moment_and_the_way_to_the_build(page: GuidePage) -> None:
    card = page.findChild(FrameCard, "guide_frame_3")
    assert isinstance(card, FrameCard)
    card.setFocus()
    press(Key.Key_Space)
    assert (page.lifts.faults.rep.depth_percent, plays(page)) == (33, False)
    asked: list[bool] = []
    page.pill.draw_requested.connect(lambda: asked.append(True))
    page.pill.link.setFocus()
    press(Key.Key_Space)
    assert (asked, plays(page)) == ([True], False)


def test_drift_leads_to_what_a_gap_does(page: GuidePage, settle: Settle) -> None:
    while page.lifts.faults.list.open_value != Fault.BAR_DRIFTED:
        press(Key.Key_Down)
    button = page.findChild(QWidget, "guide_more_bar_drifted")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(page)
    assert page.lifts.tab == Part.WHAT_IF
    assert page.lifts.what_if.list.open_value == Comparison.BAR_AWAY
