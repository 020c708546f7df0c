"""The garage check: four steps, each done, skipped or gone back to by keys alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.cue_choices import Tones
from hinge_desktop.gui.clicker_keys import ClickerAct, ClickerKeys
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.garage_check.garage_check import GarageCheck
from hinge_desktop.gui.widgets.big_number import BigNumber
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.text_label import TextLabel
from tests.fakes import FakeClock
from tests.gui.garage_parts import RememberedSound, press

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier


class Check:
    """The screen with all that it is given."""

    def __init__(self, theme: Theme, file: Path) -> None:
        self.preferences = Preferences(file)
        self.clicker = ClickerKeys(self.preferences)
        self.sound = RememberedSound()
        self.clock = FakeClock()
        self.lead_ins: list[int] = []
        self.times_left = 0
        self.screen = GarageCheck(
            theme, self.preferences, self.clicker, self.sound, self.clock.reading
        )
        self.clicker.follow(self.screen)
        self.screen.lead_in_chosen.connect(self.lead_ins.append)
        self.screen.left.connect(self._note_left)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        press(self.screen, key, modifiers)

    def button(self, name: str) -> KeyButton:
        found = self.screen.findChild(KeyButton, name)
        assert found is not None
        return found

    def number(self, name: str) -> str:
        found = self.screen.findChild(BigNumber, name)
        assert found is not None
        return found.text()

    @property
    def primary(self) -> str:
        return self.button("check_go_on").text()

    @property
    def heard_key(self) -> str:
        found = self.screen.findChild(TextLabel, "check_key")
        assert found is not None
        return found.accessibleName()

    def go_to(self, place: int) -> None:
        for _ in range(place - 1):
            self.press(Key.Key_Right, ALT)

    def _note_left(self) -> None:
        self.times_left += 1


@pytest.fixture
def check(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Check:
    made = Check(theme, tmp_path / "settings.json")
    qtbot.addWidget(made.screen)
    made.screen.resize(1280, 800)
    made.screen.begin()
    with qtbot.waitActive(made.screen):
        made.screen.show()
        made.screen.activateWindow()
    return made


def test_enter_leads_through_all_four_steps(check: Check) -> None:
    titles = []
    for _ in range(3):
        titles.append(check.screen.step.title)
        check.press(Key.Key_Return)
    titles.append(check.screen.step.title)
    assert titles == [
        "Hear the count",
        "Press your clicker",
        "Read from the bar",
        "Time the walk",
    ]
    for _ in range(3):
        check.press(Key.Key_Return)
    assert (check.times_left, check.preferences.settings.is_garage_checked) == (1, True)


def test_every_step_can_be_skipped_and_gone_back_to(check: Check) -> None:
    check.go_to(4)
    assert check.screen.step.title == "Time the walk"
    check.press(Key.Key_Left, ALT)
    assert check.screen.step.title == "Read from the bar"
    check.go_to(3)
    assert (check.times_left, check.preferences.settings.is_garage_checked) == (1, True)
    assert check.lead_ins == []


def test_esc_leaves_and_the_check_stays_to_be_done(check: Check) -> None:
    check.go_to(3)
    check.press(Key.Key_Escape)
    assert (check.times_left, check.preferences.settings.is_garage_checked) == (1, False)


def test_each_sound_is_played_by_its_digit_and_its_button(check: Check) -> None:
    for key in (Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4, Key.Key_5, Key.Key_6):
        check.press(key)
    assert check.sound.tried == list(Tones)
    check.button("check_hear_rest").click()
    assert check.sound.tried[-1] is Tones.REST


def test_the_clicker_is_named_and_does_nothing_else(check: Check) -> None:
    check.go_to(2)
    for key, name in (
        (Key.Key_PageDown, "Page down. Next: Starts a set, ends it, saves the log"),
        (Key.Key_Right, "Right. Next: Starts a set, ends it, saves the log"),
        (Key.Key_PageUp, "Page up. Back: Pauses, then takes the last act back"),
        (Key.Key_F9, "F9. It does nothing yet."),
        (Key.Key_1, "1. 1 answers a question in the log or on Today. Choose another key."),
    ):
        check.press(key)
        assert check.heard_key == name
    assert check.screen.step.title == "Press your clicker"
    assert check.sound.tried == []


def test_a_button_is_used_for_next_and_leads_on_from_then(check: Check) -> None:
    check.go_to(2)
    use = check.button("check_use_for_next")
    check.press(Key.Key_PageDown)
    assert not use.isVisible()
    check.press(Key.Key_MediaNext)
    assert use.isVisible()
    use.click()
    assert "Media Next" in check.clicker.keys(ClickerAct.NEXT)
    assert not use.isVisible()
    check.press(Key.Key_Return)
    check.press(Key.Key_MediaNext)
    assert check.screen.step.title == "Time the walk"


def test_digits_change_while_they_are_seen_and_rest_when_not(qtbot: QtBot, check: Check) -> None:
    check.go_to(3)
    first = check.number("check_digit")
    qtbot.waitUntil(lambda: check.number("check_digit") != first, timeout=5000)
    check.press(Key.Key_Space)
    assert not check.preferences.settings.bright_timer, "the one button has the focus"
    switch = check.screen.findChild(QWidget, "check_bright")
    assert switch is not None
    switch.setFocus()
    check.press(Key.Key_Space)
    assert check.preferences.settings.bright_timer


@pytest.mark.parametrize(
    ("walk_seconds", "lead_in", "shown"), [(8.2, 10, "8"), (3, 5, "3"), (75, 60, "75")]
)
def test_the_walk_sets_the_lead_in_after_agreement(
    check: Check, walk_seconds: float, lead_in: int, shown: str
) -> None:
    check.go_to(4)
    assert check.primary == "Start walking"
    check.press(Key.Key_PageDown)
    check.clock.advance(walk_seconds)
    check.press(Key.Key_PageDown)
    assert check.number("check_walk") == shown
    assert check.primary == f"Use {lead_in}\N{NO-BREAK SPACE}s as lead-in"
    assert check.lead_ins == []
    check.press(Key.Key_PageDown)
    assert (check.lead_ins, check.times_left) == ([lead_in], 1)


def test_the_walk_can_be_timed_again(check: Check) -> None:
    check.go_to(4)
    for seconds in (30, 0):
        check.press(Key.Key_Return)
        check.clock.advance(seconds)
    check.button("check_walk_again").click()
    assert check.primary == "Start walking"
    check.press(Key.Key_Return)
    check.clock.advance(4)
    check.press(Key.Key_Return)
    check.press(Key.Key_Return)
    assert check.lead_ins == [5]


def _timers(step: QWidget) -> list[QTimer]:
    return step.findChildren(QTimer)


def _leave(check: Check) -> None:
    check.screen.hide()


def _next(check: Check) -> None:
    check.press(Key.Key_Left, ALT)


@pytest.mark.parametrize("go", [_leave, _next])
@pytest.mark.parametrize("place", [3, 4])
def test_no_clock_runs_unseen(check: Check, place: int, go: Callable[[Check], None]) -> None:
    check.go_to(place)
    step = check.screen.step
    if place == 4:
        check.press(Key.Key_Return)
    assert any(timer.isActive() for timer in _timers(step))
    go(check)
    assert not any(timer.isActive() for timer in _timers(step))
