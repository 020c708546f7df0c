"""Names of exercises where a sentence goes on with them."""

from hinge_desktop.core.exercises import Exercise, ExerciseId, Family, LoadKind
from hinge_desktop.words.exercises import exercise_name, name_in_sentence


def test_a_name_of_ours_begins_small_inside_a_sentence() -> None:
    curl = Exercise(ExerciseId("leg_curl"), Family.OTHER, LoadKind.OTHER)
    bar = Exercise(ExerciseId("romanian_deadlift"), Family.HINGE, LoadKind.BARBELL)
    assert (exercise_name(curl), name_in_sentence(curl)) == ("Leg curl", "leg curl")
    assert name_in_sentence(bar) == "bar RDL"


def test_a_name_of_the_lifter_stays_as_typed() -> None:
    own = Exercise(ExerciseId("own-1"), Family.HINGE, LoadKind.BARBELL, name="Jefferson curl")
    assert name_in_sentence(own) == "Jefferson curl"
