"""Stops at the History page: days, sessions, and what is put right in them."""

from __future__ import annotations

from collections.abc import Iterator

from hinge_desktop.gui.pages import PageName
from hinge_desktop.walk import Walk


def history_stops(walk: Walk) -> Iterator[str]:
    """Stop at an open row, a value that cannot be, an empty day, the filter and the sheets."""
    walk.show_page(PageName.HISTORY)
    walk.press("F2")
    yield "history-open-row"
    walk.type_text("1077")
    walk.press("Return")
    yield "history-bad-value"
    walk.press("Escape")
    walk.press("Escape")
    walk.focus("month_grid")
    walk.press("Right")
    yield "history-empty-day"
    walk.press("PgUp")
    yield "history-month-before"
    walk.press("Ctrl+N")
    yield "history-add-session"
    walk.press("Escape")
    walk.press("T")
    walk.focus("session_list")
    # The first press chooses a session at all.
    for _ in range(2):
        walk.press("End")
    yield "history-oldest_session"
    walk.press("Ctrl+E")
    yield "history-session-sheet"
    walk.press("Escape")
    walk.press("E")
    yield "history-answers"
    walk.press("Escape")
    walk.press("Ctrl+F")
    yield "history-filter"
    walk.press("Escape")
    yield from _trash_stops(walk)
    walk.show_page(PageName.TODAY)


def _trash_stops(walk: Walk) -> Iterator[str]:
    walk.focus("session_list")
    walk.press("Del")
    yield "history-deleted"
    walk.press("Ctrl+Del")
    yield "history-trash"
    walk.press("Escape")
    walk.press("Ctrl+Z")
