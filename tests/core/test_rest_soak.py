"""Ten hours, three hundred rests, twelve sleeps: each alarm once, and on time."""

from collections.abc import Iterator

import pytest

from hinge_desktop.core.rest import RestRun
from hinge_desktop.core.rest_watch import RestEnd, RestEvent, RestWatch
from hinge_desktop.core.sleep_check import ClockReading
from tests.soak.rests import AWAKE_HOURS, RESTS, SLEEPS, Soak, complaints
from tests.soak.world import World

SEEDS = range(5)


class WatchAlarm:
    """The watch, rung by the world's timer."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._watch: RestWatch | None = None
        self._events: list[RestEvent] = []

    def reading(self) -> ClockReading:
        return self._world.reading()

    def watch(self, rest: RestRun) -> None:
        self._watch = RestWatch(rest, self.reading())

    def stop(self) -> None:
        self._watch = None

    def ring(self) -> None:
        assert self._watch is not None
        self._events += self._watch.look(self.reading())

    def wait_s(self) -> float | None:
        return None if self._watch is None else self._watch.next_check_s(self.reading())

    def told(self) -> Iterator[RestEvent]:
        events, self._events = self._events, []
        return iter(events)


class DeafToSleep(WatchAlarm):
    """The same on a clock that stands still while the computer sleeps."""

    def watch(self, rest: RestRun) -> None:
        left_s = rest.left_s(self._world.reading().counting_sleep_s)
        now = self.reading()
        start_s = now.counting_sleep_s + left_s - rest.planned_seconds
        self._watch = RestWatch(RestRun(start_s, rest.planned_seconds), now)

    def reading(self) -> ClockReading:
        awake_s = self._world.reading().monotonic_s
        return ClockReading(awake_s, awake_s)


class Ticking:
    """Takes a second off at each tick of a timer, as most rest timers do."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._left: int | None = None
        self._events: list[RestEvent] = []

    def watch(self, rest: RestRun) -> None:
        left = rest.at(self._world.reading().counting_sleep_s).left_seconds
        self._left = left or None

    def stop(self) -> None:
        self._left = None

    def ring(self) -> None:
        assert self._left is not None
        self._left -= 1
        if self._left == 0:
            self._left = None
            self._events.append(RestEnd(0.0, has_slept=False))

    def wait_s(self) -> float | None:
        return None if self._left is None else 1.0

    def told(self) -> Iterator[RestEvent]:
        events, self._events = self._events, []
        return iter(events)


@pytest.mark.parametrize("seed", SEEDS)
def test_each_alarm_rings_once_and_on_time(seed: int) -> None:
    soak = Soak(seed, WatchAlarm)
    soak.run()
    assert complaints(soak) == []
    assert soak.world.awake_s >= AWAKE_HOURS * 3600
    assert len(soak.world.woke_at_s) == SLEEPS
    assert len(soak.deadlines) >= RESTS


def test_the_soak_meets_what_it_is_for() -> None:
    soaks = [Soak(seed, WatchAlarm) for seed in SEEDS]
    for soak in soaks:
        soak.run()
    ends = [end for soak in soaks for one in soak.deadlines for _, end in one.ends]
    assert any(end.has_slept and end.ago_seconds > 60 for end in ends)
    assert any(not one.is_due for soak in soaks for one in soak.deadlines)


@pytest.mark.parametrize("alarm", [DeafToSleep, Ticking])
def test_the_soak_sees_what_is_wrong_with_other_alarms(
    alarm: type[DeafToSleep] | type[Ticking],
) -> None:
    soak = Soak(0, alarm)
    soak.run()
    assert len(complaints(soak)) > SLEEPS // 3
