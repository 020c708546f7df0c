"""All that the page of the ladder shows, read at once: looking around in it reads nothing more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.gates import GateReport
from hinge_desktop.core.ladder import EXERCISE_OF_RUNG, RUNGS, LadderPlace, Rung
from hinge_desktop.core.ladder_places import is_loaded
from hinge_desktop.core.profile import LengthUnit
from hinge_desktop.core.thresholds import Thresholds
from hinge_desktop.services.ladder_desk import LadderDesk, LadderStanding


@dataclass(frozen=True, slots=True)
class LadderOverview:
    """The ladder on a day."""

    day: date
    standing: LadderStanding
    ways: Mapping[Rung, GateReport | None]
    """The gates that lead to each rung from the place below it; None for the wall."""
    numbers: Thresholds
    """The numbers that the gates go by."""
    length_unit: LengthUnit
    """The unit in which the lifter reads lengths."""

    def exercise_of(self, rung: Rung) -> ExerciseId:
        """Return what a rung is trained with."""
        is_here = rung is self.standing.place.rung
        return self.standing.exercise_id if is_here else EXERCISE_OF_RUNG[rung]

    def may_move_to(self, place: LadderPlace) -> bool:
        """Whether a step there is possible: always, but to loaded rungs while a stop holds."""
        return not (is_loaded(place) and self.standing.is_stopped)


def read_overview(ladder: LadderDesk, day: date) -> LadderOverview:
    """Read the ladder; takes longer than a frame. Raises `JournalError` in trouble."""
    ways = {rung: ladder.report_to(rung) for rung in RUNGS}
    return LadderOverview(day, ladder.standing(), ways, ladder.numbers, ladder.length_unit)
