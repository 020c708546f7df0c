"""What the signs of the calendar mean; only those that the month has are named."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.history.day_marks import Mark, paint_marks
from hinge_desktop.gui.widgets.flow_layout import FlowLayout
from hinge_desktop.gui.widgets.painting import leading, mirrored, smooth_painter

_DISC: Final = 14
_GAP: Final = 6


class MonthLegend(QWidget):
    """A row of signs with their words."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks = {
            Mark.SESSION: _Sign(theme, self.tr("Session"), Mark.SESSION),
            Mark.FAULT: _Sign(theme, self.tr("Faults"), Mark.FAULT),
            Mark.PAIN: _Sign(theme, self.tr("Pain"), Mark.PAIN),
        }
        self._planned = _Sign(theme, self.tr("Planned today"), None)
        row = FlowLayout(spacing=16)
        self.setLayout(row)
        for sign in (self._marks[Mark.SESSION], self._planned):
            row.addWidget(sign)
        for mark in (Mark.FAULT, Mark.PAIN):
            row.addWidget(self._marks[mark])
        self.show_signs(has_plan=False, has_fault=False, has_pain=False)

    def show_signs(self, *, has_plan: bool, has_fault: bool, has_pain: bool) -> None:
        """Name the signs of a month."""
        self._planned.setVisible(has_plan)
        self._marks[Mark.FAULT].setVisible(has_fault)
        self._marks[Mark.PAIN].setVisible(has_pain)


class _Sign(QWidget):
    """One sign and its words; `mark` None is the dashed ring of a planned day."""

    def __init__(self, theme: Theme, words: str, mark: Mark | None) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self._mark = mark
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Sign and words."""
        words = QFontMetricsF(self._theme.font(FontRole.CAPTION))
        width = self._disc() + _GAP + words.horizontalAdvance(self._words) + 2
        return QSize(round(width), round(max(self._disc(), words.height())))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sign as it is in the calendar, smaller."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        disc = mirrored(
            self, QRectF(0, (self.height() - self._disc()) / 2, self._disc(), self._disc())
        )
        if self._mark is None:
            pen = QPen(tokens.accent, 2)
            pen.setDashPattern([2.2, 1.8])
            painter.setPen(pen)
            painter.drawEllipse(disc.adjusted(1, 1, -1, -1))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.accent_soft)
            painter.drawEllipse(disc)
            centre = QPointF(disc.center())
            paint_marks(painter, centre, 5 * self._theme.text_scale, [self._mark], tokens)
        left = self._disc() + _GAP
        box = QRectF(left, 0, self.width() - left, self.height())
        painter.setFont(self._theme.font(FontRole.CAPTION))
        painter.setPen(tokens.text2)
        painter.drawText(mirrored(self, box), leading(self), self._words)

    def _disc(self) -> float:
        return round(_DISC * self._theme.text_scale)
