"""Words beside lines: the newest value of each, and what a fault was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from math import inf
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont

from hinge_desktop.gui.charts.bar_strokes import fault_color
from hinge_desktop.gui.charts.canvas import Canvas
from hinge_desktop.gui.charts.chart_values import ChartSeries, SeriesShape
from hinge_desktop.gui.charts.frame import PanelFrame
from hinge_desktop.gui.charts.layout import PreparedPanel, has_side_names
from hinge_desktop.gui.charts.line_strokes import is_long
from hinge_desktop.gui.charts.side_names import write_side_names

_CLEAR: Final = 8.0
"""Between a line and the words beside it."""
_NEAREST: Final = 3.0
"""Words that are closer would touch the stroke of the line."""
_MOST_FAULT_WORDS: Final = 3
_LINES: Final = frozenset({SeriesShape.LINE, SeriesShape.STEPS})


@dataclass(slots=True, eq=False)
class Labels:
    """Places words where they cover neither a line nor each other."""

    canvas: Canvas
    frame: PanelFrame
    prepared: PreparedPanel
    _taken: list[QRectF] = field(default_factory=list)

    def paint(self) -> None:
        """Write the labels of all series, then the words of the newest faults."""
        ends = sorted(self._ends(), key=lambda end: end[0].y())
        if not has_side_names(self.prepared.panel):
            self._write_ends(ends)
        elif not self.canvas.is_compact:
            named = [(series, at.y()) for at, series in reversed(ends)]
            write_side_names(self.canvas, self.frame, named)
        if not self.canvas.is_compact and not self._is_crowded():
            self._write_faults()

    def _write_ends(self, ends: list[tuple[QPointF, ChartSeries]]) -> None:
        """Write the label of the upper line above it, and of the lower one below."""
        style, is_alone = self.canvas.style, len(ends) == 1
        font = style.number if is_alone and not self.canvas.is_compact else style.strong
        for rank, (at, series) in enumerate(ends):
            color = style.tokens.text if is_alone else style.ink(series.ink)
            self._write(series.label, self._box(series.label, font, at, rank == 0), font, color)

    def _ends(self) -> Iterator[tuple[QPointF, ChartSeries]]:
        """Yield the newest points that have a label and are in view."""
        days = self.frame.days
        for series, drawn in zip(self.prepared.panel.series, self.prepared.points, strict=True):
            last = drawn.newest if series.label and series.shape in _LINES else -1
            if last >= 0 and days.first <= drawn.days[last] <= days.last:
                yield self.frame.at(drawn.days[last], drawn.values[last]), series

    def _box(self, words: str, font: QFont, at: QPointF, is_above: bool) -> QRectF:  # noqa: FBT001
        box = self.canvas.label_box(words, font, at.x())
        plot = self.frame.plot
        if self.frame.is_mirrored:
            box.moveRight(min(box.right(), plot.right()))
        else:
            box.moveLeft(max(box.left(), plot.left()))
        top, bottom = self._reach_of_lines(box)
        if is_above:
            box.moveBottom(max(min(top, at.y()) - _CLEAR, self.canvas.room.top() + box.height()))
        else:
            box.moveTop(min(max(bottom, at.y()) + _CLEAR, plot.bottom() - box.height()))
        return box

    def _reach_of_lines(self, box: QRectF) -> tuple[float, float]:
        """Return how high and how low lines come above and below a box."""
        first, last = sorted((self.frame.day_at(box.left()), self.frame.day_at(box.right())))
        pairs = zip(self.prepared.panel.series, self.prepared.points, strict=True)
        lines = [drawn for series, drawn in pairs if series.shape in _LINES]
        found = [reach for drawn in lines if (reach := drawn.reach_between(first, last))]
        if not found:
            return inf, -inf
        return (
            self.frame.y(max(high for _, high in found)),
            self.frame.y(min(low for low, _ in found)),
        )

    def _is_crowded(self) -> bool:
        """Whether so many points are in view that words could not be told from each other."""
        days = self.frame.days
        seen = (drawn.within(days.first, days.last) for drawn in self.prepared.points)
        return any(is_long(self.canvas, one) for one in seen)

    def _write_faults(self) -> None:
        inks = [one.ink for one in self.prepared.panel.series]
        color, font = fault_color(self.canvas, *inks), self.canvas.style.strong
        for series, drawn in zip(self.prepared.panel.series, self.prepared.points, strict=True):
            if series.shape in _LINES:
                for place in drawn.marked[: -_MOST_FAULT_WORDS - 1 : -1].tolist():
                    at = self.frame.at(drawn.days[place], drawn.values[place])
                    if self.frame.plot.contains(at):
                        self._write_fault(series.points[place].mark, at, font, color)

    def _write_fault(self, words: str, at: QPointF, font: QFont, color: QColor) -> None:
        """Write words beside a triangle: over the line, or under it where that is too high up."""
        width = self.canvas.label_box(words, font, at.x()).width()
        middles = (at.x() - width / 2 - _CLEAR, at.x() + width / 2 + _CLEAR)
        for is_above, middle in product((True, False), middles):
            box = self._box(words, font, QPointF(middle, at.y()), is_above)
            if self._is_free(box):
                self._write(words, box, font, color)
                return

    def _is_free(self, box: QRectF) -> bool:
        """Whether a box stands in the plot and covers neither words nor a line."""
        plot = self.frame.plot
        is_inside = plot.left() < box.left() and box.right() < plot.right()
        top, bottom = self._reach_of_lines(box)
        is_beside = box.bottom() + _NEAREST <= top or box.top() - _NEAREST >= bottom
        return is_inside and is_beside and not any(box.intersects(one) for one in self._taken)

    def _write(self, words: str, box: QRectF, font: QFont, color: QColor) -> None:
        self._taken.append(box)
        self.canvas.write_label(words, box, color, font)
