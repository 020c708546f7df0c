"""The plates of a session are planned beside the window: it goes on, and shows them when known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from threading import Event, get_ident

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from hinge_desktop.core.plate_plan import PlatePlan, plan_plates
from hinge_desktop.core.plates import BarLoads
from hinge_desktop.core.sleeve import Breathe
from hinge_desktop.core.weights import Weight
from hinge_desktop.gui.bar_answers import BarAnswers
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.services.bar_planner import DayBar
from hinge_desktop.services.kept_plans import KeptPlans
from tests.core.training_builders import kg, picture_bar

FRAME_MS = 16
FRAMES = 10


class SlowPlanner:
    """Plans once it is let go, and remembers in which threads it was asked."""

    def __init__(self) -> None:
        self.may_end = Event()
        self.threads: list[int] = []

    def __call__(
        self,
        loads: BarLoads,
        wanted: Sequence[Weight | None],
        on_bar: tuple[Weight, ...],
        breathe: Breathe,
    ) -> PlatePlan:
        """Plan like the real one, but for the time it takes."""
        self.threads.append(get_ident())
        assert self.may_end.wait(10)
        return plan_plates(loads, wanted, on_bar, breathe)


class Window:
    """What asks for plates, and shows the answers."""

    def __init__(self) -> None:
        self.plan = SlowPlanner()
        self.shown: list[object] = []
        self.owner = QObject()
        self.answers = BarAnswers(KeptPlans(self.plan), self.owner)
        self.answers.answered.connect(self.shown.append)

    @property
    def is_busy(self) -> bool:
        """Whether a plan is being worked out."""
        task = self.answers.findChild(LatestTask)
        assert isinstance(task, LatestTask)
        return task.is_busy


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    window = Window()
    yield window
    window.plan.may_end.set()
    qtbot.waitUntil(lambda: not window.is_busy)


def ramp_to(load: float) -> DayBar:
    return DayBar(picture_bar(), tuple(kg(load * share) for share in (0.4, 0.6, 0.8, 1)))


def planned(question: DayBar) -> PlatePlan:
    return plan_plates(question.loads, question.wanted)


def test_frames_are_drawn_while_the_plates_are_planned(qtbot: QtBot, window: Window) -> None:
    frames = []
    heart = QTimer()
    heart.timeout.connect(lambda: frames.append(window.shown[:]))
    heart.start(FRAME_MS)
    window.answers.ask(ramp_to(62.5))
    qtbot.waitUntil(lambda: len(frames) >= FRAMES)
    heart.stop()
    assert frames == [[]] * len(frames)
    with qtbot.waitSignal(window.answers.answered):
        window.plan.may_end.set()
    assert window.shown == [planned(ramp_to(62.5))]
    assert get_ident() not in window.plan.threads


def test_what_was_planned_before_is_there_at_once(qtbot: QtBot, window: Window) -> None:
    window.plan.may_end.set()
    with qtbot.waitSignal(window.answers.answered):
        window.answers.ask(ramp_to(62.5))
    window.plan.may_end.clear()
    window.answers.ask(ramp_to(62.5))
    assert window.shown == [planned(ramp_to(62.5))] * 2
    assert len(window.plan.threads) == 1


def test_a_question_asked_again_as_its_answer_comes_is_answered_again(
    qtbot: QtBot, window: Window
) -> None:
    """The worker is idle only a little after it has answered."""
    again = [ramp_to(62.5)]

    def ask_again() -> None:
        if again:
            window.answers.ask(again.pop())

    window.answers.answered.connect(ask_again)
    window.plan.may_end.set()
    window.answers.ask(ramp_to(62.5))
    qtbot.waitUntil(lambda: len(window.shown) == 2)
    assert window.shown == [planned(ramp_to(62.5))] * 2


def test_only_the_plates_asked_for_last_are_shown(qtbot: QtBot, window: Window) -> None:
    window.answers.ask(ramp_to(62.5))
    window.answers.ask(ramp_to(50))
    window.answers.ask(ramp_to(80))
    with qtbot.waitSignal(window.answers.answered):
        window.plan.may_end.set()
    qtbot.waitUntil(lambda: not window.is_busy)
    assert window.shown == [planned(ramp_to(80))]


def test_an_answer_that_is_no_longer_wanted_is_dropped(qtbot: QtBot, window: Window) -> None:
    window.answers.ask(ramp_to(62.5))
    window.answers.ask(None)
    window.plan.may_end.set()
    qtbot.waitUntil(lambda: not window.is_busy)
    assert window.shown == []


def test_the_same_question_is_not_asked_twice_while_it_is_worked_on(
    qtbot: QtBot, window: Window
) -> None:
    for _ in range(3):
        window.answers.ask(ramp_to(62.5))
    window.plan.may_end.set()
    qtbot.waitUntil(lambda: not window.is_busy)
    assert window.shown == [planned(ramp_to(62.5))]
    assert len(window.plan.threads) == 1
