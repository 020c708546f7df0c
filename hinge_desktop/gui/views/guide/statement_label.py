"""A statement of the guide with its sources."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.guide.sourced_label import SourcedLabel
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.statements import Statement
from hinge_desktop.words.guide_text import guide_text, source_words


class StatementLabel(SourcedLabel):
    """Shows it in the language in force."""

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
        super().__init__(
            theme,
            guide_text(statement.text),
            source_words(guide, statement),
            lead=lead,
            role=role,
            ink=ink,
            parent=parent,
        )
