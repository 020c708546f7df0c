"""The links that every page of the guide has at its top."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.finder_view import FINDER
from hinge_desktop.gui.widgets.text_link import TextLink
from hinge_desktop.guide.address import CONTENTS_PAGE, Address

CONTENTS: Final = Address(CONTENTS_PAGE)
SAFETY: Final = Address("topics/safety")
FINDER_KEY: Final = "E"
_GAP: Final = 14


class GuideLinks(QWidget):
    """Words beside icons; the icons alone where the line is too short for the words."""

    address_asked = Signal(object)
    """Sent with the `Address` that the lifter wants to see."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        felt, contents, safety = (
            self.tr("Where did you feel it?"),
            self.tr("Contents"),
            self.tr("Safety"),
        )
        self._links = (
            self._link(theme, felt, Icon.TARGET, FINDER_KEY, FINDER, "guide_finder_link"),
            self._link(theme, contents, Icon.BOOK_OPEN, "Home", CONTENTS, "guide_contents"),
            self._link(theme, safety, Icon.HEART_PULSE, "F4", SAFETY, "guide_safety_link"),
        )
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addStretch(1)
        for link in self._links:
            row.addWidget(link)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._fit)

    def sizeHint(self) -> QSize:
        """Room for all words."""
        width = sum(link.full_width() for link in self._links) + self._gaps()
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for the icons alone."""
        width = sum(link.icon_width() for link in self._links) + self._gaps()
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the words where there is no room for them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for link in self._links:
            link.show_words(is_shown=self.width() >= self.sizeHint().width())
        # At once: a later request is lost when the line above lays itself out meanwhile.
        self._row.activate()

    def _gaps(self) -> int:
        return _GAP * (len(self._links) - 1)

    def _link(
        self, theme: Theme, text: str, icon: Icon, key: str, address: Address, name: str
    ) -> TextLink:
        link = TextLink(theme, text, icon=icon, key=key)
        link.setObjectName(name)
        link.clicked.connect(partial(self.address_asked.emit, address))
        return link
