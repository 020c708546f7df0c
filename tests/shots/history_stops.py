"""Stops at the History page: what stands there of days and sessions."""

from __future__ import annotations

from collections.abc import Iterator

from hinge_desktop.gui.pages import PageName
from hinge_desktop.walk import Walk


def history_stops(walk: Walk) -> Iterator[str]:
    """Stop at the oldest session, which a lifter does not see without scrolling."""
    walk.show_page(PageName.HISTORY)
    walk.press("End")
    yield "history-oldest_session"
    walk.show_page(PageName.TODAY)
