"""How far long work is, as a line that fills."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import mirrored, paint_box, smooth_painter

_HEIGHT = 8
_STEPS = 1000


class ProgressLine(QProgressBar):
    """Screen readers hear the percentage."""

    def __init__(self, theme: Theme, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setRange(0, _STEPS)
        self.setTextVisible(False)
        self.show_share(0.0)
        theme.changed.connect(self.update)

    def show_share(self, share: float) -> None:
        """Show how much is done, 0 to 1."""
        self.setValue(round(share * _STEPS))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(240, round(_HEIGHT * self._theme.text_scale))

    def minimumSizeHint(self) -> QSize:
        """Be a line of some length."""
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the groove, and what of it is done."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        whole = QRectF(self.rect())
        radius = whole.height() / 2
        paint_box(painter, whole, radius, fill=tokens.pressed, edge=tokens.edge)
        width = max(whole.height(), whole.width() * self.value() / _STEPS)
        done = QRectF(0, 0, width, whole.height())
        paint_box(painter, mirrored(self, done), radius, fill=tokens.accent)
