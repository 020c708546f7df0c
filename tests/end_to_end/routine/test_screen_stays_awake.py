"""The screen is held awake while a warm-up is played, and for a session that goes on after it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from hinge_desktop.gui.system.session_surroundings import SessionSurroundings
from tests.end_to_end.routine.routine_driver import RoutineDriver

Key = Qt.Key


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
