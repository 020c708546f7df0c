"""One row of the sidebar: icon, word, and an accent bar when its page is open."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.key_cap import key_cap_size, paint_key_cap
from hinge_desktop.gui.widgets.painting import leading, mirrored, paint_box, smooth_painter


class NavigationButton(QToolButton):
    """A row that opens a page; folded it shows the icon alone."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        icon: Icon,
        key: str = "",
        *,
        shows_key: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._key = key
        self._shows_key = shows_key
        self._folded = False
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({key})" if key else text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self._follow_theme)

    def set_folded(self, folded: bool) -> None:  # noqa: FBT001  a plain setter
        """Hide or show the word; the tooltip keeps it."""
        self._folded = folded
        self._follow_theme()

    def sizeHint(self) -> QSize:
        """Return a row as wide as its word, at least 40 high."""
        words = QFontMetricsF(self._theme.font(FontRole.BODY_STRONG))
        height = round(max(metrics.HEIGHT_NAVIGATION, words.height() + 16))
        if self._folded:
            return QSize(metrics.HEIGHT_NAVIGATION, height)
        cap = key_cap_size(self._theme, self._key).width() + 20 if self._shows_key else 0
        return QSize(round(self._word_left() + words.horizontalAdvance(self.text()) + cap), height)

    def minimumSizeHint(self) -> QSize:
        """Never cut the word."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, bar, icon and word."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        if self.isChecked() or self.underMouse() or self.isDown():
            is_open = self.isChecked()
            light_fill = tokens.card if is_open else tokens.raised
            fill = tokens.raised if tokens.is_dark else light_fill
            paint_box(painter, QRectF(self.rect()), metrics.RADIUS_CONTROL, fill=fill)
        if self.isChecked():
            bar = QRectF(0, self.height() / 2 - 10, 3, 20)
            paint_box(painter, mirrored(self, bar), 1.5, fill=tokens.accent)
        icon = tokens.accent if self.isChecked() else tokens.text2
        self._paint_icon(painter, icon)
        if not self._folded:
            self._paint_words(painter)

    def _paint_icon(self, painter: QPainter, color: QColor) -> None:
        size = self._icon_size()
        left = (self.width() - size) / 2 if self._folded else 10.0
        area = mirrored(self, QRectF(left, 0, size, self.height()))
        self._theme.icons.paint(painter, self._icon, area, color)

    def _paint_words(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        is_open = self.isChecked()
        painter.setFont(self._theme.font(FontRole.BODY_STRONG if is_open else FontRole.BODY_MEDIUM))
        painter.setPen(tokens.text if is_open else tokens.text2)
        left = self._word_left()
        area = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(mirrored(self, area), leading(self), self.text())
        if self._shows_key:
            size = key_cap_size(self._theme, self._key)
            top = round((self.height() - size.height()) / 2)
            cap = QRectF(self.width() - size.width() - 10, top, size.width(), size.height())
            area = mirrored(self, cap)
            paint_key_cap(
                painter, self._theme, area, self._key, color=tokens.text2, edge=tokens.edge
            )

    def _icon_size(self) -> float:
        return round(20 * self._theme.text_scale)

    def _word_left(self) -> float:
        return 10 + self._icon_size() + 12

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()
