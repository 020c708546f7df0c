"""A routine on its screen: what it says at each moment, its hints, and when it stands still."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hinge_desktop.core.routine import Routine, RoutinePart
from hinge_desktop.core.sleep_check import SleepCheck
from hinge_desktop.core.tempo import DEFAULT_TEMPO
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.routine.routine_now import StepWords
from hinge_desktop.gui.views.routine.routine_screen import RoutineScreen
from hinge_desktop.gui.widgets.fitted_text import FittedText
from hinge_desktop.gui.widgets.key_cap import KeyHint
from hinge_desktop.gui.widgets.step_list import StepLine
from hinge_desktop.sound.set_sound import SetSound
from tests.fakes import FakeClock

PARTS = (
    RoutinePart(hold_seconds=60, is_one_sided=True),
    RoutinePart(reps=10, is_one_sided=True),
    RoutinePart(reps=8, tempo=DEFAULT_TEMPO),
)
HOLD, OWN_LEFT, OWN_RIGHT, PACED = range(4)
ROUTINE = Routine(PARTS, range(3))
LEAD_IN_SECONDS = 10
HOW_TO = "Breathe out and let it sink in."


@dataclass
class Stage:
    """The screen and its clock."""

    screen: RoutineScreen
    clock: FakeClock

    def begin(self, turn: int) -> None:
        one = ROUTINE.turns[turn]
        words = StepWords(one, PARTS[one.step], f"Step {one.step + 1}", HOW_TO, "Next thing")
        self.screen.show_turn(words, one.step)

    def pass_time(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.screen.pacer.show_now()

    @property
    def said(self) -> str:
        return self.screen.now.accessibleDescription()

    @property
    def hints(self) -> list[str]:
        hints = self.screen.hints.findChildren(KeyHint)
        return [one.accessibleName() for one in hints if not one.isHidden()]

    @property
    def how_to(self) -> str:
        (found,) = self.screen.now.findChildren(FittedText)
        return found.text()

    def running_timers(self) -> list[int]:
        return [one.interval() for one in self.screen.findChildren(QTimer) if one.isActive()]


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme) -> Stage:
    clock = FakeClock()
    check = SleepCheck(clock.clocks().reading)
    screen = RoutineScreen(theme, clock.awake, SetSound(), check)
    qtbot.addWidget(screen)
    lines = [StepLine(f"Step {number}", "60 s") for number in (1, 2, 3)]
    screen.show_routine("Warm-up", lines, [turn.expected_ms for turn in ROUTINE.turns])
    return Stage(screen, clock)


@pytest.mark.parametrize(
    ("turn", "seconds", "words"),
    [
        (HOLD, 0, "Left side, get set, 10 seconds"),
        (HOLD, LEAD_IN_SECONDS, "Left side, hold, 60 of 60 seconds"),
        (HOLD, LEAD_IN_SECONDS + 35, "Left side, hold, 25 of 60 seconds"),
        (HOLD, LEAD_IN_SECONDS + 64, "Right side, change sides, 6 seconds"),
        (HOLD, LEAD_IN_SECONDS + 70, "Right side, hold, 60 of 60 seconds"),
        (HOLD, LEAD_IN_SECONDS + 130, "Right side, done"),
        (OWN_LEFT, 0, "Left side, 10 reps at your own pace"),
        (OWN_RIGHT, 500, "Right side, 10 reps at your own pace"),
        (PACED, LEAD_IN_SECONDS + 6 + 1, "Lower, 2 of 3 seconds, rep 2 of 8"),
    ],
)
def test_every_moment_is_told_in_words(stage: Stage, turn: int, seconds: float, words: str) -> None:
    stage.begin(turn)
    stage.pass_time(seconds)
    assert stage.said == words


@pytest.mark.parametrize(
    ("turn", "seconds", "onward"),
    [
        (HOLD, 1, "Skip this step"),
        (HOLD, LEAD_IN_SECONDS + 1, "Other side"),
        (HOLD, LEAD_IN_SECONDS + 61, "Start side"),
        (HOLD, LEAD_IN_SECONDS + 71, "Next"),
        (PACED, LEAD_IN_SECONDS + 1, "Next"),
    ],
)
def test_the_key_that_leads_on_says_where(
    stage: Stage, turn: int, seconds: float, onward: str
) -> None:
    stage.begin(turn)
    stage.pass_time(seconds)
    assert stage.hints == ["Pause", onward, "Back", "Stop, or something hurts"]


def test_at_ones_own_pace_there_is_nothing_to_pause(stage: Stage) -> None:
    stage.begin(OWN_LEFT)
    assert stage.hints[0] == "Done, next"
    assert stage.running_timers() == []
    stage.begin(PACED)
    assert stage.hints[:2] == ["Pause", "Skip this step"]


def test_pauses_change_no_sum_of_running_time(stage: Stage) -> None:
    stage.begin(HOLD)
    stage.pass_time(LEAD_IN_SECONDS + 20)
    for _ in range(3):
        stage.screen.pacer.toggle_pause()
        stage.pass_time(40.25)
        assert stage.said == "Left side, paused"
        assert stage.hints[0] == "Go on"
        stage.screen.pacer.toggle_pause()
        stage.pass_time(2)
    assert stage.said == "Left side, hold, 34 of 60 seconds"


def test_a_count_stands_still_where_the_computer_slept(stage: Stage) -> None:
    stage.begin(HOLD)
    stage.pass_time(LEAD_IN_SECONDS + 20)
    stage.clock.sleep(3600)
    stage.pass_time(1)
    assert stage.said == "Left side, paused"
    assert "slept" in stage.how_to
    assert stage.running_timers() == []
    stage.screen.pacer.toggle_pause()
    stage.pass_time(2)
    assert stage.said == "Left side, hold, 37 of 60 seconds"
    assert stage.how_to == HOW_TO


def test_frames_come_only_while_it_is_seen(stage: Stage) -> None:
    stage.begin(HOLD)
    stage.screen.show()
    assert min(stage.running_timers()) <= 16
    stage.screen.hide()
    QApplication.processEvents()
    assert stage.running_timers() == [LEAD_IN_SECONDS * 1000]
    stage.screen.pacer.stop()
    assert stage.running_timers() == []


def test_when_all_is_done_only_the_way_out_is_left(stage: Stage) -> None:
    stage.begin(PACED)
    stage.screen.show_done("Three steps done.", offers_reading=False)
    assert (stage.said, stage.hints) == ("Three steps done.", ["Close"])
    assert stage.running_timers() == []
    stage.screen.show_done("Write it down.", offers_reading=True)
    assert stage.hints == ["Write the reading down", "Not now"]


def test_esc_lets_the_count_stand_still_and_asks(stage: Stage, qtbot: QtBot) -> None:
    stage.begin(HOLD)
    stage.pass_time(LEAD_IN_SECONDS + 5)
    with qtbot.waitSignal(stage.screen.stop_requested):
        stage.screen.request_stop()
    assert stage.screen.pacer.is_paused


def test_the_list_gives_way_in_a_narrow_window(stage: Stage) -> None:
    stage.screen.resize(1280, 800)
    stage.screen.show()
    assert stage.screen.steps.isVisible()
    stage.screen.resize(900, 640)
    assert not stage.screen.steps.isVisible()
    stage.screen.hide()


def test_the_list_says_what_is_done_and_what_is_now(stage: Stage) -> None:
    stage.begin(OWN_LEFT)
    spoken = stage.screen.steps.accessibleDescription()
    assert spoken == "Done: Step 1, 60 s. Now: Step 2, 60 s. Step 3, 60 s"


def test_the_running_step_is_always_among_those_that_show(stage: Stage) -> None:
    steps = stage.screen.steps
    steps.show_steps([StepLine(f"Step {number}", "") for number in range(30)])
    steps.resize(300, 500)
    for place in range(30):
        steps.show_place(place)
        rows = steps.visible_rows()
        assert place in rows
        assert 0 <= rows.start < rows.stop <= 30
        assert len(rows) == len(range(0, 500 - 73, 74))
