"""Puts the log of the set that waits for it on the screen, or says which one was saved last."""

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.exercise_faults import faults_of
from hinge_desktop.core.halves import other_half
from hinge_desktop.core.session_progress import Progress, Step, place_of
from hinge_desktop.core.training import LoggedExercise, SetId, WorkSet
from hinge_desktop.gui.views.session.rest_content import set_question
from hinge_desktop.gui.views.session.rest_display import RestDisplay
from hinge_desktop.gui.views.session.rest_log import RestLogScreen
from hinge_desktop.gui.views.session.session_words import place_words
from hinge_desktop.gui.views.session.set_count import SetCount
from hinge_desktop.gui.views.session.typed_answers import TypedAnswers
from hinge_desktop.services.day_planner import DayPlanner
from hinge_desktop.services.session_log import SessionLog
from hinge_desktop.services.unsaved_answers import UnsavedAnswers
from hinge_desktop.words.exercises import exercise_name, side_name

translate = QCoreApplication.translate


class LogDisplay:
    """The left half of the rest screen; asks once about a set, with what its count knows."""

    def __init__(
        self,
        screen: RestLogScreen,
        log: SessionLog,
        planner: DayPlanner,
        count: SetCount,
        rest: RestDisplay,
        typed: UnsavedAnswers | None = None,
    ) -> None:
        """Show on `screen`; `typed` keeps what is answered until it is saved."""
        self._screen = screen
        self._log = log
        self._planner = planner
        self._count = count
        self._rest = rest
        self._asked: SetId | None = None
        self.typed = None if typed is None else TypedAnswers(screen.form, typed, screen)

    def forget(self) -> None:
        """Ask anew: an act was taken back, or the session is over."""
        self._asked = None
        self._forget_typed()

    def show(self, progress: Progress) -> None:
        """Show the log of the set that waits for it, else the one that was saved last."""
        one, exercise = progress.current, progress.exercise
        is_logging = progress.step is Step.TO_LOG
        self._screen.form.show_saved(is_saved=not is_logging)
        self._screen.show_form(is_shown=is_logging or self._asked is not None)
        if not is_logging or one is None or exercise is None:
            self._forget_typed()
            self._show_saved(progress)
            return
        self._show_line(exercise, one, translate("Session", "{set} done"))
        if self._asked != one.id:
            self._ask(exercise, one)

    def _ask(self, exercise: LoggedExercise, one: WorkSet) -> None:
        other = other_half(one, exercise)
        if other is None or other.id != self._asked:
            self._rest.keeps_load = False
        self._asked = one.id
        known = self._planner.exercise(exercise.entry.exercise_id)
        self._screen.form.ask(
            set_question(
                one,
                exercise,
                offered=faults_of(known),
                marks=self._count.marks_of(one.id),
                measure=self._count.measure_of(one.id),
            )
        )
        if self.typed is not None:
            self.typed.follow(one.id)

    def _forget_typed(self) -> None:
        if self.typed is not None:
            self.typed.forget()

    def _show_saved(self, progress: Progress) -> None:
        running = self._log.running
        saved = progress.last_saved
        for exercise in () if running is None else running.exercises:
            if saved is not None and saved in exercise.sets:
                self._show_line(exercise, saved, translate("Session", "{set} saved"))
                return
        self._screen.show_line(translate("Session", "No set is saved yet"))

    def _show_line(self, exercise: LoggedExercise, one: WorkSet, text: str) -> None:
        name = exercise_name(self._planner.exercise(exercise.entry.exercise_id))
        side = "" if one.side is None else side_name(one.side)
        place = place_words(place_of(one, exercise))
        self._screen.show_line(name, side, text.format(set=place))
