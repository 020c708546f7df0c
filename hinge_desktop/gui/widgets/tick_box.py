"""A small box to tick, with its words after it."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import leading, mirrored, paint_box, smooth_painter

_BOX = 18
_GAP = 8


class TickBox(QCheckBox):
    """Connect to `clicked`, which only the lifter sends; `setChecked` only shows."""

    def __init__(
        self, theme: Theme, text: str, *, key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({key or self.tr('Space')})")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("focusRadius", metrics.RADIUS_INNER)
        theme.changed.connect(self._follow_theme)

    def hitButton(self, pos: QPoint) -> bool:
        """Take clicks on the words too."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        """Room for box and words."""
        words = QFontMetricsF(self._theme.font(FontRole.BODY_MEDIUM))
        width = self._box_size() + _GAP + words.horizontalAdvance(self.text()) + 2
        return QSize(round(width), round(max(self._box_size(), words.height()) + 6))

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, tick and words."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        size = self._box_size()
        area = mirrored(self, QRectF(0, round((self.height() - size) / 2), size, size))
        if self.isChecked():
            paint_box(painter, area, 4.0, fill=tokens.accent_fill)
            inner = area.adjusted(3, 3, -3, -3)
            self._theme.icons.paint(painter, Icon.CHECK, inner, tokens.on_accent, stroke=3)
        else:
            paint_box(painter, area, 4.0, edge=tokens.edge, width=metrics.LINE_CONTROL)
        painter.setFont(self._theme.font(FontRole.BODY_MEDIUM))
        ink = tokens.text if self.isChecked() else tokens.text2
        painter.setPen(ink if self.isEnabled() else tokens.text3)
        words = QRectF(size + _GAP, 0, self.width() - size - _GAP, self.height())
        painter.drawText(mirrored(self, words), leading(self), self.text())

    def _box_size(self) -> float:
        return round(_BOX * self._theme.text_scale)

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()
