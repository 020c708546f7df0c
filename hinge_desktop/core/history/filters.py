"""Temp."""

from dataclasses import dataclass
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.ladder import Rung


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    exercise_id: ExerciseId | None = None
    rung: Rung | None = None
    fault: Fault | None = None
    has_pain: bool = False
    text: str = ""
