"""Labels that take their font and colour from the theme and follow it."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.painting import facing, smooth_painter


class TextLabel(QLabel):
    """A piece of text in one role and one ink."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        role: FontRole = FontRole.BODY,
        ink: Ink = Ink.TEXT,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._role = role
        self._ink = ink
        self.setWordWrap(wrap)
        # In a table, the role would be that of the table's own text.
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def set_ink(self, ink: Ink) -> None:
        """Change the colour, for example when a date is overdue."""
        if ink != self._ink:
            self._ink = ink
            self._follow_theme()

    def set_role(self, role: FontRole) -> None:
        """Change the font, for example where room is short."""
        if role is not self._role:
            self._role = role
            self._follow_theme()

    def changeEvent(self, event: QEvent) -> None:
        """Take font and colour again: a style sheet gives a moved label those it had at first."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            font = self._own_font()
            if self.font() != font:
                self.setFont(font)
            if self.palette().color(QPalette.ColorRole.WindowText) != self._color():
                self._take_color()

    def _follow_theme(self) -> None:
        self.setFont(self._own_font())
        self._take_color()

    def _own_font(self) -> QFont:
        return self._theme.font(self._role)

    def _take_color(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, self._color())
        self.setPalette(palette)

    def _color(self) -> QColor:
        return self._theme.tokens.ink(self._ink)


class ShortLabel(TextLabel):
    """One line that ends in an ellipsis where the room is too small; the tooltip says it whole."""

    def setText(self, text: str) -> None:  # noqa: N802 Qt's name
        """Show another text."""
        super().setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as need be."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much as fits."""
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        cut = Qt.TextElideMode.ElideRight
        text = self.fontMetrics().elidedText(self.text(), cut, self.width())
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        painter.setPen(self._color())
        painter.drawText(self.rect(), side | Qt.AlignmentFlag.AlignVCenter, text)


class IconLabel(QWidget):
    """One icon that grows with the text size; decoration beside words, so it has no name."""

    def __init__(
        self,
        theme: Theme,
        icon: Icon,
        *,
        size: int = 20,
        ink: Ink = Ink.TEXT2,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._size = size
        self._ink = ink
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    @property
    def icon(self) -> Icon:
        """The icon that shows."""
        return self._icon

    def set_icon(self, icon: Icon, ink: Ink) -> None:
        """Show another icon or colour."""
        self._icon = icon
        self._ink = ink
        self.update()

    def sizeHint(self) -> QSize:
        """Square in proportion to the text size."""
        edge = round(self._size * self._theme.text_scale)
        return QSize(edge, edge)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon in its ink."""
        painter = smooth_painter(self)
        color = self._theme.tokens.ink(self._ink)
        self._theme.icons.paint(painter, facing(self, self._icon), QRectF(self.rect()), color)

    def _follow_theme(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.update()
