"""A text in one quiet line, cut where there is no room; a press shows all of it."""

from html import escape

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import leading, mirrored, smooth_painter

_ICON = 18
_GAP = 8


class FoldedLine(QPushButton):
    """`clicked` is sent where the lifter wants to read all of it."""

    def __init__(
        self,
        theme: Theme,
        icon: Icon,
        *,
        role: FontRole = FontRole.NOTE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._icon = icon
        self._text = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setProperty("focusRadius", metrics.RADIUS_INNER)
        theme.changed.connect(self._follow_theme)

    def show_text(self, name: str, text: str) -> None:
        """Show a text, called `name` where it is read aloud; lines are joined."""
        # Not the button's own text, in which an ampersand makes a key.
        self._text = " ".join(text.split())
        self.setAccessibleName(f"{name}: {self._text}")
        self.setToolTip(escape(text).replace("\n", "<br>"))
        self.update()

    @property
    def shown_text(self) -> str:
        """What of the text has room."""
        words = QFontMetricsF(self._theme.font(self._role))
        room = self._words_area().width()
        return words.elidedText(self._text, Qt.TextElideMode.ElideRight, room)

    def sizeHint(self) -> QSize:
        """One line, as wide as there is room."""
        words = QFontMetricsF(self._theme.font(self._role))
        return QSize(0, round(max(words.height(), self._icon_size()) + 6))

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as need be."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon and as much of the text as fits."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        ink = tokens.text if self.underMouse() else tokens.text2
        icon = mirrored(self, QRectF(0, 0, self._icon_size(), self.height()))
        self._theme.icons.paint(painter, self._icon, icon, ink)
        painter.setFont(self._theme.font(self._role))
        painter.setPen(ink)
        painter.drawText(mirrored(self, self._words_area()), leading(self), self.shown_text)

    def _words_area(self) -> QRectF:
        left = self._icon_size() + _GAP
        return QRectF(left, 0, max(0.0, self.width() - left), self.height())

    def _icon_size(self) -> float:
        return round(_ICON * self._theme.text_scale)

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()
