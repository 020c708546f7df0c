"""One pip for each planned rep: done, running, or to come."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hinge_desktop.core.tempo import Phase
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import mirrored, paint_box, smooth_painter
from hinge_desktop.gui.widgets.phase_look import phase_color


class RepPips(QWidget):
    """Filled pips are done, the coloured one is running, empty ones are to come."""

    _PIP = 28
    _GAP = 8
    _HEIGHT = 12

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._done = 0
        self._planned = 0
        self._phase: Phase | None = None
        self._scale = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_reps(self, done: int, planned: int, running: Phase | None = None) -> None:
        """Show counted reps; `running` is the phase of the rep after them, if one runs."""
        if (done, planned, running) != (self._done, self._planned, self._phase):
            self._done, self._planned, self._phase = done, planned, running
            text = QCoreApplication.translate("RepPips", "%1 of %2 reps", "", planned)
            self.setAccessibleName(text.replace("%1", str(done)).replace("%2", str(planned)))
            self.update()

    def set_scale(self, scale: float) -> None:
        """Follow the window; `scale` comes from `timer_scale`."""
        self._scale = scale
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Leave room for eight pips; more of them get shorter."""
        width = (self._PIP + self._GAP) * 8 * self._scale
        return QSize(round(width), round(self._HEIGHT * self._scale))

    def minimumSizeHint(self) -> QSize:
        """Give way in width only."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pips in reading order."""
        count = max(self._planned, self._done)
        if not count:
            return
        painter = smooth_painter(self)
        step = min((self._PIP + self._GAP) * self._scale, self.width() / count)
        gap = min(self._GAP * self._scale, step * 0.3)
        for index in range(count):
            area = mirrored(self, QRectF(index * step, 0, step - gap, self.height()))
            self._paint_pip(painter, index, area)

    def _paint_pip(self, painter: QPainter, index: int, area: QRectF) -> None:
        tokens = self._theme.tokens
        radius = min(area.width(), area.height()) / 2
        if index < self._done:
            paint_box(painter, area, radius, fill=tokens.text)
        elif index == self._done and self._phase is not None:
            paint_box(painter, area, radius, fill=phase_color(tokens, self._phase))
        else:
            paint_box(painter, area, radius, edge=tokens.edge, width=2)
