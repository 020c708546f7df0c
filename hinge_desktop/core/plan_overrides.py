"""Changes of the lifter to what the plan suggests, for one day or for good."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.tempo import Tempo
from hinge_desktop.core.weights import Weight


class OverrideAct(StrEnum):
    """What the lifter did to an exercise of the plan."""

    ADD = "add"
    REMOVE = "remove"
    CHANGE = "change"


class PlanChange(StrEnum):
    """Whether a day's plan is as the rules suggest it."""

    NONE = "none"
    TODAY = "today"
    FOR_GOOD = "for_good"


@dataclass(frozen=True, slots=True)
class PlanOverride:
    """One change to one exercise of the plan; None means as the plan says."""

    id: str
    day: date | None
    """The day it is for; None where it is for good."""
    exercise_id: ExerciseId
    position: int | None
    """Its place in the session, from 0."""
    act: OverrideAct
    planned_sets: int | None = None
    planned_reps: int | None = None
    planned_load: Weight | None = None
    tempo: Tempo | None = None
    rest_seconds: int | None = None
    is_paced: bool | None = None
