"""The estimated 1RM of an exercise over time, ready to be drawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hinge_desktop.core.chart_ranges import ChartRange
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.training_figures import EstimatePoint


@dataclass(frozen=True, slots=True)
class EstimateMark:
    """A point of the estimated 1RM with the faults of its session, as far as they are named."""

    point: EstimatePoint
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class EstimateSeries:
    """The estimated 1RM of one exercise over a range that ends today, oldest first."""

    exercise_id: ExerciseId
    range: ChartRange
    last_day: date
    marks: tuple[EstimateMark, ...]

    @property
    def latest(self) -> EstimatePoint | None:
        """The newest point."""
        return self.marks[-1].point if self.marks else None

    @property
    def change_kg(self) -> float:
        """How much the newest point lies above the first one."""
        if not self.marks:
            return 0.0
        return self.marks[-1].point.weight_kg - self.marks[0].point.weight_kg
