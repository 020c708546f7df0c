"""How far a long answer has come, told between short reads."""

from __future__ import annotations

from hinge_desktop.core.charts.sums import Progress


def no_progress(_share: float) -> None:
    """Tell nobody."""


def part_of(progress: Progress, number: int, parts: int) -> Progress:
    """Return the progress of one of so many parts of equal length, counted from 0."""
    return lambda share: progress((number + share) / parts)
