"""Stops at the states of a session, and where something went wrong in it."""

from __future__ import annotations

from collections.abc import Iterator

from hinge_desktop.tour import LEAD_IN_SECONDS, REP_SECONDS, set_steps
from hinge_desktop.walk import Walk


def session_stops(walk: Walk) -> Iterator[str]:
    """Stop at the states of a session, and where something went wrong in it."""
    for name, _ in set_steps(walk):
        yield f"session-{name}"
    walk.press("+")
    yield "session-rest_longer"
    walk.press("Return")
    walk.pass_time(100)
    walk.press("Return")
    for key in ("1", "X", "H", "Y"):
        walk.press(key)
    yield "session-log_with_fault"
    walk.press("N")
    walk.type_text("long arms")
    walk.press("Tab")
    walk.type_text("rack at hole 7, straps from set 2")
    yield "session-own_words"
    walk.press("Ctrl+Return")
    yield "session-log_with_own_words"
    walk.press("Escape")
    yield "session-stop_sheet"
    for key in ("1", "8"):
        walk.press(key)
    yield "session-stop_sheet_pain"
    for key in ("1", "8"):
        walk.press(key)
    walk.press("Escape")
    walk.press("Return")
    walk.press("Space")
    walk.pass_time(LEAD_IN_SECONDS + 4 * REP_SECONDS + 1.2)
    walk.press("F")
    yield "session-fault_row"
    walk.press("A")
    walk.pass_time(100)
    walk.press("Return")
    yield "session-log_marked"
    walk.press("Return")
    for key in ("Q", "W"):
        walk.press(key)
    yield "session-exercise_end"
    walk.press("Return")
    walk.finish_sets()
    walk.press("Return")
    yield "session-after_all_sets"
