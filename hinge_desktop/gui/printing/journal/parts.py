"""What a sheet of the journal is made of: each part knows its height before it is painted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from hinge_desktop.gui.printing.ink_and_type import PAPER
from hinge_desktop.gui.printing.paper_size import units


class Part(Protocol):
    """Something that is never divided between two sheets. All lengths are in units."""

    @property
    def height(self) -> float:
        """How high it is."""

    @property
    def keeps_next(self) -> bool:
        """Whether what follows stands on the same sheet."""

    @property
    def head(self) -> Part | None:
        """What is repeated above it where it is the first on a sheet."""

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint it into an area of its height."""


@dataclass(frozen=True, slots=True)
class Space:
    """Nothing; at the top of a sheet it takes no room."""

    points: float
    keeps_next: bool = False
    head: Part | None = None

    @property
    def height(self) -> float:
        """How high it is, in units."""
        return units(self.points)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Leave the paper white."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the sheet."""

    points: float = 6
    keeps_next: bool = True
    head: Part | None = None

    @property
    def height(self) -> float:
        """How high it is with the room around it, in units."""
        return units(self.points)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Draw the line through the middle."""
        painter.setPen(QPen(PAPER.edge, units(0.75)))
        middle = area.center().y()
        painter.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle))


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Parts in columns of equal width."""

    columns: tuple[Part, ...]
    gap_points: float = 16
    keeps_next: bool = False
    head: Part | None = None

    @property
    def height(self) -> float:
        """That of the highest."""
        return max(one.height for one in self.columns)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint each from the same top."""
        gap = units(self.gap_points)
        count = len(self.columns)
        width = (area.width() - gap * (count - 1)) / count
        for place, one in enumerate(self.columns):
            left = area.left() + place * (width + gap)
            one.paint(painter, QRectF(left, area.top(), width, one.height))


def height_of(parts: Sequence[Part]) -> float:
    """Return how high parts are one below the other."""
    return sum(one.height for one in parts)


@dataclass(frozen=True, slots=True)
class _Kept:
    """A part that stays with what follows it."""

    part: Part
    keeps_next: bool = True

    @property
    def height(self) -> float:
        return self.part.height

    @property
    def head(self) -> Part | None:
        return self.part.head

    def paint(self, painter: QPainter, area: QRectF) -> None:
        self.part.paint(painter, area)


def kept(part: Part) -> Part:
    """Return a part that stays on one sheet with what follows it."""
    return _Kept(part)
