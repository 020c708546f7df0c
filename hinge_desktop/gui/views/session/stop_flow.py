"""Brings the stop sheet up and does what was decided in it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.exercises import LoadKind
from hinge_desktop.core.halves import next_to_come
from hinge_desktop.core.session_progress import Progress, exercise_at_hand
from hinge_desktop.core.training import LoggedExercise, SetState, WorkSet
from hinge_desktop.core.weights import Weight
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.session.stop_sheet import (
    StopContext,
    StopDecision,
    StopSheet,
    StopWay,
)
from hinge_desktop.services.day_planner import DayPlanner
from hinge_desktop.services.session_log import SessionLog
from hinge_desktop.services.stop_log import StopLog, StoppedSet
from hinge_desktop.words.exercises import name_in_sentence
from hinge_desktop.words.plans import lighter_set_words


class StopFlow(QObject):
    """Asks and acts. `do` does an act on the journal and tells whether it was stored."""

    went_back = Signal()
    """The lifter goes on where the sheet came up, or nothing could be stored."""
    session_ended = Signal()
    """The session is saved and ended."""
    exercise_ended = Signal()
    """The exercise is over for today; the session goes on."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        log: SessionLog,
        stops: StopLog,
        planner: DayPlanner,
        stopped_sets: Callable[[], Sequence[StoppedSet]],
        do: Callable[[Callable[[], object]], bool],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._log = log
        self._stops = stops
        self._planner = planner
        self._stopped_sets = stopped_sets
        self._do = do

    def ask(self, *, is_counting: bool) -> None:
        """Open the sheet over the screen that shows."""
        sheet = StopSheet(self._theme, self._window, self._context(is_counting=is_counting))
        sheet.decided.connect(self._follow)
        sheet.finished.connect(sheet.deleteLater)
        self._window.open_sheet(sheet)

    def _context(self, *, is_counting: bool) -> StopContext:
        progress = self._log.progress
        hurting = None if progress is None else self._hurting(progress)
        following = None if hurting is None else self._exercise_after(hurting)
        return StopContext(
            LoadKind.NONE if hurting is None else self._load_kind(hurting),
            is_counting,
            self._lighter_words(),
            None if following is None else self._name(following),
        )

    def _follow(self, decision: StopDecision) -> None:
        ended = {
            StopWay.END_SESSION: (self._end_session, self.session_ended),
            StopWay.END_EXERCISE: (self._end_exercise, self.exercise_ended),
        }.get(decision.way)
        if ended is not None:
            act, signal = ended
            if self._do(lambda: act(decision)):
                signal.emit()
                return
        elif decision.way is StopWay.GO_LIGHTER:
            self._do(self._go_lighter)
        self.went_back.emit()

    def _end_session(self, decision: StopDecision) -> None:
        self._stops.stop_session(decision.complaint, self._stopped_sets())

    def _end_exercise(self, decision: StopDecision) -> None:
        progress = self._log.progress
        hurting = None if progress is None else self._hurting(progress)
        if hurting is not None:
            self._stops.end_exercise(hurting.entry.id, decision.complaint, self._stopped_sets())

    def _go_lighter(self) -> None:
        lighter = self._lighter()
        if lighter is not None:
            waiting, load = lighter
            for one in waiting:
                self._log.change_load(one.id, load)

    def _lighter_words(self) -> str:
        """Return the words of the lighter set, empty where there is none to make lighter."""
        lighter = self._lighter()
        before = None if lighter is None else lighter[0][0].load
        if lighter is None or before is None:
            return ""
        return lighter_set_words(before, lighter[1])

    def _lighter(self) -> tuple[tuple[WorkSet, ...], Weight] | None:
        """Return the next count's sets and their lighter load, None where there is none."""
        running = self._log.running
        to_come = None if running is None else next_to_come(running)
        if to_come is None:
            return None
        exercise, waiting = to_come
        load = self._planner.lighter(waiting[0].load, exercise.entry.exercise_id)
        return None if load is None else (waiting, load)

    def _hurting(self, progress: Progress) -> LoggedExercise | None:
        """Return the exercise that runs, or between sets the one that was done last."""
        running = self._log.running
        return None if running is None else exercise_at_hand(progress, running)

    def _exercise_after(self, hurting: LoggedExercise) -> LoggedExercise | None:
        for one in self._exercises():
            if one.entry.id != hurting.entry.id and _has_waiting_sets(one):
                return one
        return None

    def _exercises(self) -> tuple[LoggedExercise, ...]:
        running = self._log.running
        return () if running is None else running.exercises

    def _load_kind(self, exercise: LoggedExercise) -> LoadKind:
        return self._planner.exercise(exercise.entry.exercise_id).load_kind

    def _name(self, exercise: LoggedExercise) -> str:
        return name_in_sentence(self._planner.exercise(exercise.entry.exercise_id))


def _has_waiting_sets(exercise: LoggedExercise) -> bool:
    return any(one.state is not SetState.SAVED for one in exercise.sets)
