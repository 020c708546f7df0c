"""The alarm of a rest: one timer, alive only while something is left to tell."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.rest import RestRun
from hinge_desktop.core.rest_watch import RestEnd, RestEvent
from hinge_desktop.gui.rest_alarm import RestAlarm
from tests.fakes import FakeClock
from tests.soak.rests import Soak, complaints
from tests.soak.world import World


class HeldTimer(QTimer):
    """A timer that never goes off by itself; the test rings for it."""

    def __init__(self) -> None:
        super().__init__()
        self.set_for_ms: int | None = None

    def start(self, milliseconds: int = 0) -> None:
        self.set_for_ms = milliseconds

    def stop(self) -> None:
        self.set_for_ms = None


class AlarmOfWorld:
    """The alarm of the window in a world of its own."""

    def __init__(self, world: World) -> None:
        clocks = Clocks(
            lambda: world.reading().monotonic_s,
            lambda: world.reading().counting_sleep_s,
            world.wall,
        )
        self._timer = HeldTimer()
        self._alarm = RestAlarm(clocks, timer=self._timer)
        self._events: list[RestEvent] = []
        self._alarm.over.connect(self._events.append)

    def watch(self, rest: RestRun) -> None:
        self._alarm.watch(rest)

    def stop(self) -> None:
        self._alarm.stop()

    def ring(self) -> None:
        self._timer.set_for_ms = None
        self._timer.timeout.emit()

    def wait_s(self) -> float | None:
        milliseconds = self._timer.set_for_ms
        return None if milliseconds is None else milliseconds / 1000

    def told(self) -> Iterator[RestEvent]:
        events = list(self._events)
        self._events.clear()
        return iter(events)


@pytest.mark.usefixtures("qapp")
def test_ten_hours_of_rests_ring_once_and_on_time() -> None:
    soak = Soak(7, AlarmOfWorld)
    soak.run()
    assert complaints(soak) == []


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def alarm(qtbot: QtBot, clock: FakeClock) -> Iterator[RestAlarm]:  # noqa: ARG001 needs Qt
    alarm = RestAlarm(clock.clocks())
    yield alarm
    alarm.stop()


def timer(alarm: RestAlarm) -> QTimer:
    (one,) = alarm.findChildren(QTimer)
    return one


def test_one_timer_lives_while_a_rest_runs_and_looks_each_second(
    alarm: RestAlarm, clock: FakeClock
) -> None:
    assert not timer(alarm).isActive()
    alarm.watch(RestRun(clock.reading(), 60))
    assert timer(alarm).isActive()
    assert timer(alarm).interval() == 1000
    clock.advance(49.75)
    alarm.look()
    assert timer(alarm).interval() == 250
    clock.advance(20)
    alarm.look()
    assert not timer(alarm).isActive()
    assert not alarm.is_waiting


def test_the_same_rest_again_rings_no_second_time(
    qtbot: QtBot, alarm: RestAlarm, clock: FakeClock
) -> None:
    rest = RestRun(clock.reading(), 60)
    alarm.watch(rest)
    clock.advance(60)
    with qtbot.waitSignal(alarm.over, timeout=0):
        alarm.look()
    with qtbot.assertNotEmitted(alarm.over):
        alarm.watch(rest)
        alarm.look()


def test_a_rest_that_ends_in_a_sleep_says_so_on_waking(
    qtbot: QtBot, alarm: RestAlarm, clock: FakeClock
) -> None:
    alarm.watch(RestRun(clock.reading(), 60))
    clock.sleep(780)
    with qtbot.assertNotEmitted(alarm.soon), qtbot.waitSignal(alarm.over, timeout=0) as told:
        alarm.look()
    assert told.args == [RestEnd(720.0, has_slept=True)]


def test_the_real_timer_rings(qtbot: QtBot) -> None:
    clocks = Clocks()
    alarm = RestAlarm(clocks)
    with qtbot.waitSignal(alarm.over, timeout=5000) as told:
        alarm.watch(RestRun(clocks.counting_sleep() - 0.9, 1))
    assert told.args is not None
    assert told.args[0].ago_seconds <= 0.1
