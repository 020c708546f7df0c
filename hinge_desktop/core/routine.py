"""A routine, such as a warm-up, as turns that follow each other: each paced, or at one's own pace.

A turn that is paced is a run of the tempo engine; the time to get into place is its lead-in.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from hinge_desktop.core.tempo import Tempo
from hinge_desktop.core.tempo_run import DEFAULT_LEAD_IN_MS, HoldPart, Part, RepsPart, TempoRun
from hinge_desktop.core.training import Side

OWN_PACE_REP_MS: Final = 3_000
"""What a rep at one's own pace is taken for where time is told ahead (DEFAULT)."""
_SIDES: Final = (Side.LEFT, Side.RIGHT)


@dataclass(frozen=True, slots=True)
class RoutinePart:
    """One step of a routine: seconds that are held, or reps; of each side where there are two."""

    hold_seconds: int = 0
    reps: int = 0
    """How many, where nothing is held."""
    sets: int = 1
    is_one_sided: bool = False
    """Whether left and right are done one after the other."""
    tempo: Tempo | None = None
    """What paces the reps; None where the lifter does."""
    is_optional: bool = False
    """Whether it is left out until the lifter asks for it."""
    extra_seconds: int = 0
    """How much longer the sides of `extra_sides` are held."""
    extra_sides: tuple[Side, ...] = ()

    def __post_init__(self) -> None:
        """Hold that there is one thing to do, and how often."""
        if min(self.hold_seconds, self.reps) < 0 or (self.hold_seconds > 0) == (self.reps > 0):
            raise ValueError("a part has either seconds or reps")
        if self.sets < 1:
            raise ValueError("a part has at least one set")
        if self.extra_seconds and not (self.hold_seconds and self.is_one_sided):
            raise ValueError("only a side that is held can be held longer")

    @property
    def is_own_pace(self) -> bool:
        """Whether the lifter says when it is done."""
        return not self.hold_seconds and self.tempo is None

    def held_longer(self, seconds: int, sides: tuple[Side, ...]) -> RoutinePart:
        """Return a part that holds these sides so many seconds longer."""
        return replace(self, extra_seconds=seconds, extra_sides=sides)

    def seconds_of(self, side: Side | None) -> int:
        """Return how long a side is held."""
        extra = self.extra_seconds if side in self.extra_sides else 0
        return self.hold_seconds + extra


@dataclass(frozen=True, slots=True)
class Turn:
    """What is done without a key in between; at one's own pace, until a key says that it is."""

    step: int
    """Place of its part among those of the routine."""
    set_number: int
    reps: int
    run: TempoRun | None
    """None at one's own pace."""
    side: Side | None = None
    """The one side of a turn at one's own pace; a run knows its sides itself."""
    expected_ms: int = 0
    """How long it takes, or is likely to take."""


@dataclass(frozen=True)
class Routine:
    """The chosen parts in their order. It has no clock: each run answers where it is."""

    parts: tuple[RoutinePart, ...]
    chosen: Collection[int]
    """Places of the parts that are done."""
    lead_in_ms: int = DEFAULT_LEAD_IN_MS
    """Time to get into place, before each turn."""

    def __post_init__(self) -> None:
        """Hold that there is something to do."""
        if not self.steps:
            raise ValueError("nothing of the routine is chosen")

    @cached_property
    def steps(self) -> tuple[int, ...]:
        """The places of the parts that are done, in their order."""
        return tuple(place for place in range(len(self.parts)) if place in self.chosen)

    @cached_property
    def turns(self) -> tuple[Turn, ...]:
        """Everything in the order in which it is done."""
        return tuple(turn for step in self.steps for turn in self._turns_of(step))

    @property
    def total_ms(self) -> int:
        """How long all of it is likely to take."""
        return sum(turn.expected_ms for turn in self.turns)

    def before_ms(self, turn: int) -> int:
        """Return how long everything before a turn is likely to take."""
        return sum(one.expected_ms for one in self.turns[:turn])

    def left_ms(self, turn: int, elapsed_ms: int) -> int:
        """Return what is likely to be left, so long after a turn began."""
        return max(0, self.total_ms - self.before_ms(turn) - elapsed_ms)

    def number_of(self, turn: int) -> int:
        """Return which of the chosen steps a turn belongs to, counted from 1."""
        return self.steps.index(self.turns[turn].step) + 1

    def first_turn_of(self, step: int) -> int:
        """Return the turn in which a step begins."""
        return next(place for place, turn in enumerate(self.turns) if turn.step == step)

    def turn_back_from(self, turn: int, *, is_begun: bool) -> int:
        """Return where "back" leads: to the beginning of this step, else of the one before.

        `is_begun` tells whether a first side of this turn is over already.
        """
        own = self.first_turn_of(self.turns[turn].step)
        if turn > own or is_begun or own == 0:
            return own
        return self.first_turn_of(self.turns[turn - 1].step)

    def _turns_of(self, step: int) -> Iterator[Turn]:
        part = self.parts[step]
        for number in range(1, part.sets + 1):
            if part.is_own_pace:
                yield from self._own_pace_turns(step, number)
            else:
                run = self._run_of(part)
                yield Turn(step, number, part.reps, run, expected_ms=run.total_ms)

    def _own_pace_turns(self, step: int, number: int) -> Iterator[Turn]:
        part = self.parts[step]
        expected_ms = self.lead_in_ms + part.reps * OWN_PACE_REP_MS
        for side in _sides_of(part):
            yield Turn(step, number, part.reps, None, side, expected_ms)

    def _run_of(self, part: RoutinePart) -> TempoRun:
        sides = _sides_of(part)
        held = [HoldPart(part.seconds_of(side) * 1000, side) for side in sides]
        paced: list[Part] = list(held)
        if part.tempo is not None:
            paced = [RepsPart(part.tempo, part.reps, side=side) for side in sides]
        return TempoRun(tuple(paced), self.lead_in_ms)


def _sides_of(part: RoutinePart) -> tuple[Side | None, ...]:
    return _SIDES if part.is_one_sided else (None,)
