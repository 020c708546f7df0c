"""A warm-up and a check of the guide in the real window, by keys: choose, play, stop, read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.measures import MobilityTest, Reading
from hinge_desktop.core.safety import Feeling, Place
from hinge_desktop.core.training import Side
from hinge_desktop.gui.clicker_keys import ClickerAct
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.system.session_surroundings import SessionSurroundings
from hinge_desktop.gui.views.guide.guide_links import CONTENTS
from hinge_desktop.gui.views.guide.guide_page import GuidePage
from hinge_desktop.gui.views.routine.guide_routine import routine_of
from hinge_desktop.gui.views.routine.reading_sheet import ReadingSheet
from hinge_desktop.gui.views.routine.routine_screen import RoutineScreen
from hinge_desktop.gui.views.routine.routine_sheet import RoutineSheet
from hinge_desktop.gui.views.routine.routine_stop_sheet import RoutineStopSheet
from hinge_desktop.gui.views.session.stop_sheet import StopSheet
from hinge_desktop.gui.widgets.tick_box import TickBox
from hinge_desktop.guide.address import Address
from hinge_desktop.guide.loader import read_guide
from tests.end_to_end.driver import Driver
from tests.end_to_end.test_every_control import unexplained
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar
from tests.sample_routines import CHECK, DROP_CHECK, GUIDE, WARM_UP

Key = Qt.Key
LEAD_IN_SECONDS = 10
RELEASE_SECONDS = LEAD_IN_SECONDS + 60 + 10 + 60


class RoutineDriver(Driver):
    """A driver that plays routines."""

    def choose(self, page: str = WARM_UP) -> RoutineSheet:
        assert self.workspace.garage.play_routine(GUIDE, page)
        sheet = self.sheet()
        assert isinstance(sheet, RoutineSheet)
        return sheet

    def play(self, page: str = WARM_UP) -> None:
        self.choose(page)
        self.press_in_sheet(Key.Key_Return)
        assert self.app.window.is_in_garage

    def sheet(self) -> QWidget:
        self.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
        sheet = QApplication.activeModalWidget()
        assert sheet is not None
        self.qtbot.waitUntil(sheet.isActiveWindow)
        return sheet

    def press_in_sheet(self, key: Key) -> None:
        sheet = self.sheet()
        QTest.keyClick(QApplication.focusWidget() or sheet, key)
        QApplication.processEvents()

    def pass_time(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.screen.pacer.show_now()
        self.workspace.garage.routine.look()

    @property
    def screen(self) -> RoutineScreen:
        return self.workspace.garage.routine.screen

    @property
    def said(self) -> str:
        return self.screen.now.accessibleDescription()

    @property
    def line(self) -> str:
        found = self.screen.findChild(QWidget, "set_line")
        assert isinstance(found, QWidget)
        return found.accessibleName()

    def timers(self) -> list[QTimer]:
        routine = self.workspace.garage.routine
        owners = (routine, self.screen)
        return [one for owner in owners for one in owner.findChildren(QTimer) if one.isActive()]


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Iterator[RoutineDriver]:
    place_on_the_bar(tmp_path / "journal.hinge")
    driver = RoutineDriver(qtbot, tmp_path, FakeClock())
    yield driver
    driver.close()


def test_one_key_leads_through_the_whole_warm_up(driver: RoutineDriver) -> None:
    driver.play()
    assert driver.said == "Left side, get set, 10 seconds"
    assert driver.line == "Warm-up for sitters, 1 of 5, about 7 min left"
    driver.pass_time(RELEASE_SECONDS)
    assert driver.said == "10 reps at your own pace"
    driver.pass_time(1000)
    driver.press(Key.Key_Return)
    assert driver.line.endswith("2 of 5, about 4 min left")
    driver.press(Key.Key_Return)
    assert driver.said == "Left side, 10 reps at your own pace"
    driver.press(Key.Key_PageDown)
    driver.press(Key.Key_PageDown)
    driver.pass_time(LEAD_IN_SECONDS + 30)
    assert driver.said == "Get set, 10 seconds"
    driver.pass_time(LEAD_IN_SECONDS + 1)
    assert driver.said == "Lower, 2 of 3 seconds, rep 1 of 8"
    driver.pass_time(47)
    assert driver.said == "5 steps done. Nothing was written to your journal."
    assert driver.timers() == []
    driver.press(Key.Key_Return)
    assert not driver.app.window.is_in_garage
    assert driver.child("page_today").isVisible()


def test_nothing_of_a_warm_up_is_written_down(driver: RoutineDriver) -> None:
    changes: list[object] = []
    driver.workspace.signals.changed.connect(changes.append)
    driver.play()
    driver.pass_time(RELEASE_SECONDS)
    driver.press(Key.Key_Escape)
    driver.press_in_sheet(Key.Key_Return)
    assert not driver.app.window.is_in_garage
    assert changes == []


def test_optional_steps_are_off_until_they_are_ticked(driver: RoutineDriver) -> None:
    sheet = driver.choose()
    ticks = sheet.findChildren(TickBox)
    assert [one.isChecked() for one in ticks] == [True] * 5 + [False]
    ticks[5].click()
    for one in ticks[:5]:
        one.click()
    assert sheet.chosen == {5}
    driver.press_in_sheet(Key.Key_Return)
    assert driver.line.startswith("Warm-up for sitters, 1 of 1")
    assert driver.said == "5 reps at your own pace"


def test_nothing_ticked_cannot_be_started(driver: RoutineDriver) -> None:
    sheet = driver.choose()
    for one in sheet.findChildren(TickBox)[:5]:
        one.click()
    assert not sheet.start_button.isEnabled()
    driver.press_in_sheet(Key.Key_Return)
    assert not driver.app.window.is_in_garage
    driver.press_in_sheet(Key.Key_Escape)
    assert not driver.workspace.garage.is_counting


def test_keys_skip_lead_to_the_other_side_and_back(driver: RoutineDriver) -> None:
    driver.play()
    driver.pass_time(LEAD_IN_SECONDS + 5)
    driver.press(Key.Key_Return)
    assert driver.said == "Right side, change sides, 10 seconds"
    driver.press(Key.Key_Return)
    assert driver.said == "Right side, hold, 60 of 60 seconds"
    driver.press(Key.Key_PageUp)
    assert driver.said == "Left side, get set, 10 seconds"
    driver.press(Key.Key_Return)
    assert driver.line.startswith("Warm-up for sitters, 2 of 5")
    driver.press(Key.Key_PageUp)
    assert driver.line.startswith("Warm-up for sitters, 1 of 5")


def test_a_pause_stands_still_and_a_new_step_runs(driver: RoutineDriver) -> None:
    driver.play()
    driver.pass_time(LEAD_IN_SECONDS + 5)
    driver.press(Key.Key_Space)
    driver.pass_time(1000)
    assert driver.said == "Left side, paused"
    driver.press(Key.Key_Space)
    driver.pass_time(5)
    assert driver.said == "Left side, hold, 50 of 60 seconds"
    driver.press(Key.Key_Space)
    driver.press(Key.Key_PageUp)
    assert not driver.screen.pacer.is_paused


def test_the_end_of_a_count_is_heard_before_the_next_step(driver: RoutineDriver) -> None:
    driver.play()
    driver.clock.advance(RELEASE_SECONDS)
    driver.screen.pacer.show_now()
    assert driver.said == "Right side, done"
    assert len(driver.timers()) == 1
    driver.qtbot.waitUntil(lambda: driver.said == "10 reps at your own pace")
    assert driver.timers() == []


def test_a_presenter_with_other_keys_leads_through(driver: RoutineDriver) -> None:
    driver.workspace.clicker.give("F9", ClickerAct.NEXT)
    driver.play()
    driver.press(Key.Key_F9)
    assert driver.line.startswith("Warm-up for sitters, 2 of 5")


def test_esc_asks_and_time_stands_still_meanwhile(driver: RoutineDriver) -> None:
    driver.play()
    driver.pass_time(LEAD_IN_SECONDS + 5)
    driver.press(Key.Key_Escape)
    assert isinstance(driver.sheet(), RoutineStopSheet)
    driver.pass_time(1000)
    driver.press_in_sheet(Key.Key_Escape)
    driver.qtbot.waitUntil(driver.app.window.isActiveWindow)
    assert driver.said == "Left side, paused"
    driver.press(Key.Key_Space)
    driver.pass_time(1)
    assert driver.said == "Left side, hold, 54 of 60 seconds"


def test_no_step_begins_under_the_question(driver: RoutineDriver) -> None:
    driver.play()
    driver.clock.advance(RELEASE_SECONDS)
    driver.screen.pacer.show_now()
    driver.press(Key.Key_Escape)
    driver.sheet()
    assert driver.timers() == []
    driver.press_in_sheet(Key.Key_Escape)
    assert driver.said == "10 reps at your own pace"


def test_what_hurts_is_kept_and_starts_a_stop(driver: RoutineDriver) -> None:
    driver.play()
    driver.press(Key.Key_Escape)
    driver.press_in_sheet(Key.Key_H)
    sheet = driver.sheet()
    assert isinstance(sheet, StopSheet)
    for key in (Key.Key_1, Key.Key_7, Key.Key_Return):
        driver.press_in_sheet(key)
    assert not driver.app.window.is_in_garage
    assert driver.timers() == []
    assert driver.app.desk is not None
    (answer,) = driver.app.desk.journal.safety_answers()
    assert (answer.place, answer.feeling) == (Place.LOW_BACK, Feeling.SHARP)
    assert driver.app.desk.stops.active is not None


def test_nothing_runs_on_under_the_question_what_hurts(driver: RoutineDriver) -> None:
    driver.play()
    driver.press(Key.Key_Return)
    for _ in range(4):
        driver.press(Key.Key_Return)
    driver.clock.advance(LEAD_IN_SECONDS + 30)
    driver.screen.pacer.show_now()
    driver.press(Key.Key_Escape)
    driver.press_in_sheet(Key.Key_H)
    assert driver.timers() == []
    driver.pass_time(100)
    driver.press_in_sheet(Key.Key_Escape)
    assert driver.said == "Paused"


def test_there_is_a_way_back_where_nothing_hurts_after_all(driver: RoutineDriver) -> None:
    driver.play()
    driver.press(Key.Key_Escape)
    driver.press_in_sheet(Key.Key_H)
    driver.press_in_sheet(Key.Key_Escape)
    driver.qtbot.waitUntil(driver.app.window.isActiveWindow)
    driver.press(Key.Key_Space)
    driver.pass_time(3)
    assert driver.said == "Left side, get set, 7 seconds"
    assert driver.app.desk is not None
    assert driver.app.desk.journal.safety_answers() == ()


def test_a_check_leads_to_its_reading_for_both_sides(driver: RoutineDriver) -> None:
    driver.play(CHECK)
    driver.press(Key.Key_Return)  # skips the only step
    assert "Write down" in driver.said
    driver.press(Key.Key_Return)
    assert isinstance(driver.sheet(), ReadingSheet)
    for text in ("70", "74", "80", "82"):
        QTest.keyClicks(QApplication.focusWidget() or driver.sheet(), text)
        driver.press_in_sheet(Key.Key_Return)
    assert driver.app.desk is not None
    assert driver.app.desk.mobility.of_today(MobilityTest.STRAIGHT_LEG_RAISE) == {
        Side.LEFT: (Reading.degrees(70), Reading.degrees(74)),
        Side.RIGHT: (Reading.degrees(80), Reading.degrees(82)),
    }
    raised = driver.workspace.lifter_settings.straight_leg_raise
    assert (raised.left_deg, raised.right_deg) == (72, 81)
    driver.qtbot.waitUntil(driver.app.window.isActiveWindow)
    driver.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert driver.app.desk.mobility.of_today(MobilityTest.STRAIGHT_LEG_RAISE) == {}


def test_a_reading_need_not_be_written_down(driver: RoutineDriver) -> None:
    driver.play(DROP_CHECK)
    driver.pass_time(LEAD_IN_SECONDS + 15)
    driver.press(Key.Key_Escape)
    assert not driver.app.window.is_in_garage
    assert QApplication.activeModalWidget() is None


def test_it_comes_back_to_the_page_it_was_started_from(driver: RoutineDriver) -> None:
    driver.workspace.open(PageName.HISTORY)
    driver.play()
    assert driver.workspace.garage.is_counting
    driver.press(Key.Key_Escape)
    driver.press_in_sheet(Key.Key_Return)
    assert driver.child("page_history").isVisible()
    assert not driver.workspace.garage.is_counting


def test_the_keys_of_the_page_work_again_after_it(driver: RoutineDriver) -> None:
    driver.play()
    driver.press(Key.Key_Escape)
    driver.press_in_sheet(Key.Key_Return)
    focused = QApplication.focusWidget()
    today = driver.child("page_today")
    assert focused is not None
    assert focused is today or today.isAncestorOf(focused)
    driver.press(Key.Key_W)
    assert isinstance(driver.sheet(), RoutineSheet)


def test_the_guide_takes_the_keyboard_back_where_it_was_read(driver: RoutineDriver) -> None:
    guide = driver.workspace.open(PageName.GUIDE)
    assert isinstance(guide, GuidePage)
    driver.play()
    driver.press(Key.Key_Escape)
    driver.press_in_sheet(Key.Key_Return)
    driver.press(Key.Key_Home)
    assert guide.address == CONTENTS


def test_a_page_without_a_routine_is_not_played(driver: RoutineDriver) -> None:
    assert not driver.workspace.garage.play_routine(GUIDE, "drills/dowel_hinge")
    assert not driver.workspace.garage.play_routine(GUIDE, "drills/nowhere")
    assert not driver.app.window.is_in_garage


def test_a_hinge_is_known_by_the_page_that_says_more() -> None:
    content = routine_of(GUIDE, WARM_UP)
    assert content is not None
    assert [one.tempo is not None for one in content.parts] == [False] * 4 + [True, False]
    assert content.test is None


def test_today_has_the_warm_up_as_a_box_and_a_key(
    driver: RoutineDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = driver.child("play_warm_up")
    assert isinstance(box, QAbstractButton)
    assert box.accessibleName() == "Warm-up, 8 min"
    wanted: list[str] = []
    monkeypatch.setattr(driver.workspace.routines, "play", wanted.append)
    driver.press(Key.Key_W)
    box.click()
    assert wanted == ["warm_up/sitters"] * 2


def test_a_page_that_could_not_be_read_is_named(driver: RoutineDriver) -> None:
    driver.workspace.routines.play("warm_up/nowhere")
    driver.qtbot.waitUntil(driver.app.window.toast.isVisible)
    assert "cannot be played" in driver.app.window.toast.accessibleName()
    assert not driver.app.window.is_in_garage


def test_every_control_has_a_name_and_a_tooltip(driver: RoutineDriver) -> None:
    assert unexplained(driver.choose()) == []
    driver.press_in_sheet(Key.Key_Return)
    assert unexplained(driver.child("page_routine")) == []
    keys = [key.toString() for action in driver.screen.actions() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    driver.press(Key.Key_Escape)
    assert unexplained(driver.sheet()) == []
    driver.press_in_sheet(Key.Key_Return)
    driver.workspace.garage.routine.read(MobilityTest.LEG_DROP)
    assert unexplained(driver.sheet()) == []
    driver.press_in_sheet(Key.Key_Escape)


def test_closing_the_window_leaves_no_timer_running(driver: RoutineDriver) -> None:
    driver.play()
    driver.pass_time(LEAD_IN_SECONDS)
    assert len(driver.timers()) == 1
    driver.close()
    assert driver.timers() == []


class Awake:
    """Remembers whether the screen is held awake."""

    def __init__(self) -> None:
        self.is_held = False

    def hold(self, _why: str) -> None:
        self.is_held = True

    def release(self) -> None:
        self.is_held = False


class Nothing:
    """Stands for notifications and their thread, which nobody asks here."""

    def withdraw(self) -> None:
        """Take nothing back."""

    def close(self) -> None:
        """End nothing."""


@pytest.fixture
def awake(driver: RoutineDriver) -> Awake:
    awake, nothing = Awake(), Nothing()
    desktop = SessionSurroundings(driver.app.window, nothing, nothing, awake)  # type: ignore[arg-type]
    desktop.follow(driver.workspace.garage.session)
    desktop.follow_count(driver.workspace.garage.routine)
    return awake


def test_the_screen_stays_awake_while_it_is_played(driver: RoutineDriver, awake: Awake) -> None:
    driver.play()
    assert awake.is_held
    driver.press(Key.Key_Escape)
    driver.press_in_sheet(Key.Key_Return)
    assert not awake.is_held


def test_it_stays_awake_for_a_session_that_goes_on(driver: RoutineDriver, awake: Awake) -> None:
    driver.workspace.garage.session.entered.emit()
    driver.play()
    driver.press(Key.Key_Escape)
    driver.press_in_sheet(Key.Key_Return)
    assert awake.is_held
    driver.workspace.garage.session.left.emit()
    assert not awake.is_held


def test_a_page_of_the_guide_plays_its_routine(driver: RoutineDriver) -> None:
    page = driver.workspace.open(PageName.GUIDE)
    assert isinstance(page, GuidePage)
    source = driver.workspace.guide.source
    driver.qtbot.waitUntil(lambda: source.is_loaded)
    source.guide = GUIDE
    page.open_address(Address(WARM_UP))
    driver.press(Key.Key_P)
    assert isinstance(driver.sheet(), RoutineSheet)
    driver.press_in_sheet(Key.Key_Return)
    assert driver.said == "Left side, get set, 10 seconds"


def test_today_leads_into_the_warm_up_of_the_guide(driver: RoutineDriver) -> None:
    driver.press(Key.Key_W)
    sheet = driver.sheet()
    assert isinstance(sheet, RoutineSheet)
    optional = [one.text() for one in sheet.findChildren(TickBox) if not one.isChecked()]
    assert [one.partition(",")[0] for one in optional] == [
        "Active hamstring stretch",
        "Jefferson curl",
    ]
    driver.press_in_sheet(Key.Key_Return)
    assert driver.line.endswith("1 of 6, about 8 min left")


def test_every_check_of_the_guide_leads_to_a_reading() -> None:
    guide = read_guide(Path(__file__).parents[2] / "resources" / "guide")
    for test in MobilityTest:
        content = routine_of(guide, f"checks/{test}")
        assert content is not None
        assert content.test is test
        assert any(one.is_one_sided for one in content.parts), "both sides are read"
