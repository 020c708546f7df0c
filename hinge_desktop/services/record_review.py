"""The records of an exercise or of the hinge family, read from the journal piece by piece."""

from __future__ import annotations

from collections.abc import Sequence

from hinge_desktop.core.balance import balance_days
from hinge_desktop.core.charts.records import (
    Records,
    SetRecordKind,
    longest_clean_run,
    most_even_balance,
    most_even_session,
)
from hinge_desktop.core.charts.scope import hinge_ids, ids_asked
from hinge_desktop.core.exercises import Exercise, ExerciseId
from hinge_desktop.core.journal import Journal


class RecordReview:
    """Says what stands as a record today, imports included; a call may take longer than a frame."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def records(self, exercise_id: ExerciseId | None = None) -> Records:
        """Return the records of an exercise; None for all hinges together.

        How even the sides are is asked of a one-sided exercise itself, else of the single-leg
        hinges; the balance check is the lifter's, whatever the exercise.
        """
        exercises = self._journal.exercises()
        asked = ids_asked(exercise_id, exercises)
        return Records(
            heaviest=self._journal.record_set(SetRecordKind.HEAVIEST, asked),
            estimate=self._journal.record_set(SetRecordKind.ESTIMATE, asked),
            clean_run=longest_clean_run(self._journal.clean_stretches(asked)),
            even_session=most_even_session(
                self._journal.side_sets(_one_sided(exercise_id, exercises))
            ),
            even_balance=most_even_balance(balance_days(self._journal.balance_checks())),
        )


def _one_sided(
    exercise_id: ExerciseId | None, exercises: Sequence[Exercise]
) -> tuple[ExerciseId, ...]:
    one_sided = [one for one in exercises if one.is_one_sided]
    if any(one.id == exercise_id for one in one_sided):
        return ids_asked(exercise_id, exercises)
    return hinge_ids(one_sided)
