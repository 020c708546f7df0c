"""A stack of pages that asks for the room of the page that shows, not of the largest one."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget


class CurrentStack(QStackedWidget):
    """Use it inside of something that scrolls."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(self._follow_page)

    def sizeHint(self) -> QSize:
        """As the page that shows would like it."""
        page = self.currentWidget()
        return super().sizeHint() if page is None else page.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As the page that shows needs it; every page is as wide as it can get."""
        page = self.currentWidget()
        return super().minimumSizeHint() if page is None else page.minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        """Whether the page that shows has words that wrap."""
        page = self.currentWidget()
        return page is not None and page.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """Return the height of the page that shows."""
        page = self.currentWidget()
        return -1 if page is None else page.heightForWidth(width)

    def _follow_page(self) -> None:
        self.updateGeometry()
