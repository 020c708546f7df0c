"""A topic that the articles do not agree on: every position, and what Hinge does."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.guide.card_list import ReadCard
from hinge_desktop.gui.views.guide.fitting_grid import FittingGrid
from hinge_desktop.gui.views.guide.page_link import PageLink
from hinge_desktop.gui.views.guide.statement_label import StatementLabel
from hinge_desktop.gui.widgets.flow_layout import FlowLayout
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import Disagreement, PageName, Position
from hinge_desktop.words.guide_text import guide_text

_POSITION_WIDTH: Final = 210
_GAP: Final = 12


class DisagreementCard(ReadCard):
    """Positions side by side, or below each other in a narrow window."""

    address_asked = Signal(object)
    """Sent with the `Address` that the lifter wants to see."""

    def __init__(
        self, theme: Theme, guide: Guide, topic: Disagreement, *, parent: QWidget | None = None
    ) -> None:
        here = StatementLabel(theme, guide, topic.here, lead=self.tr("Here:"))
        boxes = [PositionBox(theme, position) for position in topic.positions]
        title = guide_text(topic.topic)
        spoken = ". ".join([title, *(box.accessibleName() for box in boxes), here.spoken])
        super().__init__(theme, spoken, title, parent=parent)
        grid = FittingGrid(theme, least=_POSITION_WIDTH, most=len(boxes), spacing=_GAP)
        grid.show_parts(boxes)
        self.body.addWidget(grid)
        self.body.addWidget(here)
        names = guide.known(topic.related)
        if names:
            self.body.addLayout(self._links(theme, guide, names))

    def _links(self, theme: Theme, guide: Guide, names: tuple[PageName, ...]) -> FlowLayout:
        row = FlowLayout(spacing=metrics.CARD_GAP_DENSE, line_spacing=0)
        for name in names:
            link = PageLink(theme, guide, name)
            link.address_asked.connect(self.address_asked)
            row.addWidget(link)
        return row


class PositionBox(QFrame):
    """What some articles say, and under it which ones."""

    def __init__(self, theme: Theme, position: Position, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "notice_plain")
        said = guide_text(position.text)
        sources = ", ".join(source.value for source in position.sources)
        named = sources or self.tr("No article says")
        self.setAccessibleName(f"{said} ({named})")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(6)
        column.addWidget(TextLabel(theme, said, wrap=True))
        column.addStretch(1)
        caption = TextLabel(theme, named, role=FontRole.CAPTION, ink=Ink.TEXT2, wrap=True)
        column.addWidget(caption)
