"""The small card beside a point of a chart: its day, its value and the set behind it."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.gui.charts.chart_values import PointWords
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.painting import paint_box, smooth_painter
from hinge_desktop.gui.widgets.text_label import TextLabel

_DISTANCE = 16


class ReadOut(QWidget):
    """Shows one point; it never takes the pointer or the focus."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._area = parent
        self._title = TextLabel(theme, role=FontRole.CAPTION_STRONG)
        self._details = TextLabel(theme, role=FontRole.CAPTION, ink=Ink.TEXT2)
        self._details.setTextFormat(Qt.TextFormat.PlainText)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(13, 9, 13, 9)
        self._column.setSpacing(2)
        self._column.addWidget(self._title)
        self._column.addWidget(self._details)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.update)
        self.hide()

    def show_words(self, words: PointWords, place: QPoint) -> None:
        """Show the words of a point near its `place` in the parent, where there is room."""
        self._title.setText(words.title)
        self._details.setText("\n".join(words.details))
        self._column.activate()
        size = self.sizeHint()
        self.setGeometry(QRect(self._corner(place, size), size))
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box."""
        tokens = self._theme.tokens
        painter = smooth_painter(self)
        rect = QRectF(self.rect())
        paint_box(painter, rect, metrics.RADIUS_CONTROL, fill=tokens.raised, edge=tokens.edge)

    def _corner(self, place: QPoint, size: QSize) -> QPoint:
        parent = self._area.rect()
        left = place.x() - size.width() - _DISTANCE
        if left < 0:
            left = min(place.x() + _DISTANCE, parent.width() - size.width())
        below = (parent.height() - place.y() - size.height()) // 2
        top = place.y() + max(4 * _DISTANCE, below)
        if top + size.height() > parent.height() - 2 * _DISTANCE:
            top = max(0, place.y() - size.height() - _DISTANCE)
        return QPoint(max(0, left), top)
