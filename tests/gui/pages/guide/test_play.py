"""A rep that plays, and where it does not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.guide_page import GuidePage
from tests.fakes import FakeClock
from tests.gui.pages.guide.page_parts import (
    Settle,
    plays,
    press,
)

Key = Qt.Key


def test_a_focused_slider_keeps_its_arrows(page: GuidePage) -> None:
    slider = page.findChild(QWidget, "guide_depth")
    assert slider is not None
    slider.setFocus()
    before = page.lifts.faults.list.open_value
    press(Key.Key_Down)
    assert page.lifts.faults.rep.depth_percent == 95
    press(Key.Key_Left)
    assert page.lifts.faults.rep.depth_percent == 90
    assert page.lifts.faults.list.open_value == before


def test_space_plays_three_reps_and_rests(page: GuidePage, clock: FakeClock) -> None:
    player = page.lifts.faults.rep._player
    press(Key.Key_Space)
    assert plays(page)
    depths = []
    for _ in range(36):
        clock.advance(0.5)
        player.show_now()
        depths.append(page.lifts.faults.rep.depth_percent)
    assert depths[2:10] == [50, 75, 93, 100, 100, 100, 50, 0]
    assert depths.count(100) == 9
    assert not plays(page)
    assert page.lifts.faults.rep.depth_percent == 0


def test_play_ends_with_a_second_key_or_a_move_by_hand(page: GuidePage, clock: FakeClock) -> None:
    press(Key.Key_Space)
    clock.advance(2)
    press(Key.Key_Space)
    assert not plays(page)
    press(Key.Key_Space)
    press(Key.Key_Left)
    assert not plays(page)


def test_nothing_plays_that_nobody_sees(page: GuidePage) -> None:
    press(Key.Key_Space)
    page.hide()
    assert not plays(page)


def test_a_lift_from_the_floor_plays_from_the_floor(
    page: GuidePage, settle: Settle, clock: FakeClock
) -> None:
    page.lifts.show_lift(Lift.DEADLIFT)
    settle(page)
    page.setFocus()
    press(Key.Key_Space)
    assert page.lifts.faults.rep.depth_percent == 100
    clock.advance(1)
    page.lifts.faults.rep._player.show_now()
    assert page.lifts.faults.rep.depth_percent == 0
    press(Key.Key_Space)


def test_reduced_motion_leaves_the_slider_and_says_why(page: GuidePage, theme: Theme) -> None:
    theme.set_reduced_motion(True)
    play = page.findChild(QWidget, "guide_play")
    assert play is not None
    assert not play.isEnabled()
    assert "Motion is reduced" in play.toolTip()
    press(Key.Key_Space)
    assert not plays(page)
    press(Key.Key_Left)
    left = page.lifts.faults.stage.left.figure.view
    drawing = left.drawing
    press(Key.Key_Left)
    assert page.lifts.faults.rep.depth_percent == 90
    assert left.drawing is not drawing
    assert left.accessibleName() == "Lifter, Romanian deadlift, at the lowest point, spine neutral"
    theme.set_reduced_motion(False)
    press(Key.Key_4)
    assert left.shown_depth == pytest.approx(0.66)
    assert left.accessibleName() == "Lifter, Romanian deadlift, three quarters down, spine neutral"
