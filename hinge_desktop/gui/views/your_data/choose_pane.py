"""The beginning of an import: what can be brought in, and what was wrong with a file."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.import_apps import KNOWN_APPS
from hinge_desktop.words.problems import ProblemWords


class ChoosePane(QWidget):
    """Says what a file may be; the button that asks for it is the sheet's own."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("import_choose_pane")
        self._trouble = Notice(theme, Mood.BAD)
        self._trouble.setObjectName("import_trouble")
        self._trouble.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._trouble)
        column.addSpacing(8)
        apps = ", ".join(name for code, name in KNOWN_APPS.items() if code != "hinge")
        for title, words in (
            (self.tr("The log of another app"), apps),
            (self.tr("Any other table"), self.tr("You say once which column holds what.")),
            (
                self.tr("Another Hinge journal"),
                self.tr("A journal, a complete export, or a table of sets."),
            ),
        ):
            column.addWidget(TextLabel(theme, title, role=FontRole.BODY_STRONG))
            column.addWidget(TextLabel(theme, words, ink=Ink.TEXT2, wrap=True))
            column.addSpacing(10)
        words = self.tr(
            "Export the log in the other app, bring the file to this computer, and choose it here"
            " or drop it on the window. You see what it would add before anything is written."
        )
        column.addWidget(TextLabel(theme, words, ink=Ink.TEXT2, wrap=True))

    @property
    def trouble(self) -> str:
        """What is said of a file that could not be read; "" while there was none."""
        return "" if self._trouble.isHidden() else self._trouble.accessibleName()

    def show_trouble(self, words: ProblemWords | None) -> None:
        """Say why nothing was read of a file and what to do, or nothing."""
        self._trouble.setHidden(words is None)
        if words is not None:
            self._trouble.show_notice(Mood.BAD, words.title, words.advice)
