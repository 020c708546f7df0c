"""What a chart is given: panels of series over days, with the words that belong to them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from hinge_desktop.gui.theme.tokens import Ink

# Pairs that look alike to some eyes (design, section 7).
_ALIKE: Final = (frozenset({Ink.INFO, Ink.VIOLET}), frozenset({Ink.BAD, Ink.WARN}))


class SeriesShape(StrEnum):
    """How the points of a series are drawn."""

    LINE = "line"
    """Dots on a line; the plan of each point is a dashed line."""
    STEPS = "steps"
    """A line that stays level until the next point: for landmarks with names."""
    BARS = "bars"
    """Bars from zero, each before the outline of its plan."""
    SHARES = "shares"
    """Parts of one bar: series of this shape in one panel stand on each other."""
    DOT_GRID = "dot_grid"
    """A column of dots for each point: `value` of them done, up to `plan` of them meant."""


class DotShape(StrEnum):
    """What stands at a point of a line; two lines in one panel take different ones."""

    ROUND = "round"
    SQUARE = "square"


class Texture(StrEnum):
    """How a share is filled, so that it is told from its neighbours without its colour."""

    SOLID = "solid"
    STRIPED = "striped"
    DOTTED = "dotted"
    HOLLOW = "hollow"


class ChartPoint(NamedTuple):
    """A value on a day, or from that day on where the series spans several days.

    A named tuple, since many years of sessions make tens of thousands of them.
    """

    day: date
    value: float | None
    """None leaves a gap: only a plan is known."""
    plan: float | None = None
    is_rough: bool = False
    """Drawn hollow."""
    is_running: bool = False
    """Drawn dashed: its week is not over."""
    mark: str = ""
    """The word beside a fault's triangle; empty without a fault."""


@dataclass(frozen=True, slots=True)
class PointWords:
    """What is said about a point when it is looked at."""

    title: str
    details: tuple[str, ...] = ()

    @property
    def spoken(self) -> str:
        """Everything about the point in one line, for screen readers."""
        return ", ".join((self.title, *self.details))


@dataclass(frozen=True, slots=True)
class ChartSeries:
    """Points of one kind, oldest first."""

    name: str
    shape: SeriesShape
    ink: Ink
    points: tuple[ChartPoint, ...]
    words: Callable[[int], PointWords] = field(compare=False)
    """Makes the words of a point by its index, when they are asked for."""
    span_days: int = 0
    """How many days a point stands for, from its day on: 7 for a week, 0 for a moment."""
    dot: DotShape = DotShape.ROUND
    texture: Texture = Texture.SOLID
    label: str = ""
    """The words at the last point."""
    is_earlier: bool = False
    """An earlier period to compare with, moved to these days: a lighter, dashed line.

    Over bars it is seen best in the ink of text.
    """


@dataclass(frozen=True, slots=True)
class ValueScale:
    """How the left axis counts. Its steps are round in the unit that its labels are written in."""

    starts_at_zero: bool = False
    unit_size: float = 1.0
    """How much of the values one unit of the labels is: 60 for seconds in minutes."""
    unit_sign: str = ""
    """Written after each number, with its space: " t"."""
    is_whole: bool = False
    """Only whole units have a tick."""
    highest: float | None = None
    """No tick stands above this value: 100 for percent."""
    row_names: tuple[str, ...] = ()
    """Names of the values 0, 1, 2 ... instead of numbers."""


@dataclass(frozen=True, slots=True)
class ChartPanel:
    """One drawing area with its own left axis."""

    series: tuple[ChartSeries, ...]
    scale: ValueScale = ValueScale()
    name: str = ""
    """Written above the panel where a drawing has several."""
    height_share: float = 1.0
    """How high it is beside the other panels."""
    target: float | None = None
    """Drawn as a dashed line."""
    target_label: str = ""

    def __post_init__(self) -> None:
        """Refuse colours that some eyes take for one another."""
        inks = {one.ink for one in self.series}
        if any(pair <= inks for pair in _ALIKE):
            msg = f"{' and '.join(sorted(inks))} look alike to some eyes"
            raise ValueError(msg)


class EventMark(StrEnum):
    """The shape of an event's mark; its word stands beside it where there is room."""

    GATE = "gate"
    """A flag."""
    EASY_WEEK = "easy_week"
    """An arrow down."""
    PAIN = "pain"
    """A cross."""
    FAULT = "fault"
    """A triangle."""


@dataclass(frozen=True, slots=True)
class EventOnDay:
    """Something that explains a turn of a line."""

    mark: EventMark
    day: date
    word: str


class LegendMark(StrEnum):
    """What an entry of the legend shows before its words."""

    FILLED = "filled"
    HOLLOW = "hollow"
    BAR = "bar"
    PLANNED = "planned"
    """The outline of a bar."""
    RUNNING = "running"
    """A dashed bar."""
    EARLIER = "earlier"
    """A dashed line, lighter."""
    TARGET = "target"
    """A dashed line."""


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """What a mark means, where a label beside the mark cannot say it."""

    mark: LegendMark
    ink: Ink
    words: str


@dataclass(frozen=True, slots=True)
class ChartDrawing:
    """Everything that one chart draws over the same days; without panels there is nothing."""

    name: str
    """What screen readers call it."""
    first: date
    last: date
    """Both ends of the time axis, included."""
    panels: tuple[ChartPanel, ...] = ()
    events: tuple[EventOnDay, ...] = ()
    legend: tuple[LegendEntry, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether no series has a point."""
        return not any(one.points for panel in self.panels for one in panel.series)


@dataclass(frozen=True, slots=True)
class ChartSpot:
    """Which point of a drawing: panel, series in the panel and point in the series."""

    panel: int
    series: int
    point: int
