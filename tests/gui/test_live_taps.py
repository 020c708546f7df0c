"""Taps in the live set: what shows at once, and what a pedal with one button does."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hinge_desktop.core.measured_tempo import TapPlace
from hinge_desktop.core.tempo import DEFAULT_TEMPO
from hinge_desktop.core.tempo_run import TempoRun
from hinge_desktop.core.training import Side
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.session.live_set import LiveSetScreen
from hinge_desktop.sound.set_sound import SetSound
from tests.fakes import FakeClock

LEAD_IN_SECONDS = 10
BOTTOM_SECONDS = 3
REP_SECONDS = 6


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def live(qtbot: QtBot, theme: Theme, clock: FakeClock) -> LiveSetScreen:
    screen = LiveSetScreen(theme, clock.reading, SetSound())
    qtbot.addWidget(screen)
    screen.resize(1280, 800)
    screen.set_taps(TapPlace.BOTTOM, ("V",))
    screen.start((), TempoRun.of_reps(DEFAULT_TEMPO, 3))
    screen.show()
    qtbot.waitActive(screen)
    screen.setFocus()
    return screen


def press_after(live: LiveSetScreen, clock: FakeClock, seconds: float, key: Qt.Key) -> None:
    clock.advance(seconds)
    live.pacer.show_now()
    QTest.keyClick(live, key)


def mark(live: LiveSetScreen) -> str:
    return live.timer.tap_mark.accessibleName()


def test_a_tap_shows_at_once(live: LiveSetScreen, clock: FakeClock) -> None:
    assert mark(live) == "Tap at the bottom"
    press_after(live, clock, LEAD_IN_SECONDS + BOTTOM_SECONDS, Qt.Key.Key_V)
    assert mark(live) == "Tapped rep 1"
    press_after(live, clock, REP_SECONDS - 0.25, Qt.Key.Key_V)
    assert mark(live) == "Rep 2: 5.8 s measured"
    assert live.timer.tap_mark.isVisible()


def test_a_tap_in_the_lead_in_says_nothing(live: LiveSetScreen, clock: FakeClock) -> None:
    press_after(live, clock, 2, Qt.Key.Key_V)
    assert mark(live) == "Tap at the bottom"


def test_without_tap_mode_the_key_does_nothing(live: LiveSetScreen, clock: FakeClock) -> None:
    live.set_taps(None, ("V",))
    press_after(live, clock, LEAD_IN_SECONDS + BOTTOM_SECONDS, Qt.Key.Key_V)
    assert live.measure() is None
    assert live.timer.tap_mark.isHidden()
    live.set_taps(TapPlace.BOTTOM, ("V",))
    assert live.measure() is None


def test_next_stays_the_end_of_the_set(qtbot: QtBot, live: LiveSetScreen, clock: FakeClock) -> None:
    with qtbot.waitSignal(live.ended) as ended:
        press_after(live, clock, LEAD_IN_SECONDS + REP_SECONDS, Qt.Key.Key_PageDown)
    assert ended.args == [1]


def test_a_pedal_with_one_button_taps_until_done_and_then_ends(
    qtbot: QtBot, live: LiveSetScreen, clock: FakeClock
) -> None:
    live.set_taps(TapPlace.BOTTOM, (), with_next=True)
    with qtbot.assertNotEmitted(live.ended):
        press_after(live, clock, LEAD_IN_SECONDS + BOTTOM_SECONDS, Qt.Key.Key_PageDown)
        press_after(live, clock, REP_SECONDS, Qt.Key.Key_PageDown)
        press_after(live, clock, REP_SECONDS, Qt.Key.Key_PageDown)
    measure = live.measure()
    assert measure is not None
    assert (measure.tapped_rep, measure.rep_ms) == (3, 6000)
    with qtbot.waitSignal(live.ended) as ended:
        press_after(live, clock, REP_SECONDS, Qt.Key.Key_PageDown)
    assert ended.args == [3]


def test_a_stretch_asks_for_no_tap_and_next_ends_it(
    qtbot: QtBot, live: LiveSetScreen, clock: FakeClock
) -> None:
    live.set_taps(TapPlace.BOTTOM, (), with_next=True)
    live.start((), TempoRun.of_time(45_000))
    assert live.timer.tap_mark.isHidden()
    with qtbot.waitSignal(live.ended):
        press_after(live, clock, LEAD_IN_SECONDS + 20, Qt.Key.Key_PageDown)


def test_the_other_side_starts_without_a_measure(live: LiveSetScreen, clock: FakeClock) -> None:
    sides = (Side.LEFT, Side.RIGHT)
    live.start((), TempoRun.of_reps(DEFAULT_TEMPO, 2, sides=sides))
    press_after(live, clock, LEAD_IN_SECONDS + BOTTOM_SECONDS, Qt.Key.Key_V)
    assert mark(live) == "Tapped rep 1"
    live.end_set()
    assert mark(live) == "Tap at the bottom"
