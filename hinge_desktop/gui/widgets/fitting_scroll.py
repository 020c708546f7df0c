"""A scroll area that asks for the room of its content, and scrolls only where that is not given."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from hinge_desktop.gui.widgets.plain_scroll import PlainScroll

_LEAST_HEIGHT = 80


class FittingScroll(PlainScroll):
    """Scrolls up and down, never sideways. Call `fit` when the content has grown or shrunk."""

    def __init__(self, content: QWidget, *, parent: QWidget | None = None) -> None:
        super().__init__(content, parent=parent)
        self._content = content
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def fit(self) -> None:
        """Ask for the room that the content wants by now."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return what the content would like at the width it has."""
        hint = self._content.sizeHint()
        layout = self._content.layout()
        if layout is not None and layout.hasHeightForWidth() and self.width() > 0:
            # As if the bar were there: with just the room without it, one that is there stays.
            bar = self.verticalScrollBar().sizeHint().width()
            hint.setHeight(layout.totalHeightForWidth(self.width() - bar))
        return hint

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as the content can, and as low as need be; a single line is that low."""
        return QSize(
            self._content.minimumSizeHint().width(), min(_LEAST_HEIGHT, self.sizeHint().height())
        )
