"""Templates: named orders of exercises to start a session from."""

from __future__ import annotations

from dataclasses import dataclass

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.tempo import Tempo
from hinge_desktop.core.training import DayKind, RepsLeft
from hinge_desktop.core.weights import Weight


@dataclass(frozen=True, slots=True)
class Template:
    """A session to start from; its exercises are records of their own."""

    id: str
    position: int
    name: str
    day_kind: DayKind | None = None
    note: str | None = None
    is_archived: bool = False


@dataclass(frozen=True, slots=True)
class TemplateExercise:
    """An exercise of a template; None means as the rules or the plan say."""

    id: str
    template_id: str
    position: int
    exercise_id: ExerciseId
    superset_group: int | None = None
    planned_sets: int | None = None
    planned_reps: int | None = None
    planned_load: Weight | None = None
    planned_reps_left: RepsLeft | None = None
    tempo: Tempo | None = None
    rest_seconds: int | None = None
    is_paced: bool | None = None
    note: str | None = None
