"""A statement of the guide, and after it in small where it comes from."""

from __future__ import annotations

from html import escape
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.statements import Statement
from hinge_desktop.words.guide_text import guide_text, source_words

_LINE_PERCENT: Final = 125


class StatementLabel(TextLabel):
    """Wraps; the sources are in the same paragraph, smaller and quieter."""

    def __init__(
        self,
        theme: Theme,
        guide: Guide,
        statement: Statement,
        *,
        lead: str = "",
        role: FontRole = FontRole.BODY,
        ink: Ink = Ink.TEXT,
        parent: QWidget | None = None,
    ) -> None:
        """Show a statement; `lead` are strong words before it, such as "Fix"."""
        super().__init__(theme, role=role, ink=ink, wrap=True, parent=parent)
        self._lead = lead
        self._said = guide_text(statement.text)
        self._sources = source_words(guide, statement)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAccessibleName(self.spoken)
        theme.changed.connect(self._write)
        self._write()

    @property
    def spoken(self) -> str:
        """The statement and its sources as one plain text."""
        said = f"{self._lead} {self._said}".strip()
        return f"{said} ({self._sources})" if self._sources else said

    def _write(self) -> None:
        strong = f'<span style="font-weight:600">{escape(self._lead)}</span> ' * bool(self._lead)
        small = self._theme.font(FontRole.CAPTION)
        face = (
            f"font-family:'{small.family()}'; font-weight:400; font-size:{small.pointSizeF():.2f}pt"
        )
        quiet = f'<span style="{face}; color:{self._theme.tokens.text3.name()}">'
        sources = self._sources.replace(" ", "\N{NO-BREAK SPACE}").replace(
            ",\N{NO-BREAK SPACE}", ", "
        )
        words = f"{strong}{escape(self._said)} {quiet}{escape(sources)}</span>"
        self.setText(f'<p style="margin:0; line-height:{_LINE_PERCENT}%">{words}</p>')
