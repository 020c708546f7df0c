"""How far a routine is, as one bar with a piece for each step, as long as the step."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import mirrored, paint_box, smooth_painter

_HEIGHT = 10
_GAP = 6


class StepBar(QWidget):
    """What is done is filled, what is to come is an outline. Words beside it say the same."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lengths: tuple[int, ...] = ()
        self._done = 0
        self._scale = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_steps(self, lengths: Sequence[int]) -> None:
        """Show pieces of these lengths, none of them done."""
        self._lengths = tuple(lengths)
        self._done = 0
        self.update()

    def show_done(self, done: int) -> None:
        """Fill up to here; painted again only where a pixel changes."""
        total = max(1, sum(self._lengths))
        was, now = (round(self.width() * one / total) for one in (self._done, done))
        self._done = done
        if was != now:
            self.update()

    def set_scale(self, scale: float) -> None:
        """Follow the window; `scale` comes from `timer_scale`."""
        self._scale = scale
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One thin line."""
        return QSize(round(400 * self._scale), max(6, round(_HEIGHT * self._scale)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pieces in reading order."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        gap = _GAP * self._scale
        room = self.width() - gap * max(0, len(self._lengths) - 1)
        total = max(1, sum(self._lengths))
        left, before = 0.0, 0
        for length in self._lengths:
            width = room * length / total
            piece = QRectF(left, 0, width, self.height())
            radius = min(width, self.height()) / 2
            paint_box(painter, mirrored(self, piece), radius, edge=tokens.edge, width=1.5)
            filled = min(max(self._done - before, 0), length) / length
            if filled * width >= 1:
                done = QRectF(left, 0, width * filled, self.height())
                paint_box(painter, mirrored(self, done), radius, fill=tokens.text)
            left += width + gap
            before += length
