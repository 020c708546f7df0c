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

BODY_LINE_PERCENT: Final = 117
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
        """Build a paragraph; `is_rich` takes its text for markup, in which `<b>` is strong."""
        super().__init__(theme, role=role, ink=ink, wrap=True, parent=parent)
        self._text = ""
        self._is_rich = is_rich
        self.setTextFormat(Qt.TextFormat.RichText)
        theme.changed.connect(self._write)
        self.setText(text)

    def text(self) -> str:
        """Return the words, without what spaces their lines."""
        return self._text

    def setText(self, text: str) -> None:  # noqa: N802 Qt's name
        """Show other words; none take no room."""
        self._text = text
        self._write()

    def _write(self) -> None:
        markup = self._text if self._is_rich else escape(self._text)
        # Bold by itself would be a weight that is not shipped, and be smeared.
        strong = f'<span style="font-weight:600; color:{self._theme.tokens.text.name()}">'
        markup = markup.replace("<b>", strong).replace("</b>", "</span>")
        super().setText(spaced_lines(markup) if markup else "")
