"""Stops at the session editor, and at what it makes of Today."""

from __future__ import annotations

from collections.abc import Iterator

from hinge_desktop.walk import Walk


def plan_stops(walk: Walk) -> Iterator[str]:
    """Stop at the session editor, and at Today with a plan that was changed in it."""
    walk.press("P")
    yield "plan-editor"
    walk.press("A")
    walk.type_text("sq")
    yield "plan-chooser"
    walk.press("Return")
    yield "plan-order_hint"
    walk.press("Alt+Up")
    walk.press("Return")
    walk.focus("plan_load")
    walk.type_text("61.3")
    walk.press("Return")
    yield "plan-not_built"
    walk.focus("plan_reps")
    walk.type_text("80")
    walk.press("Return")
    yield "plan-not_read"
    walk.press("Escape")
    walk.focus("plan_exercises")
    walk.press("T")
    for name in ("Leg day", "Short one"):
        walk.press("S")
        walk.type_text(name)
        walk.press("Return")
    yield "plan-saved_sessions"
    walk.press("Escape")
    walk.press("A")
    walk.press("Ctrl+N")
    walk.type_text("Nordic curl")
    yield "plan-new_exercise"
    walk.press("Return")
    walk.press("Alt+2")
    walk.press("Escape")
    yield "plan-not_saved_yet"
    walk.press("Ctrl+Return")
    yield "plan-today_changed"
    walk.press("R")
