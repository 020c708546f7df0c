"""Sums over saved sets, as a store can answer them quickly: the raw material of every figure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.tempo import Tempo
from hinge_desktop.core.training import RepsLeft, SessionId, SetId, TempoAnswer
from hinge_desktop.core.weights import Weight


@dataclass(frozen=True, slots=True)
class SessionSpan:
    """How many sessions hold a saved set, and from when to when."""

    sessions: int
    first_day: date | None
    last_day: date | None


@dataclass(frozen=True, slots=True)
class SetSum:
    """Saved sets of one exercise that share everything a figure depends on."""

    exercise_id: ExerciseId
    is_warm_up: bool
    tempo: Tempo | None
    tempo_answer: TempoAnswer | None
    sets: int
    reps: int
    kg_thousandths: int
    """Sum of reps x load of the sets entered in kg, help from a machine left out."""
    lb_thousandths: int
    """The same of those entered in lb."""
    tapped_sets: int
    """Sets that were timed by taps."""
    tapped_reps: int
    tapped_ms: int
    """Tapped time of those, without the top."""


@dataclass(frozen=True, slots=True)
class WeekSum:
    """Saved work (no warm-ups) of the week that starts on Monday `start`."""

    start: date
    sessions: int
    sets: int
    reps: int
    kg_thousandths: int
    lb_thousandths: int


@dataclass(frozen=True, slots=True)
class BestSet:
    """The set that stands for a session on a chart, and what the session's marks need."""

    session_id: SessionId
    day: date
    set_id: SetId
    load: Weight
    reps: int
    reps_left: RepsLeft | None
    """Always known of a set with an estimate."""
    has_fault: bool
    """Whether any set of the session's exercise carried a fault."""
