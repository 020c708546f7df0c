"""Stops at the Charts page: other ranges, and the same data as a table."""

from __future__ import annotations

from collections.abc import Iterator

from hinge_desktop.gui.pages import PageName
from hinge_desktop.walk import Walk


def charts_stops(walk: Walk) -> Iterator[str]:
    """Stop at a longer range, and at its table."""
    walk.show_page(PageName.CHARTS)
    walk.press("]")
    yield "charts-longer_range"
    walk.press("T")
    yield "charts-table"
    walk.press("T")
    walk.show_page(PageName.TODAY)
