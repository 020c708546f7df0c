"""A push button that shows an icon alone; its words are the accessible name and the tooltip."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import facing, paint_box, smooth_painter

_ICON = 18
_SMALL_ICON = 16


class IconButton(QPushButton):
    """As wide as it is high, a little wider than other controls are high.

    A small one has no box of its own: it stands at the end of a line of words.
    """

    def __init__(
        self,
        theme: Theme,
        icon: Icon,
        words: str,
        *,
        key: str = "",
        is_small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self._is_small = is_small
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("focusRadius", metrics.RADIUS_CONTROL)
        theme.changed.connect(self._follow_theme)
        self.show_state(icon, words)

    def show_state(self, icon: Icon, words: str) -> None:
        """Change what the button does, as icon and words."""
        self._icon = icon
        self.setAccessibleName(words)
        self.setToolTip(f"{words} ({self._key or self.tr('Space')})")
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square of the height of a control."""
        least = metrics.HEIGHT_PILL if self._is_small else metrics.HEIGHT_CONTROL
        edge = round(least * self._theme.text_scale)
        return QSize(edge + 4, edge)

    def minimumSizeHint(self) -> QSize:
        """Keep the square."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box and icon."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        is_lit = self.isEnabled() and (self.isDown() or self.underMouse())
        fill = tokens.pressed if is_lit else tokens.raised if self.isEnabled() else None
        rect = QRectF(self.rect())
        if not self._is_small:
            paint_box(painter, rect, metrics.RADIUS_CONTROL, fill=fill, edge=tokens.line)
        elif is_lit:
            paint_box(painter, rect, metrics.RADIUS_CONTROL, fill=fill)
        side = round((_SMALL_ICON if self._is_small else _ICON) * self._theme.text_scale)
        area = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        ink = tokens.text if self.isEnabled() else tokens.text3
        self._theme.icons.paint(painter, facing(self, self._icon), area, ink)

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()
