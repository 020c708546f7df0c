"""What a chart can be asked: which figure, of which exercise, over which days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.weights import Weight


class Metric(StrEnum):
    """What a chart shows over time, each in its own unit."""

    ESTIMATE = "estimate"
    """Estimated 1RM of the best set of a session, in kg (coaching-rules 4)."""
    VOLUME = "volume"
    """Reps x load of working sets, in kg."""
    REPS_AT_LOAD = "reps_at_load"
    """Most reps of a set of a session at one load."""
    TENSION = "tension"
    """Time under tension without the top, in seconds, beside what was planned."""
    TEMPO_KEPT = "tempo_kept"
    """Share of answered sets that kept the count, in percent."""
    CLEAN_REPS = "clean_reps"
    """Share of the reps of answered sets that carry no fault, in percent."""
    REPS_LEFT = "reps_left"
    """Mean reps in reserve of the sets where they were given; "4 or more" counts as 4."""
    FELT = "felt"
    """Where the exercise was felt most: share of answered exercises a place, in percent."""
    DEPTH = "depth"
    """The depth landmark: 0 higher, 1 own lowest, 2 past it; beside the leg raise in degrees."""
    SIDES = "sides"
    """Seconds on one leg, left and right, best trial of each check."""
    SESSIONS = "sessions"
    """Sessions a week, beside what was planned."""
    REST = "rest"
    """Mean rest taken between sets, in seconds, beside the mean that was planned."""
    BODY_MASS = "body_mass"
    """Body mass, in kg."""


OF_ONE_EXERCISE: Final = frozenset({Metric.ESTIMATE, Metric.REPS_AT_LOAD})
"""Figures that mean nothing for several exercises together."""
OF_THE_LIFTER: Final = frozenset({Metric.SIDES, Metric.SESSIONS, Metric.BODY_MASS})
"""Figures that are the same whatever exercise is chosen."""


class Rollup(StrEnum):
    """What one point stands for."""

    SESSION = "session"
    WEEK = "week"
    """From Monday."""


@dataclass(frozen=True, slots=True)
class ChartQuestion:
    """One figure over a stretch of days, both ends included."""

    metric: Metric
    exercise_id: ExerciseId | None
    """None for all hinges together."""
    first: date | None
    """None for all there is."""
    last: date
    today: date
    rollup: Rollup = Rollup.SESSION
    """Bars (volume, tension, sessions) are weeks whatever is asked."""
    load: Weight | None = None
    """For reps at a load; None for the load that was used most in the last sessions."""
