"""Two sides in the live set: what Enter is called as they go by, and whose a marked fault is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.sleep_check import SleepCheck
from hinge_desktop.core.tempo import DEFAULT_TEMPO
from hinge_desktop.core.tempo_run import TempoRun
from hinge_desktop.core.training import Side
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.session.live_set import LiveSetScreen
from hinge_desktop.gui.widgets.fault_row import FaultRow
from hinge_desktop.gui.widgets.key_cap import KeyHint
from hinge_desktop.sound.set_sound import SetSound
from tests.fakes import FakeClock

LEAD_IN = 10
REP = 6
SIDE = 3 * REP
CHANGE = 10
BOTH = TempoRun.of_reps(DEFAULT_TEMPO, 3, sides=(Side.LEFT, Side.RIGHT))


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def live(qtbot: QtBot, theme: Theme, clock: FakeClock) -> LiveSetScreen:
    screen = LiveSetScreen(theme, clock.awake, SetSound(), SleepCheck(clock.clocks().reading))
    qtbot.addWidget(screen)
    screen.resize(1280, 800)
    screen.start((), BOTH)
    screen.show()
    qtbot.waitActive(screen)
    screen.setFocus()
    return screen


def pass_time(live: LiveSetScreen, clock: FakeClock, seconds: float) -> None:
    clock.advance(seconds)
    live.pacer.show_now()


def hints(live: LiveSetScreen) -> set[str]:
    return {hint.text() for hint in live.findChildren(KeyHint) if hint.isVisible()}


def test_enter_is_named_after_what_it_ends(live: LiveSetScreen, clock: FakeClock) -> None:
    for seconds, words in (
        (LEAD_IN, "End side"),
        (SIDE, "Start side"),
        (CHANGE, "End set"),
        (SIDE, "Log the set"),
    ):
        pass_time(live, clock, seconds)
        assert words in hints(live)
    assert "Pause" not in hints(live)
    live.start((), BOTH)
    assert {"End side", "Pause"} <= hints(live)


def test_a_set_of_both_legs_has_no_side_to_end(live: LiveSetScreen, clock: FakeClock) -> None:
    live.start((), TempoRun.of_reps(DEFAULT_TEMPO, 3))
    pass_time(live, clock, LEAD_IN)
    assert "End set" in hints(live)


def test_marks_are_taken_once(live: LiveSetScreen, clock: FakeClock) -> None:
    pass_time(live, clock, LEAD_IN + 1)
    QTest.keyClick(live, Qt.Key.Key_F)
    QTest.keyClick(live, Qt.Key.Key_G)
    assert "1 fault marked" in hints(live)
    assert live.take_marks() == (RepFault(Fault.BAR_DRIFTED, 1),)
    assert live.marks == live.take_marks() == ()
    assert "1 fault marked" not in hints(live)


def test_the_question_about_a_fault_ends_with_its_side(
    live: LiveSetScreen, clock: FakeClock
) -> None:
    (row,) = live.findChildren(FaultRow)
    pass_time(live, clock, LEAD_IN + 2 * REP + 1)
    QTest.keyClick(live, Qt.Key.Key_F)
    assert row.is_open
    pass_time(live, clock, REP)
    assert not row.is_open


def test_a_side_that_ended_before_the_lid_was_shut_is_told_first(
    live: LiveSetScreen, clock: FakeClock
) -> None:
    told: list[tuple[str, int]] = []
    live.pacer.part_left.connect(lambda _part, reps: told.append(("left", reps)))
    live.pacer.slept.connect(lambda reps: told.append(("slept", reps)))
    pass_time(live, clock, LEAD_IN)
    clock.advance(SIDE + CHANGE + REP)
    clock.sleep(3600)
    live.pacer.show_now()
    assert told == [("left", 3), ("slept", 1)]
