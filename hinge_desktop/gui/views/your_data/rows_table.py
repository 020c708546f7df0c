"""A short table on a sheet, a few rows high, that is walked by the arrows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHeaderView

from hinge_desktop.gui.models.text_table import TextTableModel
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.plain_table import PlainTable

_MOST_ROWS = 6


class RowsTable(PlainTable):
    """As high as its rows, up to six; `activated` is sent for Enter and a double click."""

    def __init__(self, theme: Theme, name: str, headings: Sequence[str], *wide: int) -> None:
        """Build it empty; the columns `wide` share the room that is left."""
        super().__init__(theme, name)
        self.rows = TextTableModel(headings)
        self.rows.setParent(self)
        self.setModel(self.rows)
        self.setWordWrap(False)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        # Only rows in view are measured: there may be thousands.
        header.setResizeContentsPrecision(0)
        for column in wide:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        theme.changed.connect(self._fit_rows)
        self._fit_rows()

    def show_rows(self, rows: Sequence[tuple[str, ...]]) -> None:
        """Show other rows."""
        self.rows.show_rows(rows)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Heading and rows, and a bar for wide words."""
        shown = min(max(1, self.rows.rowCount()), _MOST_ROWS)
        rows = shown * self.verticalHeader().defaultSectionSize()
        return QSize(320, self.horizontalHeader().sizeHint().height() + rows + 4)

    def minimumSizeHint(self) -> QSize:
        """Keep the height, whatever the width."""
        return QSize(200, self.sizeHint().height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the first row."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.selectRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter, which would be the sheet's."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()

    def _fit_rows(self) -> None:
        height = round((metrics.HEIGHT_CONTROL - 6) * self._theme.text_scale)
        self.verticalHeader().setDefaultSectionSize(height)
        self.updateGeometry()
