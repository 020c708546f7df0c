"""Pages of the guide that go with the one that is read."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.page_link import PageLink
from hinge_desktop.gui.widgets.card import Card
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
            link = PageLink(theme, guide, name)
            link.address_asked.connect(self.address_asked)
            self.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
