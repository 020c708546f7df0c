"""One choice inside a row of segments."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.metrics import Distance
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.box_radio import BoxRadio
from hinge_desktop.gui.widgets.painting import mirrored, paint_box, smooth_painter


class SegmentButton(BoxRadio):
    """A radio button that is painted as part of a frame."""

    _GAP = 8

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        icon: Icon | None,
        key: str,
        distance: Distance,
        ticked: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._icon = icon
        self._distance = distance
        self._ticked = ticked
        self._is_dense = False
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({key or self.tr('arrows')})")
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("focusRadius", metrics.RADIUS_INNER)
        self.setProperty("distance", distance.value)
        theme.changed.connect(self._follow_theme)

    def set_dense(self, *, is_dense: bool) -> None:
        """Keep less room around the words."""
        self._is_dense = is_dense
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for the bold words and, where one can show, a tick or an icon."""
        words = QFontMetricsF(self._theme.font(self._role(is_chosen=True)))
        mark = self._mark_size() + self._GAP if self._icon or self._ticked else 0
        padding = (
            12
            if self._is_dense and self._ticked
            else 24
            if self._distance is Distance.GARAGE
            else 26
        )
        return QSize(
            round(words.horizontalAdvance(self.text()) + mark + padding),
            round(max(self._least_height(), words.height() + 12)),
        )

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words with icon or tick; the garage frame paints the chosen ground."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        if self._distance is Distance.DESK and self.isChecked():
            fill = tokens.pressed if tokens.is_dark else tokens.card
            paint_box(
                painter, QRectF(self.rect()), metrics.RADIUS_INNER, fill=fill, edge=tokens.edge
            )
        color = self._color()
        font = self._theme.font(self._role(is_chosen=self.isChecked()))
        words_width = QFontMetricsF(font).horizontalAdvance(self.text()) + 2
        mark = Icon.CHECK if self._ticked and self.isChecked() else self._icon
        mark_width = self._mark_size() + self._GAP if mark is not None else 0
        left = (self.width() - words_width - mark_width) / 2
        if mark is not None:
            area = mirrored(self, QRectF(left, 0, self._mark_size(), self.height()))
            stroke = 2.4 if mark is Icon.CHECK else 1.75
            self._theme.icons.paint(painter, mark, area, color, stroke=stroke)
        painter.setFont(font)
        painter.setPen(color)
        words = QRectF(left + mark_width, 0, words_width, self.height())
        painter.drawText(mirrored(self, words), Qt.AlignmentFlag.AlignCenter, self.text())

    def _color(self) -> QColor:
        tokens = self._theme.tokens
        if not self.isEnabled():
            return tokens.text3
        if self.isChecked():
            return tokens.card if self._distance is Distance.GARAGE else tokens.text
        return tokens.text if self.underMouse() else tokens.text2

    def _role(self, *, is_chosen: bool) -> FontRole:
        if self._distance is Distance.GARAGE and not self._ticked:
            return FontRole.GARAGE_VALUE
        return FontRole.BODY_STRONG if is_chosen else FontRole.BODY_MEDIUM

    def _least_height(self) -> int:
        if self._distance is Distance.DESK:
            return metrics.HEIGHT_CONTROL - 6
        if self._is_dense and self._ticked:
            return metrics.HEIGHT_GARAGE_ROW - 2
        if self._is_dense or self._ticked:
            return metrics.HEIGHT_GARAGE_DENSE - 2
        return metrics.HEIGHT_GARAGE_CONTROL - 2

    def _mark_size(self) -> float:
        return round(16 * self._theme.text_scale)

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()
