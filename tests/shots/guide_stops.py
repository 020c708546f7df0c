"""Stops at the guide: its tabs, its faults, its pages, and what it prints."""

from __future__ import annotations

from collections.abc import Iterator

from hinge_desktop.gui.pages import PageName
from hinge_desktop.guide.address import Address, Part
from hinge_desktop.walk import Walk


def guide_stops(walk: Walk) -> Iterator[str]:
    """Stop at every tab of the guide, and at faults that are drawn in their own way."""
    walk.show_page(PageName.GUIDE)
    for name, key in (
        ("overview", "O"),
        ("steps", "T"),
        ("muscles", "U"),
        ("programming", "R"),
    ):
        walk.press(key)
        yield f"guide-{name}"
    for key in ("F", "J", "B"):
        walk.press(key)
    yield "guide-all-layers"
    for key in ("J", "B", "4"):
        walk.press(key)
    yield "guide-spine-long"
    for name in ("upper-back", "squat", "knees-first", "drift", "too-deep", "leaned-back"):
        walk.press("Down")
        yield f"guide-{name}"
    walk.press("C")
    yield "guide-compare"
    walk.press("W")
    for name in ("bar-away", "knees-bent", "thighs", "own-range", "good-morning"):
        yield f"guide-what-if-{name}"
        walk.press("Down")
    walk.press("A")
    yield "guide-assumptions"
    walk.press("Escape")
    walk.press("Ctrl+P")
    yield "guide-print"
    walk.press("Escape")
    walk.press("Home")
    yield "guide-contents"
    walk.press("F4")
    yield "guide-safety"
    walk.press("Backspace")
    walk.press("Backspace")
    walk.press("O")
    walk.show_page(PageName.TODAY)


def guide_page_stops(walk: Walk) -> Iterator[str]:
    """Stop at the pages of the guide that are one of their kind."""
    walk.show_page(PageName.GUIDE)
    walk.press("E")
    yield "guide-finder"
    walk.press("3")
    yield "guide-finder-low-back"
    for _ in range(3):
        walk.press("Down")
    yield "guide-finder-sign"
    for name in ("cues", "questions", "disagreements"):
        _open_guide(walk, Address(name))
        yield f"guide-{name}"
    _open_guide(walk, Address("lifts/romanian_deadlift", Part.FAULTS))
    walk.show_page(PageName.TODAY)


def _open_guide(walk: Walk, address: Address) -> None:
    walk.workspace.guide.open(address)
