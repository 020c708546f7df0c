"""Underlined words that open something in place, with a chevron that says whether it is open."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import facing, leading, mirrored, smooth_painter

_GAP = 8
_CHEVRON = 16


class LinkButton(QAbstractButton):
    """Checkable: checked is open."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        role: FontRole = FontRole.BODY_STRONG,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(self.tr("{text} (Space)").format(text=text))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("focusRadius", metrics.RADIUS_INNER)
        theme.changed.connect(self._follow_theme)

    def hitButton(self, pos: QPoint) -> bool:
        """Take clicks on the words and on the chevron."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        """Room for words and chevron."""
        words = QFontMetricsF(self._font())
        width = words.horizontalAdvance(self.text()) + _GAP + self._chevron() + 2
        return QSize(round(width), round(words.height() + 6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words with their line, and the chevron."""
        painter = smooth_painter(self)
        painter.setFont(self._font())
        painter.setPen(self._theme.tokens.text)
        painter.drawText(QRectF(self.rect()), leading(self), self.text())
        words = QFontMetricsF(self._font()).horizontalAdvance(self.text())
        side = self._chevron()
        area = QRectF(words + _GAP, (self.height() - side) / 2, side, side)
        icon = Icon.CHEVRON_DOWN if self.isChecked() else Icon.CHEVRON_RIGHT
        self._theme.icons.paint(
            painter, facing(self, icon), mirrored(self, area), self._theme.tokens.text
        )

    def _font(self) -> QFont:
        font = QFont(self._theme.font(self._role))
        font.setUnderline(True)
        return font

    def _chevron(self) -> float:
        return round(_CHEVRON * self._theme.text_scale)

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()
