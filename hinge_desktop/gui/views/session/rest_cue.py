"""Finds what the next set is to be cued by: the last fault, drawn, and the lifter's own cue."""

from __future__ import annotations

from hinge_desktop.core.exercises import Exercise
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.last_fault import LastFault
from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import lift_of
from hinge_desktop.core.training import LoggedSession, WorkSet
from hinge_desktop.gui.figure.drawing import Drawing
from hinge_desktop.gui.figure.fault_shelf import FaultOrder, FaultShelf
from hinge_desktop.gui.views.session.fault_cue import CueWords, FaultCue
from hinge_desktop.gui.views.session.own_cue import OwnCue
from hinge_desktop.services.day_planner import DayPlanner
from hinge_desktop.services.drawn_lifter import DrawnLifter
from hinge_desktop.services.own_words import KeptWords
from hinge_desktop.words.exercises import fault_name, name_in_sentence
from hinge_desktop.words.fault_cues import fault_cue, last_fault_words
from hinge_desktop.words.figure import fault_words


class RestCue:
    """Leads the cue of the rest screen; what cannot be read costs the cue, and no more."""

    def __init__(
        self,
        view: FaultCue,
        own: OwnCue,
        planner: DayPlanner,
        lifter: DrawnLifter,
        words: KeptWords,
    ) -> None:
        self._view = view
        self._own = own
        self._words = words
        self._planner = planner
        self._lifter = lifter
        self._asked: FaultOrder | None = None
        self._shelf = FaultShelf(view)
        self._shelf.drawn.connect(self._show_picture)

    def show(self, exercise: Exercise, waiting: WorkSet, running: LoggedSession | None) -> None:
        """Cue the set that waits, by what was answered so far."""
        self._show_own(exercise)
        try:
            last = self._planner.last_fault(exercise.id, running)
            lifter = self._lifter.in_set(waiting)
        except JournalError:
            last = None
        if last is None:
            self._view.show_cue(None)
            return
        self._view.show_cue(_words(exercise, last))
        self._draw(exercise, last, lifter)

    def _show_own(self, exercise: Exercise) -> None:
        try:
            self._own.show_cue(self._words.of(exercise.id).cue)
        except JournalError:
            self._own.show_cue("")

    def _draw(self, exercise: Exercise, last: LastFault, lifter: Lifter) -> None:
        lift = lift_of(exercise.id)
        self._asked = None if lift is None else FaultOrder(lift, lifter, last.fault)
        if self._asked is None:
            self._view.show_picture(None)
        else:
            self._shelf.ask(self._asked)

    def _show_picture(self, order: FaultOrder, drawing: Drawing | None) -> None:
        if order == self._asked:
            self._view.show_picture(drawing)


def _words(exercise: Exercise, last: LastFault) -> CueWords:
    picture = fault_words(name_in_sentence(exercise), fault_name(last.fault))
    return CueWords(last_fault_words(last), fault_cue(last.fault), picture)
