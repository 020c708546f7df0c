"""What the window has of the ladder: its page, and where its buttons lead."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.ladder import ChoiceReason, LadderPlace
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.practice_visit import PracticeVisit
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.guide.address import Address
from hinge_desktop.services.training_desk import TrainingDesk

if TYPE_CHECKING:
    from hinge_desktop.gui.guide_desk import GuideDesk
    from hinge_desktop.gui.views.ladder.ladder_page import LadderPage


class LadderVisit(QObject):
    """Imports the page when it is first opened."""

    balance_asked = Signal()
    """The lifter wants to check their balance."""
    placement_asked = Signal()
    """The lifter wants to find their step by a short test."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        desk: TrainingDesk,
        signals: ChangeSignals,
        clocks: Clocks,
        practice: PracticeVisit,
        guide: Callable[[], GuideDesk],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._desk = desk
        self._signals = signals
        self._clocks = clocks
        self._practice = practice
        self._guide = guide
        self._page: LadderPage | None = None

    def build_page(self) -> LadderPage:
        """Build the page of the ladder."""
        from hinge_desktop.gui.views.ladder.ladder_page import LadderPage  # noqa: PLC0415 see above

        desk = self._desk
        page = self._page = LadderPage(self._theme, desk.ladder, self._signals, self._clocks.today)
        page.practise_asked.connect(self._practice.practise)
        page.preview_asked.connect(self._preview)
        page.move_asked.connect(self._ask_why)
        page.safety_asked.connect(self._show_safety)
        page.balance_asked.connect(self.balance_asked)
        page.placement_asked.connect(self.placement_asked)
        return page

    def _preview(self, exercise_id: ExerciseId) -> None:
        self._guide().open(Address(exercise_id))

    def _show_safety(self) -> None:
        self._guide().open_safety()

    def _ask_why(self, to: LadderPlace, missing: str) -> None:
        from hinge_desktop.gui.views.ladder.move_sheet import MoveSheet  # noqa: PLC0415 rare
        from hinge_desktop.words.ladder_offers import step_in_sentence  # noqa: PLC0415 rare

        sheet = MoveSheet(self._theme, self._window, step_in_sentence(to), missing)
        sheet.reason_given.connect(lambda choice: self._move(to, choice))
        self._window.open_sheet(sheet)

    def _move(self, to: LadderPlace, choice: ChoiceReason) -> None:
        if self._page is not None:
            self._page.move_by_choice(to, choice)
