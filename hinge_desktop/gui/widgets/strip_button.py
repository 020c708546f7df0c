"""A box of the day's strip that is a button: what it says can be played."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import mirrored, paint_box, smooth_painter

_PADDING = 8
_GAP = 4
_ICON = 16


class StripButton(QPushButton):
    """As high as the boxes beside it, dashed as they are, with a sign that it plays."""

    def __init__(self, theme: Theme, *, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self._value = ""
        self._caption = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("focusRadius", metrics.RADIUS_CONTROL)
        theme.changed.connect(self._follow_theme)

    def show_box(self, value: str, caption: str) -> None:
        """Show the value over its caption; together they are the accessible name."""
        self._value, self._caption = value, caption
        name = f"{caption}, {value}"
        self.setAccessibleName(name)
        self.setToolTip(self.tr("Play: {name} ({key})").format(name=name, key=self._key))
        self._follow_theme()

    def sizeHint(self) -> QSize:
        """Room for the sign and the wider of both lines."""
        value, caption = (QFontMetricsF(self._theme.font(role)) for role in self._roles())
        words = max(value.horizontalAdvance(self._value), caption.horizontalAdvance(self._caption))
        width = words + self._icon_size() + _GAP + 2 * _PADDING
        return QSize(round(width), round(value.height() + caption.height() + 18))

    def minimumSizeHint(self) -> QSize:
        """Never smaller than its words."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, sign and both lines."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        is_lit = self.isDown() or self.underMouse()
        fill = tokens.raised if is_lit else None
        area = QRectF(self.rect())
        paint_box(painter, area, metrics.RADIUS_CONTROL, fill=fill, edge=tokens.edge, dashed=True)
        side = self._icon_size()
        sign = QRectF(_PADDING, (self.height() - side) / 2, side, side)
        self._theme.icons.paint(painter, Icon.PLAY, mirrored(self, sign), tokens.accent)
        left, top = sign.right() + _GAP, 9.0
        width = self.width() - left - _PADDING
        inks = (tokens.text if is_lit else tokens.text2, tokens.text2)
        for text, role, ink in zip((self._value, self._caption), self._roles(), inks, strict=True):
            height = QFontMetricsF(self._theme.font(role)).height()
            painter.setFont(self._theme.font(role))
            painter.setPen(ink)
            line = mirrored(self, QRectF(left, top, width, height))
            painter.drawText(line, Qt.AlignmentFlag.AlignCenter, text)
            top += height

    @staticmethod
    def _roles() -> tuple[FontRole, FontRole]:
        return FontRole.PLAN_VALUE, FontRole.CAPTION

    def _icon_size(self) -> float:
        return round(_ICON * self._theme.text_scale)

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()
