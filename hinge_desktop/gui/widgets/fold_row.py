"""A line that opens what lies below it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import facing, leading, mirrored, paint_box, smooth_painter

_CHEVRON = 16
_GAP = 12
_WORDS_SHARE = 0.26


class FoldRow(QAbstractButton):
    """A name with a summary after it; checked while what it folds is shown."""

    def __init__(
        self, theme: Theme, name: str, summary: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setText(name)
        self.show_summary(summary)
        self.setToolTip(self.tr("Show or hide the sets of {name} (Space)").format(name=name))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("focusRadius", metrics.RADIUS_INNER)
        theme.changed.connect(self._follow_theme)

    def show_summary(self, summary: str) -> None:
        """Change what stands after the name."""
        self._summary = summary
        self.setAccessibleName(f"{self.text()} {summary}".strip())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Name and summary in one line."""
        number = QFontMetricsF(self._theme.font(FontRole.NUMBER))
        body = QFontMetricsF(self._theme.font(FontRole.BODY))
        width = body.horizontalAdvance(self.text()) + number.horizontalAdvance(self._summary)
        height = max(metrics.HEIGHT_CONTROL - 2, number.height() + 10)
        return QSize(round(width) + _CHEVRON + 3 * _GAP, round(height))

    def minimumSizeHint(self) -> QSize:
        """Let the summary be cut where room is short."""
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw chevron, name and summary."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        if self.underMouse():
            paint_box(painter, QRectF(self.rect()), metrics.RADIUS_INNER, fill=tokens.raised)
        size = round(_CHEVRON * self._theme.text_scale)
        icon = Icon.CHEVRON_DOWN if self.isChecked() else facing(self, Icon.CHEVRON_RIGHT)
        area = mirrored(self, QRectF(0, 0, size, self.height()))
        self._theme.icons.paint(painter, icon, area, tokens.text2)
        body = QFontMetricsF(self._theme.font(FontRole.BODY))
        left = float(size + _GAP)
        words = max(body.horizontalAdvance(self.text()) + 2, self.width() * _WORDS_SHARE - left)
        painter.setPen(tokens.text)
        self._write(QRectF(left, 0, words, self.height()), self.text(), FontRole.BODY, painter)
        left += words + _GAP
        rest = QRectF(left, 0, self.width() - left, self.height())
        self._write(rest, self._summary, FontRole.NUMBER, painter)

    def _write(self, box: QRectF, words: str, role: FontRole, painter: QPainter) -> None:
        font = self._theme.font(role)
        painter.setFont(font)
        fitting = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(mirrored(self, box), leading(self), fitting)

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()
