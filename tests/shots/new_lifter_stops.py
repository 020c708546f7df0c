"""Stops at the steps of the first run and of placement."""

from __future__ import annotations

from collections.abc import Iterator

from hinge_desktop.walk import Walk


def first_run_stops(walk: Walk) -> Iterator[str]:
    """Stop at the steps of the first run."""
    yield "first_run-safety"
    for key in ("1", "4", "5"):
        walk.press(key)
    yield "first_run-safety_pain"
    for key in ("2", "6"):
        walk.press(key)
    yield "first_run-safety_none"
    walk.press("5")
    walk.press("Return")
    yield "first_run-build"
    walk.type_text("172")
    walk.press("Return")
    walk.click("picture_long")
    yield "first_run-build_told"
    walk.press("Return")
    yield "first_run-kit"
    walk.press("Return")
    yield "first_run-week"
    for name in ("plan_day_1", "plan_day_2"):
        walk.click(name)
    yield "first_run-week_close"
    walk.press("Return")
    yield "first_run-drill"


def placement_stops(walk: Walk) -> Iterator[str]:
    """Stop at the steps of placement, from the last step of the first run."""
    walk.press("T")
    walk.press("1")
    yield "placement-dowel"
    walk.press("Return")
    yield "placement-bar"
    for key in ("2", "A"):
        walk.press(key)
    yield "placement-bar_off"
    walk.press("1")
    walk.press("Return")
    yield "placement-loads"
    walk.type_text("700")
    walk.press("Return")
    yield "placement-loads_not_read"
    walk.press("Escape")
    walk.type_text("100")
    for _ in range(2):
        walk.press("Return")
    yield "placement-place"
