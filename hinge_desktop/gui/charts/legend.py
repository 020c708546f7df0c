"""What the filled and the hollow dots of a chart mean."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import smooth_painter

_DOT = 4.5
_MARK = 16
_GAP = 20


class DotLegend(QWidget):
    """A line of dots with words; hidden while it has none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entries: tuple[tuple[str, bool], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._follow_theme)

    def show_words(self, filled: str, hollow: str) -> None:
        """Name the dots; an empty word leaves its dot out."""
        entries = ((filled, False), (hollow, True))
        self._entries = tuple(entry for entry in entries if entry[0])
        self.setAccessibleName(", ".join(word for word, _ in self._entries))
        self.setVisible(bool(self._entries))
        self._follow_theme()

    def sizeHint(self) -> QSize:
        """One line of caption text."""
        metrics = QFontMetricsF(self._theme.font(FontRole.CAPTION))
        words = sum(metrics.horizontalAdvance(word) + _MARK + _GAP for word, _ in self._entries)
        return QSize(round(words), round(metrics.height()) + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw dots and words."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        font = self._theme.font(FontRole.CAPTION)
        painter.setFont(font)
        left = 0.0
        for word, is_hollow in self._entries:
            painter.setPen(QPen(tokens.accent, 2) if is_hollow else Qt.PenStyle.NoPen)
            painter.setBrush(tokens.card if is_hollow else tokens.accent)
            painter.drawEllipse(QPointF(left + _DOT + 1, self.height() / 2), _DOT, _DOT)
            width = QFontMetricsF(font).horizontalAdvance(word) + 2
            painter.setPen(tokens.text2)
            box = QRectF(left + _MARK, 0, width, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, word)
            left = box.right() + _GAP

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()
