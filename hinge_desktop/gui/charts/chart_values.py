"""What a chart is given: points in time with the words that belong to them."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """A value on a day, and what is said about it when it is looked at."""

    day: date
    value: float
    is_rough: bool = False
    """Drawn hollow."""
    mark: str = ""
    """The word beside a fault's triangle; empty without a fault."""
    title: str = ""
    details: tuple[str, ...] = ()

    @property
    def spoken(self) -> str:
        """Everything about the point in one line, for screen readers."""
        return ", ".join((self.title, *self.details))


@dataclass(frozen=True, slots=True)
class ChartLine:
    """One line over a stretch of days, oldest point first."""

    name: str
    points: tuple[ChartPoint, ...]
    last_day: date
    """Where the time axis ends, on or after the last point."""
    last_label: str = ""
    """The words at the last point."""
    filled_label: str = ""
    hollow_label: str = ""
