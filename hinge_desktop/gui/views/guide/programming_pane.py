"""How a lift is put into a week: sets, reps, effort, rest and progress."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.section_card import SectionCard
from hinge_desktop.gui.views.guide.two_columns import TwoColumns
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import LiftPage


class ProgrammingPane(QWidget):
    """The first half of the sections at the left, the rest at the right."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns = TwoColumns(theme)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._columns)

    def show_page(self, guide: Guide, page: LiftPage) -> None:
        """Show another lift."""
        cards = [SectionCard(self._theme, guide, section) for section in page.programming]
        half = (len(cards) + 1) // 2
        self._columns.main.fill(cards[:half])
        self._columns.aside.fill(cards[half:])
