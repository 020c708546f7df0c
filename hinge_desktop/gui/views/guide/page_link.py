"""A link to a page of the guide, named after it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.page_titles import page_title
from hinge_desktop.gui.widgets.text_link import TextLink
from hinge_desktop.guide.address import Address
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import PageName


class PageLink(TextLink):
    """Enter follows it too; Space is left to the page."""

    address_asked = Signal(object)
    """Sent with the `Address` of the page."""

    def __init__(
        self, theme: Theme, guide: Guide, name: PageName, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, page_title(guide, name), parent=parent)
        self._address = Address(name)
        self.setObjectName(f"guide_link_{name.replace('/', '_')}")
        self.setAutoDefault(True)
        self.clicked.connect(self._ask)

    def _ask(self) -> None:
        self.address_asked.emit(self._address)
