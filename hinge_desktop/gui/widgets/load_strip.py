"""A strip of the loads that a bar makes: a cell a step, gaps empty, today's load marked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hinge_desktop.core.load_range import CellState, LoadCells
from hinge_desktop.core.weights import EXACT_PER_THOUSANDTH, Weight
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import mirrored, paint_box, smooth_painter
from hinge_desktop.words import numbers

MOST_CELLS: Final = 64
"""More would be too narrow to be told apart in a small window."""
_CELL_HEIGHT: Final = 24
_MARK_RISE: Final = 10
_GAP: Final = 2.0
_RADIUS: Final = 3.0
_WIDEST_CELL: Final = 60.0
_BETWEEN_LABELS: Final = 18


class LoadStrip(QWidget):
    """Says nothing by colour alone: what cannot be built is an outline."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cells: LoadCells | None = None
        self._marked: Weight | None = None
        self._mark_words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._follow_theme)

    def show_cells(self, cells: LoadCells, words: str) -> None:
        """Show a range; the words say it to those who cannot see the strip."""
        self._cells = cells
        self.setAccessibleName(words)
        self.update()

    def mark(self, load: Weight | None, words: str = "") -> None:
        """Lift the cell of a load out of the row, with words above it; None marks nothing."""
        self._marked = load
        self._mark_words = words
        self.setAccessibleDescription(words)
        self.update()

    @property
    def marked_place(self) -> int | None:
        """The place of the marked cell; None without one, or where it lies outside the strip."""
        if self._cells is None or self._marked is None:
            return None
        return self._cells.place_of(self._marked)

    def sizeHint(self) -> QSize:
        """Return room for a line of words above the cells and one below."""
        return QSize(600, round(self._top() + _CELL_HEIGHT + self._line()) + 6)

    def minimumSizeHint(self) -> QSize:
        """Cells get narrower, not lower."""
        return QSize(240, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw cells, mark and labels."""
        if self._cells is None:
            return
        painter = smooth_painter(self)
        for place, state in enumerate(self._cells.states):
            self._paint_cell(
                painter, self._cell(place), state, is_marked=place == self.marked_place
            )
        painter.setFont(self._theme.font(FontRole.CAPTION))
        painter.setPen(self._theme.tokens.text2)
        for place, text in self._labels(self._cells):
            self._paint_words(painter, place, self._top() + _CELL_HEIGHT + 6, text)
        if self.marked_place is not None:
            painter.setFont(self._theme.font(FontRole.CAPTION_STRONG))
            painter.setPen(self._theme.tokens.text)
            self._paint_words(painter, self.marked_place, 0, self._mark_words)

    def _paint_cell(
        self, painter: QPainter, area: QRectF, state: CellState, *, is_marked: bool
    ) -> None:
        tokens = self._theme.tokens
        area = mirrored(self, area)
        if is_marked:
            paint_box(painter, area.adjusted(0, -_MARK_RISE, 0, 0), _RADIUS, fill=tokens.text)
        elif state is CellState.FULL:
            paint_box(painter, area, _RADIUS, fill=tokens.accent)
        else:
            paint_box(painter, area, _RADIUS, edge=tokens.edge, width=metrics.LINE_DECORATION)
            if state is CellState.PARTLY:
                half = area.adjusted(0, area.height() / 2, 0, 0)
                paint_box(painter, half, _RADIUS, fill=tokens.accent)

    def _paint_words(self, painter: QPainter, place: int, top: float, text: str) -> None:
        width = QFontMetricsF(painter.font()).horizontalAdvance(text) + 2
        left = self._cell(place).center().x() - width / 2
        left = min(max(left, 0.0), max(0.0, self.width() - width))
        area = mirrored(self, QRectF(left, top, width, self._line()))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)

    def _labels(self, cells: LoadCells) -> Iterator[tuple[int, str]]:
        """Yield round weights, with the cells that they lie in, as many as there is room for."""
        unit = EXACT_PER_THOUSANDTH[cells.unit] * 1000
        step = self._label_step(cells, unit)
        for number in count(-(-cells.first_exact // (step * unit))):
            place = cells.place_of(Weight(number * step * 1000, cells.unit))
            if place is None:
                return
            yield place, numbers.number(number * step)

    def _label_step(self, cells: LoadCells, unit: int) -> int:
        last = cells.first_exact + cells.width_exact * len(cells.states)
        words = QFontMetricsF(self._theme.font(FontRole.CAPTION))
        needed = words.horizontalAdvance(numbers.number(last // unit)) + _BETWEEN_LABELS
        pixels = self._pitch() * unit / cells.width_exact
        for step in (10, 20, 50, 100, 200, 500):
            if step * pixels >= needed:
                return step
        return 1000

    def _cell(self, place: int) -> QRectF:
        # On whole pixels, so that outlines are sharp and gaps all look the same.
        left, right = round(place * self._pitch()), round((place + 1) * self._pitch())
        return QRectF(left, self._top(), max(1.0, right - left - _GAP), _CELL_HEIGHT)

    def _pitch(self) -> float:
        cells = 1 if self._cells is None else len(self._cells.states)
        return min((self.width() + _GAP) / cells, _WIDEST_CELL)

    def _top(self) -> int:
        return round(self._line()) + _MARK_RISE + 4

    def _line(self) -> float:
        return QFontMetricsF(self._theme.font(FontRole.CAPTION_STRONG)).height()

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()
