"""Says how far a long read is, and offers to cancel it; a short one is never seen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.painting import paint_box, smooth_painter
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.charts.values import percent

PATIENCE_MS: Final = 300
"""A read that takes longer is told of."""
_LINE: Final = 3.0


class ReadingLine(QWidget):
    """Lies over the top of what is read, in its middle; call `begin`, `show_share` and `end`."""

    cancel_asked = Signal()
    """The lifter does not want to wait."""
    appeared = Signal(bool)
    """Sent with whether it is seen."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._theme = theme
        self._share = 0.0
        self._over = over
        self.setObjectName("charts_reading")
        # The chart below need not be drawn again for each step of the line.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._words = TextLabel(theme, role=FontRole.BODY_MEDIUM, ink=Ink.TEXT2)
        self.cancel = KeyButton(
            theme, self.tr("Cancel"), kind=ButtonKind.OUTLINE, key=self.tr("Esc")
        )
        self.cancel.setObjectName("charts_cancel")
        self.cancel.clicked.connect(self.cancel_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 12)
        row.setSpacing(16)
        row.addWidget(self._words)
        row.addWidget(self.cancel)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._appear)
        over.installEventFilter(self)
        self.hide()

    def begin(self) -> None:
        """Take note that a read began; it is told of once it takes longer."""
        self._share = 0.0
        if self.isHidden() and not self._patience.isActive():
            self._patience.start()

    def show_share(self, share: float) -> None:
        """Say how much is read, 0 to 1."""
        is_seen = round(share * 100) != round(self._share * 100)
        self._share = share
        if is_seen and self.isVisible():
            self._follow_share()

    def end(self) -> None:
        """Go away: the read ended, or nobody sees it any more."""
        self._patience.stop()
        if not self.isHidden():
            self.hide()
            self.appeared.emit(False)  # noqa: FBT003 Qt's own signature

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of what is read, and wait no longer than it is seen."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        elif event.type() is QEvent.Type.Hide:
            self.end()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the keyboard back to the page where it stood on Cancel."""
        super().hideEvent(event)
        if self.cancel.hasFocus():
            self._over.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, and the line along its foot."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        box = QRectF(self.rect())
        painter.fillRect(box, tokens.card)
        paint_box(painter, box, metrics.RADIUS_CHIP, fill=tokens.raised, edge=tokens.edge)
        groove = QRectF(12, self.height() - 2 * _LINE - 2, self.width() - 24, _LINE)
        painter.fillRect(groove, tokens.pressed)
        groove.setWidth(groove.width() * self._share)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            groove.moveRight(self.width() - 12)
        painter.fillRect(groove, tokens.accent)

    def _appear(self) -> None:
        self.show()
        self.raise_()
        self._follow_share()
        self._place()
        self.appeared.emit(True)  # noqa: FBT003 Qt's own signature

    def _follow_share(self) -> None:
        words = self.tr("Reading the journal, {share}").format(share=percent(self._share * 100))
        self._words.setText(words)
        self.setAccessibleName(words)
        self.update()

    def _place(self) -> None:
        # As wide as it gets, so that it does not move while it is read.
        widest = self.tr("Reading the journal, {share}").format(share=percent(100))
        self._words.setMinimumWidth(self._words.fontMetrics().horizontalAdvance(widest) + 2)
        size = self.sizeHint()
        self.setGeometry((self._over.width() - size.width()) // 2, 12, size.width(), size.height())
