"""Milliseconds a frame while a long line is panned: `python -m tests.benchmarks.chart_frames N`.

N points, half of them in view. In turn: ours, a plain widget that draws 2,000 of the points, a
bare pyqtgraph plot with clipping and downsampling, and matplotlib where it is installed. Then the
same once each, from values to the first picture. Prints JSON.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter
from typing import Any, Final

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from hinge_desktop.gui.charts.canvas import polygon_of
from hinge_desktop.gui.charts.chart_values import (
    ChartDrawing,
    ChartPanel,
    ChartPoint,
    ChartSeries,
    PointWords,
    SeriesShape,
)
from hinge_desktop.gui.charts.chart_view import ChartView
from hinge_desktop.gui.charts.drawn_points import Floats
from hinge_desktop.gui.charts.frame import DayRange
from hinge_desktop.gui.theme.theme import Scheme, Theme
from hinge_desktop.gui.theme.tokens import Ink

WIDTH, HEIGHT = 1000, 600
FRAMES: Final = 30
ROUNDS: Final = 3
FIRST_PICTURES: Final = 5
_PIECES: Final = 1000
_FIRST: Final = date(2, 1, 1)
_RESOURCES: Final = Path(__file__).resolve().parents[2] / "resources"

Pan = Callable[[float, float], None]
"""Shows what lies between two days, painted when it returns."""


class Line:
    """N days of an estimate that rises and falls, and scatters from day to day as sets do."""

    def __init__(self, count: int) -> None:
        scatter = np.random.default_rng(7).normal(0, 4, count)
        self.values: Floats = 80 + 20 * np.sin(np.arange(count) / count * 20) + scatter
        self.days: Floats = np.arange(count, dtype=np.float64) + _FIRST.toordinal()
        days = (_FIRST + timedelta(days=ahead) for ahead in range(count))
        points = zip(days, self.values.tolist(), strict=True)
        self.points = tuple(ChartPoint(day, value) for day, value in points)

    @property
    def drawing(self) -> ChartDrawing:
        """Return it as a chart."""
        points = self.points
        words = [PointWords("A day")]
        line = ChartSeries("Estimate", SeriesShape.LINE, Ink.ACCENT, points, lambda _: words[0])
        return ChartDrawing("Estimate", points[0].day, points[-1].day, (ChartPanel((line,)),))


class PlainLine(QWidget):
    """The practical floor: least and most of 1,000 pieces as a polyline, and nothing else."""

    def __init__(self, theme: Theme, line: Line) -> None:
        super().__init__()
        self._tokens, self._line = theme.tokens, line
        self._low, self._span = float(line.values.min()), float(np.ptp(line.values))
        self.first, self.last = float(line.days[0]), float(line.days[-1])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        start, stop = map(int, np.searchsorted(self._line.days, (self.first, self.last)))
        size = max((stop - start) // _PIECES, 1)
        stop = start + (stop - start) // size * size
        pieces = self._line.values[start:stop].reshape(-1, size)
        heights = np.column_stack((pieces.min(axis=1), pieces.max(axis=1))).ravel()
        places = np.repeat(self._line.days[start:stop:size], 2)
        xs = (places - self.first) / (self.last - self.first) * self.width()
        ys = self.height() - (heights - self._low) / self._span * self.height()
        painter = QPainter(self)
        painter.fillRect(QRectF(self.rect()), self._tokens.card)
        painter.setPen(QPen(self._tokens.accent, 1))
        painter.drawPolyline(polygon_of(xs, ys))


def ours(theme: Theme, line: Line) -> tuple[QWidget, Pan]:
    """Return a chart of the program."""
    view = ChartView(theme)
    view.show_drawing(line.drawing)
    painted = view.findChildren(pg.GraphicsView)[0].viewport()

    def pan(first: float, last: float) -> None:
        view.show_days(DayRange(first, last))
        painted.repaint()

    return view, pan


def plain(theme: Theme, line: Line) -> tuple[QWidget, Pan]:
    """Return the plain widget."""
    widget = PlainLine(theme, line)

    def pan(first: float, last: float) -> None:
        widget.first, widget.last = first, last
        widget.repaint()

    return widget, pan


def bare(theme: Theme, line: Line) -> tuple[QWidget, Pan]:
    """Return a plot of pyqtgraph with what it has for long lines."""
    plot = pg.PlotWidget(background=theme.tokens.card)
    plot.setMouseEnabled(x=True, y=False)
    curve = plot.plot(line.days, line.values, pen=pg.mkPen(theme.tokens.accent, width=1))
    curve.setClipToView(True)
    curve.setDownsampling(auto=True, method="peak")

    def pan(first: float, last: float) -> None:
        plot.setXRange(first, last, padding=0)
        plot.viewport().repaint()

    return plot, pan


def matplotlib(_theme: Theme, line: Line) -> tuple[QWidget, Pan]:
    """Return a canvas of matplotlib."""
    backend: Any = importlib.import_module("matplotlib.backends.backend_qtagg")
    figures: Any = importlib.import_module("matplotlib.figure")
    canvas = backend.FigureCanvasQTAgg(figures.Figure())
    axes = canvas.figure.add_subplot()
    axes.plot(line.days, line.values, linewidth=1)

    def pan(first: float, last: float) -> None:
        axes.set_xlim(first, last)
        canvas.draw()
        canvas.repaint()

    return canvas, pan


MAKERS: Final[dict[str, Callable[[Theme, Line], tuple[QWidget, Pan]]]] = {
    "ours": ours,
    "plain": plain,
    "bare": bare,
}


@contextmanager
def shown(theme: Theme) -> Iterator[QVBoxLayout]:
    """Open an empty window and wait until it is on the screen: before, nothing is painted."""
    window = QWidget()
    theme.dress(window)
    room = QVBoxLayout(window)
    room.setContentsMargins(0, 0, 0, 0)
    window.resize(WIDTH, HEIGHT)
    window.show()
    while not window.windowHandle().isExposed():
        QApplication.processEvents()
    yield room
    window.close()
    window.deleteLater()


def panned(theme: Theme, line: Line, name: str) -> list[float]:
    """Return milliseconds a frame over half of the line."""
    took = []
    with shown(theme) as room:
        widget, pan = MAKERS[name](theme, line)
        room.addWidget(widget)
        settle()
        half = len(line.days) / 2
        for frame in range(FRAMES):
            first = line.days[0] + half * frame / FRAMES
            begun = perf_counter()
            pan(first, first + half)
            took.append((perf_counter() - begun) * 1000)
            settle()
    return took[1:]


def first_picture(theme: Theme, line: Line, name: str) -> float:
    """Return milliseconds from values to pixels in a window that is open."""
    with shown(theme) as room:
        begun = perf_counter()
        widget, _ = MAKERS[name](theme, line)
        room.addWidget(widget)
        widget.show()
        room.activate()
        inner = widget.findChildren(pg.GraphicsView) or [widget]
        area = inner[0] if not isinstance(inner[0], pg.GraphicsView) else inner[0].viewport()
        if isinstance(widget, pg.GraphicsView):
            area = widget.viewport()
        area.repaint()
        return (perf_counter() - begun) * 1000


def settle() -> None:
    """Let everything that is waiting happen, so that it is not counted with the next frame."""
    for _ in range(3):
        QApplication.processEvents()


def main(count: int) -> None:
    """Measure in turn and print."""
    application = QApplication.instance() or QApplication([])
    theme = Theme(_RESOURCES, scheme=Scheme.DARK)
    if importlib.util.find_spec("matplotlib") is not None:
        MAKERS["matplotlib"] = matplotlib
    line = Line(count)
    frames: dict[str, list[float]] = {name: [] for name in MAKERS}
    for _ in range(ROUNDS):
        for name, took in frames.items():
            took.extend(panned(theme, line, name))
    firsts: dict[str, list[float]] = {name: [] for name in MAKERS}
    for number in range(FIRST_PICTURES + 1):
        for name, taken in firsts.items():
            once = first_picture(theme, line, name)
            if number:
                taken.append(once)
    print(json.dumps({"frames": frames, "first": firsts}))
    del application


if __name__ == "__main__":
    main(int(sys.argv[1]))
