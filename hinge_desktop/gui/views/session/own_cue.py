"""The lifter's own cue for the next set, on its card; shorter where a fault is cued as well."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.text_label import TextLabel


class OwnCue(QWidget):
    """Hidden without a cue, and where there is no room for it."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._title = TextLabel(theme, self.tr("Your cue"), role=FontRole.NOTE, ink=Ink.TEXT2)
        self._words = TextLabel(theme, role=FontRole.GARAGE_VALUE, wrap=True)
        self._words.setObjectName("own_cue_words")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self._words)
        self.setObjectName("next_own_cue")
        self.hide()

    def show_cue(self, text: str) -> None:
        """Have this cue from now on; an empty one is none."""
        self._text = text

    def fit(self, *, has_room: bool, is_line: bool) -> None:
        """Show the cue large with its title, as a line, or not at all."""
        self.setVisible(bool(self._text) and has_room)
        self._title.setVisible(not is_line)
        self._words.set_role(FontRole.GARAGE_LABEL if is_line else FontRole.GARAGE_VALUE)
        told = self.tr("Yours: {cue}").format(cue=self._text)
        self._words.setText(told if is_line else self._text)
        self.setAccessibleName(self.tr("Your cue: {cue}").format(cue=self._text))
