"""Counts and weights as they are written."""

import pytest

from hinge_desktop.words import numbers
from tests.builders import kg

SPACE = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(("count", "text"), [(1, "1 rep"), (10, "10 reps"), (0, "0 reps")])
def test_reps_say_what_they_are(count: int, text: str) -> None:
    assert numbers.reps(count) == text.replace(" ", SPACE)


def test_a_set_without_a_load_is_its_reps() -> None:
    assert numbers.load_and_reps(None, 10) == f"10{SPACE}reps"
    loaded = numbers.load_and_reps(kg(62.5), 8)
    assert loaded == f"{numbers.weight(kg(62.5))} \N{MULTIPLICATION SIGN} 8"
