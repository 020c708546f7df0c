"""The end of a count: where it stopped, and two keys for reps that it did not count."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme.fonts import TEXT_FACE
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.cap_button import CapButton
from hinge_desktop.gui.widgets.painting import (
    leading,
    mirrored,
    paint_box,
    smooth_painter,
    trailing,
)


class DoneStrip(QWidget):
    """Stands in the place of the tempo track once the planned reps are done."""

    rep_wanted = Signal(int)
    """The lifter did more (1) or fewer (-1) reps than were counted."""

    _HEIGHT = 76
    _OVERHANG = 9
    _PADDING = 26
    _CAP = 44
    _GAP = 12

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scale = 1.0
        self._title = ""
        self._more = CapButton(theme, "↑", self.tr("One rep more"), parent=self)
        self._fewer = CapButton(theme, "↓", self.tr("One rep less"), parent=self)
        self._more.setObjectName("add_rep")
        self._fewer.setObjectName("take_rep")
        self._more.clicked.connect(lambda: self.rep_wanted.emit(1))
        self._fewer.clicked.connect(lambda: self.rep_wanted.emit(-1))
        theme.changed.connect(self.update)

    def show_planned(self, reps: int) -> None:
        """Say at how many reps the count stopped."""
        title = self.tr("The count stopped at {count}").format(count=reps)
        if title != self._title:
            self._title = title
            self.setAccessibleName(title)
            self.setAccessibleDescription(self.tr("Did more or fewer?"))
            self.update()

    def set_scale(self, scale: float) -> None:
        """Follow the window; `scale` comes from `timer_scale`."""
        self._scale = scale
        self._place_caps()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Be as tall as the track."""
        height = (self._HEIGHT + 2 * self._OVERHANG) * self._scale
        return QSize(round(1152 * self._scale), round(height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the two keys at the end of the line."""
        super().resizeEvent(event)
        self._place_caps()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, a tick, the title and the question before the keys."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        box = self._box()
        color = tokens.timer.stand
        paint_box(painter, box, 10 * self._scale, fill=tokens.card, edge=color, width=2)
        inner = box.adjusted(self._PADDING * self._scale, 0, -self._caps_width(), 0)
        side = 26 * self._scale
        tick = QRectF(inner.left(), box.top(), side, box.height())
        self._theme.icons.paint(painter, Icon.CHECK, mirrored(self, tick), color, stroke=2.4)
        words = inner.adjusted(side + 16 * self._scale, 0, 0, 0)
        title = self._theme.timer_font(30 * self._scale, QFont.Weight.DemiBold)
        question = self._theme.timer_font(19 * self._scale, QFont.Weight.Medium, TEXT_FACE)
        painter.setFont(title)
        painter.setPen(tokens.text)
        painter.drawText(mirrored(self, words), leading(self), self._title)
        left = words.width() - QFontMetricsF(title).horizontalAdvance(self._title)
        text = self.tr("Did more or fewer?")
        if QFontMetricsF(question).horizontalAdvance(text) < left - 16:
            painter.setFont(question)
            painter.setPen(tokens.text2)
            painter.drawText(mirrored(self, words), trailing(self), text)

    def _box(self) -> QRectF:
        top = self._OVERHANG * self._scale
        return QRectF(1, top, self.width() - 2, self._HEIGHT * self._scale)

    def _caps_width(self) -> float:
        return (2 * self._CAP + 2 * self._GAP + self._PADDING) * self._scale

    def _place_caps(self) -> None:
        side = self._CAP * self._scale
        box = self._box()
        left = box.right() - self._PADDING * self._scale - 2 * side - self._GAP * self._scale
        for place, cap in enumerate((self._more, self._fewer)):
            x = left + place * (side + self._GAP * self._scale)
            area = QRectF(x, box.center().y() - side / 2, side, side)
            cap.setGeometry(mirrored(self, area).toRect())
