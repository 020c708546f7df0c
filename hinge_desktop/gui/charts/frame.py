"""The place of a panel's days and values in pixels."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from hinge_desktop.gui.charts.drawn_points import Floats


@dataclass(frozen=True, slots=True)
class DayRange:
    """Which days are in view, as ordinals; a day begins at its number."""

    first: float
    last: float

    @property
    def length(self) -> float:
        """How many days are in view."""
        return self.last - self.first


@dataclass(frozen=True, slots=True)
class PanelFrame:
    """Turns days and values into places within the plot, and back."""

    plot: QRectF
    days: DayRange
    low: float
    high: float
    is_mirrored: bool = False

    @property
    def pixels_per_day(self) -> float:
        """How wide a day is."""
        return self.plot.width() / self.days.length

    def x(self, day: float) -> float:
        """Return where a day stands."""
        way = (day - self.days.first) * self.pixels_per_day
        return self.plot.right() - way if self.is_mirrored else self.plot.left() + way

    def y(self, value: float) -> float:
        """Return how high a value stands."""
        share = (value - self.low) / (self.high - self.low)
        return self.plot.bottom() - share * self.plot.height()

    def at(self, day: float, value: float) -> QPointF:
        """Return the place of a point."""
        return QPointF(self.x(day), self.y(value))

    def xs(self, days: Floats) -> Floats:
        """Return where many days stand."""
        ways = (days - self.days.first) * self.pixels_per_day
        return self.plot.right() - ways if self.is_mirrored else self.plot.left() + ways

    def ys(self, values: Floats) -> Floats:
        """Return how high many values stand."""
        pixels = self.plot.height() / (self.high - self.low)
        return self.plot.bottom() - (values - self.low) * pixels

    def day_at(self, x: float) -> float:
        """Return the day at a place."""
        way = self.plot.right() - x if self.is_mirrored else x - self.plot.left()
        return self.days.first + way / self.pixels_per_day
