"""What edits leave of the sets of an exercise."""

from dataclasses import replace

from hinge_desktop.core.changes import Edit, added, removed
from hinge_desktop.core.history.set_places import sets_after
from hinge_desktop.core.training import SessionExerciseId, SetId, SetState
from tests.builders import make_entry, make_session, make_set

_ENTRY = make_entry(make_session())
_FIRST = make_set(_ENTRY, id=SetId("first"), position=1)
_SECOND = make_set(_ENTRY, id=SetId("second"), position=2)


def test_edits_change_add_and_take_away() -> None:
    fewer = replace(_FIRST, reps=5)
    assert sets_after((_FIRST, _SECOND), _ENTRY.id, (Edit(_FIRST, fewer),)) == (fewer, _SECOND)
    assert sets_after((_FIRST, _SECOND), _ENTRY.id, removed(_FIRST)) == (_SECOND,)
    assert sets_after((_SECOND,), _ENTRY.id, added(_FIRST)) == (_FIRST, _SECOND)


def test_what_is_not_saved_or_of_another_exercise_is_left_out() -> None:
    draft = replace(_FIRST, state=SetState.DRAFT)
    elsewhere = replace(_FIRST, session_exercise_id=SessionExerciseId("another"))
    assert sets_after((_SECOND,), _ENTRY.id, added(draft)) == (_SECOND,)
    assert sets_after((_SECOND,), _ENTRY.id, added(elsewhere)) == (_SECOND,)
    assert sets_after((_FIRST,), _ENTRY.id, (Edit(_FIRST, draft),)) == ()
