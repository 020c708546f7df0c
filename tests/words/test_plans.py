"""What is offered in place of a planned set."""

from datetime import date

import pytest

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.one_thing import OneThing, OneThingCode
from hinge_desktop.core.weights import Weight
from hinge_desktop.words import numbers
from hinge_desktop.words.plans import lighter_set_words, one_thing_words
from tests.builders import kg


@pytest.mark.parametrize(
    ("before", "after", "less"),
    [(kg(60), kg(54), "10 %"), (kg(30), kg(25), "17 %"), (kg(40), kg(20), "50 %")],
)
def test_a_lighter_set_promises_what_it_does(before: Weight, after: Weight, less: str) -> None:
    assert lighter_set_words(before, after) == f"Next set {numbers.weight(after)}, {less} less"


def test_a_marked_fault_is_answered_by_its_cue() -> None:
    thing = OneThing(OneThingCode.FAULT, date(2026, 11, 17), 1, 3, Fault.BAR_DRIFTED)
    assert one_thing_words(thing) == (
        "On Tuesday you marked: bar drifted away. Break the bar, keep it on your legs."
    )
