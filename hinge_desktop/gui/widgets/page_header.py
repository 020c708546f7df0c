"""The top line of a page: its title, and room for controls at the end."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.text_label import TextLabel

_SPACING = 12
_BETWEEN = 4
"""Pixels between the line and what did not fit in it."""


class PageHeader(QWidget):
    """Title, a quiet line such as the date, then whatever is added with `add`.

    The quiet line goes first where there is too little room: it is the least of them.
    """

    def __init__(
        self, theme: Theme, title: str, *, aside: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title_label = TextLabel(theme, title, role=FontRole.PAGE_TITLE)
        self.aside_label = TextLabel(theme, aside, ink=Ink.TEXT2)
        self._last: QWidget | None = None
        self._row = QHBoxLayout()
        self._row.setSpacing(_SPACING)
        self._row.addWidget(self.title_label)
        self._row.addStretch(1)
        self._row.addWidget(self.aside_label)
        self._below = QHBoxLayout()
        self._below.addStretch(1)
        lines = self._lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(_BETWEEN)
        lines.addLayout(self._row)
        lines.addLayout(self._below)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def begin_with(self, widget: QWidget) -> None:
        """Put a control in place of the title, such as a list of what the page may be about."""
        self.title_label.hide()
        self._row.insertWidget(0, widget)

    def add(self, widget: QWidget) -> None:
        """Put a control at the end of the line."""
        self._row.addWidget(widget)

    def end_with(self, widget: QWidget) -> None:
        """Put a control at the end of the line, or below it where the line is full."""
        self._last = widget
        self._row.addWidget(widget)

    def minimumSizeHint(self) -> QSize:
        """Get as narrow as the line is without its quiet words and its last control."""
        height = max(metrics.HEIGHT_CONTROL, super().minimumSizeHint().height())
        return QSize(self._width_of(with_aside=False), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold by the new width."""
        super().resizeEvent(event)
        self._fold()

    def event(self, event: QEvent) -> bool:
        """Fold or unfold when a part comes, goes or grows."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fold()
        return super().event(event)

    def _fold(self) -> None:
        self._share_line()
        # A fixed height would be that of one line, where the last control takes several.
        # Where nothing in it wraps, a layout knows no height for a width.
        needed = max(self._lines.minimumSize().height(), self._lines.heightForWidth(self.width()))
        self.setMinimumHeight(max(metrics.HEIGHT_CONTROL, needed))

    def _share_line(self) -> None:
        self.aside_label.setVisible(self._width_of(with_aside=True) <= self.width())
        self._end_at_edge()
        last = self._last
        if last is None:
            return
        with_aside = not self.aside_label.isHidden()
        # A control of a fixed width may hint at another one.
        own = last.sizeHint().expandedTo(last.minimumSize())
        needed = self._width_of(with_aside=with_aside) + own.width()
        before, after = self._row, self._below
        if needed <= self.width():
            before, after = after, before
        if before.indexOf(last) >= 0:
            before.removeWidget(last)
            after.addWidget(last)

    def _end_at_edge(self) -> None:
        """Have the words of the last button end where the cards below end."""
        shown = [one for one in self._controls() if not one.isHidden()]
        for one in self._controls():
            if isinstance(one, KeyButton):
                one.set_ends_line(ends_line=one is shown[-1])

    def _controls(self) -> list[QWidget]:
        """Return what was added, in reading order, be its last control below the line or in it."""
        items = (self._row.itemAt(place) for place in range(self._row.count()))
        parts = [part for item in items if item is not None and (part := item.widget())]
        if self._last is not None and self._last not in parts:
            parts.append(self._last)
        return parts

    def _width_of(self, *, with_aside: bool) -> int:
        """Return what the line needs without its last control, each with the gap after it."""
        parts = self._controls()
        left_out = (self._last, self.aside_label)
        shown = [part for part in parts if part not in left_out and not part.isHidden()]
        if with_aside and self.aside_label.text():
            shown.append(self.aside_label)
        return sum(part.minimumSizeHint().width() + _SPACING for part in shown)
