"""Names of exercises where a sentence goes on with them."""

import pytest

from hinge_desktop.core.exercises import (
    BUILT_IN_EXERCISES,
    Exercise,
    ExerciseId,
    Family,
    LoadKind,
)
from hinge_desktop.words.exercises import exercise_name, name_in_sentence


@pytest.mark.parametrize("exercise", BUILT_IN_EXERCISES, ids=lambda one: one.id)
def test_a_name_of_ours_begins_small_inside_a_sentence(exercise: Exercise) -> None:
    alone, inside = exercise_name(exercise), name_in_sentence(exercise)
    assert alone[0].isupper()
    assert inside == alone[0].lower() + alone[1:]


def test_a_name_of_the_lifter_stays_as_typed() -> None:
    own = Exercise(ExerciseId("own-1"), Family.HINGE, LoadKind.BARBELL, name="Jefferson curl")
    assert name_in_sentence(own) == "Jefferson curl"
