"""An empty log of the plan, to be filled in by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hinge_desktop.core.exercises import Exercise
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.planned_work import PlannedExercise


@dataclass(frozen=True, slots=True)
class LogSheetExercise:
    """A planned exercise with the faults that can happen in it."""

    exercise: Exercise
    planned: PlannedExercise
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class LogSheetPaper:
    """The plan of the next session, `copies` times on as few pages as hold it."""

    day: date
    """For which it is planned."""
    is_stopped: bool
    """Nothing loaded is suggested."""
    exercises: tuple[LogSheetExercise, ...]
    copies: int
    made: date

    @property
    def faults(self) -> tuple[Fault, ...]:
        """All faults that can happen in the session, in the order of the list."""
        possible = {fault for one in self.exercises for fault in one.faults}
        return tuple(fault for fault in Fault if fault in possible)
