"""A block of weeks, or a year, on paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hinge_desktop.core.charts.answers import ChartAnswer, LineCode
from hinge_desktop.core.charts.questions import Metric
from hinge_desktop.core.exercises import Exercise
from hinge_desktop.core.papers.shares import Share
from hinge_desktop.core.session_summary import SessionSummary
from hinge_desktop.core.training_figures import TrainingFigures


@dataclass(frozen=True, slots=True)
class BlockWeek:
    """The week from Monday `start`; the first and the last may be cut by the block's days."""

    start: date
    sessions: int
    planned_sessions: float | None
    sets: int
    reps: int
    volume_kg: float
    clean_reps: Share
    kept: Share


@dataclass(frozen=True, slots=True)
class Month:
    """One month of a year; all zero where nothing was done."""

    first_day: date
    sessions: int
    sets: int
    reps: int
    volume_kg: float
    tension_s: float
    clean_reps: Share


@dataclass(frozen=True, slots=True)
class BlockPaper:
    """Sessions from one day to another, both included."""

    first: date
    last: date
    figures: TrainingFigures
    weeks: tuple[BlockWeek, ...]
    """From the first week with a session to the last one, oldest first."""
    lines: tuple[SessionSummary, ...]
    """The sessions, oldest first."""
    charts: tuple[ChartAnswer, ...]
    exercises: tuple[Exercise, ...]
    """All that the journal knows, for their names."""
    made: date


@dataclass(frozen=True, slots=True)
class YearPaper:
    """A year by its months."""

    year: int
    figures: TrainingFigures
    months: tuple[Month, ...]
    charts: tuple[ChartAnswer, ...]
    exercises: tuple[Exercise, ...]
    made: date


def has_points(answer: ChartAnswer) -> bool:
    """Whether anything was done that a chart can show; a plan alone is nothing."""
    return any(point.value is not None for line in answer.lines for point in line.points)


def planned_of_weeks(sessions: ChartAnswer) -> dict[date, float]:
    """Return how many sessions were planned in each week of a chart of sessions."""
    if sessions.question.metric is not Metric.SESSIONS:
        raise ValueError(sessions.question.metric)
    return {
        point.day: point.plan
        for line in sessions.lines
        if line.code is LineCode.MAIN
        for point in line.points
        if point.plan is not None
    }
