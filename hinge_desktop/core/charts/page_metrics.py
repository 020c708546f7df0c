"""Which figures the charts page offers for an exercise, and where each stands."""

from __future__ import annotations

from typing import Final

from hinge_desktop.core.charts.questions import OF_ONE_EXERCISE, Metric, Rollup
from hinge_desktop.core.exercises import HINGE_FAMILY, Exercise, LoadKind

OF_A_LOAD: Final = frozenset({Metric.ESTIMATE, Metric.VOLUME, Metric.REPS_AT_LOAD})
"""Figures that mean nothing without a load."""
BY_WEEK_ONLY: Final = frozenset({Metric.VOLUME, Metric.TENSION, Metric.FELT, Metric.SESSIONS})
"""Bars: each stands for a week."""
BY_DAY_ONLY: Final = frozenset({Metric.SIDES, Metric.BODY_MASS})
"""Readings, each of its own day."""
_USUALLY_BY_SESSION: Final = BY_DAY_ONLY | {Metric.ESTIMATE, Metric.REPS_AT_LOAD, Metric.DEPTH}
HOME_TILES: Final = (
    *(Metric.VOLUME, Metric.TENSION, Metric.CLEAN_REPS),
    *(Metric.SIDES, Metric.SESSIONS, Metric.TEMPO_KEPT),
)
"""The tiles beside the estimate, in reading order."""
_SPARES: Final = (Metric.ESTIMATE, Metric.REPS_LEFT, Metric.FELT, Metric.REST, Metric.BODY_MASS)
"""What stands in a tile whose own figure is the main one or means nothing here."""


def metrics_of(exercise: Exercise | None) -> tuple[Metric, ...]:
    """Return the figures that mean something for an exercise; None is all hinges together."""
    absent = OF_ONE_EXERCISE if exercise is None else _absent_for(exercise)
    return tuple(one for one in Metric if one not in absent)


def tiles_beside(main: Metric, exercise: Exercise | None) -> tuple[Metric, ...]:
    """Return the figures of the six tiles; the main one is in none of them.

    A tile whose figure became the main one holds the estimate until it comes back.
    """
    known = metrics_of(exercise)
    spares = [one for one in _SPARES if one in known and one is not main]
    return tuple(spares.pop(0) if one is main or one not in known else one for one in HOME_TILES)


def rollups_of(metric: Metric) -> tuple[Rollup, ...]:
    """Return what a point of a figure can stand for."""
    if metric in BY_WEEK_ONLY:
        return (Rollup.WEEK,)
    return (Rollup.SESSION,) if metric in BY_DAY_ONLY else tuple(Rollup)


def usual_rollup(metric: Metric) -> Rollup:
    """Return what a point of a figure stands for until the lifter says otherwise."""
    return Rollup.SESSION if metric in _USUALLY_BY_SESSION else Rollup.WEEK


def _absent_for(exercise: Exercise) -> frozenset[Metric]:
    loaded = frozenset() if exercise.load_kind is not LoadKind.NONE else OF_A_LOAD
    # The lowest point is asked of a hinge: how far it goes is what the back allows.
    return loaded if exercise.family in HINGE_FAMILY else loaded | {Metric.DEPTH}
