"""Stops at a warm-up and a check that are played."""

from __future__ import annotations

from collections.abc import Iterator

from hinge_desktop.tour import LEAD_IN_SECONDS, REP_SECONDS
from hinge_desktop.walk import Walk
from tests.sample_routines import CHECK, GUIDE, WARM_UP


def routine_stops(walk: Walk) -> Iterator[str]:
    """Stop at a warm-up that is played, at what Esc asks, and at the reading of a check."""
    _play_routine(walk, WARM_UP)
    yield "routine-choose"
    walk.press("Return")
    yield "routine-get_set"
    _pass_routine_time(walk, LEAD_IN_SECONDS + 15)
    yield "routine-hold"
    _pass_routine_time(walk, 51)
    yield "routine-change_sides"
    _pass_routine_time(walk, 69)
    yield "routine-own_pace"
    for _ in range(4):
        walk.press("Return")
    _pass_routine_time(walk, LEAD_IN_SECONDS + 30)
    _pass_routine_time(walk, LEAD_IN_SECONDS + 3 * REP_SECONDS + 1.2)
    yield "routine-hinge"
    walk.press("Escape")
    yield "routine-stop"
    walk.press("Escape")
    for key in ("Return", "Return"):
        walk.press(key)
    _play_routine(walk, CHECK)
    for key in ("Return", "Return"):
        walk.press(key)
    yield "routine-check_done"
    walk.press("Return")
    for text in ("71", "74", "85"):
        walk.type_text(text)
        walk.press("Return")
    yield "routine-reading"
    for _ in range(2):
        walk.press("Escape")


def _play_routine(walk: Walk, page: str) -> None:
    walk.workspace.garage.play_routine(GUIDE, page)
    walk.settle()


def _pass_routine_time(walk: Walk, seconds: float) -> None:
    walk.clock.advance(seconds)
    walk.workspace.garage.routine.screen.pacer.show_now()
    walk.workspace.garage.routine.look()
    walk.settle()
