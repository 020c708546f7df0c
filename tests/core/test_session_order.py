"""The order of a session that the source describes: squats, hinge, leg curls, calves."""

from hinge_desktop.core.exercises import BUILT_IN_EXERCISES, Exercise
from hinge_desktop.core.session_order import OrderHint, order_hint

_BY_ID = {one.id: one for one in BUILT_IN_EXERCISES}


def exercises(*slugs: str) -> list[Exercise]:
    known = {str(key): one for key, one in _BY_ID.items()}
    return [known[slug] for slug in slugs]


def test_the_example_of_the_source_needs_no_hint() -> None:
    assert order_hint(exercises("squat", "romanian_deadlift", "leg_curl", "calf_raise")) is None


def test_a_squat_after_the_hinge_is_hinted_at() -> None:
    squat, hinge = exercises("squat", "romanian_deadlift")
    assert order_hint([hinge, squat]) == OrderHint(first=squat, then=hinge)


def test_isolation_before_the_hinge_is_hinted_at() -> None:
    curl, hinge = exercises("leg_curl", "romanian_deadlift")
    assert order_hint([curl, hinge]) == OrderHint(first=hinge, then=curl)


def test_exercises_that_no_source_names_may_stand_anywhere() -> None:
    assert order_hint(exercises("hip_thrust", "squat", "wall_hinge", "calf_raise")) is None
    hint = order_hint(exercises("calf_raise", "hip_thrust", "squat"))
    assert hint is not None
    assert hint.first.id == "squat"
