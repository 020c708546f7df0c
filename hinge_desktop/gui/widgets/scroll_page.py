"""A page that scrolls when the window is too small for it, with the page margin around it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.page_header import PageHeader


class ScrollPage(QScrollArea):
    """Header on top, then `body`; the margin narrows with the window."""

    accessible_role = "Section"

    def __init__(
        self, theme: Theme, title: str, *, aside: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        # Asking Qt for its own viewport makes PySide build every widget class, 16 ms at start.
        self.setViewport(QWidget())
        self.first_control: QWidget | None = None
        """What takes the focus of the page. As its proxy, Tab would jump to it past others."""
        self.header = PageHeader(theme, title, aside=aside)
        self.body = QVBoxLayout()
        self.body.setSpacing(metrics.CARD_GAP)
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setSpacing(metrics.CARD_GAP)
        self._column.addWidget(self.header)
        self._column.addLayout(self.body, 1)
        self.setWidget(self._content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(title)
        # A page that has the focus scrolls by keys; a ring around all of it would say nothing.
        self.setProperty("ring", "none")
        # A page lets the window's ground through.
        self._content.setAutoFillBackground(False)
        self._fit_margin(metrics.PAGE_MARGIN)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to the first control."""
        super().focusInEvent(event)
        if self.first_control is not None:
            self.first_control.setFocus(event.reason())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the narrow margin in a narrow window."""
        super().resizeEvent(event)
        narrow = self.window().width() < metrics.NARROW_BELOW
        self._fit_margin(metrics.PAGE_MARGIN_NARROW if narrow else metrics.PAGE_MARGIN)

    def _fit_margin(self, margin: int) -> None:
        # The bar stands in the margin: what it scrolls keeps its width when it comes and goes.
        beside_bar = max(0, margin - (self.width() - self.viewport().width()))
        left, right = margin, beside_bar
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left, right = right, left
        self._column.setContentsMargins(left, 26, right, margin)
