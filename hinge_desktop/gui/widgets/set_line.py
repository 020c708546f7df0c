"""The line over a garage screen: what is lifted, how heavy, which set."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import leading, smooth_painter

_PIXELS = 34
_GAP = 27


class SetLine(QWidget):
    """Words in a row with a hairline between them, sized by the window."""

    accessible_role = "StaticText"

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scale = 1.0
        self._words: tuple[str, ...] = ()
        self.setObjectName("set_line")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_words(self, words: tuple[str, ...]) -> None:
        """Show these words; together they are the accessible name."""
        self._words = tuple(word for word in words if word)
        self.setAccessibleName(", ".join(self._words))
        self.setToolTip(self.accessibleName())
        self.update()

    def set_scale(self, scale: float) -> None:
        """Follow the window; `scale` comes from `timer_scale`."""
        self._scale = scale
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Leave room for one line."""
        height = QFontMetricsF(self._font()).height()
        return QSize(round(400 * self._scale), round(height))

    def words_width(self) -> int:
        """Return how much of the line the words take, in pixels."""
        metrics = QFontMetricsF(self._font())
        words = sum(metrics.horizontalAdvance(word) + 2 for word in self._words)
        return round(words + 2 * _GAP * self._scale * max(len(self._words) - 1, 0))

    @property
    def shown_words(self) -> tuple[str, ...]:
        """What has room: a long first one, which is a name, gives way to what follows it."""
        missing = self.words_width() - self.width()
        if missing <= 0 or not self._words:
            return self._words
        metrics = QFontMetricsF(self._font())
        first, *others = self._words
        room = metrics.horizontalAdvance(first) - missing
        return (metrics.elidedText(first, Qt.TextElideMode.ElideRight, room), *others)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words from the side where reading starts."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        font = self._font()
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        is_right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        gap = _GAP * self._scale
        at = 0.0
        for number, word in enumerate(self.shown_words):
            if number:
                x = self.width() - at - gap if is_right else at + gap
                painter.setPen(tokens.edge)
                painter.drawLine(round(x), 6, round(x), self.height() - 6)
                at += 2 * gap
            width = metrics.horizontalAdvance(word) + 2
            left = self.width() - at - width if is_right else at
            painter.setPen(tokens.text)
            painter.drawText(round(left), 0, round(width), self.height(), leading(self), word)
            at += width

    def _font(self) -> QFont:
        return self._theme.timer_font(_PIXELS * self._scale, QFont.Weight.DemiBold)
