"""A few sentences, and after them in small where they come from."""

from __future__ import annotations

from html import escape
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.text_label import TextLabel

_LINE_PERCENT: Final = 125


class SourcedLabel(TextLabel):
    """Wraps; the sources are in the same paragraph, smaller and quieter."""

    def __init__(
        self,
        theme: Theme,
        said: str,
        sources: str,
        *,
        lead: str = "",
        role: FontRole = FontRole.BODY,
        ink: Ink = Ink.TEXT,
        parent: QWidget | None = None,
    ) -> None:
        """Show sentences; `lead` are strong words before them, such as "Fix"."""
        # By width: Qt sets rich text anew at each question, and layouts ask often.
        self._heights: dict[int, int] = {}
        super().__init__(theme, role=role, ink=ink, wrap=True, parent=parent)
        self._lead = lead
        self._said = said
        self._sources = sources
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAccessibleName(self.spoken)
        theme.changed.connect(self._write)
        self._write()

    @property
    def spoken(self) -> str:
        """Sentences and sources as one plain text."""
        said = f"{self._lead} {self._said}".strip()
        return f"{said} ({self._sources})" if self._sources else said

    def heightForWidth(self, width: int) -> int:
        """Return the height that the text needs at a width."""
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font."""
        self._heights.clear()
        super().changeEvent(event)

    def _write(self) -> None:
        self._heights.clear()
        tokens = self._theme.tokens
        look = f"font-weight:600; color:{tokens.text.name()}"
        strong = f'<span style="{look}">{escape(self._lead)}</span> ' * bool(self._lead)
        small = self._theme.font(FontRole.CAPTION)
        face = f"font-family:'{small.family()}'; font-weight:400"
        size = f"font-size:{small.pointSizeF():.2f}pt"
        quiet = f'<span style="{face}; {size}; color:{tokens.text3.name()}">'
        # The name of an article is not broken into two lines.
        names = [name.replace(" ", "\N{NO-BREAK SPACE}") for name in self._sources.split(", ")]
        words = f"{strong}{escape(self._said)} {quiet}{escape(', '.join(names))}</span>"
        self.setText(f'<p style="margin:0; line-height:{_LINE_PERCENT}%">{words}</p>')
