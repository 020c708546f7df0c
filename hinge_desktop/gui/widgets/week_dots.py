"""The last seven days as dots: trained, or not, each with its day below."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import mirrored, paint_box, smooth_painter


@dataclass(frozen=True, slots=True)
class DayDot:
    """One day: its short label, "T 17", whether it was trained, and its full spoken date."""

    label: str
    trained: bool
    spoken: str


class WeekDots(QWidget):
    """A row of days, oldest first."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._days: tuple[DayDot, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._follow_theme)
        self.show_days(())

    def show_days(self, days: Sequence[DayDot]) -> None:
        """Show these days; their state is spoken as one sentence."""
        self._days = tuple(days)
        trained = [day.spoken for day in days if day.trained]
        self.setAccessibleName(
            self.tr("Trained: {days}").format(days=", ".join(trained))
            if trained
            else self.tr("No session in these days")
        )
        self.setToolTip(self.accessibleName())
        self._follow_theme()

    def sizeHint(self) -> QSize:
        """Leave room for a dot of 30 with a caption line, once a day."""
        caption = QFontMetricsF(self._theme.font(FontRole.CAPTION))
        widest = max((caption.horizontalAdvance(day.label) for day in self._days), default=0)
        cell = max(self._dot(), widest) + 6
        return QSize(round(cell * len(self._days)), round(self._dot() + 6 + caption.height()))

    def minimumSizeHint(self) -> QSize:
        """Never cut a label."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw each day in its cell."""
        if not self._days:
            return
        painter = smooth_painter(self)
        cell = self.width() / len(self._days)
        for index, day in enumerate(self._days):
            area = mirrored(self, QRectF(index * cell, 0, cell, self.height()))
            self._paint_day(painter, day, area)

    def _paint_day(self, painter: QPainter, day: DayDot, cell: QRectF) -> None:
        tokens = self._theme.tokens
        side = self._dot()
        dot = QRectF(cell.center().x() - side / 2, 0, side, side)
        if day.trained:
            paint_box(painter, dot, side / 2, fill=tokens.accent_fill)
            tick = dot.adjusted(side * 0.22, side * 0.22, -side * 0.22, -side * 0.22)
            self._theme.icons.paint(painter, Icon.CHECK, tick, tokens.on_accent, stroke=2.4)
        else:
            paint_box(painter, dot, side / 2, edge=tokens.line, width=1.5)
        role = FontRole.CAPTION_STRONG if day.trained else FontRole.CAPTION
        painter.setFont(self._theme.font(role))
        painter.setPen(tokens.text if day.trained else tokens.text2)
        label = QRectF(cell.left(), side + 6, cell.width(), cell.height() - side - 6)
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, day.label)

    def _dot(self) -> float:
        return round(30 * self._theme.text_scale)

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()
