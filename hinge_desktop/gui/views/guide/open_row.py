"""The name of an entry in a list of which one is open."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.card import Mood, Pill
from hinge_desktop.gui.widgets.painting import facing, leading, mirrored, paint_box, smooth_painter

PADDING: Final = 14
_HEIGHT: Final = 36
_TALLER_OPEN: Final = 4
_MARK: Final = 20
_CLOSED_MARK: Final = 0.65
_GAP: Final = 10
_INKS: Final = {Mood.BAD: Ink.BAD, Mood.INFO: Ink.INFO}
_OPEN_MARKS: Final = {Mood.BAD: Icon.CIRCLE_ALERT, Mood.INFO: Icon.EYE}


class OpenRow(QPushButton):
    """Only the open row is reached by Tab; the arrows reach the others."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        mood: Mood,
        *,
        spoken: str,
        badge: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Build a closed row; `spoken` is what opens below it, for those who do not see it."""
        super().__init__(name, parent)
        self._theme = theme
        self._spoken = spoken
        self._mood = mood
        self._badge = (
            Pill(theme, badge, outlined=True, ink=Ink.TEXT, parent=self) if badge else None
        )
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(self.tr("{name} (Up, Down)").format(name=name))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("focusRadius", metrics.RADIUS_CHIP)
        theme.changed.connect(self._follow_theme)

    def show_open(self, *, is_open: bool) -> None:
        """Show the row as the open one, or as one of the others."""
        self.setChecked(is_open)
        self.setAccessibleDescription(self._spoken if is_open else "")
        policy = Qt.FocusPolicy.StrongFocus if is_open else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)
        self._follow_theme()

    def sizeHint(self) -> QSize:
        """Room for the name and a mark at each end."""
        words = QFontMetricsF(self._theme.font(FontRole.CARD_TITLE))
        width = words.horizontalAdvance(self.text()) + 2 * (PADDING + self._mark() + _GAP)
        height = _HEIGHT + (_TALLER_OPEN if self.isChecked() else 0)
        return QSize(round(width), round(max(height, words.height() + 12)))

    def minimumSizeHint(self) -> QSize:
        """Let a long name be cut."""
        return QSize(120, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the badge at the end."""
        super().resizeEvent(event)
        self._place_badge()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw mark and name, and a chevron where there is something to open."""
        painter = smooth_painter(self)
        if self.underMouse() and not self.isChecked():
            box = QRectF(self.rect())
            paint_box(painter, box, metrics.RADIUS_CHIP, fill=self._theme.tokens.raised)
        left = self._paint_mark(painter)
        self._paint_name(painter, left)
        if not self.isChecked():
            self._paint_chevron(painter)

    def _paint_mark(self, painter: QPainter) -> float:
        tokens, is_open = self._theme.tokens, self.isChecked()
        size = self._mark() * (1.0 if is_open else _CLOSED_MARK)
        icon = _OPEN_MARKS[self._mood] if is_open else Icon.CIRCLE
        ink = tokens.ink(_INKS[self._mood]) if is_open else tokens.edge
        area = QRectF(PADDING, (self.height() - size) / 2, size, size)
        self._theme.icons.paint(painter, icon, mirrored(self, area), ink)
        return PADDING + size + _GAP

    def _paint_name(self, painter: QPainter, left: float) -> None:
        tokens, is_open = self._theme.tokens, self.isChecked()
        font = self._theme.font(FontRole.CARD_TITLE if is_open else FontRole.BODY_MEDIUM)
        painter.setFont(font)
        painter.setPen(tokens.text if is_open else tokens.text2)
        area = QRectF(left, 0, self.width() - left - self._end_room(), self.height())
        cut = Qt.TextElideMode.ElideRight
        fitting = QFontMetricsF(font).elidedText(self.text(), cut, area.width())
        painter.drawText(mirrored(self, area), leading(self), fitting)

    def _paint_chevron(self, painter: QPainter) -> None:
        icon = facing(self, Icon.CHEVRON_RIGHT)
        side = self._mark()
        area = QRectF(self.width() - side - _GAP, 0, side * 0.8, self.height())
        self._theme.icons.paint(painter, icon, mirrored(self, area), self._theme.tokens.text2)

    def _end_room(self) -> float:
        if not self.isChecked():
            return self._mark() + PADDING
        return PADDING if self._badge is None else self._badge.width() + PADDING + 4

    def _place_badge(self) -> None:
        badge = self._badge
        if badge is None:
            return
        badge.setVisible(self.isChecked())
        badge.resize(badge.sizeHint())
        left = self.width() - badge.width() - PADDING + 2
        area = QRectF(left, (self.height() - badge.height()) / 2, badge.width(), badge.height())
        badge.move(mirrored(self, area).topLeft().toPoint())

    def _mark(self) -> float:
        return round(_MARK * self._theme.text_scale)

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self._place_badge()
        self.update()
