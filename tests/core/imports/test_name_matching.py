"""Names of other programs: the whole name or nothing, and never silently a hinge."""

from __future__ import annotations

import pytest

from hinge_desktop.core.exercises import (
    BUILT_IN_EXERCISES,
    HINGE_FAMILY,
    Exercise,
    ExerciseId,
    Family,
    LoadKind,
)
from hinge_desktop.core.imports.known_names import (
    BUILT_IN_BY_NAME,
    BUILT_IN_NAMES,
    HINGE_RELATIVES,
)
from hinge_desktop.core.imports.name_matching import Certainty, NameMatcher, folded_name


def matcher(*own: Exercise, remembered: dict[str, ExerciseId] | None = None) -> NameMatcher:
    return NameMatcher((*BUILT_IN_EXERCISES, *own), remembered or {})


def own(name: str, *, is_archived: bool = False) -> Exercise:
    return Exercise(
        ExerciseId("own-1"), Family.OTHER, LoadKind.OTHER, name, is_archived=is_archived
    )


@pytest.mark.parametrize(
    ("name", "exercise"),
    [
        ("Deadlift (Barbell)", "deadlift"),
        ("  DEADLIFT  (barbell) ", "deadlift"),
        ("Romanian Deadlift (Barbell)", "romanian_deadlift"),
        ("Levantamento Terra Romeno (Barra)", "romanian_deadlift"),
        ("Peso Muerto Sumo", "sumo_deadlift"),
        ("Deadlift (Trap bar)", "trap_bar_deadlift"),
        ("Elevac\u0327a\u0303o Pe\u0301lvica (Barra)", "hip_thrust"),
        ("Soulevé de terre", "deadlift"),
        ("Good Morning (Barbell)", "good_morning"),
        ("Kettlebell Swing", "kettlebell_swing"),
    ],
)
def test_known_names_are_ours(name: str, exercise: str) -> None:
    found = matcher().match(name)
    assert (found.exercise_id, found.certainty) == (exercise, Certainty.KNOWN)
    assert found.new_exercise is None


@pytest.mark.parametrize(
    "name",
    [
        *("Dead Bug", "Dead Hang", "Snatch Pull", "Clean Pull", "Abducción de Caderas"),
        *(
            "Elevação Lateral",
            "Deadlift Bench Press",
            "Hip Abductor (Machine)",
            "Stiff Arm Pulldown",
        ),
        *("Romanian Deadlift (Paused)", "deadlift machine", "Back Extension", "=1+1", "\u202e"),
    ],
)
def test_false_friends_and_strangers_become_no_hinge(name: str) -> None:
    found = matcher().match(name)
    assert found.certainty is Certainty.NEW
    assert found.new_exercise is not None
    assert found.new_exercise.family not in HINGE_FAMILY
    assert found.exercise_id == found.new_exercise.id


def test_a_name_that_differs_in_brackets_is_only_suggested() -> None:
    assert matcher().match("Romanian Deadlift (Paused)").suggested == "romanian_deadlift"
    assert matcher().match("Dead Bug (Weighted)").suggested is None


def test_hinges_with_other_gear_are_exercises_of_their_own() -> None:
    found = matcher().match("Deadlift (Dumbbell)")
    assert found.new_exercise is not None
    assert found.new_exercise.family is Family.HINGE
    assert found.new_exercise.load_kind is LoadKind.DUMBBELL
    assert found.new_exercise.name == "Deadlift (Dumbbell)"


def test_what_the_lifter_said_wins_over_a_name_of_theirs_and_that_over_ours() -> None:
    mine = own("Deadlift (Barbell)")
    said = {"Deadlift (Barbell)": ExerciseId("sumo_deadlift")}
    assert matcher(mine).match("deadlift (barbell)").exercise_id == mine.id
    found = matcher(mine, remembered=said).match("Deadlift (Barbell)")
    assert (found.exercise_id, found.certainty) == ("sumo_deadlift", Certainty.CHOSEN)
    put_away = own("Deadlift (Barbell)", is_archived=True)
    assert matcher(put_away).match("Deadlift (Barbell)").exercise_id == "deadlift"


def test_a_known_name_can_be_an_exercise_of_its_own_that_counts_with_its_like() -> None:
    name = "Trap Bar Deadlift"
    known = matcher().match(name)
    found = NameMatcher(BUILT_IN_EXERCISES, {name: known.exercise_id}, as_own={name}).match(name)
    assert (known.certainty, found.certainty) == (Certainty.KNOWN, Certainty.NEW)
    assert found.new_exercise is not None
    assert found.new_exercise.name == name
    assert found.new_exercise.family is Family.HINGE
    mine = own(name)
    again = NameMatcher((*BUILT_IN_EXERCISES, mine), {}, as_own={name}).match(name)
    assert again.exercise_id == mine.id


def test_one_new_exercise_for_a_name_however_it_is_written() -> None:
    first, second = (matcher().match(name) for name in ("Face Pull", " face  PULL"))
    assert first.exercise_id == second.exercise_id
    assert first.new_exercise is not None
    again = matcher(first.new_exercise).match("Face Pull")
    assert (again.exercise_id, again.new_exercise) == (first.exercise_id, None)


def test_the_table_names_real_exercises_once_and_folded() -> None:
    ids = {one.id for one in BUILT_IN_EXERCISES}
    names = [name for names in BUILT_IN_NAMES.values() for name in names] + list(HINGE_RELATIVES)
    assert set(BUILT_IN_BY_NAME.values()) <= ids
    assert len(set(names)) == len(names)
    assert [folded_name(name) for name in names] == names
