"""A page of text: a topic, a drill, a card of an exercise, a fault that no figure shows."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.fault_card import FaultCard
from hinge_desktop.gui.views.guide.figure_card import FigureCard
from hinge_desktop.gui.views.guide.guide_view import GuideView
from hinge_desktop.gui.views.guide.own_card import OwnCard
from hinge_desktop.gui.views.guide.page_titles import page_title
from hinge_desktop.gui.views.guide.practise_button import PractiseButton, exercise_of
from hinge_desktop.gui.views.guide.related_card import RelatedCard
from hinge_desktop.gui.views.guide.routine_card import RoutineCard
from hinge_desktop.gui.views.guide.safety_note import SafetyNote
from hinge_desktop.gui.views.guide.section_card import SectionCard
from hinge_desktop.gui.views.guide.statement_label import StatementLabel
from hinge_desktop.gui.views.guide.two_columns import TwoColumns
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.guide.address import Address, Part
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import FaultPage, PageName, TextPage

_CHECKS: Final = "checks/"


class TextView(GuideView):
    """Words at the left; the lifter, what may be done, and links at the right."""

    def __init__(
        self,
        theme: Theme,
        read_lifter: Callable[[], Lifter],
        own: OwnCard,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._read_lifter = read_lifter
        self._name: PageName = ""
        self._exercise = ""
        self._has_routine = False
        self._own = own
        self._columns = TwoColumns(theme)
        self._columns.aside.keep_below(own)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._columns)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setProperty("ring", "none")

    def show_address(self, guide: Guide, address: Address) -> None:
        """Show a page of text; nothing where it could not be read."""
        self._name = address.page
        self._exercise = ""
        self._has_routine = False
        self._own.hide()
        self.setAccessibleName(page_title(guide, address.page))
        page = guide.pages.get(address.page)
        if isinstance(page, TextPage):
            self._show_text(guide, page)
        elif isinstance(page, FaultPage):
            self._show_fault(guide, page)

    def focus_first(self) -> None:
        """Take the keyboard: the page scrolls, its keys work, Tab goes on to the links."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def act(self) -> None:
        """Play or practise what the page is about."""
        if self._has_routine:
            self.play_asked.emit(self._name)
        elif self._exercise:
            self.practise_asked.emit(self._exercise)

    def _show_text(self, guide: Guide, page: TextPage) -> None:
        theme = self._theme
        summary = StatementLabel(theme, guide, page.summary, role=FontRole.NOTE)
        cards: list[QWidget] = [SectionCard(theme, guide, section) for section in page.sections]
        if page.routine:
            self._has_routine = True
            routine = RoutineCard(theme, guide, page.routine)
            routine.play_asked.connect(self.act)
            cards.insert(0, routine)
        aside: list[QWidget] = []
        if page.lift is not None:
            figure = FigureCard(theme, page.lift, self._read_lifter())
            figure.move_asked.connect(partial(self._show_move, page.lift))
            aside.append(figure)
        if page.exercise:
            self._own.show_exercise(ExerciseId(page.exercise))
            self._own.show()
        self._exercise = exercise_of(guide, self._name)
        if self._exercise:
            aside.append(self._practise_button(self._exercise))
        if self._name.startswith(_CHECKS):
            aside.append(self._checks_button())
        self._columns.main.fill(cards, lead=summary)
        self._columns.aside.fill([*aside, *self._links(guide, page.related)])

    def _show_fault(self, guide: Guide, page: FaultPage) -> None:
        self._exercise = exercise_of(guide, page.drill)
        aside: list[QWidget] = []
        if self._exercise:
            aside.append(self._practise_button(self._exercise))
        self._columns.main.fill([FaultCard(self._theme, guide, page)])
        links = (page.drill, *(name for name in page.related if name != page.drill))
        self._columns.aside.fill([*aside, *self._links(guide, links)])

    def _practise_button(self, exercise: str) -> PractiseButton:
        button = PractiseButton(self._theme, exercise)
        button.clicked.connect(self.act)
        return button

    def _checks_button(self) -> KeyButton:
        button = KeyButton(self._theme, self.tr("Your readings"), icon=Icon.RULER)
        button.setObjectName("guide_readings")
        button.setToolTip(self.tr("Your readings (Space)"))
        button.clicked.connect(self.checks_asked)
        return button

    def _links(self, guide: Guide, names: tuple[PageName, ...]) -> list[QWidget]:
        links: list[QWidget] = []
        if guide.known(names):
            card = RelatedCard(self._theme, self.tr("Read on"), guide, names)
            card.address_asked.connect(self.address_asked)
            links.append(card)
        return [*links, SafetyNote(self._theme)]

    def _show_move(self, lift: Lift) -> None:
        self.address_asked.emit(Address(f"lifts/{lift}", Part.STEPS))
