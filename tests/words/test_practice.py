"""The words of a practice, and of why it waits."""

import pytest

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.practice import PracticeVerdict
from hinge_desktop.words.practice import practise_words, why_not_words

MAY_START = {PracticeVerdict.READY, PracticeVerdict.ADVISED}


def test_a_button_names_the_drill() -> None:
    assert practise_words(ExerciseId("dowel_hinge")) == "Practise: dowel hinge"


@pytest.mark.parametrize("verdict", list(PracticeVerdict))
def test_whatever_keeps_a_practice_from_starting_is_said(verdict: PracticeVerdict) -> None:
    assert bool(why_not_words(verdict)) is (verdict not in MAY_START)
