"""The records of an exercise or of the hinge family, read from the journal piece by piece."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from hinge_desktop.core.balance import balance_days
from hinge_desktop.core.charts.progress import no_progress, part_of
from hinge_desktop.core.charts.records import (
    Records,
    SetRecordKind,
    longest_clean_run,
    most_even_balance,
    most_even_session,
)
from hinge_desktop.core.charts.scope import hinge_ids, ids_asked
from hinge_desktop.core.charts.sums import Progress
from hinge_desktop.core.exercises import Exercise, ExerciseId
from hinge_desktop.core.journal import Journal

_READS: Final = 4


@dataclass(frozen=True, slots=True)
class RecordBook:
    """Records, and the exercises that they may speak of, for their names."""

    exercise_id: ExerciseId | None
    """Whose they are; None for all hinges together."""
    records: Records
    exercises: tuple[Exercise, ...] = ()


class RecordReview:
    """Says what stands as a record today, imports included; a call may take longer than a frame."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def book(
        self, exercise_id: ExerciseId | None = None, progress: Progress = no_progress
    ) -> RecordBook:
        """Return the records of an exercise; None for all hinges together.

        How even the sides are is asked of a one-sided exercise itself, else of the single-leg
        hinges; the balance check is the lifter's, whatever the exercise. `progress` is told
        between reads and may raise to stop.
        """
        exercises = self._journal.exercises()
        asked = ids_asked(exercise_id, exercises)
        sided = _one_sided(exercise_id, exercises)
        told = [part_of(progress, number, _READS) for number in range(_READS)]
        reads = self._journal.records
        records = Records(
            heaviest=reads.best_set(SetRecordKind.HEAVIEST, asked, told[0]),
            estimate=reads.best_set(SetRecordKind.ESTIMATE, asked, told[1]),
            clean_run=longest_clean_run(reads.clean_stretches(asked, told[2])),
            even_session=most_even_session(reads.side_sets(sided, told[3])),
            even_balance=most_even_balance(balance_days(self._journal.balance_checks())),
        )
        return RecordBook(exercise_id, records, exercises)


def _one_sided(
    exercise_id: ExerciseId | None, exercises: Sequence[Exercise]
) -> tuple[ExerciseId, ...]:
    one_sided = [one for one in exercises if one.is_one_sided]
    if any(one.id == exercise_id for one in one_sided):
        return ids_asked(exercise_id, exercises)
    return hinge_ids(one_sided)
