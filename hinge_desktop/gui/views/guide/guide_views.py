"""The views of the guide, each built when a page first needs it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Final, TypeAlias, TypeVar

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.contents_view import ContentsView
from hinge_desktop.gui.views.guide.cues_view import CuesView
from hinge_desktop.gui.views.guide.disagreements_view import DisagreementsView
from hinge_desktop.gui.views.guide.finder_view import FinderView
from hinge_desktop.gui.views.guide.lift_view import LiftView
from hinge_desktop.gui.views.guide.missing_view import MissingView
from hinge_desktop.gui.views.guide.own_card import OwnCard
from hinge_desktop.gui.views.guide.questions_view import QuestionsView
from hinge_desktop.gui.views.guide.text_view import TextView
from hinge_desktop.guide.address import CONTENTS_PAGE
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import (
    CueBank,
    DisagreementPage,
    FinderPage,
    Page,
    PageName,
    QuestionPage,
)
from hinge_desktop.services.guide_lifter import GuideLifter

View: TypeAlias = (
    LiftView
    | TextView
    | ContentsView
    | FinderView
    | CuesView
    | QuestionsView
    | DisagreementsView
    | MissingView
)
V = TypeVar("V", bound=View)

_LIFTS: Final = frozenset(f"lifts/{lift}" for lift in Lift)


class GuideViews(QObject):
    """Knows which view shows which kind of page."""

    built = Signal(object)
    """Sent with each view once it has been built."""

    def __init__(
        self,
        theme: Theme,
        lifter: GuideLifter,
        monotonic: Callable[[], float],
        own_card: Callable[[], OwnCard],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lifter = lifter
        self._monotonic = monotonic
        self._own_card = own_card
        self.there: list[View] = []
        """Those that were built."""

    def view_of(self, guide: Guide, name: PageName) -> View:
        """Return the view of a page; before the guide is read, the one of most pages."""
        if name == CONTENTS_PAGE:
            return self.contents
        if name in _LIFTS:
            return self.lifts
        page = guide.pages.get(name)
        if page is None:
            return self.missing if guide.is_read else self.text
        return self._view_of_kind(page)

    def _view_of_kind(self, page: Page) -> View:
        if isinstance(page, FinderPage):
            return self.finder
        if isinstance(page, CueBank):
            return self.cues
        if isinstance(page, QuestionPage):
            return self.questions
        return self.disagreements if isinstance(page, DisagreementPage) else self.text

    @cached_property
    def lifts(self) -> LiftView:
        """Lifts, with a tab for each of their parts."""
        return self._note(LiftView(self._theme, self._lifter, self._monotonic, self._own_card()))

    @cached_property
    def text(self) -> TextView:
        """Topics, drills, cards, and faults that no figure shows."""
        return self._note(TextView(self._theme, self._read_lifter, self._own_card()))

    @cached_property
    def contents(self) -> ContentsView:
        """The table of contents."""
        return self._note(ContentsView(self._theme))

    @cached_property
    def finder(self) -> FinderView:
        """Where a hinge was felt."""
        return self._note(FinderView(self._theme))

    @cached_property
    def cues(self) -> CuesView:
        """The bank of cues."""
        return self._note(CuesView(self._theme))

    @cached_property
    def questions(self) -> QuestionsView:
        """Questions and their answers."""
        return self._note(QuestionsView(self._theme))

    @cached_property
    def disagreements(self) -> DisagreementsView:
        """Where the articles differ."""
        return self._note(DisagreementsView(self._theme))

    @cached_property
    def missing(self) -> MissingView:
        """What stands in for a page that could not be read."""
        return self._note(MissingView(self._theme))

    def _note(self, view: V) -> V:
        self.there.append(view)
        self.built.emit(view)
        return view

    def _read_lifter(self) -> Lifter:
        """Return the lifter; an average one where the journal cannot be read."""
        try:
            return self._lifter.alone()
        except JournalError:
            return Lifter()
