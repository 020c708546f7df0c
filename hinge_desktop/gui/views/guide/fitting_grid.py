"""Parts in as many equal columns as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from hinge_desktop.gui.theme.theme import Theme


class FittingGrid(QWidget):
    """Row by row; in a narrow window one below the other."""

    arranged = Signal()
    """Sent when the parts have taken their places, before they are laid out."""

    def __init__(
        self,
        theme: Theme,
        *,
        least: int,
        most: int,
        spacing: int,
        line_spacing: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Build an empty grid of `most` columns at the most, each `least` pixels wide or wider."""
        super().__init__(parent)
        self._theme = theme
        self._least = least
        self._most = most
        self._columns = 0
        self._shown: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(spacing)
        self._grid.setVerticalSpacing(spacing if line_spacing is None else line_spacing)
        theme.changed.connect(self._fit)

    def lines(self) -> list[list[QWidget]]:
        """Return the parts line by line."""
        across = max(1, self._columns)
        return [self._shown[first : first + across] for first in range(0, len(self._shown), across)]

    def show_parts(self, parts: Sequence[QWidget]) -> None:
        """Show these parts, and hide those that were shown before."""
        for part in self._shown:
            self._grid.removeWidget(part)
            part.setVisible(part in parts)
        self._shown = list(parts)
        self._columns = 0
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as one column."""
        hint = super().minimumSizeHint()
        widest = max((part.minimumSizeHint().width() for part in self._shown), default=0)
        return QSize(widest, hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the columns that fit."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        spacing = self._grid.horizontalSpacing()
        least = round(self._least * self._theme.text_scale) + spacing
        fitting = (self.width() + spacing) // least
        columns = max(1, min(fitting, self._most, len(self._shown)))
        if columns == self._columns:
            return
        for place, part in enumerate(self._shown):
            self._grid.removeWidget(part)
            self._grid.addWidget(part, place // columns, place % columns)
            part.show()
        for column in range(self._most):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        self.arranged.emit()
        # At once: a later request is lost when what is around lays itself out meanwhile.
        self._grid.activate()
        self.updateGeometry()
