"""Pages of the guide that go with the one that is read."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.page_titles import page_title
from hinge_desktop.gui.widgets.card import Card
from hinge_desktop.gui.widgets.text_link import TextLink
from hinge_desktop.guide.address import Address
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import PageName


class RelatedCard(Card):
    """A link for each page; what could not be read is left out."""

    address_asked = Signal(object)
    """Sent with the `Address` that the lifter wants to see."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        guide: Guide,
        names: Iterable[PageName],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, title, parent=parent)
        self.body.setSpacing(4)
        for name in guide.known(names):
            link = TextLink(theme, page_title(guide, name))
            link.setObjectName(f"guide_link_{name.replace('/', '_')}")
            link.setAutoDefault(True)
            link.clicked.connect(partial(self._ask, name))
            self.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _ask(self, name: PageName) -> None:
        self.address_asked.emit(Address(name))
