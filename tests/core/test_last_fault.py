"""The fault that is cued: the last one, the worst of its set, until a clean set ends it."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.last_fault import LastFault, last_fault
from hinge_desktop.core.training import LoggedSession, Quality, SetKind, SetState, Side
from tests.builders import logged

Fields = dict[str, Any]
RDL = ExerciseId("romanian_deadlift")
CLEAN: Fields = {"quality": Quality.CLEAN}
OFF_BUT_NOT_SAID: Fields = {"quality": Quality.SOMETHING_OFF}
UNANSWERED: Fields = {}
KNEES: Fields = {"quality": Quality.SOMETHING_OFF, "faults": (RepFault(Fault.KNEES_FIRST, 2),)}
ROUNDED: Fields = {
    "quality": Quality.SOMETHING_OFF,
    "faults": (
        RepFault(Fault.NECK_CRANED, 8),
        RepFault(Fault.ROUNDED_LOW_BACK, 5),
        RepFault(Fault.ROUNDED_LOW_BACK, 3),
    ),
}


def last_of(*sets: Fields) -> LastFault | None:
    return last_fault([logged(sets=sets)], RDL)


def test_nothing_is_cued_where_nothing_was_marked() -> None:
    assert last_fault([], RDL) is None
    assert last_of(UNANSWERED, CLEAN) is None


def test_the_newest_set_decides() -> None:
    assert last_of(ROUNDED, KNEES) == LastFault(Fault.KNEES_FIRST, (2,))


def test_of_one_set_the_worst_is_cued_with_its_reps() -> None:
    assert last_of(KNEES, ROUNDED) == LastFault(Fault.ROUNDED_LOW_BACK, (3, 5))


@pytest.mark.parametrize("fault", [one for one in Fault if one is not Fault.ROUNDED_LOW_BACK])
def test_nothing_is_worse_than_a_rounded_low_back(fault: Fault) -> None:
    both: Fields = {"faults": (RepFault(fault), RepFault(Fault.ROUNDED_LOW_BACK))}
    assert last_of(both) == LastFault(Fault.ROUNDED_LOW_BACK)


@pytest.mark.parametrize("fault", list(Fault))
def test_every_fault_is_cued_when_it_is_alone(fault: Fault) -> None:
    assert last_of({"faults": (RepFault(fault),)}) == LastFault(fault)


def test_a_clean_set_ends_it_and_a_missing_answer_does_not() -> None:
    assert last_of(KNEES, CLEAN) is None
    assert last_of(KNEES, CLEAN, UNANSWERED) is None
    assert last_of(KNEES, UNANSWERED) == LastFault(Fault.KNEES_FIRST, (2,))
    assert last_of(KNEES, OFF_BUT_NOT_SAID) == LastFault(Fault.KNEES_FIRST, (2,))
    assert last_of(CLEAN, KNEES) == LastFault(Fault.KNEES_FIRST, (2,))


def test_a_warm_up_is_not_judged() -> None:
    assert last_of(KNEES, {"kind": SetKind.WARM_UP, **CLEAN}) is not None
    assert last_of({"kind": SetKind.WARM_UP, **KNEES}) is None


def test_a_set_that_is_being_answered_counts() -> None:
    assert last_of(CLEAN, {"state": SetState.DRAFT, **KNEES}) is not None


def test_each_side_ends_its_own_fault() -> None:
    left: Fields = {"side": Side.LEFT}
    right: Fields = {"side": Side.RIGHT}
    assert last_of(left | KNEES, right | CLEAN) == LastFault(Fault.KNEES_FIRST, (2,))
    assert last_of(left | KNEES, right | ROUNDED, left | CLEAN, right | CLEAN) is None
    assert last_of(left | KNEES, right | ROUNDED, left | CLEAN) is not None


def test_an_earlier_session_counts_until_this_one_says_more() -> None:
    before = logged(date(2026, 3, 1), sets=(KNEES, UNANSWERED))
    assert last_fault([logged(sets=(UNANSWERED,)), before], RDL) is not None
    assert last_fault([logged(sets=(CLEAN,)), before], RDL) is None


def test_another_exercise_says_nothing() -> None:
    assert last_fault([logged(exercise="deadlift", sets=(KNEES,))], RDL) is None


def test_no_session_is_read_that_is_not_needed() -> None:
    def sessions() -> Iterator[LoggedSession]:
        yield logged(sets=(KNEES,))
        raise AssertionError("the first session was enough")

    assert last_fault(sessions(), RDL) is not None
