"""A key cap alone that can be clicked, such as the two arrows that correct a count."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.key_cap import paint_key_cap
from hinge_desktop.gui.widgets.painting import smooth_painter


class CapButton(QAbstractButton):
    """Fills whatever place it is given with the cap of its key."""

    def __init__(self, theme: Theme, key: str, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({key})")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("focusRadius", 6)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cap, darker while it is pressed."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        if self.isDown():
            painter.setOpacity(0.6)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        paint_key_cap(
            painter, self._theme, area, self._key,
            color=tokens.text, edge=tokens.edge, role=FontRole.BODY_MEDIUM,
        )  # fmt: skip
