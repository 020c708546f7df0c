"""Alarms for a soak: the one that the window rings, and two that other programs would have."""

from __future__ import annotations

from collections.abc import Iterator

from hinge_desktop.core.rest import RestRun
from hinge_desktop.core.rest_watch import RestEnd, RestEvent, RestWatch
from hinge_desktop.core.sleep_check import ClockReading
from tests.soak.world import World


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
