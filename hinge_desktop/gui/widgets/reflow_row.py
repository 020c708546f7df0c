"""A row that becomes a column where the room is too narrow for its parts side by side."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget


class ReflowRow(QWidget):
    """Lays its parts out side by side, or one below the other."""

    def __init__(self, spacing: int, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(spacing)
        # The parts' width side by side must not keep the page from getting narrower.
        self._row.setSizeConstraint(QBoxLayout.SizeConstraint.SetNoConstraint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def add(self, part: QWidget, stretch: int = 0) -> None:
        """Add a part; side by side the room is shared by `stretch`."""
        self._row.addWidget(part, stretch)

    def clear(self) -> None:
        """Take every part out and let it go."""
        for part in self._parts():
            self._row.removeWidget(part)
            part.hide()
            part.deleteLater()

    def is_folded(self) -> bool:
        """Tell whether the parts stand one below the other."""
        return self._row.direction() is QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as the widest part, and as high as the parts need as they stand."""
        hints = [part.minimumSizeHint() for part in self._shown_parts()]
        heights = [hint.height() for hint in hints]
        gaps = self._row.spacing() * max(0, len(hints) - 1)
        height = sum(heights) + gaps if self.is_folded() else max(heights, default=0)
        return QSize(max((hint.width() for hint in hints), default=0), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold by the new width."""
        super().resizeEvent(event)
        self._fit(event.size().width())

    def event(self, event: QEvent) -> bool:
        """Fit again when a part has grown, for example with the text size."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit(self.width())
            self.updateGeometry()
        return super().event(event)

    def _fit(self, width: int) -> None:
        parts = self._shown_parts()
        needed = sum(part.minimumSizeHint().width() for part in parts)
        needed += self._row.spacing() * max(0, len(parts) - 1)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        direction = down if needed > width else across
        if direction is not self._row.direction():
            self._row.setDirection(direction)
            self.updateGeometry()

    def _shown_parts(self) -> list[QWidget]:
        return [part for part in self._parts() if not part.isHidden()]

    def _parts(self) -> list[QWidget]:
        items = (self._row.itemAt(place) for place in range(self._row.count()))
        return [part for item in items if item is not None and (part := item.widget()) is not None]
