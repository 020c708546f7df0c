"""A titled group of statements in a card."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.statement_label import StatementLabel
from hinge_desktop.gui.widgets.card import Card
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import Section
from hinge_desktop.guide.statements import Statement
from hinge_desktop.words.guide_text import guide_text


class SectionCard(Card):
    """One statement a paragraph."""

    def __init__(
        self, theme: Theme, guide: Guide, section: Section, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, guide_text(section.title), parent=parent)
        self.body.setSpacing(10)
        for label in statement_labels(theme, guide, section.statements):
            self.body.addWidget(label)


def statement_labels(
    theme: Theme, guide: Guide, statements: Iterable[Statement]
) -> list[StatementLabel]:
    """Return a label for each statement."""
    return [StatementLabel(theme, guide, statement) for statement in statements]
