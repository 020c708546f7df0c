"""The top line of a page: its title, and room for controls at the end."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.text_label import TextLabel


class PageHeader(QWidget):
    """Title, a quiet line such as the date, then whatever is added with `add`."""

    def __init__(
        self, theme: Theme, title: str, *, aside: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title_label = TextLabel(theme, title, role=FontRole.PAGE_TITLE)
        self.aside_label = TextLabel(theme, aside, ink=Ink.TEXT2)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._row.addWidget(self.title_label)
        self._row.addStretch(1)
        self._row.addWidget(self.aside_label)
        self.setMinimumHeight(metrics.HEIGHT_CONTROL)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def begin_with(self, widget: QWidget) -> None:
        """Put a control in place of the title, such as a list of what the page may be about."""
        self.title_label.hide()
        self._row.insertWidget(0, widget)

    def add(self, widget: QWidget) -> None:
        """Put a control at the end of the line."""
        self._row.addWidget(widget)

    def take(self, widget: QWidget) -> None:
        """Let a control go, to be put elsewhere."""
        self._row.removeWidget(widget)

    def has_room_for(self, widget: QWidget, width: int) -> bool:
        """Tell whether a line so wide holds a control beside all others."""
        items = (self._row.itemAt(place) for place in range(self._row.count()))
        parts = [part for item in items if item is not None and (part := item.widget())]
        others = [part for part in parts if part is not widget and not part.isHidden()]
        needed = sum(part.minimumSizeHint().width() for part in others) + widget.sizeHint().width()
        return needed + self._row.spacing() * (len(others) + 1) <= width
