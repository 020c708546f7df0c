"""Three hundred rests with every answer a lifter can give, and what each alarm told."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto

from hinge_desktop.core.rest import RestAnchor, RestRun
from hinge_desktop.core.rest_watch import RestEnd
from tests.soak.world import Alarm, World

RESTS = 300
SLEEPS = 12
AWAKE_HOURS = 10
MOST_ERROR_SECONDS = 0.1
MOST_SECONDS_TO_WAKE = 1.1


class Answer(Enum):
    """What the lifter does with a rest besides waiting."""

    WAIT = auto()
    LONGER = auto()
    LONGER_WHEN_OVER = auto()
    SKIP = auto()
    PAUSE = auto()
    RESTART = auto()
    SET_WALL_CLOCK = auto()


@dataclass
class Deadline:
    """A moment at which an alarm is due, in real seconds, and what was told of it."""

    at_s: float
    dropped_at_s: float | None = None
    """When it was replaced or left, None where it was waited for."""
    ends: list[tuple[float, RestEnd]] = field(default_factory=list)

    @property
    def is_due(self) -> bool:
        """Whether it passed while somebody waited for it."""
        return self.dropped_at_s is None or self.at_s <= self.dropped_at_s


class Soak:
    """Runs the rests on an alarm that is handed in; `deadlines` says how it went."""

    def __init__(self, seed: int, make_alarm: Callable[[World], Alarm]) -> None:
        self.dice = random.Random(seed)  # noqa: S311  repeatable on purpose
        self.world = World(self.dice, self._sleeps())
        self.deadlines: list[Deadline] = []
        self._make_alarm = make_alarm
        self._alarm = make_alarm(self.world)
        self._anchor = RestAnchor()
        self._rest = RestRun(0.0, 0)
        self._started_utc_ms = 0

    def run(self) -> None:
        """Rest three hundred times, with a set between, for ten hours awake."""
        for _ in range(RESTS):
            self._one_rest()
            self._alarm.stop()
            self._pass(self.dice.uniform(20, 60))
        self._pass(max(0.0, AWAKE_HOURS * 3600 - self.world.awake_s))

    def _sleeps(self) -> list[tuple[float, float]]:
        starts = self.dice.sample(range(60, AWAKE_HOURS * 3600 - 3600), SLEEPS)
        return [(at + self.dice.random(), self.dice.uniform(60, 3 * 3600)) for at in starts]

    def _one_rest(self) -> None:
        planned = self.dice.randint(5, 150)
        self._started_utc_ms = self.world.utc_ms()
        self._watch(self._placed(planned))
        self._pass(self.dice.uniform(0, planned - 1))
        self._answer(self.dice.choice(tuple(Answer)))

    def _answer(self, answer: Answer) -> None:
        match answer:
            case Answer.SKIP:
                self._drop()
                return
            case Answer.LONGER:
                self._longer()
            case Answer.PAUSE:
                self._pause()
            case Answer.RESTART:
                self._restart()
            case Answer.SET_WALL_CLOCK:
                self.world.wall_offset_s += self.dice.choice((-86_400, -3600, -7, 11, 3600, 86_400))
                self._watch(self._placed(self._rest.planned_seconds))
            case Answer.WAIT | Answer.LONGER_WHEN_OVER:
                pass
        self._wait_until_over()
        if answer is Answer.LONGER_WHEN_OVER:
            self._longer()
            self._wait_until_over()

    def _longer(self) -> None:
        self._look()
        self._watch(self._rest.extended(self._now_s))

    def _pause(self) -> None:
        self._look()
        paused = self._rest.paused(self._now_s)
        self._drop()
        self._pass(self.dice.uniform(1, 600))
        self._watch(paused.resumed(self._now_s))

    def _restart(self) -> None:
        self._drop()
        self._pass(self.dice.uniform(1, 60))
        self._alarm, self._anchor = self._make_alarm(self.world), RestAnchor()
        self._watch(self._placed(self._rest.planned_seconds))

    def _wait_until_over(self) -> None:
        self._pass(max(0.0, self._rest.left_s(self._now_s)) + self.dice.uniform(1.5, 20))

    def _placed(self, planned_seconds: int) -> RestRun:
        return self._anchor.run(
            self._started_utc_ms, planned_seconds, self.world.utc_ms(), self._now_s
        )

    @property
    def _now_s(self) -> float:
        return self.world.reading().counting_sleep_s

    def _watch(self, rest: RestRun) -> None:
        """Hand a rest over; a deadline that lies behind is nobody's any more."""
        self._drop()
        self._rest = rest
        left_s = rest.left_s(self._now_s)
        if left_s > 0:
            self.deadlines.append(Deadline(self.world.real_s + left_s))
        self._alarm.watch(rest)

    def _drop(self) -> None:
        self._look()
        self._alarm.stop()
        if self.deadlines and self.deadlines[-1].dropped_at_s is None:
            self.deadlines[-1].dropped_at_s = self.world.real_s

    def _look(self) -> None:
        """Whoever acts on a rest looks at it first."""
        if self._alarm.wait_s() is not None:
            self._alarm.ring()
            self._keep(list(self._alarm.told()))

    def _pass(self, seconds: float) -> None:
        for event in self.world.pass_awake(seconds, self._alarm):
            self._keep([event])

    def _keep(self, events: list[object]) -> None:
        ends = [event for event in events if isinstance(event, RestEnd)]
        self.deadlines[-1].ends += [(self.world.real_s, end) for end in ends]


def complaints(soak: Soak) -> list[str]:
    """Return what was wrong with the alarms of a soak; nothing where all was well."""
    found = []
    for number, one in enumerate(soak.deadlines):
        if len(one.ends) != one.is_due:
            found.append(f"{number}: told {len(one.ends)} times, due {one.is_due}")
        for told_at_s, end in one.ends:
            found += [f"{number}: {text}" for text in _errors(soak, one, told_at_s, end)]
    return found


def _errors(soak: Soak, one: Deadline, told_at_s: float, end: RestEnd) -> list[str]:
    late_s = told_at_s - one.at_s
    wakes = [at for at in soak.world.woke_at_s if one.at_s <= at <= told_at_s]
    if wakes:
        is_right = end.has_slept and told_at_s - wakes[-1] <= MOST_SECONDS_TO_WAKE
        return [] if is_right and abs(end.ago_seconds - late_s) <= 1e-6 else [f"slept {end}"]
    woke_just_now = any(0 <= told_at_s - at <= MOST_SECONDS_TO_WAKE for at in soak.world.woke_at_s)
    is_right = not end.has_slept or woke_just_now
    return [] if is_right and 0 <= late_s <= MOST_ERROR_SECONDS else [f"late by {late_s:.3f} s"]
