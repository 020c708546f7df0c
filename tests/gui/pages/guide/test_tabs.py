"""The tabs: lifts compared, what if, and what the numbers assume."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.mechanics.lifts import RECIPES, Lift
from hinge_desktop.core.mechanics.posture import Obstacle
from hinge_desktop.gui.views.guide.assumptions_sheet import AssumptionsSheet
from hinge_desktop.gui.views.guide.guide_page import GuidePage
from hinge_desktop.guide.address import Part
from tests.gui.pages.guide.page_parts import (
    Settle,
    number,
    plays,
    press,
)

Key = Qt.Key


def test_tabs_open_by_their_keys_and_show_one_pane(page: GuidePage, settle: Settle) -> None:
    panes = {
        Part.OVERVIEW: page.lifts.overview,
        Part.STEPS: page.lifts.steps,
        Part.FAULTS: page.lifts.faults,
        Part.COMPARE: page.lifts.compare,
        Part.MUSCLES: page.lifts.muscles,
        Part.PROGRAMMING: page.lifts.programming,
        Part.WHAT_IF: page.lifts.what_if,
    }
    keys = (*(Key.Key_O, Key.Key_T, Key.Key_F, Key.Key_C), *(Key.Key_U, Key.Key_R, Key.Key_W))
    for key, tab in zip(keys, panes, strict=True):
        press(key)
        settle(page)
        assert page.lifts.tab == tab
        assert [name for name, pane in panes.items() if pane.isVisible()] == [tab]


def test_keys_of_another_tab_do_nothing(page: GuidePage, settle: Settle) -> None:
    press(Key.Key_C)
    settle(page)
    press(Key.Key_3)
    press(Key.Key_Space)
    assert page.lifts.faults.rep.depth_percent == 100
    assert not plays(page)


def test_a_lift_without_comparisons_has_no_empty_tab(page: GuidePage, settle: Settle) -> None:
    press(Key.Key_W)
    settle(page)
    page.lifts.show_lift(Lift.WALL_HINGE)
    settle(page)
    assert Part.WHAT_IF not in page.lifts.tabs.offered()
    assert page.lifts.tab == Part.OVERVIEW
    press(Key.Key_W)
    assert page.lifts.tab == Part.OVERVIEW


def test_what_if_says_percent(page: GuidePage, settle: Settle) -> None:
    press(Key.Key_W)
    settle(page)
    assert number(page) == "+24 % at the low back"
    stage = page.lifts.what_if.stage
    assert (stage.left.heading, stage.right.heading) == ("On the legs", "5 cm away")
    press(Key.Key_Down)
    settle(page)
    assert number(page) == "+66 % at the low back"
    assert stage.left.caption.startswith("Hips 17 cm back")


def test_a_lift_outside_the_model_shows_pictures_without_a_number(
    page: GuidePage, settle: Settle
) -> None:
    press(Key.Key_W)
    page.lifts.show_lift(Lift.DEADLIFT)
    settle(page)
    assert not RECIPES[page.lifts.lift].has_figures
    assert page.lifts.tab == Part.WHAT_IF
    assert number(page) == ""
    assert page.lifts.what_if.stage.left.figure.view.drawing is not None
    assert not page.lifts.what_if.stage.left.figure.view.drawing.angles


def test_what_is_assumed_is_one_key_away(page: GuidePage, settle: Settle, qtbot: QtBot) -> None:
    press(Key.Key_W)
    settle(page)
    press(Key.Key_A)
    sheet = page.window().findChild(AssumptionsSheet)
    assert isinstance(sheet, AssumptionsSheet)
    qtbot.waitUntil(sheet.isVisible)
    spoken = {label.accessibleName() for label in sheet.findChildren(QWidget)}
    assert "Thigh: 23.3 % of height, measured: ANSUR II 2012" in spoken
    assert "Compared: gap between bar and legs: 5 cm, assumed" in spoken
    QTest.keyClick(sheet, Key.Key_Escape)
    qtbot.waitUntil(lambda: page.window().findChild(AssumptionsSheet) is None)


def test_compare_shows_the_chosen_lift_first(page: GuidePage, settle: Settle) -> None:
    page.lifts.show_lift(Lift.SUMO_DEADLIFT)
    press(Key.Key_C)
    settle(page)
    table = page.lifts.compare.table
    names = [picture.view.accessibleName() for picture in table.pictures]
    assert names[0] == "Lifter, Sumo deadlift, at the lowest point, spine neutral"
    assert len(names) == 4
    cells = {one.accessibleName() for one in table.findChildren(QWidget)}
    assert "Sumo, Knees: Bend a lot" in cells


def test_compare_says_which_lift_a_build_cannot_do(page: GuidePage, settle: Settle) -> None:
    press(Key.Key_C)
    settle(page)
    table = page.lifts.compare.table
    drawn = table.pictures[0].view.drawing
    assert drawn is not None
    table.show_pictures([drawn, Obstacle.OUT_OF_REACH, drawn, Obstacle.NO_BALANCE])
    said = [picture.sentence for picture in table.pictures]
    assert [bool(words) for words in said] == [False, True, False, True]
    assert "low enough" in said[1]
    table.show_pictures([drawn] * 4)
    assert not any(picture.sentence for picture in table.pictures)
