"""Sentences of several lines, with as much room between them as is drawn."""

from __future__ import annotations

from html import escape
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.text_label import TextLabel

BODY_LINE_PERCENT: Final = 118
"""Of a line of the face: 20 pixels for text of 14."""
NOTICE_LINE_PERCENT: Final = 112
"""In a box of its own."""


def spaced_lines(markup: str, percent: int = BODY_LINE_PERCENT) -> str:
    """Return rich text whose lines stand so far apart."""
    return f'<p style="margin:0; line-height:{percent}%">{markup}</p>'


class Paragraph(TextLabel):
    """A label that wraps; `text` stays what it was given."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        role: FontRole = FontRole.BODY,
        ink: Ink = Ink.TEXT2,
        is_rich: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Build a paragraph; `is_rich` takes its text for markup."""
        super().__init__(theme, role=role, ink=ink, wrap=True, parent=parent)
        self._text = ""
        self._is_rich = is_rich
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText(text)

    def text(self) -> str:
        """Return the words, without what spaces their lines."""
        return self._text

    def setText(self, text: str) -> None:  # noqa: N802 Qt's name
        """Show other words; none take no room."""
        self._text = text
        markup = text if self._is_rich else escape(text)
        super().setText(spaced_lines(markup) if text else "")
