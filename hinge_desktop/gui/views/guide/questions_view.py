"""Questions that lifters ask, each with its whole answer."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.guide_view import GuideView
from hinge_desktop.gui.views.guide.question_list import QuestionList
from hinge_desktop.gui.views.guide.related_card import RelatedCard
from hinge_desktop.gui.views.guide.safety_note import SafetyNote
from hinge_desktop.gui.views.guide.statement_label import StatementLabel
from hinge_desktop.gui.views.guide.two_columns import TwoColumns
from hinge_desktop.gui.widgets.column import Column
from hinge_desktop.guide.address import Address
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import QuestionPage


class QuestionsView(GuideView):
    """Questions at the left; where to read on about the open one at the right."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._guide = Guide()
        self._name = ""
        self._page: QuestionPage | None = None
        self._summary = Column(0)
        self.list = QuestionList(theme)
        self._columns = TwoColumns(theme)
        self._columns.main.fill([self.list], lead=self._summary)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._columns)
        column.addStretch(1)
        self.list.chosen.connect(self._follow)

    def show_address(self, guide: Guide, address: Address) -> None:
        """Show the questions with the one open that the address names, or the first."""
        self._guide = guide
        self._name = address.page
        self._page = guide.page(address.page, QuestionPage)
        if self._page is None:
            return
        summary = StatementLabel(self._theme, guide, self._page.summary, role=FontRole.NOTE)
        self._summary.fill([summary])
        place = address.entry if isinstance(address.entry, int) else 0
        self.list.show_questions(guide, self._page.questions, place)
        self._show_links()

    def focus_first(self) -> None:
        """Give the keyboard to the open question."""
        self.list.focus_open()
        self._ask_for_sight()

    def step(self, by: int) -> bool:
        """Open the next question or the one before."""
        self.list.step(by)
        return True

    def _follow(self, place: int) -> None:
        self._show_links()
        self.went_on.emit(Address(self._name, entry=place))
        self._ask_for_sight()

    def _ask_for_sight(self) -> None:
        if self.list.open_part is not None:
            self.sight_asked.emit(self.list.open_part)

    def _show_links(self) -> None:
        page, parts = self._page, []
        names = page.questions[self.list.place].related if page and page.questions else ()
        if self._guide.known(names):
            card = RelatedCard(self._theme, self.tr("Read on"), self._guide, names)
            card.address_asked.connect(self.address_asked)
            parts.append(card)
        self._columns.aside.fill([*parts, SafetyNote(self._theme)])
