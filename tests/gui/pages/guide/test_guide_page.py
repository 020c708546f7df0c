"""The guide as a lifter uses it: by keys, for their own build, right beside wrong."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.changes import Act, Change, Edit, added
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.journal import JournalError, JournalProblem
from hinge_desktop.core.mechanics.comparisons import Comparison
from hinge_desktop.core.mechanics.fault_pictures import faults_shown
from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import RECIPES, Lift
from hinge_desktop.core.mechanics.posture import Obstacle
from hinge_desktop.core.profile import Profile
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.assumptions_sheet import AssumptionsSheet
from hinge_desktop.gui.views.guide.frame_strip import FrameCard
from hinge_desktop.gui.views.guide.guide_page import COMPARE, FAULTS, WHAT_IF, GuidePage
from hinge_desktop.gui.views.guide.stage_controls import ANGLES, BAR_PATH
from hinge_desktop.gui.widgets.tick_box import TickBox
from hinge_desktop.services.guide_lifter import GuideLifter
from hinge_desktop.services.journal_changes import JournalChanges
from hinge_desktop.services.notice_board import NoticeBoard
from hinge_desktop.store.sql_journal import SqlJournal
from hinge_desktop.words.guide_faults import fault_page
from tests.fakes import FakeClock

Key = Qt.Key
Settle = Callable[[GuidePage], None]
WRONG = "The low back carries it"
NOTHING_YET = "Nothing to see yet at this depth"


def press(key: Qt.Key) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key)


def box(page: GuidePage, layer: str) -> TickBox:
    found = page.findChild(TickBox, f"guide_layer_{layer}")
    assert isinstance(found, TickBox)
    return found


def chosen_moment(page: GuidePage) -> str:
    return next(card.text() for card in page.findChildren(FrameCard) if card.isChecked())


def plays(page: GuidePage) -> bool:
    return page.faults._player.is_playing


def test_it_opens_at_the_bar_rdl_at_its_lowest_point(page: GuidePage) -> None:
    stage = page.faults.stage
    assert page.lift is Lift.ROMANIAN_DEADLIFT
    assert page.chooser.currentText() == "Bar RDL"
    assert page.accessibleName() == "Guide"
    assert (stage.left.heading, stage.right.heading) == ("In line", "Rounded")
    assert (stage.left.caption, stage.right.caption) == ("Stretch sits in the hamstrings", WRONG)
    assert page.faults.depth_percent == 100
    assert chosen_moment(page) == "5 Stretch"


def test_the_figures_say_lift_depth_and_spine(page: GuidePage) -> None:
    press(Key.Key_4)
    stage = page.faults.stage
    names = [side.figure.view.accessibleName() for side in (stage.left, stage.right)]
    assert names == [
        "Lifter, Bar RDL, three quarters down, spine neutral",
        "Lifter, Bar RDL, three quarters down, rounded",
    ]


def test_the_arrows_move_the_depth_by_a_step(page: GuidePage) -> None:
    press(Key.Key_Left)
    press(Key.Key_Left)
    assert page.faults.depth_percent == 90
    press(Key.Key_Right)
    assert page.faults.depth_percent == 95
    drawn = page.faults.stage.left.figure.view
    assert drawn.shown_depth == pytest.approx(0.95)


def test_the_numbers_jump_to_the_moments(page: GuidePage) -> None:
    for key, percent, name in (
        (Key.Key_3, 33, "3 Hips back"),
        (Key.Key_6, 0, "6 Stand tall"),
        (Key.Key_1, 0, "1 Set up"),
        (Key.Key_5, 100, "5 Stretch"),
    ):
        press(key)
        assert page.faults.depth_percent == percent
        assert chosen_moment(page) == name


def test_a_click_on_a_moment_jumps_there_and_keeps_its_outline(page: GuidePage) -> None:
    card = page.findChild(FrameCard, "guide_frame_4")
    assert isinstance(card, FrameCard)
    for _ in range(2):
        QTest.mouseClick(card, Qt.MouseButton.LeftButton)
        assert page.faults.depth_percent == 66
        assert chosen_moment(page) == "4 Spine long"


def test_a_fault_that_grows_shows_nothing_where_nothing_is_wrong(page: GuidePage) -> None:
    right = page.faults.stage.right
    press(Key.Key_3)
    assert right.caption == NOTHING_YET
    press(Key.Key_5)
    assert right.caption == WRONG


def test_down_opens_the_next_fault_and_takes_the_keyboard_along(
    page: GuidePage, settle: Settle
) -> None:
    shown = faults_shown(Lift.ROMANIAN_DEADLIFT)
    assert page.faults.list.open_value == shown[0]
    press(Key.Key_Down)
    settle(page)
    row = QApplication.focusWidget()
    assert row is not None
    words = fault_page(shown[1])
    assert row.accessibleName() == words.title
    assert words.you_see in row.accessibleDescription()
    assert words.fix in row.accessibleDescription()
    assert page.faults.stage.right.heading == words.heading
    press(Key.Key_Up)
    press(Key.Key_Up)
    settle(page)
    assert page.faults.list.open_value == shown[0]


def test_a_fault_of_one_depth_is_shown_there_and_stays(page: GuidePage, settle: Settle) -> None:
    while page.faults.list.open_value != Fault.LEANED_BACK:
        press(Key.Key_Down)
    settle(page)
    right = page.faults.stage.right
    assert page.faults.depth_percent == 0
    assert chosen_moment(page) == "6 Stand tall"
    before = right.figure.view.drawing
    press(Key.Key_4)
    assert right.figure.view.drawing is before
    assert right.caption == fault_page(Fault.LEANED_BACK).caption


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
    assert tabbed == [f"guide_fault_{page.faults.list.open_value}"]


def test_tab_goes_through_the_page_as_it_is_read(page: GuidePage) -> None:
    page.chooser.setFocus()
    reached = []
    for _ in range(16):
        press(Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.append(focused.objectName().removeprefix("guide_"))
    layers = ["layer_spine", "layer_muscles", "layer_bar_path", "layer_angles"]
    frames = [f"frame_{number}" for number in range(1, 7)]
    first = "rounded_low_back"
    assert reached == [
        *("draw_to_build", "tabs", "play", "depth", *layers, *frames),
        *(f"fault_{first}", f"action_{first}"),
    ]


def test_layers_are_shown_and_hidden_by_their_keys(page: GuidePage) -> None:
    for key, layer in ((Key.Key_S, "spine"), (Key.Key_B, BAR_PATH), (Key.Key_J, ANGLES)):
        before = box(page, layer).isChecked()
        press(key)
        assert box(page, layer).isChecked() is not before
        assert getattr(page.faults.controls.layers(), layer) is not before


def test_a_lift_that_is_drawn_and_not_measured_shows_no_angles(
    page: GuidePage, settle: Settle
) -> None:
    press(Key.Key_J)
    page.show_lift(Lift.DEADLIFT)
    settle(page)
    assert not box(page, ANGLES).isEnabled()
    assert "not measured" in box(page, ANGLES).toolTip()
    assert not page.faults.controls.layers().angles
    page.show_lift(Lift.WALL_HINGE)
    settle(page)
    assert box(page, ANGLES).isEnabled()
    assert page.faults.controls.layers().angles
    assert not box(page, BAR_PATH).isEnabled()


def test_a_focused_slider_keeps_its_arrows(page: GuidePage) -> None:
    slider = page.findChild(QWidget, "guide_depth")
    assert slider is not None
    slider.setFocus()
    before = page.faults.list.open_value
    press(Key.Key_Down)
    assert page.faults.depth_percent == 95
    press(Key.Key_Left)
    assert page.faults.depth_percent == 90
    assert page.faults.list.open_value == before


def test_space_plays_three_reps_and_rests(page: GuidePage, clock: FakeClock) -> None:
    player = page.faults._player
    press(Key.Key_Space)
    assert plays(page)
    depths = []
    for _ in range(36):
        clock.advance(0.5)
        player.show_now()
        depths.append(page.faults.depth_percent)
    assert depths[2:10] == [50, 75, 93, 100, 100, 100, 50, 0]
    assert depths.count(100) == 9
    assert not plays(page)
    assert page.faults.depth_percent == 0


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
    page.show_lift(Lift.DEADLIFT)
    settle(page)
    page.setFocus()
    press(Key.Key_Space)
    assert page.faults.depth_percent == 100
    clock.advance(1)
    page.faults._player.show_now()
    assert page.faults.depth_percent == 0
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
    left = page.faults.stage.left.figure.view
    drawing = left.drawing
    press(Key.Key_Left)
    assert page.faults.depth_percent == 90
    assert left.drawing is not drawing
    assert left.accessibleName() == "Lifter, Bar RDL, at the lowest point, spine neutral"
    theme.set_reduced_motion(False)
    press(Key.Key_4)
    assert left.shown_depth == pytest.approx(0.66)
    assert left.accessibleName() == "Lifter, Bar RDL, three quarters down, spine neutral"


@pytest.mark.parametrize("lift", Lift)
def test_every_lift_has_a_stage_and_its_faults(page: GuidePage, settle: Settle, lift: Lift) -> None:
    page.show_lift(lift)
    settle(page)
    assert page.faults.stage.message == ""
    assert page.faults.stage.left.figure.view.drawing is not None
    first = fault_page(faults_shown(lift)[0])
    assert page.faults.stage.right.heading == first.heading
    assert len(page.findChildren(FrameCard)) == 6


def test_nothing_of_another_lift_stays_on_the_stage(page: GuidePage, settle: Settle) -> None:
    stage = page.faults.stage
    page.show_lift(Lift.GOOD_MORNING)
    for side in (stage.left, stage.right):
        assert side.figure.view.drawing is None
    settle(page)
    assert stage.left.figure.view.accessibleName().startswith("Lifter, Good morning")


def test_a_fault_that_a_build_cannot_do_leaves_the_lift_alone(page: GuidePage) -> None:
    page.faults.shelf.refused.emit(Obstacle.ARMS_TOO_SHORT)
    stage = page.faults.stage
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
    assert page.lift is Lift.KETTLEBELL_DEADLIFT
    assert chooser.hasFocus()


def test_a_drill_opens_its_own_page(page: GuidePage, settle: Settle, qtbot: QtBot) -> None:
    button = page.findChild(QWidget, "guide_action_rounded_low_back")
    assert button is not None
    assert button.accessibleName() == "Practise: dowel hinge"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(page)
    assert page.lift is Lift.DOWEL_HINGE
    assert page.chooser.currentText() == "Dowel hinge"
    qtbot.waitUntil(lambda: page.faults.stage.left.figure.view.drawing is not None)


@pytest.mark.parametrize("name", ["guide_action_rounded_low_back", "guide_frame_3"])
def test_enter_presses_what_has_the_focus(page: GuidePage, settle: Settle, name: str) -> None:
    control = page.findChild(QWidget, name)
    assert control is not None
    control.setFocus()
    press(Key.Key_Return)
    settle(page)
    is_pressed = page.lift is Lift.DOWEL_HINGE or page.faults.depth_percent == 33
    assert is_pressed


def test_space_presses_a_focused_moment_and_the_way_to_the_build(page: GuidePage) -> None:
    card = page.findChild(FrameCard, "guide_frame_3")
    assert isinstance(card, FrameCard)
    card.setFocus()
    press(Key.Key_Space)
    assert (page.faults.depth_percent, plays(page)) == (33, False)
    asked: list[bool] = []
    page.pill.draw_requested.connect(lambda: asked.append(True))
    page.pill.link.setFocus()
    press(Key.Key_Space)
    assert (asked, plays(page)) == ([True], False)


def test_drift_leads_to_what_a_gap_does(page: GuidePage, settle: Settle) -> None:
    while page.faults.list.open_value != Fault.BAR_DRIFTED:
        press(Key.Key_Down)
    button = page.findChild(QWidget, "guide_action_bar_drifted")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(page)
    assert page.tab == WHAT_IF
    assert page.what_if.list.open_value == Comparison.BAR_AWAY


def test_tabs_open_by_their_keys_and_show_one_pane(page: GuidePage, settle: Settle) -> None:
    panes = {FAULTS: page.faults, COMPARE: page.compare, WHAT_IF: page.what_if}
    for key, tab in ((Key.Key_C, COMPARE), (Key.Key_W, WHAT_IF), (Key.Key_F, FAULTS)):
        press(key)
        settle(page)
        assert page.tab == tab
        assert [name for name, pane in panes.items() if pane.isVisible()] == [tab]


def test_keys_of_another_tab_do_nothing(page: GuidePage, settle: Settle) -> None:
    press(Key.Key_C)
    settle(page)
    press(Key.Key_3)
    press(Key.Key_Space)
    assert page.faults.depth_percent == 100
    assert not plays(page)


def test_a_lift_without_comparisons_has_no_empty_tab(page: GuidePage, settle: Settle) -> None:
    press(Key.Key_W)
    settle(page)
    page.show_lift(Lift.WALL_HINGE)
    settle(page)
    assert page.tabs.offered() == (FAULTS, COMPARE)
    assert page.tab == FAULTS
    press(Key.Key_W)
    assert page.tab == FAULTS


def number(page: GuidePage) -> str:
    label = page.findChild(QWidget, "guide_what_if_number")
    assert label is not None
    return label.accessibleName() if label.isVisible() else ""


def test_what_if_says_percent(page: GuidePage, settle: Settle) -> None:
    press(Key.Key_W)
    settle(page)
    assert number(page) == "+24 % at the low back"
    stage = page.what_if.stage
    assert (stage.left.heading, stage.right.heading) == ("On the legs", "5 cm away")
    press(Key.Key_Down)
    settle(page)
    assert number(page) == "+66 % at the low back"
    assert stage.left.caption.startswith("Hips 17 cm back")


def test_a_lift_outside_the_model_shows_pictures_without_a_number(
    page: GuidePage, settle: Settle
) -> None:
    press(Key.Key_W)
    page.show_lift(Lift.DEADLIFT)
    settle(page)
    assert not RECIPES[page.lift].has_figures
    assert page.tab == WHAT_IF
    assert number(page) == ""
    assert page.what_if.stage.left.figure.view.drawing is not None
    assert not page.what_if.stage.left.figure.view.drawing.angles


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
    page.show_lift(Lift.SUMO_DEADLIFT)
    press(Key.Key_C)
    settle(page)
    table = page.compare.table
    names = [picture.view.accessibleName() for picture in table.pictures]
    assert names[0] == "Lifter, Sumo deadlift, at the lowest point, spine neutral"
    assert len(names) == 4
    cells = {one.accessibleName() for one in table.findChildren(QWidget)}
    assert "Sumo, Knees: Bend a lot" in cells


def test_compare_says_which_lift_a_build_cannot_do(page: GuidePage, settle: Settle) -> None:
    press(Key.Key_C)
    settle(page)
    table = page.compare.table
    drawn = table.pictures[0].view.drawing
    assert drawn is not None
    table.show_pictures([drawn, Obstacle.OUT_OF_REACH, drawn, Obstacle.NO_BALANCE])
    said = [picture.sentence for picture in table.pictures]
    assert [bool(words) for words in said] == [False, True, False, True]
    assert "low enough" in said[1]
    table.show_pictures([drawn] * 4)
    assert not any(picture.sentence for picture in table.pictures)


def test_another_build_is_drawn_at_once(
    page: GuidePage, settle: Settle, changes: JournalChanges
) -> None:
    view = page.faults.stage.left.figure.view
    before = view.drawing
    assert before is not None
    press(Key.Key_4)
    changes.make(Change(Act.CHANGE_PROFILE, added(Profile(stature_mm=1950))))
    settle(page)
    after = view.drawing
    assert after is not None
    assert after.tall == pytest.approx(1.95)
    assert page.faults.depth_percent == 66


def test_a_build_that_changes_while_the_page_is_away_is_drawn_when_it_is_back(
    page: GuidePage, settle: Settle, changes: JournalChanges
) -> None:
    page.hide()
    changes.make(Change(Act.CHANGE_PROFILE, (Edit(None, Profile(stature_mm=1600)),)))
    page.show()
    settle(page)
    drawing = page.faults.stage.left.figure.view.drawing
    assert drawing is not None
    assert drawing.tall == pytest.approx(1.6)


@pytest.mark.parametrize("obstacle", Obstacle)
def test_a_lift_that_a_build_cannot_do_says_so(page: GuidePage, obstacle: Obstacle) -> None:
    page.faults.show_obstacle(obstacle)
    assert page.faults.stage.message.startswith("With this build")
    assert not page.faults.stage.left.figure.isVisible()
    press(Key.Key_Space)
    assert not plays(page)


class BrokenLifter(GuideLifter):
    """A journal that cannot be read."""

    def lifting(self, lift: Lift) -> Lifter:
        raise JournalError(JournalProblem.UNREADABLE, str(lift))


def test_a_journal_that_cannot_be_read_is_said_and_costs_the_build(
    qtbot: QtBot, theme: Theme, journal: SqlJournal, settle: Settle
) -> None:
    signals = ChangeSignals(NoticeBoard())
    page = GuidePage(theme, BrokenLifter(journal), signals, FakeClock().awake)
    qtbot.addWidget(page)
    page.show()
    settle(page)
    notice = page.findChild(QWidget, "guide_notice")
    assert notice is not None
    assert notice.isVisible()
    assert notice.accessibleName()
    assert page.faults.stage.left.figure.view.drawing is not None


@pytest.mark.parametrize(("width", "is_folded"), [(1072, False), (836, True)])
def test_a_narrow_page_puts_the_list_below_the_stage(
    page: GuidePage, qtbot: QtBot, width: int, is_folded: bool
) -> None:
    page.resize(width, 640)
    stage, entries = page.faults.stage, page.faults.list

    def is_below() -> bool:
        return entries.mapTo(page, entries.rect().topLeft()).y() > stage.height()

    qtbot.waitUntil(lambda: is_below() is is_folded)
    assert stage.height() >= 300
