"""One session on paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hinge_desktop.core.charts.answers import ChartAnswer
from hinge_desktop.core.exercises import Exercise
from hinge_desktop.core.session_figures import SessionFigures
from hinge_desktop.core.training import Session, SessionExercise, WorkSet


@dataclass(frozen=True, slots=True)
class PaperExercise:
    """An exercise with its saved sets, and what its working sets add up to."""

    exercise: Exercise
    entry: SessionExercise
    sets: tuple[WorkSet, ...]
    figures: SessionFigures


@dataclass(frozen=True, slots=True)
class SessionPaper:
    """A session, its exercises, and where the estimates of its hinges came from."""

    session: Session
    exercises: tuple[PaperExercise, ...]
    charts: tuple[ChartAnswer, ...]
    """Up to the day of the session."""
    made: date
