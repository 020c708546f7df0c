"""The ladder: five steps from the wall up, and where the lifter stands."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent

from hinge_desktop.core.journal import Journal
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.pages import PageName, title_of
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.ladder_card import LadderCard
from hinge_desktop.gui.widgets.build_pill import BuildPill
from hinge_desktop.gui.widgets.scroll_page import ScrollPage
from hinge_desktop.gui.widgets.stair import StepPicture
from hinge_desktop.gui.widgets.text_label import TextLabel


class LadderPage(ScrollPage):
    """Shows the stair; Today always holds the step that it marks."""

    def __init__(self, theme: Theme, journal: Journal, signals: ChangeSignals) -> None:
        super().__init__(theme, title_of(PageName.LADDER))
        self._journal = journal
        self.setObjectName("page_ladder")
        self.header.aside_label.setText(self.tr("Each step earns the next."))
        self.pill = BuildPill(theme)
        self.header.add(self.pill)
        self._card = LadderCard(theme)
        self.body.addWidget(self._card, 2)
        words = self.tr(
            "Today always holds the step you are on. Two good days on different days open the"
            " next one, because what stays overnight is learned."
        )
        self.body.addWidget(TextLabel(theme, words, ink=Ink.TEXT2, wrap=True))
        self.body.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        signals.ladder_changed.connect(self._show_moves)

    def show_steps(self, pictures: Sequence[StepPicture | None]) -> None:
        """Stand a lifter on each step."""
        self._card.show_pictures(pictures)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the moves as they are now."""
        super().showEvent(event)
        self._show_moves()

    def _show_moves(self) -> None:
        self._card.show_moves(self._journal.ladder_moves())
