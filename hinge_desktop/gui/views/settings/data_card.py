"""Where the journal lies."""

from PySide6.QtCore import QCoreApplication, Qt

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.card import Card
from hinge_desktop.gui.widgets.text_label import TextLabel


class DataCard(Card):
    """Names the one file that holds everything."""

    def __init__(self, theme: Theme, journal_path: str) -> None:
        title = QCoreApplication.translate("DataCard", "Your data")
        super().__init__(theme, title, icon=Icon.HARD_DRIVE)
        self.body.addWidget(TextLabel(theme, self.tr("Journal"), role=FontRole.BODY_MEDIUM))
        place = TextLabel(theme, journal_path, role=FontRole.CAPTION, ink=Ink.TEXT2, wrap=True)
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(place)
