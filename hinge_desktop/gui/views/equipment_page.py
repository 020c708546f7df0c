"""Equipment: what the journal says is owned, or what is assumed until then."""

from PySide6.QtCore import Qt

from hinge_desktop.core.journal import Journal
from hinge_desktop.gui.pages import PageName, title_of
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.card import Card
from hinge_desktop.gui.widgets.empty_state import EmptyState
from hinge_desktop.gui.widgets.scroll_page import ScrollPage
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.equipment import equipment_lines


class EquipmentPage(ScrollPage):
    """Lists what Hinge plans with."""

    def __init__(self, theme: Theme, journal: Journal) -> None:
        super().__init__(theme, title_of(PageName.EQUIPMENT))
        self.setObjectName("page_equipment")
        self.header.aside_label.setText(self.tr("Hinge plans only loads you can build."))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        lines = equipment_lines(journal.equipment())
        if lines:
            self._show_lines(theme, lines)
        else:
            self._show_assumed(theme)

    def _show_lines(self, theme: Theme, lines: tuple[tuple[str, str], ...]) -> None:
        card = Card(theme, self.tr("What you own"), icon=Icon.DUMBBELL)
        for title, words in lines:
            card.body.addWidget(TextLabel(theme, title, role=FontRole.BODY_MEDIUM))
            card.body.addWidget(TextLabel(theme, words, ink=Ink.TEXT2, wrap=True))
        self.body.addWidget(card)
        self.body.addStretch(1)

    def _show_assumed(self, theme: Theme) -> None:
        text = self.tr(
            "Hinge plans with a 20 kg bar and one pair each of 20, 15, 10, 5, 2.5 and 1.25 kg"
            " until you say what you own."
        )
        title = self.tr("Nothing is entered yet.")
        self.body.addWidget(EmptyState(theme, Icon.DUMBBELL, title, text), 1)
