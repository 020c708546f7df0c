"""Stops at the Charts page: ranges, a tile made large, days compared, own days, the table."""

from __future__ import annotations

from collections.abc import Iterator

from hinge_desktop.gui.pages import PageName
from hinge_desktop.walk import Walk


def charts_stops(walk: Walk) -> Iterator[str]:
    """Stop at the states of the page, and leave it as it was."""
    walk.show_page(PageName.CHARTS)
    walk.press("Left")
    yield "charts-point"
    walk.press("Escape")
    walk.press("]")
    yield "charts-longer_range"
    walk.press("T")
    yield "charts-table"
    walk.press("T")
    walk.press("[")
    walk.press("C")
    yield "charts-compared"
    walk.press("C")
    walk.focus("chart_tile_tension")
    walk.press("Return")
    yield "charts-tile_made_large"
    walk.focus("chart_tile_estimate")
    walk.press("Return")
    walk.press("D")
    yield "charts-own_days"
    walk.press("Escape")
    walk.focus("chart_metric")
    walk.press("End")
    yield "charts-not_yet"
    walk.press("Home")
    walk.show_page(PageName.TODAY)
