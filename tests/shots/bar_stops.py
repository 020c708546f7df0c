"""Stops at the rest screen with the bar drawn: what goes on, what comes off, what is closest."""

from __future__ import annotations

from collections.abc import Iterator

from hinge_desktop.walk import Walk
from tests.builders import kg, lb

_LONGER_THAN_A_SET_SECONDS = 120


def bar_stops(walk: Walk) -> Iterator[str]:
    """Stop at the rests of a session in which the load rises, falls and cannot be built."""
    walk.press("Return")
    _end_set(walk)
    yield "bar-put_on_and_take_off"
    for _ in range(2):
        _go_on(walk)
    yield "bar-first_work_set"
    walk.desk.equipment.set_plates(kg(1.25), 0)
    walk.press("Up")
    yield "bar-closest"
    walk.press("U")
    yield "bar-closest_taken"
    walk.press("U")
    _go_on(walk)
    for key in ("X", "A"):
        walk.press(key)
    yield "bar-lowered"
    for pounds in (25, 10, 5, 2.5):
        walk.desk.equipment.set_plates(lb(pounds), 2)
    walk.desk.equipment.set_plates(kg(20), 0)
    walk.press("Up")
    yield "bar-kilograms_and_pounds"


def _go_on(walk: Walk) -> None:
    """Save the set, begin the next one, and end it."""
    walk.press("Return")
    walk.press("Space")
    _end_set(walk)


def _end_set(walk: Walk) -> None:
    walk.pass_time(_LONGER_THAN_A_SET_SECONDS)
    walk.press("Return")
