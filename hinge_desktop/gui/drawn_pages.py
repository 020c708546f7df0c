"""Puts the drawn lifter on the pages, once they are on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Protocol

from PySide6.QtCore import QObject

from hinge_desktop.core.journal import Journal, JournalError
from hinge_desktop.core.ladder import EXERCISE_OF_RUNG
from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.core.planned_work import PlannedExercise
from hinge_desktop.gui.breath import Breathe
from hinge_desktop.gui.build_pills import BuildPills
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.figure.frames import FrameShelf
from hinge_desktop.gui.figure.shelf import Shelf
from hinge_desktop.gui.figure.still import Still, stills
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.today_page import TodayPage
from hinge_desktop.gui.views.today_stage import TodayStage
from hinge_desktop.gui.widgets.stair import StepPicture
from hinge_desktop.services.drawn_lifter import DrawnLifter

_STANDING_AND_LOWEST = 2
_MOST_KEPT = 2
"""The lifter as they are, and as they were: for an undo."""
_STEPS = tuple(Lift(exercise_id) for exercise_id in EXERCISE_OF_RUNG.values())


class StairPage(Protocol):
    """A page with a stair."""

    def show_steps(self, pictures: Sequence[StepPicture | None]) -> None:
        """Stand a lifter on each step of the ladder, or nobody on one."""


class DrawnPages(QObject):
    """Solves in the background what the pages show of the lifter.

    A journal that cannot be read costs the pictures; the pages say what is wrong with it.
    """

    def __init__(
        self,
        theme: Theme,
        journal: Journal,
        signals: ChangeSignals,
        pills: BuildPills,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pills = pills
        self._lifter = DrawnLifter(journal)
        self._today: TodayPage | None = None
        self._stage: TodayStage | None = None
        self._stairs: list[StairPage] = []
        self._steps: tuple[Still | None, ...] = ()
        self._shelf = Shelf(_steps, _MOST_KEPT, self)
        self._shelf.solved.connect(self._show_steps)
        signals.lifter_changed.connect(self._follow_lifter)

    def draw_today(self, page: TodayPage) -> None:
        """Draw the lift that today's plan begins with, now and when they are another build."""
        self._today = page
        if page.plan is None:
            return
        with suppress(JournalError):
            self._draw_plan(page, page.plan.main)

    def _draw_plan(self, page: TodayPage, first: PlannedExercise) -> None:
        if self._stage is None:
            self._stage = TodayStage(
                self._theme, FrameShelf(self, count=_STANDING_AND_LOWEST), self._lifter
            )
            self._pills.follow(self._stage.pill)
            page.set_stage(self._stage)
            self.draw_stair(page)
        self._stage.show_plan(first)

    def draw_stair(self, page: StairPage) -> None:
        """Stand lifters on the stair of a page, now and when they are another build."""
        self._stairs.append(page)
        page.show_steps(self._steps)
        self._draw_steps()

    def _follow_lifter(self) -> None:
        if self._today is not None:
            self.draw_today(self._today)
        if self._stairs:
            self._draw_steps()

    def _draw_steps(self) -> None:
        with suppress(JournalError):
            self._shelf.ask(self._lifter.alone())

    def _show_steps(self, _lifter: Lifter, steps: tuple[Still | None, ...]) -> None:
        self._steps = steps
        for page in self._stairs:
            page.show_steps(steps)


def _steps(lifter: Lifter, breathe: Breathe) -> tuple[Still | None, ...]:
    return stills(lifter, _STEPS, breathe)
