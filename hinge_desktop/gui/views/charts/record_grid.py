"""The four records: beside each other, two by two or one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.charts.record_link import RecordLink
from hinge_desktop.words.records import RecordWords

_NAMES: Final = ("heaviest", "estimate", "clean_run", "even_sides")
_LEAST_WIDTH: Final = 200
_COLUMNS: Final = (4, 2, 1)


class RecordGrid(QWidget):
    """Takes as many columns as have room."""

    set_requested = Signal(str, str)
    """Sent with the keys of the session and of the set."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(12)
        # Columns that stand now must not keep the page from getting narrower.
        self._grid.setSizeConstraint(QGridLayout.SizeConstraint.SetNoConstraint)
        self.links = tuple(self._build_link(name) for name in _NAMES)
        theme.changed.connect(self._fit)
        self._fit()

    def show_records(self, records: Sequence[RecordWords]) -> None:
        """Show other records."""
        for link, one in zip(self.links, records, strict=True):
            link.show_record(one)

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as the widest record, and as high as the columns that stand now."""
        width = max(link.minimumSizeHint().width() for link in self.links)
        return QSize(width, self._grid.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the new width."""
        super().resizeEvent(event)
        self._fit()

    def _build_link(self, name: str) -> RecordLink:
        link = RecordLink(self._theme)
        link.setObjectName(f"record_{name}")
        link.set_requested.connect(self.set_requested)
        return link

    def _fit(self) -> None:
        least = max(round(_LEAST_WIDTH * self._theme.text_scale), 1)
        columns = next((one for one in _COLUMNS if one * least <= self.width()), 1)
        if columns == self._columns:
            return
        self._columns = columns
        for place, link in enumerate(self.links):
            self._grid.addWidget(link, *divmod(place, columns))
        for column in range(max(_COLUMNS)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self.updateGeometry()
