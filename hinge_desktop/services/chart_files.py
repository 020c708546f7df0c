"""Writes what a chart shows into files of the lifter: its points as CSV, its picture as PNG."""

from __future__ import annotations

from pathlib import Path

from hinge_desktop.core.charts.report import ChartReport
from hinge_desktop.exchange.writers.chart_csv import chart_csv
from hinge_desktop.safe_files import replace_file


def write_points(path: Path, report: ChartReport) -> None:
    """Write the points of a chart all at once or not at all; raises OSError."""
    replace_file(path, chart_csv(report))


def write_picture(path: Path, png: bytes) -> None:
    """Write a picture all at once or not at all; raises OSError."""
    replace_file(path, png)
