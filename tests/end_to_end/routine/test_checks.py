"""A check of the guide in the real window: it leads to its reading, for both sides."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hinge_desktop.core.measures import MobilityTest, Reading
from hinge_desktop.core.training import Side
from hinge_desktop.gui.views.routine.guide_routine import routine_of
from hinge_desktop.gui.views.routine.reading_sheet import ReadingSheet
from hinge_desktop.guide.loader import read_guide
from tests.end_to_end.routine.routine_driver import LEAD_IN_SECONDS, RoutineDriver
from tests.sample_routines import CHECK, DROP_CHECK

Key = Qt.Key


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


def test_every_check_of_the_guide_leads_to_a_reading() -> None:
    guide = read_guide(Path(__file__).parents[3] / "resources" / "guide")
    for test in MobilityTest:
        content = routine_of(guide, f"checks/{test}")
        assert content is not None
        assert content.test is test
        assert any(one.is_one_sided for one in content.parts), "both sides are read"
