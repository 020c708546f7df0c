"""Stops at the checks over time, at a balance check, and at the build."""

from __future__ import annotations

from collections.abc import Iterator

from hinge_desktop.gui.pages import PageName
from hinge_desktop.walk import Walk


def body_stops(walk: Walk) -> Iterator[str]:
    """Stop at the reminder of checks, at the checks over time, and in a balance check."""
    walk.click("remind_check_now")
    yield "body-checks"
    walk.press("4")
    yield "body-balance_ready"
    walk.press("Space")
    _pass_balance_time(walk, 2)
    yield "body-balance_get_set"
    _pass_balance_time(walk, 21.3)
    yield "body-balance_standing"
    walk.press("Space")
    for seconds in (35, 20, 24):
        walk.press("Space")
        _pass_balance_time(walk, seconds)
        if seconds < 35:
            walk.press("Space")
    yield "body-balance_done"
    for _ in range(2):
        walk.press("Escape")


def build_stops(walk: Walk) -> Iterator[str]:
    """Stop at the form of the build: by eye, with a tape, and what cannot be read."""
    walk.show_page(PageName.SETTINGS)
    walk.click("edit_build")
    yield "build-by_eye"
    walk.click("build_use_tape")
    walk.type_text("47")
    walk.press("Return")
    yield "build-with_tape"
    walk.click("build_how_to_measure")
    yield "build-how_to_measure"
    walk.press("Escape")
    walk.focus("build_height")
    walk.type_text("17")
    walk.press("Return")
    yield "build-not_read"
    for _ in range(2):
        walk.press("Escape")
    walk.show_page(PageName.TODAY)


def _pass_balance_time(walk: Walk, seconds: float) -> None:
    walk.clock.advance(seconds)
    walk.workspace.garage.balance.screen.pacer.show_now()
    walk.settle()
