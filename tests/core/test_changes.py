from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hinge_desktop.core.changes import Act, Change, Edit, added, removed
from hinge_desktop.core.plan import Plan, PlanDay
from hinge_desktop.core.profile import Profile

MONDAY, FRIDAY = PlanDay(0), PlanDay(4)
PLAN = Plan()
EDITS = st.sampled_from(
    [*added(MONDAY), *removed(FRIDAY), Edit(PLAN, replace(PLAN, work_sets=4)), *added(Profile())]
)


@given(st.lists(EDITS, max_size=4), st.booleans())
def test_taking_back_twice_is_the_change_again(edits: list[Edit], is_undoable: bool) -> None:
    change = Change(Act.CHANGE_PLAN, tuple(edits), is_undoable)
    assert change.inverse() != change
    assert change.inverse().inverse() == change
    assert change.inverse().kinds == change.kinds


def test_what_was_done_last_is_taken_back_first() -> None:
    change = Change(Act.CHANGE_PLAN, (*added(MONDAY), *removed(FRIDAY)))
    assert change.inverse().edits == (*added(FRIDAY), *removed(MONDAY))
    assert change.inverse().is_undo


def test_an_edit_names_its_record_also_when_it_is_gone() -> None:
    assert removed(MONDAY)[0].record == MONDAY
    assert added(MONDAY)[0].kind is PlanDay
    later = replace(PLAN, work_sets=4)
    assert Edit(PLAN, later).record == later


@pytest.mark.parametrize(("before", "after"), [(MONDAY, FRIDAY), (MONDAY, PLAN)])
def test_an_edit_is_about_one_record(before: PlanDay, after: PlanDay | Plan) -> None:
    with pytest.raises(ValueError, match="one record"):
        Edit(before, after)


def test_an_edit_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="before or an after"):
        Edit(None, None)
