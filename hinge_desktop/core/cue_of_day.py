"""Which cue of the bank is the one to think of on a day that has nothing to mend."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from hinge_desktop.core.exercise_faults import faults_of_built_in
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault


class Cue(Protocol):
    """What the choice of a cue depends on."""

    @property
    def against(self) -> tuple[Fault, ...]:
        """The faults it keeps away."""

    @property
    def is_misleading(self) -> bool:
        """Whether it is heard often and better left alone."""


def cue_of_day(day: date, cues: Sequence[Cue], exercise_id: ExerciseId) -> int | None:
    """Return the place of the day's cue in the bank, None where no cue is for this exercise.

    A cue is for an exercise where a fault that it keeps away can happen in it. They take turns by
    the calendar: each comes once before the first returns, and a day has the same cue all day.
    Misleading cues never come. Raises `KeyError` for an exercise that is not built in.
    """
    possible = frozenset(faults_of_built_in(exercise_id))
    fitting = [
        place
        for place, cue in enumerate(cues)
        if not cue.is_misleading and possible.intersection(cue.against)
    ]
    return fitting[day.toordinal() % len(fitting)] if fitting else None
