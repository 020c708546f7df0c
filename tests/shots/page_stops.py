"""Stops at every page of the sidebar, at unusual days on Today, and at what can be found."""

from __future__ import annotations

from collections.abc import Iterator

from hinge_desktop.gui.pages import PageName
from hinge_desktop.walk import Walk


def page_stops(walk: Walk) -> Iterator[str]:
    """Stop at every page of the sidebar."""
    for page in PageName:
        walk.show_page(page)
        yield f"page-{page}"
    walk.show_page(PageName.TODAY)


def today_stops(walk: Walk) -> Iterator[str]:
    """Stop at what Today says on days that are not as usual."""
    walk.press("Y")
    yield "today-your-week"
    walk.press("Escape")
    walk.press("6")
    yield "today-sore"
    walk.press("4")
    walk.press("2")
    yield "today-stiff"
    walk.press("3")
    yield "today-stopped"
    walk.click("correct_answer")
    yield "today-answer"
    walk.press("Escape")
    walk.press("Ctrl+Z")


def timer_stops(walk: Walk) -> Iterator[str]:
    """Stop at the timer that writes nothing down, and at the sheets of the settings."""
    walk.press("Ctrl+T")
    yield "timer-choose"
    walk.press("Escape")


def find_stops(walk: Walk) -> Iterator[str]:
    """Stop at what can be found: nothing typed, a fault, a day, and nothing by that name."""
    for name, text in (
        ("commands", ""),
        ("fault", "back"),
        ("misspelt", "hamstirngs"),
        ("day", "17 nov"),
        ("nothing", "xyzzy"),
    ):
        walk.press("Ctrl+K")
        walk.type_text(text)
        yield f"find-{name}"
        walk.press("Escape")
