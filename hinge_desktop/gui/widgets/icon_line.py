"""A line of a card: an icon, and a sentence whose beginning is strong."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.paragraph import spaced_lines
from hinge_desktop.gui.widgets.text_label import IconLabel, TextLabel
from hinge_desktop.gui.widgets.text_link import TextLink


class IconLine(QWidget):
    """Hidden while it says nothing; screen readers hear the whole sentence."""

    def __init__(self, theme: Theme, icon: Icon, ink: Ink) -> None:
        super().__init__()
        self._theme = theme
        self._sentence = ("", "")
        self._words = TextLabel(theme, ink=Ink.TEXT2, wrap=True)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._row.addWidget(IconLabel(theme, icon, ink=ink), 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._words, 1)
        theme.changed.connect(self._follow_theme)
        self.hide()

    def show_words(self, strong: str, words: str) -> None:
        """Show a sentence, or nothing."""
        self._sentence = (strong, words)
        self._follow_theme()
        self.setAccessibleName(f"{strong} {words}".strip())
        self.setVisible(bool(words))

    def end_with(self, link: TextLink) -> None:
        """Put a link behind the words."""
        self._row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)

    def _follow_theme(self) -> None:
        strong, words = self._sentence
        color = self._theme.tokens.text.name()
        lead = f'<span style="color:{color};font-weight:600">{escape(strong)}</span> '
        self._words.setText(spaced_lines((lead if strong else "") + escape(words)))
