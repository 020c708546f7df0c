"""What is offered in place of a planned set."""

import pytest

from hinge_desktop.core.weights import Weight
from hinge_desktop.words import numbers
from hinge_desktop.words.plans import lighter_set_words
from tests.builders import kg


@pytest.mark.parametrize(
    ("before", "after", "less"),
    [(kg(60), kg(54), "10 %"), (kg(30), kg(25), "17 %"), (kg(40), kg(20), "50 %")],
)
def test_a_lighter_set_promises_what_it_does(before: Weight, after: Weight, less: str) -> None:
    assert lighter_set_words(before, after) == f"Next set {numbers.weight(after)}, {less} less"
