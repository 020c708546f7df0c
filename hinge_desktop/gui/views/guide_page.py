"""The guide while no page is written: the movement in three lines, and the safety line."""

from PySide6.QtCore import Qt

from hinge_desktop.gui.pages import PageName, title_of
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.empty_state import EmptyState
from hinge_desktop.gui.widgets.scroll_page import ScrollPage


class GuidePage(ScrollPage):
    """Says what the movement is, and when to stop."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, title_of(PageName.GUIDE))
        self.setObjectName("page_guide")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        text = self.tr(
            "Hips go back, the spine stays long, the bar stays close. Stop if you feel pain or"
            " tingling. Ask a health professional before you load again."
        )
        title = self.tr("No page is written yet.")
        self.body.addWidget(EmptyState(theme, Icon.BOOK_OPEN, title, text), 1)
