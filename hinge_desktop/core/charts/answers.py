"""What a chart answers: lines of points with the plan beside them, and events along the way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from hinge_desktop.core.charts.questions import ChartQuestion
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.ladder import Rung, Stage
from hinge_desktop.core.training import SessionId
from hinge_desktop.core.training_sums import BestSet
from hinge_desktop.core.weights import Weight


class LineCode(StrEnum):
    """Which of a chart's lines it is."""

    MAIN = "main"
    LEFT = "left"
    RIGHT = "right"
    HAMSTRINGS = "hamstrings"
    GLUTES = "glutes"
    LOW_BACK = "low_back"
    QUADS = "quads"
    GRIP = "grip"
    NOT_SURE = "not_sure"
    RAISE_LEFT = "raise_left"
    """Straight-leg raise of the left leg, in degrees."""
    RAISE_RIGHT = "raise_right"


class AnswerPoint(NamedTuple):
    """One value: of a session on its day, or of the week from its Monday.

    A named tuple, since many years of sessions make tens of thousands of them.
    """

    day: date
    value: float | None
    """In the unit of the metric; None where only a plan is known."""
    plan: float | None = None
    """What was planned for the same, in the same unit."""
    hits: int | None = None
    """For shares: how many of `of` it is."""
    of: int | None = None
    is_rough: bool = False
    """For estimates on 11 or 12 reps in all."""
    is_measured: bool = False
    """For tension: all of it was tapped."""
    is_running: bool = False
    """The week is not over."""
    faults: tuple[Fault, ...] = ()
    session_id: SessionId | None = None
    best: BestSet | None = None
    """The set behind an estimate or most reps."""


@dataclass(frozen=True)
class AnswerLine:
    """Points in the order of their days."""

    code: LineCode
    points: tuple[AnswerPoint, ...]

    @cached_property
    def valued(self) -> tuple[AnswerPoint, ...]:
        """Those with a value; of the others only a plan is known."""
        return tuple(one for one in self.points if one.value is not None)


class EventKind(StrEnum):
    """Something that explains a turn of a line."""

    GATE_PASSED = "gate_passed"
    EASY_WEEK = "easy_week"
    PAIN = "pain"
    FAULT_WEEK = "fault_week"
    """A week with a fault; `fault` is the one seen most."""


@dataclass(frozen=True, slots=True)
class ChartEvent:
    """An event on a day, drawn as a mark with a word."""

    kind: EventKind
    day: date
    rung: Rung | None = None
    """To which step a passed gate led."""
    stage: Stage | None = None
    fault: Fault | None = None
    sets: int = 0
    """In how many sets of the week the fault was seen."""


@dataclass(frozen=True, slots=True)
class ChartAnswer:
    """Everything a chart draws; `lines` is empty where there is nothing yet."""

    question: ChartQuestion
    lines: tuple[AnswerLine, ...]
    first_day: date | None
    """Where the time axis begins; None without any point."""
    events: tuple[ChartEvent, ...] = ()
    loads: tuple[Weight, ...] = ()
    """For reps at a load: the loads to choose from, the most used first."""
    load: Weight | None = None
    """The one that is shown."""
