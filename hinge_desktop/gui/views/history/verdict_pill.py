"""How a set went, as a pill that can be pressed: clean, not said, or the faults it had."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from hinge_desktop.core.training import Quality, WorkSet
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import mirrored, paint_box, smooth_painter
from hinge_desktop.words import history

_PADDING: Final = 10
_GAP: Final = 6
_ICON: Final = 14
_LEAST: Final = 60
_FEWEST_LETTERS: Final = 3


class VerdictPill(QAbstractButton):
    """Pressing it says that the set was clean, or takes that back."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_faulty = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setProperty("focusRadius", metrics.HEIGHT_PILL / 2)
        theme.changed.connect(self.updateGeometry)

    def show_set(self, one: WorkSet) -> None:
        """Show how a set went."""
        self._is_faulty = bool(one.faults) or one.quality is Quality.SOMETHING_OFF
        clean = self.tr("Clean")
        words = history.technique_words(one) if self._is_faulty else clean
        self.setText(words)
        self.setAccessibleName(words)
        self.setChecked(one.quality is Quality.CLEAN)
        tip = self.tr("{words}. Say that it was clean (Space)") if self._is_faulty else "{words}"
        self.setToolTip(tip.format(words=words))
        self.updateGeometry()
        self.update()

    def hitButton(self, pos: QPoint) -> bool:
        """Take clicks anywhere in the pill."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        """Words, mark and half-round ends."""
        words = QFontMetricsF(self._theme.font(FontRole.CAPTION_MEDIUM))
        width = words.horizontalAdvance(self.text()) + self._icon() + _GAP + 2 * _PADDING + 2
        return QSize(round(width), round(max(metrics.HEIGHT_PILL, words.height() + 8)))

    def minimumSizeHint(self) -> QSize:
        """Let the words be cut where room is short; the tooltip has them whole."""
        return QSize(min(_LEAST, self.sizeHint().width()), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw edge, mark and words."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        ink = tokens.bad if self._is_faulty else tokens.accent
        if not self._is_faulty and not self.isChecked():
            ink = tokens.text2
        paint_box(painter, QRectF(self.rect()), self.height() / 2, edge=ink)
        box, words = self._fitting_words()
        self._paint_mark(painter, ink, is_alone=not words)
        painter.setFont(self._theme.font(FontRole.CAPTION_MEDIUM))
        painter.setPen(ink)
        painter.drawText(mirrored(self, box), Qt.AlignmentFlag.AlignCenter, words)

    def _paint_mark(self, painter: QPainter, ink: QColor, *, is_alone: bool) -> None:
        area = mirrored(self, QRectF(_PADDING, 0, self._icon(), self.height()))
        if is_alone:
            area.moveCenter(QRectF(self.rect()).center())
        if self._is_faulty or self.isChecked():
            icon = Icon.TRIANGLE_ALERT if self._is_faulty else Icon.CHECK
            self._theme.icons.paint(painter, icon, area, ink, stroke=2.4)
            return
        side = self._icon() - 4
        ring = QRectF(0, 0, side, side)
        ring.moveCenter(area.center())
        painter.setPen(QPen(self._theme.tokens.edge, 1.5))
        painter.drawEllipse(ring)

    def _fitting_words(self) -> tuple[QRectF, str]:
        """Return the box of the words, and as many as fit: none rather than a letter or two."""
        left = _PADDING + self._icon() + _GAP
        box = QRectF(left, 0, self.width() - left - _PADDING + 2, self.height())
        words = QFontMetricsF(self._theme.font(FontRole.CAPTION_MEDIUM)).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, box.width() + 1
        )
        return box, words if words == self.text() or len(words) > _FEWEST_LETTERS else ""

    def _icon(self) -> float:
        return round(_ICON * self._theme.text_scale)
