"""The checks of the body in the real window, by keys: balance, readings, reminder, warm-up."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTableView, QWidget

from hinge_desktop.core.measures import MobilityTest, Reading
from hinge_desktop.core.mobility_bands import UNITS
from hinge_desktop.core.training import Side
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.views.body.balance_screen import BalanceScreen
from hinge_desktop.gui.views.routine.reading_sheet import ReadingSheet
from hinge_desktop.gui.views.routine.routine_sheet import RoutineSheet
from hinge_desktop.gui.widgets.tick_box import TickBox
from hinge_desktop.guide.address import Address
from hinge_desktop.services.drawn_lifter import DrawnLifter
from tests.end_to_end.driver import Driver
from tests.end_to_end.test_every_control import unexplained

Key = Qt.Key
LEFT, RIGHT = Side.LEFT, Side.RIGHT
LEAD_IN_SECONDS = 5
RAISE, DROP, GAP = MobilityTest


class BodyDriver(Driver):
    """A driver that knows the checks."""

    @property
    def balance(self) -> BalanceScreen:
        return self.workspace.garage.balance.screen

    @property
    def said(self) -> str:
        return self.child("balance_timer").accessibleDescription()

    def pass_time(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.balance.pacer.show_now()

    def stand(self, seconds: float, key: Key = Key.Key_Space) -> None:
        """Start a try, stand so long, and stop it."""
        self.press(key)
        self.pass_time(LEAD_IN_SECONDS + seconds)
        if seconds < 30:
            self.press(key)

    def open_checks(self) -> QWidget:
        self.reminder().click()
        return self.child("page_body")

    def reminder(self) -> QAbstractButton:
        self.qtbot.waitUntil(lambda: bool(self.shown("remind_check_now")))
        return self.shown("remind_check_now")[0]

    def shown(self, name: str) -> list[QAbstractButton]:
        found = self.app.window.findChildren(QAbstractButton, name)
        return [one for one in found if one.isVisible()]

    def read(self, test: MobilityTest, left: float, right: float) -> None:
        """Write a reading down, as the sheet after a check does."""
        assert self.app.desk is not None
        trials = {side: (_reading(test, one),) for side, one in ((LEFT, left), (RIGHT, right))}
        self.app.desk.mobility.store(test, trials)

    def words_of(self, name: str) -> str:
        labels = self.child(name).findChildren(QLabel)
        return " ".join(one.text() for one in labels if one.isVisible())

    def sheet(self) -> QWidget:
        self.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
        sheet = QApplication.activeModalWidget()
        assert sheet is not None
        self.qtbot.waitUntil(sheet.isActiveWindow)
        return sheet


def _reading(test: MobilityTest, amount: float) -> Reading:
    return Reading(round(amount * 1000), UNITS[test])


@pytest.fixture
def driver_kind() -> type[Driver]:
    return BodyDriver


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_PageDown, Key.Key_Return])
def test_rule_1_one_key_leads_through_the_balance_check(driver: BodyDriver, key: Key) -> None:
    """22 and 24 s on the left, 30 and 28 on the right: best of two, 20 % apart."""
    driver.workspace.body.check_balance()
    assert driver.said == "Left leg, ready"
    driver.press(key)
    assert driver.said == "Left leg, get set, 5 seconds"
    driver.pass_time(LEAD_IN_SECONDS + 22)
    assert driver.said == "Left leg, 22 seconds"
    driver.press(key)
    assert driver.said == "Right leg, ready"
    driver.stand(30, key)
    assert driver.said == "Left leg, ready"
    driver.stand(24, key)
    driver.stand(28, key)
    assert driver.said.startswith("Left 24.0 s, right 30.0 s. 20 % apart. Left is less steady")
    driver.press(key)
    assert not driver.app.window.is_in_garage
    assert driver.app.desk is not None
    latest = driver.app.desk.balance.latest
    assert latest is not None
    assert latest.best_ms == {LEFT: 24_000, RIGHT: 30_000}
    assert driver.app.window.toast.isVisible()
    driver.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert driver.app.desk.balance.latest is None


def test_rule_1_a_try_stops_by_itself_at_30_seconds(driver: BodyDriver) -> None:
    driver.workspace.body.check_balance()
    driver.press(Key.Key_Space)
    driver.pass_time(LEAD_IN_SECONDS + 44)
    assert driver.said == "Right leg, ready"
    assert driver.balance.walk.tries == {LEFT: (30_000,)}


def test_a_key_in_the_lead_in_takes_the_try_back(driver: BodyDriver) -> None:
    driver.workspace.body.check_balance()
    driver.press(Key.Key_Space)
    driver.pass_time(2)
    driver.press(Key.Key_Space)
    assert driver.said == "Left leg, ready"
    assert driver.balance.walk.tries == {}


def test_a_try_and_the_whole_check_can_be_done_again(driver: BodyDriver) -> None:
    driver.workspace.body.check_balance()
    driver.stand(3)
    driver.press(Key.Key_PageUp)
    assert driver.said == "Left leg, ready"
    driver.press(Key.Key_Space)
    driver.pass_time(LEAD_IN_SECONDS + 9)
    driver.press(Key.Key_PageUp)
    assert driver.said == "Left leg, ready"
    for seconds in (10, 11, 12, 13):
        driver.stand(seconds)
    driver.press(Key.Key_R)
    assert driver.said == "Left leg, ready"
    assert driver.balance.walk.tries == {}


def test_half_a_check_that_is_left_is_not_kept(driver: BodyDriver) -> None:
    driver.workspace.body.check_balance()
    driver.stand(20)
    driver.press(Key.Key_Space)
    driver.press(Key.Key_Escape)
    assert not driver.app.window.is_in_garage
    assert driver.app.desk is not None
    assert driver.app.desk.balance.days == ()
    assert not driver.workspace.garage.is_counting


def test_a_whole_check_can_be_left_out_too(driver: BodyDriver) -> None:
    driver.workspace.body.check_balance()
    for seconds in (10, 11, 12, 13):
        driver.stand(seconds)
    driver.press(Key.Key_Escape)
    assert not driver.app.window.is_in_garage
    assert driver.app.desk is not None
    assert driver.app.desk.balance.days == ()


def test_every_control_of_the_balance_check_has_a_name_and_a_tooltip(driver: BodyDriver) -> None:
    driver.workspace.body.check_balance()
    assert unexplained(driver.child("page_balance")) == []
    keys = [key.toString() for one in driver.balance.actions() for key in one.shortcuts()]
    assert len(keys) == len(set(keys))


def test_the_balance_check_leads_back_to_the_checks_it_was_begun_from(driver: BodyDriver) -> None:
    driver.open_checks()
    driver.press(Key.Key_4)
    for seconds in (10, 20, 16, 20):
        driver.stand(seconds)
    driver.press(Key.Key_Space)
    assert driver.child("page_body").isVisible()
    words = driver.words_of("body_balance")
    assert "Left 16.0 s" in words
    assert "20 % apart. Left is less steady" in words
    driver.press(Key.Key_Escape)
    assert driver.child("page_today").isVisible()


def test_a_check_that_is_not_begun_leads_back_to_the_checks(driver: BodyDriver) -> None:
    driver.open_checks()
    driver.press(Key.Key_1)
    QTest.keyClick(driver.sheet(), Key.Key_Escape)
    driver.qtbot.waitUntil(lambda: driver.child("page_body").isVisible())
    driver.qtbot.waitUntil(driver.app.window.isActiveWindow)
    driver.press(Key.Key_Escape)
    assert driver.child("page_today").isVisible()


def test_nothing_is_known_before_the_first_check(driver: BodyDriver) -> None:
    screen = driver.open_checks()
    assert unexplained(screen) == []
    for name in ("straight_leg_raise", "leg_drop", "knee_to_glute", "balance"):
        assert "Not checked yet" in driver.words_of(f"body_{name}")
    assert "Nothing to compare yet" in driver.words_of("body_sides")


def test_rule_8_the_checks_show_bands_their_source_changes_and_sides_apart(
    driver: BodyDriver,
) -> None:
    driver.read(RAISE, 66, 75)
    driver.clock.advance(timedelta(days=40).total_seconds())
    driver.read(RAISE, 69, 80.5)
    driver.read(GAP, 7, 2)
    driver.open_checks()
    words = driver.words_of("body_straight_leg_raise")
    assert "Left 69°, in the middle. +3° since" in words
    assert "within the error of measuring" in words
    assert "Right 80.5°, long. +5.5° since" in words
    assert "a real change" in words
    assert "The sides are more than 10° apart (our default)." in words
    assert "published: NCT07123012" in words
    assert "Left 7 cm, tight. First reading." in driver.words_of("body_knee_to_glute")


def test_every_reading_can_be_read_by_keys(driver: BodyDriver) -> None:
    driver.read(RAISE, 66, 75)
    driver.read(DROP, 3, -2)
    driver.open_checks()
    driver.press(Key.Key_T)
    table = driver.child("body_readings")
    assert isinstance(table, QTableView)
    assert table.hasFocus()
    model = table.model()
    rows = [
        [model.data(model.index(row, column)) for column in range(1, 4)]
        for row in range(model.rowCount())
    ]
    assert rows == [
        ["Straight-leg raise", "66°", "75°"],
        ["Leg drop off a bench", "3°", "-2°"],
    ]


def test_rule_8_a_check_is_led_through_and_its_reading_changes_the_figure(
    driver: BodyDriver,
) -> None:
    """From the checks by keys, through the timer, to the sheet: the own range follows at once."""
    assert driver.app.desk is not None
    drawn: list[float | None] = []
    lifter = DrawnLifter(driver.app.desk.journal)
    driver.workspace.signals.lifter_changed.connect(
        lambda: drawn.append(lifter.alone().straight_leg_raise_deg)
    )
    driver.open_checks()
    driver.press(Key.Key_1)
    sheet = driver.sheet()
    assert isinstance(sheet, RoutineSheet)
    QTest.keyClick(sheet, Key.Key_Return)
    driver.qtbot.waitUntil(driver.app.window.isActiveWindow)
    for _ in range(40):
        if driver.workspace.garage.routine.screen.pacer.paced is None:
            break
        driver.press(Key.Key_Return)
    driver.press(Key.Key_Return)
    sheet = driver.sheet()
    assert isinstance(sheet, ReadingSheet)
    for text in ("58", "60", "70", "72"):
        target = QApplication.focusWidget() or sheet
        QTest.keyClicks(target, text)
        QTest.keyClick(target, Key.Key_Return)
    assert driver.app.desk.lifter.straight_leg_raise_deg == 59.0
    assert drawn == [59.0]
    assert "Left 59°, short." in driver.words_of("body_straight_leg_raise")
    driver.qtbot.waitUntil(driver.app.window.isActiveWindow)
    driver.press(Key.Key_Escape)
    assert driver.child("page_today").isVisible()


def test_rule_9_a_short_check_makes_the_warm_up_longer_and_says_why(driver: BodyDriver) -> None:
    box = driver.child("play_warm_up")
    assert "8 min" in box.accessibleName()
    driver.read(DROP, -4, 3)
    driver.qtbot.waitUntil(lambda: "9 min" in box.accessibleName())
    driver.press(Key.Key_W)
    sheet = driver.sheet()
    (tick,) = [one for one in sheet.findChildren(TickBox) if "stretch, 45" in one.text()]
    assert tick.text() == "Hip-flexor stretch, 45 s a side, left 75 s"
    assert tick.accessibleDescription() == "Left 30 s longer: short in the leg drop."
    QTest.keyClick(sheet, Key.Key_Escape)


def test_not_now_is_silent_for_a_week(driver: BodyDriver) -> None:
    driver.reminder()
    driver.shown("remind_not_now")[0].click()
    assert driver.shown("remind_check_now") == []
    assert driver.app.desk is not None
    driver.clock.advance(timedelta(days=7).total_seconds())
    assert len(driver.app.desk.check_reminder.due()) == 3


def test_the_checks_are_reached_from_the_settings_and_the_guide(driver: BodyDriver) -> None:
    driver.workspace.open(PageName.SETTINGS)
    driver.shown("open_body")[0].click()
    assert driver.child("page_body").isVisible()
    driver.press(Key.Key_Escape)
    assert driver.child("page_settings").isVisible()
    driver.workspace.guide.open(Address("checks/mobility"))
    driver.qtbot.waitUntil(lambda: bool(driver.shown("guide_readings")))
    driver.shown("guide_readings")[0].click()
    assert driver.child("page_body").isVisible()
