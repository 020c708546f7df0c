"""One cue of the bank: what to think, when it helps, and what it is against."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.guide.card_list import ReadCard
from hinge_desktop.gui.views.guide.page_link import PageLink
from hinge_desktop.gui.views.guide.page_titles import page_title
from hinge_desktop.gui.views.guide.statement_label import StatementLabel
from hinge_desktop.gui.widgets.card import Mood, Pill
from hinge_desktop.gui.widgets.flow_layout import FlowLayout
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import CueEntry, PageName
from hinge_desktop.words.guide_text import guide_text


class CueCard(ReadCard):
    """The misleading one says so in words beside an icon."""

    address_asked = Signal(object)
    """Sent with the `Address` that the lifter wants to see."""

    def __init__(
        self, theme: Theme, guide: Guide, cue: CueEntry, *, parent: QWidget | None = None
    ) -> None:
        faults = guide.known(f"faults/{fault}" for fault in cue.against)
        label = StatementLabel(theme, guide, cue, role=FontRole.PLAN_VALUE)
        use = guide_text(cue.use)
        warning = self.tr("Better left alone") if cue.is_misleading else ""
        against = ", ".join(page_title(guide, name) for name in faults)
        parts = (warning, label.spoken, use, f"{self.tr('Against')}: {against}" * bool(against))
        super().__init__(theme, ". ".join(part for part in parts if part), parent=parent)
        self.searched = " ".join((guide_text(cue.text), use, against, warning))
        """Everything that the lifter may look for."""
        self.body.setSpacing(6)
        if warning:
            pill = Pill(theme, warning, Mood.WARN, icon=Icon.TRIANGLE_ALERT)
            self.body.addWidget(pill, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(label)
        self.body.addWidget(TextLabel(theme, use, ink=Ink.TEXT2, wrap=True))
        if faults:
            self.body.addLayout(self._links(theme, guide, faults))
        self.body.addStretch(1)

    def _links(self, theme: Theme, guide: Guide, names: tuple[PageName, ...]) -> FlowLayout:
        row = FlowLayout(spacing=12, line_spacing=0)
        row.addWidget(TextLabel(theme, self.tr("Against"), ink=Ink.TEXT2))
        for name in names:
            link = PageLink(theme, guide, name)
            link.address_asked.connect(self.address_asked)
            row.addWidget(link)
        return row
